package symmetrylab.shared.margin;

import java.util.Arrays;
import symmetrylab.shared.linear.NonNegativeLeastSquares;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.FixedSum;

/**
 * The max-margin problems min ‖z‖ subject to y_i x_iᵀz ≥ 1 that linear networks solve by being trained.
 *
 * <p>ℓ2: fully connected networks (Yun et al., corollary 1); ℓ1: two-layer diagonal networks (corollary 2); ‖Fz‖_1, F
 * unitary: two-layer full-length convolutions (corollary 3). Data must be separable through the origin: ask {@link
 * Separability} first. Plain loops throughout: the same bits on every host.
 */
public final class MaxMargin {
    private MaxMargin() {}

    /** The ℓ2 solution z = Zᵀa, from the dual max Σa_i − ½‖Zᵀa‖² over a ≥ 0; unique. */
    public static MaxMarginSolution l2(Dataset data) {
        requireSeparable(data);
        double scale = data.largestNorm();
        SignedData signed = SignedData.of(data, scale);
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        double[] dual = NonNegativeLeastSquares.solve(signed.gram(), ones);
        double[] z = signed.combine(dual);
        for (int j = 0; j < z.length; j++) {
            z[j] /= scale;
        }
        double least = data.leastMargin(z);
        for (int j = 0; j < z.length; j++) {
            z[j] /= least;
        }
        for (int i = 0; i < dual.length; i++) {
            dual[i] /= scale * scale * least;
        }
        double norm = FixedSum.norm(z);
        double square = norm * norm;
        double gap = Math.abs(square - FixedSum.of(dual)) / square;
        return new MaxMarginSolution(z, dual, norm, new KktCertificate(Math.max(0, 1 - least), 0, gap, Tolerance.KKT));
    }

    /** The ℓ1 solution; its dual has |Zᵀa|_j ≤ 1, with the sign of z_j on the support. */
    public static MaxMarginSolution l1(Dataset data) {
        requireSeparable(data);
        return new SpectralMaxMargin(data, Basis.REAL).solve();
    }

    /** The solution of least ‖Fz‖_1; its dual has |FZᵀa|_k ≤ 1, with the phase of (Fz)_k on the support. */
    public static MaxMarginSolution fourierL1(Dataset data) {
        requireSeparable(data);
        return new SpectralMaxMargin(data, Basis.FOURIER).solve();
    }

    private static void requireSeparable(Dataset data) {
        if (Separability.of(data) instanceof Separability.Inseparable proof) {
            throw new IllegalArgumentException("data of a max-margin problem must be separable through the origin; a"
                    + " convex combination of the points y_i x_i is zero up to " + Decimal.text(proof.residual()));
        }
    }
}
