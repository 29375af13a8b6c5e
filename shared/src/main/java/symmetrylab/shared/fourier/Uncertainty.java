package symmetrylab.shared.fourier;

/**
 * How far a function and its spectrum are spread: three products, each at least |G| for f ≠ 0.
 *
 * <p>|supp f| · Σ d rank f̂(ρ) (Meshulam 1992); (‖f‖₁/‖f‖∞) · (Σ d Σσ / σ_max), from ‖f̂‖ ≤ ‖f‖₁ and ‖f‖∞ ≤ (1/|G|) Σ d Σσ
 * (Wigderson and Wigderson 2021); and for 0 &lt; p ≤ 1 the same with p-th powers, as t^p ≥ t on [0, 1]; p = 2/L ties it to the norm
 * that L layers prefer.
 *
 * @param order |G|
 * @param support values and singular values above 1e-9 of the largest, counted
 * @param norms ‖f‖₁/‖f‖∞ and Σ d Σσ / σ_max
 * @param p the power
 * @param powers Σ (|f|/‖f‖∞)^p and Σ d Σ (σ/σ_max)^p
 */
public record Uncertainty(int order, Spread support, Spread norms, double p, Spread powers) {

    /**
     * The products of a function that is not 0.
     *
     * @param f the function
     * @param spectrum its transform
     * @param p in (0, 1] for the theorem, up to 2 to see it fail
     * @param weighted whether a singular value of a block of d rows counts d times, as the theorems ask
     */
    public static Uncertainty of(GroupFunction f, Spectrum spectrum, double p, boolean weighted) {
        if (!(p > 0)) {
            throw new IllegalArgumentException("uncertainty asks for a power above 0, got " + p);
        }
        return new Uncertainty(
                f.group().order(),
                Spread.of(f, spectrum, 0, weighted),
                Spread.of(f, spectrum, 1, weighted),
                p,
                Spread.of(f, spectrum, p, weighted));
    }

    /** Whether the support product is |G|, the least it can be. */
    public boolean tight() {
        return support.product() == order;
    }
}
