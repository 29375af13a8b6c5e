package symmetrylab.shared.number;

/** General powers and cube roots of {@link Portable}: the logarithm is carried to about 70 bits. */
final class Powers {
    private static final TwoPart LN2 = new TwoPart(0.6931471805599453, 2.3190468138462996e-17);
    private static final int TERMS = 15;
    /** 1/(2j + 1) in two parts, j below {@link #TERMS}. */
    private static final TwoPart[] ODD_INVERSES = inverses();

    private Powers() {}

    private static TwoPart[] inverses() {
        TwoPart[] inverses = new TwoPart[TERMS];
        for (int j = 0; j < TERMS; j++) {
            inverses[j] = new TwoPart(1, 0).over(new TwoPart(2 * j + 1, 0));
        }
        return inverses;
    }

    static double pow(double x, double y) {
        if (y == 0 || y == 1) {
            return y == 0 ? 1 : x;
        }
        if (x != x || y != y) {
            return Double.NaN;
        }
        boolean whole = isWhole(y);
        boolean odd = whole && isOdd(y);
        double a = Math.abs(x);
        if (Math.abs(y) == Double.POSITIVE_INFINITY) {
            return a == 1 ? Double.NaN : a > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        boolean negative = odd && (x < 0 || (x == 0 && 1 / x < 0));
        if (a == 0 || a == Double.POSITIVE_INFINITY) {
            double size = a == 0 == y > 0 ? 0 : Double.POSITIVE_INFINITY;
            return negative ? -size : size;
        }
        if (x < 0 && !whole) {
            return Double.NaN;
        }
        double size = a == 1 ? 1 : positivePower(a, y);
        return negative ? -size : size;
    }

    private static boolean isWhole(double y) {
        double a = Math.abs(y);
        return a >= 4503599627370496.0 || a == Math.floor(a);
    }

    private static boolean isOdd(double y) {
        double a = Math.abs(y);
        return a < 9007199254740992.0 && a * 0.5 != Math.floor(a * 0.5);
    }

    private static double positivePower(double a, double y) {
        double rough = y * Portable.log(a);
        if (rough > 710) {
            return Double.POSITIVE_INFINITY;
        }
        if (rough < -746) {
            return 0;
        }
        if (Math.abs(rough) < 1e-18) {
            return 1;
        }
        TwoPart exponent = log(a).times(new TwoPart(y, 0));
        double k = exponent.high() * 1.4426950408889634 + Portable.ROUNDER - Portable.ROUNDER;
        TwoPart rest = exponent.plus(LN2.times(new TwoPart(-k, 0)));
        double value = Portable.exp(rest.high());
        double growth = Portable.expm1(rest.high());
        TwoPart one = TwoPart.sum(1, growth);
        double tail = one.low() + value * rest.low();
        return PowersOfTwo.scale(one.high() + tail, (int) k);
    }

    /** ln a = k·ln 2 + 2·artanh((m − 1)/(m + 1)), a = m·2^k. */
    private static TwoPart log(double a) {
        int k = PowersOfTwo.exponent(a);
        double m = PowersOfTwo.mantissa(a, k);
        TwoPart s = new TwoPart(m - 1, 0).over(TwoPart.sum(m, 1));
        TwoPart z = s.times(s);
        TwoPart series = ODD_INVERSES[TERMS - 1];
        for (int j = TERMS - 2; j >= 0; j--) {
            series = series.times(z).plus(ODD_INVERSES[j]);
        }
        TwoPart twice = s.times(series);
        TwoPart log = new TwoPart(2 * twice.high(), 2 * twice.low());
        return k == 0 ? log : LN2.times(new TwoPart(k, 0)).plus(log);
    }

    static double cbrt(double x) {
        double a = Math.abs(x);
        if (x == 0 || !(a < Double.POSITIVE_INFINITY)) {
            return x;
        }
        int k = PowersOfTwo.exponent(a);
        int third = Math.floorDiv(k, 3);
        double m = PowersOfTwo.scale(PowersOfTwo.mantissa(a, k), k - 3 * third);
        double r = 0.5819 + m * (0.4632 - 0.0341 * m);
        for (int i = 0; i < 4; i++) {
            r = r - (r * r * r - m) / (3 * r * r);
        }
        TwoPart square = TwoPart.product(r, r);
        TwoPart cube = square.times(new TwoPart(r, 0));
        r = r - ((cube.high() - m) + cube.low()) / (3 * r * r);
        double root = PowersOfTwo.scale(r, third);
        return x < 0 ? -root : root;
    }
}
