package symmetrylab.shared.number;

import java.math.BigInteger;

/**
 * The real numbers that round to one double, multiplied by 10^scale so that the double itself has 17 digits.
 *
 * @param low least whole number in the interval
 * @param middle the double, rounded down
 * @param above what rounding down cut off the double
 * @param high greatest whole number in the interval
 */
record ScaledInterval(long low, long middle, Fraction above, long high) {
    /** What was cut off below the whole number: less than, exactly, or more than a half; ZERO if nothing. */
    enum Fraction {
        ZERO,
        LESS,
        HALF,
        MORE
    }

    /** For mantissa·4·2^binary whose lower neighbour lies below·2 and upper neighbour 4 units of 2^binary away. */
    static ScaledInterval of(long mantissa, int below, int binary, int scale) {
        BigInteger four = BigInteger.valueOf(mantissa).shiftLeft(2);
        BigInteger top = BigInteger.TEN.pow(Math.max(scale, 0)).shiftLeft(Math.max(binary, 0));
        BigInteger bottom = BigInteger.TEN.pow(Math.max(-scale, 0)).shiftLeft(Math.max(-binary, 0));
        boolean closed = (mantissa & 1) == 0;
        BigInteger[] low =
                four.subtract(BigInteger.valueOf(below)).multiply(top).divideAndRemainder(bottom);
        BigInteger[] middle = four.multiply(top).divideAndRemainder(bottom);
        BigInteger[] high = four.add(BigInteger.valueOf(2)).multiply(top).divideAndRemainder(bottom);
        boolean lowFits = low[1].signum() == 0 && closed;
        boolean highMisses = high[1].signum() == 0 && !closed;
        int half = middle[1].shiftLeft(1).compareTo(bottom);
        Fraction rest = middle[1].signum() == 0
                ? Fraction.ZERO
                : half < 0 ? Fraction.LESS : half == 0 ? Fraction.HALF : Fraction.MORE;
        return new ScaledInterval(
                low[0].longValue() + (lowFits ? 0 : 1),
                middle[0].longValue(),
                rest,
                high[0].longValue() - (highMisses ? 1 : 0));
    }

    DecimalDigits shortest(int scale) {
        long unit = 1_000_000_000_000_000L;
        for (int zeros = 15; zeros >= 0; zeros--) {
            long least = low / unit + (low % unit == 0 ? 0 : 1);
            long most = high / unit;
            if (least <= most) {
                long nearest = Math.max(least, Math.min(most, nearestMultiple(unit)));
                return DecimalDigits.of(nearest, zeros - scale);
            }
            unit /= 10;
        }
        throw new IllegalStateException("17 digits must tell a double, failed near " + middle + "e" + -scale);
    }

    private long nearestMultiple(long unit) {
        long floor = middle / unit;
        long rest = middle % unit;
        if (unit == 1) {
            boolean up = above == Fraction.MORE || (above == Fraction.HALF && (floor & 1) == 1);
            return up ? floor + 1 : floor;
        }
        long half = unit / 2;
        boolean tie = rest == half && above == Fraction.ZERO;
        boolean up = tie ? (floor & 1) == 1 : rest >= half;
        return up ? floor + 1 : floor;
    }
}
