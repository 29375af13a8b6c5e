package symmetrylab.shared.number;

import java.math.BigInteger;

/**
 * A non-negative decimal number digits·10^exponent without leading or trailing zeros, with the exact conversions.
 *
 * @param digits decimal digits, "0" for zero
 * @param exponent power of ten of the last digit
 */
record DecimalDigits(String digits, int exponent) {

    /** value·10^exponent with the trailing zeros moved into the exponent. */
    static DecimalDigits of(long value, int exponent) {
        return trimmed(Long.toString(value), exponent);
    }

    private static DecimalDigits trimmed(String digits, int exponent) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        int end = digits.length();
        while (end > start + 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return new DecimalDigits(digits.substring(start, end), exponent + digits.length() - end);
    }

    /** Whether a text is {@code int [. frac] [e exp]} of the JSON grammar, without sign. */
    static boolean isNumber(String text) {
        int at = digitsFrom(text, 0);
        if (at == 0 || (at > 1 && text.charAt(0) == '0')) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            int end = digitsFrom(text, at + 1);
            if (end == at + 1) {
                return false;
            }
            at = end;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
            int end = digitsFrom(text, at);
            return end > at && end == text.length();
        }
        return at == text.length();
    }

    /** Reads what {@link #isNumber} accepts. */
    static DecimalDigits read(String text) {
        int whole = digitsFrom(text, 0);
        boolean broken = whole < text.length() && text.charAt(whole) == '.';
        int end = broken ? digitsFrom(text, whole + 1) : whole;
        String fraction = broken ? text.substring(whole + 1, end) : "";
        int exponent = 0;
        boolean negative = false;
        for (int at = end + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            negative |= c == '-';
            if (c >= '0' && c <= '9') {
                exponent = Math.min(1_000_000, 10 * exponent + c - '0');
            }
        }
        return trimmed(text.substring(0, whole) + fraction, (negative ? -exponent : exponent) - fraction.length());
    }

    private static int digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The nearest double, ties to even. */
    double toDouble() {
        int magnitude = digits.length() + exponent;
        if (digits.equals("0") || magnitude < -330) {
            return 0;
        }
        if (magnitude > 310) {
            return Double.POSITIVE_INFINITY;
        }
        BigInteger top = new BigInteger(digits);
        BigInteger bottom = BigInteger.ONE;
        if (exponent >= 0) {
            top = top.multiply(BigInteger.TEN.pow(exponent));
        } else {
            bottom = BigInteger.TEN.pow(-exponent);
        }
        return ratio(top, bottom);
    }

    /** top/bottom rounded to 53 bits, or to the bits that a subnormal number has. */
    private static double ratio(BigInteger top, BigInteger bottom) {
        int unit = Math.max(top.bitLength() - bottom.bitLength() - 53, -1074);
        BigInteger[] parts = quotient(top, bottom, unit);
        if (parts[0].bitLength() > 53) {
            unit++;
            parts = quotient(top, bottom, unit);
        }
        BigInteger divisor = unit > 0 ? bottom.shiftLeft(unit) : bottom;
        int half = parts[1].shiftLeft(1).compareTo(divisor);
        long mantissa = parts[0].longValue();
        if (half > 0 || (half == 0 && (mantissa & 1) == 1)) {
            mantissa++;
        }
        double value = mantissa;
        for (int left = unit; left != 0; ) {
            int step = Math.max(-1000, Math.min(900, left));
            value *= PowersOfTwo.of(step);
            left -= step;
        }
        return value;
    }

    private static BigInteger[] quotient(BigInteger top, BigInteger bottom, int unit) {
        return unit > 0
                ? top.divideAndRemainder(bottom.shiftLeft(unit))
                : top.shiftLeft(-unit).divideAndRemainder(bottom);
    }

    /** The shortest decimal that reads back as a &gt; 0, the nearest of these; one digit only where two give no better. */
    static DecimalDigits shortest(double a) {
        long bits = Double.doubleToRawLongBits(a);
        int biased = (int) (bits >>> 52);
        long fraction = bits & 0xFFFFFFFFFFFFFL;
        long mantissa = biased == 0 ? fraction : fraction | 0x10000000000000L;
        int binary = Math.max(biased, 1) - 1077;
        int below = fraction == 0 && biased > 1 ? 1 : 2;
        int size = 64 - Long.numberOfLeadingZeros(mantissa) + binary + 2;
        int scale = 16 - (int) Math.floor((size - 1) * 0.30102999566398120);
        long most = 100_000_000_000_000_000L;
        while (true) {
            ScaledInterval interval = ScaledInterval.of(mantissa, below, binary, scale);
            if (interval.middle() >= most) {
                scale--;
            } else if (interval.middle() < most / 10) {
                scale++;
            } else {
                return interval.shortest(scale);
            }
        }
    }
}
