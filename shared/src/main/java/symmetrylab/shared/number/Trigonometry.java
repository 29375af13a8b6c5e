package symmetrylab.shared.number;

/** Sine, cosine and arc tangent of {@link Portable}: fdlibm's kernels after reduction by multiples of π/2. */
final class Trigonometry {
    private static final double[] ATAN_HIGH = {
        4.63647609000806093515e-01, 7.85398163397448278999e-01, 9.82793723247329054082e-01, 1.57079632679489655800e+00
    };
    private static final double[] ATAN_LOW = {
        2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.12323399573676603587e-17
    };
    private static final double[] ATAN = {
        3.33333333333329318027e-01,
        -1.99999999998764832476e-01,
        1.42857142725034663711e-01,
        -1.11111104054623557880e-01,
        9.09088713343650656196e-02,
        -7.69187620504482999495e-02,
        6.66107313738753120669e-02,
        -5.83357013379057348645e-02,
        4.97687799461593236017e-02,
        -3.65315727442169155270e-02,
        1.62858201153657823623e-02
    };

    private Trigonometry() {}

    static double sin(double x) {
        if (Math.abs(x) <= QuarterTurns.EIGHTH) {
            return sine(x, 0);
        }
        if (!(Math.abs(x) < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        return ofQuarter(QuarterTurns.reduce(x), 0);
    }

    static double cos(double x) {
        if (Math.abs(x) <= QuarterTurns.EIGHTH) {
            return cosine(x, 0);
        }
        if (!(Math.abs(x) < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        return ofQuarter(QuarterTurns.reduce(x), 1);
    }

    private static double ofQuarter(QuarterTurns turns, int ahead) {
        double high = turns.high();
        double low = turns.low();
        return switch ((turns.quarter() + ahead) & 3) {
            case 0 -> sine(high, low);
            case 1 -> cosine(high, low);
            case 2 -> -sine(high, low);
            default -> -cosine(high, low);
        };
    }

    /** sin(x + y) for |x| at most π/4 and y its tail. */
    private static double sine(double x, double y) {
        if (Math.abs(x) < 1e-9) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = 8.33333333332248946124e-03
                + z
                        * (-1.98412698298579493134e-04
                                + z
                                        * (2.75573137070700676789e-06
                                                + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
        return x - ((z * (0.5 * y - v * r) - y) - v * -1.66666666666666324348e-01);
    }

    /** cos(x + y) for |x| at most π/4 and y its tail. */
    private static double cosine(double x, double y) {
        double z = x * x;
        double w = z * z;
        double r = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * 2.48015872894767294178e-05))
                + w
                        * w
                        * (-2.75573143513906633035e-07
                                + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11));
        double half = 0.5 * z;
        double one = 1 - half;
        return (((1 - one) - half) - (x * y - z * r)) + one;
    }

    static double atan(double x) {
        double a = Math.abs(x);
        if (x != x || a < 1e-9) {
            return x;
        }
        int piece = -1;
        double t = a;
        if (a >= 1e18) {
            return x > 0 ? ATAN_HIGH[3] : -ATAN_HIGH[3];
        }
        if (a >= 2.4375) {
            piece = 3;
            t = -1 / a;
        } else if (a >= 1.1875) {
            piece = 2;
            t = (a - 1.5) / (1 + 1.5 * a);
        } else if (a >= 0.6875) {
            piece = 1;
            t = (a - 1) / (a + 1);
        } else if (a >= 0.4375) {
            piece = 0;
            t = (2 * a - 1) / (2 + a);
        }
        double z = t * t;
        double w = z * z;
        double odd = z * (ATAN[0] + w * (ATAN[2] + w * (ATAN[4] + w * (ATAN[6] + w * (ATAN[8] + w * ATAN[10])))));
        double even = w * (ATAN[1] + w * (ATAN[3] + w * (ATAN[5] + w * (ATAN[7] + w * ATAN[9]))));
        double positive =
                piece < 0 ? t - t * (odd + even) : ATAN_HIGH[piece] - ((t * (odd + even) - ATAN_LOW[piece]) - t);
        return x < 0 ? -positive : positive;
    }
}
