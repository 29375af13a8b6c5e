package symmetrylab.shared.picture;

import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.Portable;

/** Numbers as people read them: a fixed count of significant digits, a true minus sign, powers of ten as superscripts. */
public final class Numeral {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String MINUS = "−";
    /** Between mantissa and power, where no line may break. */
    private static final String TIMES = "\u00a0·\u00a0";

    private static final int PLAIN_FROM = -3;
    private static final int PLAIN_TO = 5;

    private Numeral() {}

    /** {@code digits} significant digits: {@code 0.0123}, {@code −4.10 · 10⁻⁷}. */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? MINUS : "";
        Rounded rounded = Rounded.of(Math.abs(value), digits);
        boolean plain = rounded.exponent() >= PLAIN_FROM && rounded.exponent() < PLAIN_TO;
        return sign + (plain ? rounded.plain() : rounded.scientific());
    }

    /** {@code 10⁻³}. */
    public static String powerOfTen(int exponent) {
        return "10" + superscript(exponent);
    }

    /** {@code ₁₂}. */
    public static String subscript(int number) {
        StringBuilder out = new StringBuilder();
        String digits = Integer.toString(number);
        for (int i = 0; i < digits.length(); i++) {
            out.append(SUBSCRIPTS.charAt(digits.charAt(i) - '0'));
        }
        return out.toString();
    }

    static String superscript(int number) {
        StringBuilder out = new StringBuilder(number < 0 ? "⁻" : "");
        String digits = Integer.toString(Math.abs(number));
        for (int i = 0; i < digits.length(); i++) {
            out.append(SUPERSCRIPTS.charAt(digits.charAt(i) - '0'));
        }
        return out.toString();
    }

    /** The shortest text of a tick: {@code −0.5}, {@code 10⁻¹²}, {@code 2.5 · 10⁻⁹}. */
    public static String tick(double value) {
        String text = Decimal.text(value == 0 ? 0 : value);
        int e = text.indexOf('e');
        if (e < 0) {
            return text.replace("-", MINUS);
        }
        String mantissa = text.substring(0, e).replace("-", MINUS);
        String power = powerOfTen(Integer.parseInt(text.substring(e + 1)));
        return mantissa.equals("1") ? power : mantissa + TIMES + power;
    }

    /** A multiple of {@code step} without the rounding of k · step, so that 0.30000000000000004 reads 0.3. */
    public static double cut(double value, double step) {
        double unit = Portable.pow(10, Math.floor(Portable.log(step) / Portable.log(10) + 1e-9) - 1);
        double units = Math.round(value / unit);
        return unit < 1 ? units / Math.round(1 / unit) : units * unit;
    }

    /** Decimal digits d₁d₂… of a positive number d₁.d₂… · 10^exponent, rounded half up. */
    private record Rounded(String digits, int exponent) {
        static Rounded of(double value, int count) {
            String text = Decimal.text(value);
            int e = text.indexOf('e') >= 0 ? text.indexOf('e') : text.indexOf('E');
            int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
            String mantissa = e < 0 ? text : text.substring(0, e);
            int point = mantissa.indexOf('.') < 0 ? mantissa.length() : mantissa.indexOf('.');
            String all = mantissa.replace(".", "");
            int lead = 0;
            while (lead < all.length() - 1 && all.charAt(lead) == '0') {
                lead++;
            }
            return round(all.substring(lead), exponent + point - 1 - lead, count);
        }

        private static Rounded round(String digits, int exponent, int count) {
            StringBuilder kept = new StringBuilder(digits);
            while (kept.length() <= count) {
                kept.append('0');
            }
            boolean up = kept.charAt(count) >= '5';
            kept.setLength(count);
            for (int i = count - 1; up && i >= 0; i--) {
                up = kept.charAt(i) == '9';
                kept.setCharAt(i, up ? '0' : (char) (kept.charAt(i) + 1));
            }
            if (up) {
                return new Rounded("1" + kept.substring(0, count - 1), exponent + 1);
            }
            return new Rounded(kept.toString(), exponent);
        }

        String plain() {
            if (exponent < 0) {
                return "0." + "0".repeat(-exponent - 1) + digits;
            }
            if (exponent + 1 >= digits.length()) {
                return digits + "0".repeat(exponent + 1 - digits.length());
            }
            return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
        }

        String scientific() {
            String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            return mantissa + TIMES + powerOfTen(exponent);
        }
    }
}
