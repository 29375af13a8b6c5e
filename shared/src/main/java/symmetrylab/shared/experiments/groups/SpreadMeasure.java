package symmetrylab.shared.experiments.groups;

import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.Portable;

/** The spreads of a function and of its transform: by what is not zero, by norms, and by powers 2/L. */
final class SpreadMeasure {
    private final GroupFunction f;
    private final Spectrum spectrum;
    private final double power;
    private final boolean weighted;
    private final double largest;

    /** One spread on the group and one on the side of the spectrum. */
    record Pair(double space, double spectrum) {
        double product() {
            return space * spectrum;
        }
    }

    /** @param weighted whether a singular value of a block of d rows counts d times, as the theorems ask */
    SpreadMeasure(GroupFunction f, Spectrum spectrum, int depth, boolean weighted) {
        this.f = f;
        this.spectrum = spectrum;
        this.power = 2.0 / depth;
        this.weighted = weighted;
        double most = 0;
        for (int g = 0; g < f.group().order(); g++) {
            most = Math.max(most, f.modulus(g));
        }
        this.largest = most;
    }

    Spectrum spectrum() {
        return spectrum;
    }

    double power() {
        return power;
    }

    boolean weighted() {
        return weighted;
    }

    Pair support() {
        return of(0);
    }

    Pair norms() {
        return of(1);
    }

    Pair powers() {
        return of(power);
    }

    private Pair of(double p) {
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
        return new Pair(space, across);
    }

    /** t^p for t in [0, 1]; what is rounding counts as zero, and what belongs to no support where values are counted. */
    private static double part(double t, double p) {
        if (t <= (p == 0 ? Tolerance.SUPPORT : Tolerance.RANK)) {
            return 0;
        }
        return p == 0 ? 1 : p == 1 ? t : p == 2 ? t * t : Portable.pow(t, p);
    }
}
