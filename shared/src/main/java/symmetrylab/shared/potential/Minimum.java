package symmetrylab.shared.potential;

import symmetrylab.shared.number.Decimal;

/**
 * A minimum among all ρ with Aρ = y, with its proof: by duality value ≥ λ·y − (conjugate at Aᵀλ), equal only there.
 *
 * @param point ρ
 * @param dual λ, one multiplier a row
 * @param value what was minimised, at ρ
 * @param fit max|Aρ − y| relative to max|y|
 * @param gap |primal value − dual value| relative to the value, and how far ∇Q(ρ) is from Aᵀλ, whichever is larger
 * @param steps steps of Newton's method
 */
public record Minimum(double[] point, double[] dual, double value, double fit, double gap, int steps) {
    /** What fit and gap are held to. */
    public static final double CERTIFIED = 1e-10;

    /** Copies the arrays. */
    public Minimum {
        point = point.clone();
        dual = dual.clone();
    }

    /** The minimum of this potential: the limit of the flow (Yun et al., theorem 5). */
    public static Minimum of(Interpolation system, Potential potential) {
        if (system.dimension() != potential.scales().length) {
            throw new IllegalArgumentException("a potential of " + potential.scales().length
                    + " coordinates needs rows of that length, got " + system.dimension());
        }
        return Interpolation.largest(system.targets()) > 0
                ? new MinimumSearch(system, potential).run()
                : new Minimum(new double[system.dimension()], new double[system.targets().length], 0, 0, 0, 0);
    }

    /** Whether the proof is complete. */
    public boolean isCertified() {
        return fit <= CERTIFIED && gap <= CERTIFIED;
    }

    /** The proof in words, with its figures. */
    public String verdict() {
        return (isCertified() ? "converged" : "not converged") + ": fit " + Decimal.text(fit) + ", duality gap "
                + Decimal.text(gap);
    }

    /** A copy of ρ. */
    @Override
    public double[] point() {
        return point.clone();
    }

    /** A copy of λ. */
    @Override
    public double[] dual() {
        return dual.clone();
    }
}
