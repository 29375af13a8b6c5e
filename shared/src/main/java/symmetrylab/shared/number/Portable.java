package symmetrylab.shared.number;

/**
 * Exponential and logarithmic functions that give the same bits on every host.
 *
 * <p>They are built from {@code + - * /}, the square root, comparisons and casts only, on which Java and JavaScript
 * agree bit for bit; {@code Math.exp} and its kin differ between virtual machines. The reductions and minimax
 * polynomials are those of fdlibm (Sun Microsystems, 1993), with its bit tricks replaced by tables and comparisons,
 * because 64-bit integers are slow in JavaScript. Against {@code StrictMath} every function stays within 1 ulp, {@link
 * #sinh}, {@link #cosh} and {@link #asinh} within 2; {@link #expm1} and {@link #atan} gave the same bits.
 */
public final class Portable {
    static final double LN2_HIGH = 6.93147180369123816490e-01;
    static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double PER_LN2 = 1.44269504088896338700;
    /** Adding and subtracting 1.5·2^52 rounds a small double to the nearest integer without a cast. */
    static final double ROUNDER = 6755399441055744.0;

    private static final double EXP_OVERFLOW = 7.09782712893383973096e+02;
    private static final double EXP_UNDERFLOW = -7.45133219101941108420e+02;
    private static final double SMALL = 1.0 / (1 << 28);

    private Portable() {}

    /** e^x. */
    public static double exp(double x) {
        if (!(x <= EXP_OVERFLOW)) {
            return x > EXP_OVERFLOW ? Double.POSITIVE_INFINITY : x;
        }
        if (x < EXP_UNDERFLOW) {
            return 0;
        }
        double k = x * PER_LN2 + ROUNDER - ROUNDER;
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        double t = r * r;
        double c = r
                - t
                        * (1.66666666666666019037e-01
                                + t
                                        * (-2.77777777770155933842e-03
                                                + t
                                                        * (6.61375632143793436117e-05
                                                                + t
                                                                        * (-1.65339022054652515390e-06
                                                                                + t * 4.13813679705723846039e-08))));
        return PowersOfTwo.scale(1 - ((low - (r * c) / (2 - c)) - high), (int) k);
    }

    /** e^x − 1, without cancellation near 0. */
    public static double expm1(double x) {
        if (x != x || x > EXP_OVERFLOW) {
            return x != x ? x : Double.POSITIVE_INFINITY;
        }
        if (x < -38) {
            return -1;
        }
        if (Math.abs(x) < 1e-17) {
            return x;
        }
        double k = Math.abs(x) < 0.34657359027997264 ? 0 : x * PER_LN2 + ROUNDER - ROUNDER;
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        double c = (high - r) - low;
        double half = 0.5 * r;
        double square = r * half;
        double r1 = 1
                + square
                        * (-3.33333333333331316428e-02
                                + square
                                        * (1.58730158725481460165e-03
                                                + square
                                                        * (-7.93650757867487942473e-05
                                                                + square
                                                                        * (4.00821782732936239552e-06
                                                                                + square
                                                                                        * -2.01099218183624371326e-07))));
        double t = 3 - r1 * half;
        double e = (r1 - t) / (6 - r * t) * square;
        if (k == 0) {
            return r - (r * e - square);
        }
        return scaledExpm1(r, (r * (e - c) - c) - square, (int) k);
    }

    /** 2^k·(1 + r − e) − 1 without losing the small part; the last step of {@link #expm1}. */
    private static double scaledExpm1(double r, double e, int k) {
        if (k == -1) {
            return 0.5 * (r - e) - 0.5;
        }
        if (k == 1) {
            return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
        }
        if (k <= -2 || k > 56) {
            return PowersOfTwo.scale(1 - (e - r), k) - 1;
        }
        double inverse = PowersOfTwo.of(-k);
        return PowersOfTwo.scale(k < 20 ? (1 - inverse) - (e - r) : (r - (e + inverse)) + 1, k);
    }

    /** Natural logarithm; −∞ at 0, NaN below. */
    public static double log(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        int k = PowersOfTwo.exponent(x);
        return logOfProduct(PowersOfTwo.mantissa(x, k) - 1, k, 0);
    }

    /** ln(1 + x), without cancellation near 0. */
    public static double log1p(double x) {
        if (!(x > -1) || x == Double.POSITIVE_INFINITY) {
            return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (Math.abs(x) < 1e-17) {
            return x;
        }
        if (x > -0.2928932188134524 && x < 0.41421356237309503) {
            return logOfProduct(x, 0, 0);
        }
        double u = 1 + x;
        double lost = x > 1 ? 1 - (u - x) : x - (u - 1);
        int k = PowersOfTwo.exponent(u);
        return logOfProduct(PowersOfTwo.mantissa(u, k) - 1, k, lost / u);
    }

    /** k·ln 2 + ln(1 + f) + c for 1 + f in [√½, √2). */
    private static double logOfProduct(double f, int k, double c) {
        double half = 0.5 * f * f;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double odd = z
                * (6.666666666666735130e-01
                        + w
                                * (2.857142874366239149e-01
                                        + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        double r = odd + even;
        if (k == 0) {
            return f - (half - s * (half + r));
        }
        return k * LN2_HIGH - ((half - (k * LN2_LOW + c + s * (half + r))) - f);
    }

    /** Hyperbolic sine. */
    public static double sinh(double x) {
        double a = Math.abs(x);
        if (!(a < Double.POSITIVE_INFINITY) || a < SMALL) {
            return x;
        }
        double half = x < 0 ? -0.5 : 0.5;
        if (a < 22) {
            double t = expm1(a);
            return a < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
        }
        double root = exp(0.5 * a);
        return a < 709 ? half * exp(a) : (half * root) * root;
    }

    /** Hyperbolic cosine. */
    public static double cosh(double x) {
        double a = Math.abs(x);
        if (!(a < Double.POSITIVE_INFINITY)) {
            return a;
        }
        if (a < 0.34657359027997264) {
            double t = expm1(a);
            double w = 1 + t;
            return 1 + (t * t) / (w + w);
        }
        if (a < 22) {
            double t = exp(a);
            return 0.5 * t + 0.5 / t;
        }
        double root = exp(0.5 * a);
        return a < 709 ? 0.5 * exp(a) : (0.5 * root) * root;
    }

    /** Inverse hyperbolic sine. */
    public static double asinh(double x) {
        double a = Math.abs(x);
        if (!(a < Double.POSITIVE_INFINITY) || a < SMALL) {
            return x;
        }
        double w;
        if (a > 1 / SMALL) {
            w = log(a) + 6.93147180559945286227e-01;
        } else if (a > 2) {
            w = log(2 * a + 1 / (Math.sqrt(x * x + 1) + a));
        } else {
            double t = x * x;
            w = log1p(a + t / (1 + Math.sqrt(1 + t)));
        }
        return x < 0 ? -w : w;
    }

    /** Sine. */
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    /** Cosine. */
    public static double cos(double x) {
        return Trigonometry.cos(x);
    }

    /** Inverse tangent in (−π/2, π/2). */
    public static double atan(double x) {
        return Trigonometry.atan(x);
    }

    /** x to the power y, with the special cases of {@code Math.pow}. */
    public static double pow(double x, double y) {
        return Powers.pow(x, y);
    }

    /** Cube root. */
    public static double cbrt(double x) {
        return Powers.cbrt(x);
    }
}
