package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Directions of vectors; lengths do not matter. */
public final class Direction {
    private static final double DEGREES = 180 / 3.141592653589793;

    private Direction() {}

    /** v/‖v‖; the zero vector has no direction and stays zero. */
    public static double[] unit(double[] v) {
        double norm = FixedSum.norm(v);
        double[] unit = new double[v.length];
        for (int i = 0; i < v.length && norm > 0; i++) {
            unit[i] = v[i] / norm;
        }
        return unit;
    }

    /** ‖a/‖a‖ − b/‖b‖‖: the angle for small ones, and accurate where 1 − cos is rounded away. */
    public static double distance(double[] a, double[] b) {
        double[] u = unit(a);
        double[] v = unit(b);
        for (int i = 0; i < u.length; i++) {
            u[i] -= v[i];
        }
        return FixedSum.norm(u);
    }

    /** The angle between a and b in degrees, in [0, 180]. */
    static double degrees(double[] a, double[] b) {
        double[] u = unit(a);
        double[] v = unit(b);
        double[] sum = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            sum[i] = u[i] + v[i];
        }
        double across = FixedSum.norm(sum);
        return across == 0 ? 180 : 2 * Portable.atan(distance(a, b) / across) * DEGREES;
    }
}
