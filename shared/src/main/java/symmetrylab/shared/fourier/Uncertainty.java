package symmetrylab.shared.fourier;

import symmetrylab.shared.linear.Tolerance;

/**
 * How far a function is spread, and how far its spectrum: three products, each at least |G| for f ≠ 0.
 *
 * <p>|supp f| · Σ d rank f̂(ρ) (Meshulam 1992); (‖f‖₁/‖f‖∞) · (Σ d Σσ / σ_max), from ‖f̂‖ ≤ ‖f‖₁ and ‖f‖∞ ≤ (1/|G|) Σ d Σσ
 * (Wigderson and Wigderson 2021); and for 0 &lt; p ≤ 1 the same with p-th powers, as t^p ≥ t on [0, 1]; p = 2/L ties it to the norm
 * that L layers prefer.
 *
 * @param order |G|
 * @param support number of values above 1e-9 of the largest
 * @param rank Σ d rank, singular values above 1e-9 of the largest
 * @param spread ‖f‖₁/‖f‖∞
 * @param spectralSpread Σ d Σσ / σ_max
 * @param p the power
 * @param powerSpread Σ (|f|/‖f‖∞)^p
 * @param spectralPowerSpread Σ d Σ (σ/σ_max)^p
 */
public record Uncertainty(
        int order,
        int support,
        int rank,
        double spread,
        double spectralSpread,
        double p,
        double powerSpread,
        double spectralPowerSpread) {

    /**
     * The products of a function that is not 0.
     *
     * @param f the function
     * @param spectrum its transform
     * @param p in (0, 1]
     */
    public static Uncertainty of(GroupFunction f, Spectrum spectrum, double p) {
        double[] moduli = new double[f.group().order()];
        for (int g = 0; g < moduli.length; g++) {
            moduli[g] = f.modulus(g);
        }
        double largest = PowerSum.largest(moduli);
        if (!(largest > 0) || !(p > 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "uncertainty asks for a function that is not 0 and a power in (0, 1], got" + " largest value "
                            + largest + " and power " + p);
        }
        double sigma = spectrum.largestSingularValue();
        return new Uncertainty(
                moduli.length,
                (int) PowerSum.of(moduli, 0, Tolerance.SUPPORT),
                spectrum.rank(Tolerance.SUPPORT),
                PowerSum.of(moduli, 1, 0) / largest,
                spectrum.schattenSum(1) / sigma,
                p,
                scaled(moduli, largest, p),
                spectrum.scaled(1 / sigma).schattenSum(p));
    }

    private static double scaled(double[] moduli, double largest, double p) {
        double[] scaled = new double[moduli.length];
        for (int g = 0; g < scaled.length; g++) {
            scaled[g] = moduli[g] / largest;
        }
        return PowerSum.of(scaled, p, PowerSum.noise());
    }

    /** |supp f| · rank f̂. */
    public int supportProduct() {
        return support * rank;
    }

    /** The product of ‖f‖₁/‖f‖∞ and Σ d Σσ / σ_max. */
    public double normProduct() {
        return spread * spectralSpread;
    }

    /** The product of the two sums of p-th powers. */
    public double powerProduct() {
        return powerSpread * spectralPowerSpread;
    }

    /** Whether the support product is |G|, the least it can be. */
    public boolean tight() {
        return supportProduct() == order;
    }
}
