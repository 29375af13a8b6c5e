package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.number.Portable;

/** What is told of a function of length 1 on the group. */
public record Spectra(GroupFourierTransform transform, FourierCoordinates coordinates, int depth) {
    private static final double RANK_CUT = 1e-2;

    /** On the group of a transform, for the norms of networks of so many layers. */
    public static Spectra of(GroupFourierTransform transform, int depth) {
        return new Spectra(transform, new FourierCoordinates(transform), depth);
    }

    /** ‖β̂‖_{2/L} (Schatten, with the dimensions). */
    public double norm(double[] unit) {
        double p = 2.0 / depth;
        double sum = coordinates.space().schattenSum(coordinates.of(unit), p);
        return Portable.pow(sum, 1 / p);
    }

    /** (Σ|β_g|^{2/L})^{L/2}. */
    public double realNorm(double[] unit) {
        double p = 2.0 / depth;
        double sum = 0;
        for (double value : unit) {
            sum += value == 0 ? 0 : Portable.pow(Math.abs(value), p);
        }
        return Portable.pow(sum, 1 / p);
    }

    /** Both norms, and the rank at a hundredth of the largest singular value. */
    public double[] told(double[] unit) {
        return new double[] {norm(unit), realNorm(unit), transform.forward(unit).rank(RANK_CUT)};
    }

    /** Of all blocks, one representation after the other. */
    public double[] singularValues(double[] unit) {
        Spectrum spectrum = transform.forward(unit);
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
    public List<String> blockNames() {
        List<String> names = new ArrayList<>();
        transform.dual().irreps().forEach(irrep -> {
            for (int k = 0; k < irrep.degree(); k++) {
                names.add(irrep.name());
            }
        });
        return names;
    }
}
