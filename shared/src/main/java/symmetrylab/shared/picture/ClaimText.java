package symmetrylab.shared.picture;

import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.number.Portable;

/** A claim's evidence in words; the same on the page, on the server's first picture and in the terminal. */
public final class ClaimText {
    private static final int MOST_COORDINATES = 6;
    private static final double MOST_WHOLE = 100_000;
    private static final double FARTHEST = 1e9;

    private ClaimText() {}

    /** Three significant digits; a whole number, such as a depth, and a tolerance stand as they are. */
    public static String number(double value) {
        boolean whole = Math.abs(value) < MOST_WHOLE && value == Math.floor(value);
        return whole ? Numeral.tick(value) : Numeral.significant(value, 3);
    }

    /** A number that somebody chose, with no digits added. */
    public static String chosen(double value) {
        return Numeral.tick(value);
    }

    /** {@code (0.447, 0.894)}; a long vector shows its beginning and its length. */
    public static String vector(double[] values) {
        if (values.length == 0) {
            return "none";
        }
        StringBuilder out = new StringBuilder("(");
        int shown = values.length <= MOST_COORDINATES ? values.length : MOST_COORDINATES - 1;
        for (int i = 0; i < shown; i++) {
            out.append(i == 0 ? "" : ", ").append(Numeral.significant(values[i], 3));
        }
        if (shown < values.length) {
            out.append(", … ").append(values.length).append(" numbers");
        }
        return out.append(')').toString();
    }

    /** What the verdict says, and what it does not: a finite time is not the limit. */
    public static String sentence(Claim claim) {
        return switch (claim.verdict()) {
            case HOLDS -> "Within the tolerance at this step. " + tendency(claim);
            case NOT_YET -> "The residual is still above the tolerance. " + tendency(claim);
            case FAILS ->
                "The hypotheses are met, yet the residual has grown over two decades of margin. " + tendency(claim);
            case HYPOTHESES_NOT_MET -> "The theorem says nothing about this run. " + tendency(claim);
        };
    }

    private static String tendency(Claim claim) {
        double slope = claim.tendency();
        if (Double.isNaN(slope)) {
            return "Too early to say how it tends.";
        }
        if (slope > -0.05) {
            return slope < 0.05 ? "Over the last decade of margin it stood still." : "It grows.";
        }
        String rate = "It falls like 1/m"
                + (Math.abs(slope + 1) < 0.05 ? "" : " to the power " + Numeral.significant(-slope, 2));
        boolean reached = !(claim.residual() > claim.tolerance()) || claim.tolerance() == 0;
        return rate + (reached ? "." : "; " + ahead(claim, slope));
    }

    private static String ahead(Claim claim, double slope) {
        double factor = Portable.pow(claim.residual() / claim.tolerance(), -1 / slope);
        return factor > FARTHEST
                ? "at this rate the tolerance is out of the reach of any run."
                : "at this rate it takes a margin " + Numeral.significant(factor, 2) + " times larger.";
    }
}
