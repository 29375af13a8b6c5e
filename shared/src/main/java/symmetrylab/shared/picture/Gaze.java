package symmetrylab.shared.picture;

import symmetrylab.shared.number.Portable;

/**
 * The point of a sphere that a reader looks down on, in degrees, north up.
 *
 * @param longitude in [−180, 180)
 * @param latitude in [−90, 90]
 */
public record Gaze(double longitude, double latitude) {
    /** A little from above, so that the pole is in sight. */
    public static final Gaze FRONT = new Gaze(15, 20);

    private static final double DEGREE = Math.PI / 180;

    /** Brings the longitude into its turn and the latitude between the poles. */
    public Gaze {
        if (!(Math.abs(longitude) <= 1e6 && Math.abs(latitude) <= 1e6)) {
            throw new IllegalArgumentException("a gaze must be two angles in degrees");
        }
        longitude -= 360 * Math.floor((longitude + 180) / 360);
        latitude = Math.max(-90, Math.min(90, latitude));
    }

    /** What lies right, up and towards the reader, as unit vectors. */
    double[][] axes() {
        double a = Portable.cos(DEGREE * longitude);
        double b = Portable.sin(DEGREE * longitude);
        double c = Portable.cos(DEGREE * latitude);
        double s = Portable.sin(DEGREE * latitude);
        return new double[][] {{-b, a, 0}, {-s * a, -s * b, c}, {c * a, c * b, s}};
    }

    /** A point of the sphere as it is seen: how far right, up and towards the reader. */
    public double[] seen(double x, double y, double z) {
        double[][] axes = axes();
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = axes[i][0] * x + axes[i][1] * y + axes[i][2] * z;
        }
        return seen;
    }

    /** The point of the sphere that is seen so far right and up, {@code right² + up²} at most 1. */
    public double[] point(double right, double up) {
        double[][] axes = axes();
        double towards = Math.sqrt(Math.max(0, 1 - right * right - up * up));
        double[] point = new double[3];
        for (int i = 0; i < 3; i++) {
            point[i] = right * axes[0][i] + up * axes[1][i] + towards * axes[2][i];
        }
        return point;
    }

    /** Latitude and longitude of a point of the sphere, in degrees. */
    public static double[] angles(double[] point) {
        double across = Math.sqrt(point[0] * point[0] + point[1] * point[1]);
        double latitude = 2 * Portable.atan(point[2] / (1 + across)) / DEGREE;
        double behind = across + point[0];
        double longitude = behind > 0 ? 2 * Portable.atan(point[1] / behind) / DEGREE : across > 0 ? 180 : 0;
        return new double[] {latitude, longitude};
    }
}
