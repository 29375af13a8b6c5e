package symmetrylab.shared.experiments.single;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * What theorem 6 says of a start: the function g, its value y/α² to be reached, and both layers there.
 *
 * @param corrected whether cosh and sinh stand in their places in the second layer
 */
record PredictedLimit(TwoLayers start, double y, boolean corrected) {
    /** How far beyond its value, in parts of it, and how far before 0 the curve of g is told. */
    private static final double BEYOND = 1.6;

    private static final double AROUND = 0.25;

    /** Whether g takes the value at all. */
    boolean exists() {
        return start.point().attains(y);
    }

    /** ν. */
    double root() {
        return start.point().root(start.alpha(), y);
    }

    /** y/α². */
    double target() {
        return y / (start.alpha() * start.alpha());
    }

    /** Both layers at the root. */
    double[] theta() {
        double nu = root();
        double[] second = corrected
                ? start.point().second(start.alpha(), nu)
                : start.point().misprintedSecond(start.alpha(), nu);
        return start.network().flat(start.point().first(start.alpha(), nu), second);
    }

    /** By how much weights differ from the predicted ones, in parts of these. */
    double distance(double[] theta) {
        double[] predicted = theta();
        double[] difference = theta.clone();
        FixedSum.addInto(difference, -1, predicted);
        return FixedSum.norm(difference) / FixedSum.norm(predicted);
    }

    /** f of these weights. */
    double output(double[] theta) {
        double[][] eta = start.point()
                .coordinates(start.network().layer(theta, 0), start.network().layer(theta, 1));
        double[] s = start.point().singularValues();
        double[] terms = new double[s.length];
        for (int j = 0; j < s.length; j++) {
            terms[j] = s[j] * eta[0][j] * eta[1][j];
        }
        return FixedSum.of(terms);
    }

    /** Points (ν, g(ν)) from before 0 to behind the root. */
    List<double[]> curve(int count) {
        double unit = 1 / start.point().singularValues()[0];
        double nu = exists() ? root() : 2 * unit;
        double wide = Math.max(Math.abs(nu), unit / 2);
        double over = Math.min(AROUND * wide, Portable.log(BEYOND) / 2 * unit);
        double low = Math.min(nu - over, -AROUND * wide);
        double high = Math.max(nu + over, AROUND * wide);
        List<double[]> curve = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double at = low + (high - low) * i / (count - 1);
            curve.add(new double[] {at, start.point().g(at)});
        }
        return curve;
    }
}
