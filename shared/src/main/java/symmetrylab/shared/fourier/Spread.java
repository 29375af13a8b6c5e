package symmetrylab.shared.fourier;

import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.Portable;

/**
 * How far a function is spread, Σ (|f|/‖f‖∞)^p, and how far its spectrum, Σ d Σ (σ/σ_max)^p. With p = 0 both count what is not
 * zero, with p = 1 they are ratios of norms.
 *
 * @param space of the values
 * @param spectrum of the singular values
 */
public record Spread(double space, double spectrum) {
    /**
     * The spreads of a function that is not 0.
     *
     * @param f the function
     * @param spectrum its transform
     * @param p at least 0
     * @param weighted whether a singular value of a block of d rows counts d times, as the theorems ask
     */
    public static Spread of(GroupFunction f, Spectrum spectrum, double p, boolean weighted) {
        double largest = 0;
        for (int g = 0; g < f.group().order(); g++) {
            largest = Math.max(largest, f.modulus(g));
        }
        if (!(largest > 0) || !(p >= 0)) {
            throw new IllegalArgumentException(
                    "a spread asks for a function that is not 0 and a power of at least 0, got" + " largest value "
                            + largest + " and power " + p);
        }
        double space = 0;
        for (int g = 0; g < f.group().order(); g++) {
            space += part(f.modulus(g) / largest, p);
        }
        double sigma = spectrum.largestSingularValue();
        double across = 0;
        for (int i = 0; i < spectrum.dual().size(); i++) {
            double block = 0;
            for (double value : spectrum.singularValues(i)) {
                block += part(value / sigma, p);
            }
            across += (weighted ? spectrum.dual().degree(i) : 1) * block;
        }
        return new Spread(space, across);
    }

    /** t^p for t in [0, 1]; what is rounding counts as zero, and what belongs to no support where values are counted. */
    private static double part(double t, double p) {
        if (t <= (p == 0 ? Tolerance.SUPPORT : Tolerance.RANK)) {
            return 0;
        }
        return p == 0 ? 1 : p == 1 ? t : p == 2 ? t * t : Portable.pow(t, p);
    }

    /** The product of both. */
    public double product() {
        return space * spectrum;
    }
}
