package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.SymmetricEigen;

/**
 * Where a two-layer convolution with a first filter of length k goes when trained on one point (x, y).
 *
 * <p>Yun et al., corollary 4, as reconstructed: β ∝ y·Σ_(p,q&lt;k) a_p a_q x_(i−p+q), a the top eigenvector of the
 * Toeplitz matrix C_pq = Σ_i x_(i+p) x_(i+q). k = 1 gives the ℓ2 direction yx, k = d the strongest frequency of x.
 */
public final class SinglePointConvolution {
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
