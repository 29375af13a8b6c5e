package symmetrylab.server.document;

import java.util.Locale;
import symmetrylab.shared.number.Decimal;

/** Numbers as people read them: six digits, and rounding errors beside 1 are dropped. */
final class Shown {
    private static final double NOISE = 1e-12;

    private Shown() {}

    static String number(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x) || x == Math.rint(x) && Math.abs(x) < 1e7) {
            return Decimal.text(x + 0.0);
        }
        String digits = String.format(Locale.ROOT, "%.6g", x);
        return Decimal.text(Decimal.parse(digits));
    }

    /** An entry of a matrix: 0.5, 1i, −0.5+0.866025i. */
    static String complex(double re, double im) {
        double x = Math.abs(re) < NOISE ? 0 : re;
        double y = Math.abs(im) < NOISE ? 0 : im;
        if (y == 0) {
            return number(x);
        }
        String imaginary = number(y) + "i";
        return x == 0 ? imaginary : number(x) + (y > 0 ? "+" : "") + imaginary;
    }
}
