package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.Tolerance;

/**
 * How near a second solution of min ‖Bz‖_1 comes: the largest dual modulus off the support of the first, or 1 where the
 * points that carry the margin leave its magnitudes a choice. Below 1 the solution is unique.
 *
 * <p>The dual fixes the phases of Bz on the support; what is left are its magnitudes, one for a frequency and its mirror
 * image together, and margin 1 on the points with a positive dual determines them if these equations have full rank.
 */
public final class Rival {
    private static final double CARRIES = 1e-6;

    private Rival() {}

    /** In [0, 1]. */
    public static double of(MaxMarginSolution solution, Dataset data, Basis basis) {
        double[][] parts = coordinates(solution.z(), basis);
        int[] support = halved(solution.support(basis), basis, data.dimension());
        double[][] rows = carrying(solution.dual(), data.signedRows());
        if (support.length > rows.length) {
            return 1;
        }
        double[] equations = new double[rows.length * support.length];
        for (int i = 0; i < rows.length; i++) {
            double[][] row = coordinates(rows[i], basis);
            for (int k = 0; k < support.length; k++) {
                int j = support[k];
                double modulus = Math.sqrt(parts[0][j] * parts[0][j] + parts[1][j] * parts[1][j]);
                equations[i * support.length + k] = (parts[0][j] * row[0][j] + parts[1][j] * row[1][j]) / modulus;
            }
        }
        double[] values = JacobiSvd.values(new Matrix(rows.length, support.length, equations));
        boolean full = values[values.length - 1] > Tolerance.SUPPORT * values[0];
        return full ? Math.min(1, solution.largestOffSupportDual(data, basis)) : 1;
    }

    private static double[][] carrying(double[] dual, double[][] rows) {
        double largest = 0;
        for (double a : dual) {
            largest = Math.max(largest, a);
        }
        int count = 0;
        double[][] carrying = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (dual[i] > CARRIES * largest) {
                carrying[count++] = rows[i];
            }
        }
        double[][] kept = new double[count][];
        System.arraycopy(carrying, 0, kept, 0, count);
        return kept;
    }

    /** Of a frequency and its mirror image only the first. */
    private static int[] halved(int[] support, Basis basis, int d) {
        int count = 0;
        int[] kept = new int[support.length];
        for (int j : support) {
            if (basis == Basis.REAL || j <= d / 2) {
                kept[count++] = j;
            }
        }
        int[] halved = new int[count];
        System.arraycopy(kept, 0, halved, 0, count);
        return halved;
    }

    /** Real and imaginary parts of Bz. */
    private static double[][] coordinates(double[] z, Basis basis) {
        double[][] parts = new double[2][z.length];
        if (basis == Basis.FOURIER) {
            new Dft(z.length).transformInto(z, parts[0], parts[1]);
        } else {
            System.arraycopy(z, 0, parts[0], 0, z.length);
        }
        return parts;
    }
}
