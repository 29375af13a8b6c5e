package symmetrylab.shared.margin;

import java.util.Optional;
import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.RealFourier;
import symmetrylab.shared.linear.SymmetricEigen;
import symmetrylab.shared.number.FixedSum;

/**
 * Where a two-layer convolution with a first filter of length k goes when trained on one point (x, y).
 *
 * <p>Yun et al., corollary 4, as reconstructed: β ∝ y·Σ_(p,q&lt;k) a_p a_q x_(i−p+q), a the top eigenvector of the
 * Toeplitz matrix C_pq = Σ_i x_(i+p) x_(i+q). k = 1 gives the ℓ2 direction yx, k = d the strongest frequency of x.
 */
public final class SinglePointConvolution {
    private static final double DISTINCT = 1 - 1e-6;

    private SinglePointConvolution() {}

    /** The predicted unit-free direction in R^d; indices modulo d, 1 ≤ k ≤ d. */
    public static double[] direction(double[] x, double y, int k) {
        int d = x.length;
        if (k < 1 || k > d) {
            throw new IllegalArgumentException("kernel size must lie in [1, " + d + "], got " + k);
        }
        double[] a = SymmetricEigen.of(correlations(x, k)).vectors().column(0);
        double[] direction = new double[d];
        for (int p = 0; p < k; p++) {
            for (int q = 0; q < k; q++) {
                for (int i = 0; i < d; i++) {
                    direction[i] += y * a[p] * a[q] * x[Math.floorMod(i - p + q, d)];
                }
            }
        }
        return direction;
    }

    /**
     * The direction without an eigenvector, for k = 1, 2 and d: yx; y(2x ± x← ± x→) with the sign of Σ x_i x_(i+1); the part of
     * yx in its strongest frequency. Empty for other k, and where the two signs or frequencies tie.
     */
    public static Optional<double[]> closedForm(double[] x, double y, int k) {
        if (k > 1 && !(rival(x, k) < DISTINCT)) {
            return Optional.empty();
        }
        int d = x.length;
        double[] direction = new double[d];
        if (k == 1) {
            FixedSum.addInto(direction, y, x);
        } else if (k == d) {
            RealFourier basis = new RealFourier(d);
            double[] all = basis.coordinates(x);
            double[] kept = new double[d];
            int f = strongest(x, -1);
            for (int j = Math.max(0, 2 * f - 1); j <= Math.min(2 * f, d - 1); j++) {
                kept[j] = y * all[j];
            }
            direction = basis.vector(kept);
        } else if (k == 2) {
            double sign = Math.signum(correlations(x, 2).at(0, 1));
            for (int i = 0; i < d; i++) {
                direction[i] = y * (2 * x[i] + sign * (x[(i + 1) % d] + x[(i + d - 1) % d]));
            }
        } else {
            return Optional.empty();
        }
        return Optional.of(direction);
    }

    /**
     * How near another limit comes: the second eigenvalue of C in parts of the first. At k = d these are |Fx|², and a frequency
     * and its mirror image stand for the same limit.
     */
    public static double rival(double[] x, int k) {
        if (k == 1) {
            return 0;
        }
        if (k < x.length) {
            double[] eigenvalues = SymmetricEigen.of(correlations(x, k)).values();
            return eigenvalues[1] / eigenvalues[0];
        }
        double[] moduli = new Dft(x.length).moduli(x);
        int first = strongest(x, -1);
        int second = strongest(x, first);
        return second < 0 ? 0 : moduli[second] * moduli[second] / (moduli[first] * moduli[first]);
    }

    /** The frequency from 0 to d/2 in which x is strongest, another than {@code except}; −1 for none. */
    private static int strongest(double[] x, int except) {
        double[] moduli = new Dft(x.length).moduli(x);
        int found = -1;
        for (int f = 0; f <= x.length / 2; f++) {
            if (f != except && (found < 0 || moduli[f] > moduli[found])) {
                found = f;
            }
        }
        return found;
    }

    /** C_pq, k × k; its top two eigenvalues must differ for the limit not to depend on the start. */
    public static Matrix correlations(double[] x, int k) {
        int d = x.length;
        double[] entries = new double[k * k];
        for (int p = 0; p < k; p++) {
            for (int q = 0; q < k; q++) {
                for (int i = 0; i < d; i++) {
                    entries[p * k + q] += x[(i + p) % d] * x[(i + q) % d];
                }
            }
        }
        return new Matrix(k, k, entries);
    }
}
