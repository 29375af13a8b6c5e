package symmetrylab.shared.number;

/**
 * A number held as the unevaluated sum of two doubles, about 106 bits (Dekker 1971).
 *
 * @param high the number rounded to a double
 * @param low what the rounding left
 */
record TwoPart(double high, double low) {
    private static final double SPLITTER = 134217729;

    /** a + b exactly (Knuth). */
    static TwoPart sum(double a, double b) {
        double s = a + b;
        double part = s - a;
        return new TwoPart(s, (a - (s - part)) - (part - b));
    }

    /** a·b exactly, away from overflow and underflow (Dekker and Veltkamp). */
    static TwoPart product(double a, double b) {
        double p = a * b;
        double wideA = SPLITTER * a;
        double highA = wideA - (wideA - a);
        double lowA = a - highA;
        double wideB = SPLITTER * b;
        double highB = wideB - (wideB - b);
        double lowB = b - highB;
        return new TwoPart(p, ((highA * highB - p) + highA * lowB + lowA * highB) + lowA * lowB);
    }

    TwoPart plus(TwoPart other) {
        TwoPart s = sum(high, other.high);
        return sum(s.high, s.low + low + other.low);
    }

    TwoPart times(TwoPart other) {
        TwoPart p = product(high, other.high);
        return sum(p.high, high * other.low + low * other.high + p.low);
    }

    TwoPart over(TwoPart other) {
        double first = high / other.high;
        TwoPart back = other.times(new TwoPart(first, 0));
        double rest = (high - back.high) - back.low + low;
        return sum(first, rest / other.high);
    }
}
