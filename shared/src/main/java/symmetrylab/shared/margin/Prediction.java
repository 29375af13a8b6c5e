package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * A direction that a theorem predicts for separable data, with its proof.
 *
 * @param p of the norm ‖Bz‖_p that it solves, or is stationary for
 * @param basis B
 * @param z at least margin 1
 * @param dual a ≥ 0, one entry a point
 * @param norm ‖Bz‖_p
 * @param rival how near another solution comes, as {@link Rival} has it; NaN for a stationary vertex, which may have others
 * @param left the primal side of the proof, {@code right} the dual one: ‖z‖² and Σa for p = 2, ‖Bz‖_1 and Σa for p = 1;
 *     |z_j|^p and |z_j|·|Zᵀa|_j of all coordinates j for a vertex
 */
public record Prediction(
        double p,
        Basis basis,
        double[] z,
        double[] dual,
        double norm,
        double rival,
        double[] left,
        double[] right,
        KktCertificate certificate) {
    private static final double CARRIES = 1e-6;
    private static final double DISTINCT = 1 - 1e-6;

    /** The ℓ2 max-margin direction (Yun et al., corollary 1); it is unique. */
    public static Prediction l2(Dataset data) {
        MaxMarginSolution found = MaxMargin.l2(data);
        return solution(2, Basis.REAL, found, 0, found.norm() * found.norm());
    }

    /** The direction of least ‖Bz‖_1 (corollaries 2 and 3). */
    public static Prediction l1(Dataset data, Basis basis) {
        MaxMarginSolution found = basis == Basis.REAL ? MaxMargin.l1(data) : MaxMargin.fourierL1(data);
        return solution(1, basis, found, Rival.of(found, data, basis), found.norm());
    }

    private static Prediction solution(double p, Basis basis, MaxMarginSolution found, double rival, double value) {
        return new Prediction(
                p,
                basis,
                found.z(),
                found.dual(),
                found.norm(),
                rival,
                new double[] {value},
                new double[] {FixedSum.of(found.dual())},
                found.certificate());
    }

    /** A stationary vertex of min ‖z‖_p (theorem 2), proved with the dual that it was found by. */
    public static Prediction vertex(Dataset data, StationaryVertices.Vertex vertex, double p) {
        double[] z = vertex.z();
        double[] dual = new double[data.size()];
        double lowest = 0;
        for (int i = 0; i < vertex.active().length; i++) {
            dual[vertex.active()[i]] = vertex.dual()[i];
            lowest = Math.min(lowest, vertex.dual()[i]);
        }
        double[] pull = SignedData.of(data, 1).combine(dual);
        double[] left = new double[z.length];
        double[] right = new double[z.length];
        double[] misfit = new double[z.length];
        double dualViolation = -lowest / FixedSum.of(dual);
        for (int j = 0; j < z.length; j++) {
            left[j] = z[j] == 0 ? 0 : Portable.pow(Math.abs(z[j]), p);
            right[j] = Math.abs(z[j] * pull[j]);
            misfit[j] = left[j] - z[j] * pull[j];
            dualViolation = Math.max(dualViolation, p == 1 ? Math.abs(pull[j]) - 1 : 0);
        }
        KktCertificate proof = new KktCertificate(
                Math.max(0, 1 - data.leastMargin(z)),
                dualViolation,
                FixedSum.norm(misfit) / FixedSum.norm(left),
                Tolerance.KKT);
        return new Prediction(p, Basis.REAL, z, dual, vertex.norm(), Double.NaN, left, right, proof);
    }

    /** A copy of the solution. */
    @Override
    public double[] z() {
        return z.clone();
    }

    /** Whether there is only this one. */
    public boolean isUnique() {
        return rival < DISTINCT;
    }

    /** Which points carry the margin. */
    public boolean[] carriers(Dataset data) {
        double[] margins = data.margins(z);
        boolean[] carriers = new boolean[margins.length];
        for (int i = 0; i < margins.length; i++) {
            carriers[i] = margins[i] <= 1 + CARRIES;
        }
        return carriers;
    }
}
