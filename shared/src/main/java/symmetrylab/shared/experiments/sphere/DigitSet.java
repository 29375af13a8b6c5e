package symmetrylab.shared.experiments.sphere;

import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.sphere.Rotation;
import symmetrylab.shared.sphere.SphereGrid;
import symmetrylab.shared.sphere.SphereTransform;
import symmetrylab.shared.sphere.SphericalDigit;
import symmetrylab.shared.sphere.WignerMatrices;

/**
 * Zeros and fives of slightly different shape on the sphere, in turn, as coefficients below a band limit.
 *
 * @param xs coefficients
 * @param ys −1 for a zero, 1 for a five
 */
record DigitSet(SphericalDigit[] digits, double[][] xs, double[] ys) {
    private static final int PAINTED_BAND = 16;

    /** Digits of a stream of chance, upright around the point (1, 0, 0). */
    static DigitSet of(RandomStream random, int count, int band) {
        SphereTransform transform = new SphereTransform(SphereGrid.of(PAINTED_BAND, 1), band);
        SphericalDigit[] digits = new SphericalDigit[count];
        double[][] xs = new double[count][];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            ys[i] = i % 2 == 0 ? -1 : 1;
            SphericalDigit model =
                    ys[i] < 0 ? SphericalDigit.zero(SphereShape.PEN) : SphericalDigit.five(SphereShape.PEN);
            double width = 1 + 0.15 * random.nextGaussian();
            double height = 1 + 0.1 * random.nextGaussian();
            double slant = 0.15 * random.nextGaussian();
            double lean = 0.1 * random.nextGaussian();
            digits[i] = model.mapped(width, slant, lean, height);
            xs[i] = seen(digits[i], Rotation.IDENTITY, transform);
        }
        return new DigitSet(digits, xs, ys);
    }

    /** The coefficients of a painted digit, turned before it is looked at on the grid of a transform, in length 1. */
    static double[] seen(SphericalDigit digit, Rotation turn, SphereTransform transform) {
        double[] values = new double[transform.grid().size()];
        Rotation back = turn.inverse();
        for (int i = 0; i < values.length; i++) {
            values[i] = digit.at(back.of(transform.grid().point(i)));
        }
        double[] coefficients = transform.forward(values);
        double[] unit = new double[coefficients.length];
        double norm = FixedSum.norm(coefficients);
        FixedSum.addInto(unit, norm > 0 ? 1 / norm : 0, coefficients);
        return unit;
    }

    /** Each digit turned by a random rotation of its own. */
    double[][] turned(RandomStream random, int band) {
        double[][] turned = new double[xs.length][];
        for (int i = 0; i < xs.length; i++) {
            turned[i] = WignerMatrices.of(Rotation.random(random), band).rotated(xs[i]);
        }
        return turned;
    }
}
