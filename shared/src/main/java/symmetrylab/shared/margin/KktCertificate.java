package symmetrylab.shared.margin;

/**
 * How well a solution z and its dual a prove each other optimal; the three vanish together exactly at an optimum.
 *
 * @param primalViolation max_i (1 − y_i x_iᵀz), at least 0
 * @param dualViolation by how much a breaks its constraints, relative to them
 * @param gap |primal value − dual value| relative to the primal value
 * @param tolerance what all three are held to
 */
public record KktCertificate(double primalViolation, double dualViolation, double gap, double tolerance) {
    /** The worst of the three. */
    public double residual() {
        return Math.max(primalViolation, Math.max(dualViolation, gap));
    }

    /** Whether the proof is within tolerance. */
    public boolean holds() {
        return residual() <= tolerance;
    }
}
