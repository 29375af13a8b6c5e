package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.fourier.Spectrum;

/** What is told of a function of length 1 on the group. */
record Spectra(BiasSetup setup) {
    /** Of all blocks, one representation after the other. */
    double[] singularValues(double[] unit) {
        Spectrum spectrum = setup.transform.forward(unit);
        List<double[]> rows = new ArrayList<>();
        int count = 0;
        for (int number = 0; number < spectrum.dual().size(); number++) {
            rows.add(spectrum.singularValues(number));
            count += rows.get(number).length;
        }
        double[] all = new double[count];
        int at = 0;
        for (double[] row : rows) {
            System.arraycopy(row, 0, all, at, row.length);
            at += row.length;
        }
        return all;
    }

    /** The representation of each of them. */
    List<String> blockNames() {
        List<String> names = new ArrayList<>();
        setup.transform.dual().irreps().forEach(irrep -> {
            for (int k = 0; k < irrep.degree(); k++) {
                names.add(irrep.name());
            }
        });
        return names;
    }
}
