package symmetrylab.shared.sphere;

import symmetrylab.shared.number.Portable;

/**
 * A digit painted on the sphere around the point (1, 0, 0) with a pen of Gaussian profile, 1 in the middle of a stroke.
 *
 * @param strokes points of a polyline in the plane that touches there, two numbers each: to the east and to the north
 * @param pen deviation of the profile in radians
 */
public record SphericalDigit(double[][] strokes, double pen) {
    private static final int CURVE = 20;

    /** A zero: an ellipse. */
    public static SphericalDigit zero(double pen) {
        double[][] points = new double[CURVE + 1][];
        for (int i = 0; i <= CURVE; i++) {
            double angle = 2 * Math.PI * i / CURVE;
            points[i] = new double[] {0.6 * Portable.cos(angle), 0.9 * Portable.sin(angle)};
        }
        return new SphericalDigit(points, pen);
    }

    /** A five: a bar, a stem and a bow. */
    public static SphericalDigit five(double pen) {
        double[][] points = new double[CURVE + 3][];
        points[0] = new double[] {0.55, 0.95};
        points[1] = new double[] {-0.42, 0.95};
        for (int i = 0; i <= CURVE; i++) {
            double angle = Math.PI * (0.78 - 1.5 * i / CURVE);
            points[i + 2] = new double[] {0.6 * Portable.cos(angle), -0.3 + 0.58 * Portable.sin(angle)};
        }
        return new SphericalDigit(points, pen);
    }

    /** The same digit through the map (a b; c d) of the plane. */
    public SphericalDigit mapped(double a, double b, double c, double d) {
        double[][] moved = new double[strokes.length][];
        for (int i = 0; i < moved.length; i++) {
            double x = strokes[i][0];
            double y = strokes[i][1];
            moved[i] = new double[] {a * x + b * y, c * x + d * y};
        }
        return new SphericalDigit(moved, pen);
    }

    /** How dark a point of the sphere is, in [0, 1]; the half behind is white. */
    public double at(double[] point) {
        if (!(point[0] > 0)) {
            return 0;
        }
        double x = point[1] / point[0];
        double y = point[2] / point[0];
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < strokes.length; i++) {
            nearest = Math.min(nearest, square(x, y, strokes[i - 1], strokes[i]));
        }
        double exponent = nearest / (2 * pen * pen);
        return exponent > 40 ? 0 : Portable.exp(-exponent);
    }

    /** The squared distance to a segment. */
    private static double square(double x, double y, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        double part = Math.max(0, Math.min(1, along));
        double ex = x - from[0] - part * dx;
        double ey = y - from[1] - part * dy;
        return ex * ex + ey * ey;
    }
}
