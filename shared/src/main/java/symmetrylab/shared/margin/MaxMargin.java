package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Elimination;
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
    private static final double PROVED = 1e-10;

    private MaxMargin() {}

    /**
     * The ℓ2 solution z = Zᵀa; unique. The shortest vector of the convex hull of the y_i x_i shows which points carry the
     * margin; margin 1 at those gives z in full precision.
     */
    public static MaxMarginSolution l2(Dataset data) {
        Separability.Separable hull = requireSeparable(data);
        double scale = data.largestNorm();
        SignedData signed = SignedData.of(data, scale);
        MaxMarginSolution best = l2(data, signed, l2Dual(hull, scale), scale);
        double[] exact = margin1(signed, hull.weights());
        if (exact != null) {
            best = better(best, l2(data, signed, exact, scale));
        }
        return best.certificate().residual() < PROVED ? best : better(best, alike(data, signed, scale));
    }

    private static MaxMarginSolution better(MaxMarginSolution first, MaxMarginSolution second) {
        return second.certificate().residual() < first.certificate().residual() ? second : first;
    }

    /** The l2 solution by its own dual, for rows of very different lengths: each is brought to length 1, its margin too. */
    private static MaxMarginSolution alike(Dataset data, SignedData signed, double scale) {
        double[][] rows = new double[data.size()][];
        double[] asked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = signed.rows()[i].clone();
            asked[i] = 1 / FixedSum.norm(rows[i]);
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] *= asked[i];
            }
        }
        double[] dual = NonNegativeLeastSquares.solve(new SignedData(rows).gram(), asked);
        for (int i = 0; i < dual.length; i++) {
            dual[i] *= asked[i];
        }
        return l2(data, signed, dual, scale);
    }

    /** The dual that the weights of the hull's shortest vector are in proportion to. */
    private static double[] l2Dual(Separability.Separable hull, double scale) {
        double relative = hull.margin() / scale;
        double[] dual = hull.weights().clone();
        for (int i = 0; i < dual.length; i++) {
            dual[i] /= relative * relative;
        }
        return dual;
    }

    /** The dual with margin exactly 1 at every point with a weight; null where it is not to be had. */
    private static double[] margin1(SignedData signed, double[] weights) {
        int[] carrying = new int[weights.length];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                carrying[count++] = i;
            }
        }
        double[][] gram = new double[count][count];
        double[] ones = new double[count];
        for (int i = 0; i < count; i++) {
            ones[i] = 1;
            for (int j = 0; j < count; j++) {
                gram[i][j] = FixedSum.dot(signed.rows()[carrying[i]], signed.rows()[carrying[j]]);
            }
        }
        double[] solved = Elimination.solveOrNull(gram, ones);
        if (solved == null) {
            return null;
        }
        double[] dual = new double[weights.length];
        for (int i = 0; i < count; i++) {
            dual[carrying[i]] = solved[i];
        }
        return dual;
    }

    /** z = Zᵀa brought to least margin 1 and to the scale of the data, with its certificate. */
    private static MaxMarginSolution l2(Dataset data, SignedData signed, double[] scaledDual, double scale) {
        double[] dual = scaledDual.clone();
        double[] z = signed.combine(dual);
        for (int j = 0; j < z.length; j++) {
            z[j] /= scale;
        }
        double least = data.leastMargin(z);
        for (int j = 0; j < z.length; j++) {
            z[j] /= least;
        }
        double lowest = 0;
        for (int i = 0; i < dual.length; i++) {
            dual[i] /= scale * scale * least;
            lowest = Math.min(lowest, dual[i]);
        }
        double norm = FixedSum.norm(z);
        double square = norm * norm;
        double sum = FixedSum.of(dual);
        double violation = Math.max(Math.max(0, -lowest / sum), least > 0 ? 0 : 1);
        double gap = Math.abs(square - sum) / square;
        KktCertificate proof = new KktCertificate(Math.max(0, 1 - data.leastMargin(z)), violation, gap, Tolerance.KKT);
        return new MaxMarginSolution(z, dual, norm, proof);
    }

    /** The ℓ1 solution; its dual has |Zᵀa|_j ≤ 1, with the sign of z_j on the support. */
    public static MaxMarginSolution l1(Dataset data) {
        requireSeparable(data);
        return sparse(data, Basis.REAL);
    }

    /** The solution of least ‖Fz‖_1; its dual has |FZᵀa|_k ≤ 1, with the phase of (Fz)_k on the support. */
    public static MaxMarginSolution fourierL1(Dataset data) {
        requireSeparable(data);
        return sparse(data, Basis.FOURIER);
    }

    private static MaxMarginSolution sparse(Dataset data, Basis basis) {
        return data.size() < WorkingSet.LEAST ? SpectralMaxMargin.solve(data, basis) : WorkingSet.solve(data, basis);
    }

    private static Separability.Separable requireSeparable(Dataset data) {
        Separability answer = Separability.of(data);
        if (answer instanceof Separability.Inseparable proof) {
            throw new IllegalArgumentException("data of a max-margin problem must be separable through the origin; a"
                    + " convex combination of the points y_i x_i is zero up to " + Decimal.text(proof.residual()));
        }
        return (Separability.Separable) answer;
    }
}
