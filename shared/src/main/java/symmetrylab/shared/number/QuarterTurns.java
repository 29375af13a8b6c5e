package symmetrylab.shared.number;

import java.math.BigInteger;

/**
 * An angle as quarter turns and a rest: x = quarter·π/2 + high + low, |high| at most π/4.
 *
 * <p>Up to 2^20 quarter turns by three-part subtraction (Cody and Waite 1980), beyond by exact multiplication with
 * 2/π to 1216 bits (Payne and Hanek 1983).
 *
 * @param quarter the number of quarter turns modulo 4
 * @param high the rest in [−π/4, π/4]
 * @param low what rounding took from {@code high}
 */
record QuarterTurns(int quarter, double high, double low) {
    static final double EIGHTH = 7.85398163397448278999e-01;
    private static final double LIMIT = 1.6e6;
    private static final double PER_QUARTER = 6.36619772367581382433e-01;
    private static final double QUARTER_1 = 1.57079632673412561417e+00;
    private static final double QUARTER_2 = 6.07710050630396597660e-11;
    private static final double QUARTER_3 = 2.02226624871116645580e-21;
    private static final double QUARTER_3_TAIL = 8.47842766036889956997e-32;
    private static final double HALF_PI = 1.5707963267948966;
    private static final double HALF_PI_TAIL = 6.123233995736766e-17;
    private static final int BITS = 1216;
    /** 2/π·2^BITS, rounded down; parsed only when a huge angle asks for it. */
    private static final String TWO_PER_PI =
            "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424d"
                    + "d2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639"
                    + "835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f46"
                    + "3f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6bab";

    static QuarterTurns reduce(double x) {
        if (Math.abs(x) > LIMIT) {
            return reduceHuge(x);
        }
        double k = x * PER_QUARTER + Portable.ROUNDER - Portable.ROUNDER;
        double first = x - k * QUARTER_1;
        double step2 = k * QUARTER_2;
        double second = first - step2;
        double lost2 = (first - second) - step2;
        double step3 = k * QUARTER_3;
        double third = second - step3;
        double gained3 = step3 - (second - third);
        double tail = lost2 - gained3 - k * QUARTER_3_TAIL;
        double high = third + tail;
        return new QuarterTurns((int) k & 3, high, (third - high) + tail);
    }

    private static QuarterTurns reduceHuge(double x) {
        long bits = Double.doubleToRawLongBits(Math.abs(x));
        int exponent = (int) (bits >>> 52) - 1075;
        BigInteger mantissa = BigInteger.valueOf((bits & 0xFFFFFFFFFFFFFL) | 0x10000000000000L);
        BigInteger product = mantissa.multiply(new BigInteger(TWO_PER_PI, 16));
        product = exponent >= 0 ? product.shiftLeft(exponent) : product.shiftRight(-exponent);
        BigInteger nearest = product.add(BigInteger.ONE.shiftLeft(BITS - 1)).shiftRight(BITS);
        BigInteger rest = product.subtract(nearest.shiftLeft(BITS));
        int guard = Math.max(0, rest.abs().bitLength() - 106);
        BigInteger kept = rest.abs().shiftRight(guard);
        double scale = 1;
        for (int i = guard; i < BITS; i++) {
            scale *= 0.5;
        }
        double upper = kept.shiftRight(53).longValue() * 9007199254740992.0;
        double lower =
                kept.and(BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE)).longValue();
        double sign = rest.signum() < 0 ? -scale : scale;
        TwoPart angle = TwoPart.sum(upper * sign, lower * sign).times(new TwoPart(HALF_PI, HALF_PI_TAIL));
        int quarter = nearest.intValue() & 3;
        return x < 0
                ? new QuarterTurns(-quarter & 3, -angle.high(), -angle.low())
                : new QuarterTurns(quarter, angle.high(), angle.low());
    }
}
