package symmetrylab.shared.number;

/**
 * Decimal text of a double and back, the same on every host.
 *
 * <p>{@link #text} gives the fewest digits that read back as the same double and, among these, the nearest (as JDK 19
 * and later do), plain for 10^−3 ≤ |x| &lt; 10^7 ({@code 0.5}, {@code 120}) and as {@code 1.5e-9} elsewhere.
 * {@link #parse} rounds correctly. Law: {@code parse(text(x))} is x, bit for bit, −0, infinities and NaN included.
 */
public final class Decimal {
    /** 10^k for k ≤ 22, all exact. */
    private static final double[] TENS = tens();

    private Decimal() {}

    private static double[] tens() {
        double[] tens = new double[23];
        tens[0] = 1;
        for (int k = 1; k < tens.length; k++) {
            tens[k] = 10 * tens[k - 1];
        }
        return tens;
    }

    /** Shortest decimal text of x. */
    public static String text(double x) {
        if (x != x) {
            return "NaN";
        }
        double a = Math.abs(x);
        String size = a == 0 ? "0" : a == Double.POSITIVE_INFINITY ? "Infinity" : positive(a);
        return x < 0 || (x == 0 && 1 / x < 0) ? "-" + size : size;
    }

    /** Text of a finite number above 0. In the browser its own conversion takes this place, which gives the same. */
    private static String positive(double a) {
        DecimalDigits digits = shortDigits(a);
        return layOut(digits == null ? DecimalDigits.shortest(a) : digits);
    }

    /** Digits of a number with at most 15 of them, which needs no large integers; else null. */
    private static DecimalDigits shortDigits(double a) {
        if (a >= 1e15 || a < 1e-5) {
            return null;
        }
        for (int k = 0; k <= 20; k++) {
            double scaled = Math.floor(a * TENS[k] + 0.5);
            if (scaled >= 1e15) {
                return null;
            }
            if (scaled / TENS[k] == a) {
                return DecimalDigits.of((long) scaled, -k);
            }
        }
        return null;
    }

    private static String layOut(DecimalDigits number) {
        String digits = number.digits();
        int point = digits.length() + number.exponent();
        if (point > 7 || point < -2) {
            String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + rest + "e" + (point - 1);
        }
        if (point <= 0) {
            return "0." + "00".substring(0, -point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "000000".substring(0, point - digits.length());
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    /**
     * The double nearest to a decimal number: a JSON number, a leading plus allowed, or what {@link #text} writes.
     *
     * @throws NumberFormatException naming the text, if it is no such number
     */
    public static double parse(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String body = signed ? text.substring(1) : text;
        if (text.equals("NaN")) {
            return Double.NaN;
        }
        if (!body.equals("Infinity") && !DecimalDigits.isNumber(body)) {
            throw new NumberFormatException("a decimal number is expected, got \"" + text + "\"");
        }
        double size = body.equals("Infinity") ? Double.POSITIVE_INFINITY : nearest(body);
        return text.startsWith("-") ? -size : size;
    }

    /** The double nearest to a number without sign. In the browser its own conversion takes this place, which gives the same. */
    private static double nearest(String body) {
        DecimalDigits number = DecimalDigits.read(body);
        int exponent = number.exponent();
        if (number.digits().length() <= 15 && exponent >= -22 && exponent <= 22) {
            double whole = 0;
            for (int i = 0; i < number.digits().length(); i++) {
                whole = 10 * whole + (number.digits().charAt(i) - '0');
            }
            return exponent < 0 ? whole / TENS[-exponent] : whole * TENS[exponent];
        }
        return number.toDouble();
    }
}
