package symmetrylab.shared.sphere;

import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;

/** A rotation of space as a unit quaternion w + xi + yj + zk; (w, x, y, z) and its negative are the same rotation. */
public record Rotation(double w, double x, double y, double z) {
    /** Leaves all as it is. */
    public static final Rotation IDENTITY = new Rotation(1, 0, 0, 0);

    private static final double UNIT = 1e-9;

    /** Checks the length. */
    public Rotation {
        double square = w * w + x * x + y * y + z * z;
        if (!(Math.abs(square - 1) <= UNIT)) {
            throw new IllegalArgumentException(
                    "a rotation must be a quaternion of length 1, got square " + Decimal.text(square));
        }
    }

    /** Z(α)Y(β)Z(γ), angles in radians: γ about the third axis first, then β about the second, then α about the third. */
    public static Rotation zyz(double alpha, double beta, double gamma) {
        Rotation first = about(0, 0, 1, gamma);
        Rotation second = about(0, 1, 0, beta);
        return about(0, 0, 1, alpha).times(second).times(first);
    }

    /** By an angle in radians about an axis of length 1, right-handed. */
    public static Rotation about(double x, double y, double z, double angle) {
        double s = Portable.sin(0.5 * angle);
        return new Rotation(Portable.cos(0.5 * angle), s * x, s * y, s * z);
    }

    /** All rotations equally likely (Haar). */
    public static Rotation random(RandomStream random) {
        double[] q = new double[4];
        double square = 0;
        while (square < 1e-6) {
            square = 0;
            for (int i = 0; i < 4; i++) {
                q[i] = random.nextGaussian();
                square += q[i] * q[i];
            }
        }
        double norm = Math.sqrt(square);
        return new Rotation(q[0] / norm, q[1] / norm, q[2] / norm, q[3] / norm);
    }

    /** This rotation after the other one, at length 1 again. */
    public Rotation times(Rotation other) {
        double a = w * other.w - x * other.x - y * other.y - z * other.z;
        double b = w * other.x + x * other.w + y * other.z - z * other.y;
        double c = w * other.y - x * other.z + y * other.w + z * other.x;
        double d = w * other.z + x * other.y - y * other.x + z * other.w;
        double norm = Math.sqrt(a * a + b * b + c * c + d * d);
        return new Rotation(a / norm, b / norm, c / norm, d / norm);
    }

    /** The one that undoes it. */
    public Rotation inverse() {
        return new Rotation(w, -x, -y, -z);
    }

    /** Where a point goes. */
    public double[] of(double[] point) {
        double[][] matrix = matrix();
        double[] image = new double[3];
        for (int i = 0; i < 3; i++) {
            image[i] = matrix[i][0] * point[0] + matrix[i][1] * point[1] + matrix[i][2] * point[2];
        }
        return image;
    }

    /** Its 3 × 3 matrix. */
    public double[][] matrix() {
        return new double[][] {
            {1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)},
            {2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)},
            {2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)}
        };
    }
}
