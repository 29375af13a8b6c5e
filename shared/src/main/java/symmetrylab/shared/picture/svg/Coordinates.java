package symmetrylab.shared.picture.svg;

import symmetrylab.shared.picture.Numeral;

/** A point of a plane in words. */
public final class Coordinates {
    private static final int DIGITS = 4;

    private Coordinates() {}

    public static String text(double x, double y) {
        return "(" + Numeral.significant(x, DIGITS) + ", " + Numeral.significant(y, DIGITS) + ")";
    }
}
