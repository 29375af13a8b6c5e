package symmetrylab.shared.experiments.sphere;

import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.number.SphericalHarmonics;
import symmetrylab.shared.sphere.SphereGrid;
import symmetrylab.shared.sphere.SphereTransform;
import symmetrylab.shared.sphere.SphericalDigit;

/** The functions to begin with, as coefficients far beyond the band limits on offer. */
final class SphereShape {
    /** The band limit of what is painted. */
    static final int PAINTED_BAND = 24;

    static final double PEN = 0.16;
    private static final double PEAK = 12;

    private SphereShape() {}

    /** A harmonic has an order between −l and l. */
    static void check(Settings settings) {
        int degree = settings.integer(SphereWorkbench.DEGREE);
        int order = settings.integer(SphereWorkbench.ORDER);
        if (settings.text(SphereWorkbench.SHAPE).equals("harmonic") && Math.abs(order) > degree) {
            throw InvalidSettings.of(
                    SphereWorkbench.ORDER.name(),
                    Phrase.of("must lie in [{0}, {1}]", -degree, degree),
                    Integer.toString(order));
        }
        int band = settings.integer(SphereWorkbench.BAND);
        if (settings.text(SphereWorkbench.SHAPE).equals("harmonic") && degree >= band) {
            throw InvalidSettings.of(
                    SphereWorkbench.DEGREE.name(),
                    Phrase.of(
                            "must lie below the band limit, which is {0}: nothing is left of the function else", band),
                    Integer.toString(degree));
        }
    }

    /** The coefficients of the function that settings name. */
    static double[] of(Settings settings) {
        return switch (settings.text(SphereWorkbench.SHAPE)) {
            case "zero" -> painted(SphericalDigit.zero(PEN), PAINTED_BAND);
            case "five" -> painted(SphericalDigit.five(PEN), PAINTED_BAND);
            case "bump" -> bump();
            case "harmonic" -> {
                double[] one = new double[PAINTED_BAND * PAINTED_BAND];
                one[
                        SphericalHarmonics.place(
                                settings.integer(SphereWorkbench.DEGREE), settings.integer(SphereWorkbench.ORDER))] = 1;
                yield one;
            }
            default -> random(settings.integer(SphereWorkbench.SEED));
        };
    }

    /** A digit by its coefficients below a band limit, from twice as fine a grid. */
    static double[] painted(SphericalDigit digit, int band) {
        SphereTransform transform = new SphereTransform(SphereGrid.of(band, 2), band);
        double[] values = new double[transform.grid().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = digit.at(transform.grid().point(i));
        }
        return transform.forward(values);
    }

    /** e^{κ(x − 1)}, highest where longitude and latitude are 0. */
    private static double[] bump() {
        SphereTransform transform = new SphereTransform(SphereGrid.of(PAINTED_BAND, 1), PAINTED_BAND);
        double[] values = new double[transform.grid().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Portable.exp(PEAK * (transform.grid().point(i)[0] - 1));
        }
        return transform.forward(values);
    }

    /** Normal coefficients that fall with the degree. */
    private static double[] random(int seed) {
        RandomStream random = RandomStream.named(seed, "function on the sphere");
        double[] coefficients = new double[PAINTED_BAND * PAINTED_BAND];
        for (int l = 0; l < PAINTED_BAND; l++) {
            for (int m = -l; m <= l; m++) {
                coefficients[SphericalHarmonics.place(l, m)] = random.nextGaussian() / (1 + l * l);
            }
        }
        return coefficients;
    }
}
