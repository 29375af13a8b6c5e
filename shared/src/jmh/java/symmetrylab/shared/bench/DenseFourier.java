package symmetrylab.shared.bench;

import java.util.Arrays;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Representation;

/** The transform as one |G| × |G| matrix of doubles, for groups whose representations are all real: the peer of W3. */
final class DenseFourier {
    private final double[][] rows;

    DenseFourier(Dual dual) {
        int n = dual.group().order();
        int[] offsets = dual.offsets();
        rows = new double[n][n];
        for (int i = 0; i < dual.size(); i++) {
            int size = offsets[i + 1] - offsets[i];
            Representation representation = dual.representation(i);
            double[] re = new double[size];
            double[] im = new double[size];
            for (int g = 0; g < n; g++) {
                representation.matrixInto(g, re, im);
                System.arraycopy(re, 0, rows[g], offsets[i], size);
            }
        }
    }

    /** f̂ in the axpy form, row after row. */
    void forwardInto(double[] f, double[] target) {
        Arrays.fill(target, 0);
        for (int g = 0; g < f.length; g++) {
            double[] row = rows[g];
            double factor = f[g];
            for (int i = 0; i < target.length; i++) {
                target[i] += factor * row[i];
            }
        }
    }
}
