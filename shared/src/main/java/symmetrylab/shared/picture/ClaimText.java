package symmetrylab.shared.picture;

import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Schema;
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
            return "–";
        }
        if (values.length == 1) {
            return number(values[0]);
        }
        StringBuilder out = new StringBuilder("(");
        int shown = values.length <= MOST_COORDINATES ? values.length : MOST_COORDINATES - 1;
        for (int i = 0; i < shown; i++) {
            out.append(i == 0 ? "" : ", ").append(Numeral.significant(values[i], 3));
        }
        if (shown < values.length) {
            out.append(", …; n\u00a0=\u00a0").append(values.length);
        }
        return out.append(')').toString();
    }

    /** What the verdict says, and what it does not: a finite time is not the limit, and what is instant has none. */
    public static Phrase sentence(Claim claim, Schema.Pace pace) {
        return pace == Schema.Pace.INSTANT ? computed(claim) : underway(claim);
    }

    private static Phrase computed(Claim claim) {
        boolean within = claim.residual() <= claim.tolerance();
        if (claim.verdict() == Claim.Verdict.HYPOTHESES_NOT_MET) {
            return within
                    ? Phrase.of("A hypothesis is not met, yet the conclusion is true here.")
                    : Phrase.of("A hypothesis is not met, and the conclusion is false here.");
        }
        return within
                ? Phrase.of("Computed on both sides, and within the tolerance.")
                : Phrase.of("Computed on both sides, and not within the tolerance.");
    }

    private static Phrase underway(Claim claim) {
        Phrase tends = tendency(claim);
        return switch (claim.verdict()) {
            case HOLDS -> Phrase.of("Within the tolerance at this step. {0}", tends);
            case NOT_YET -> Phrase.of("The residual is still above the tolerance. {0}", tends);
            case FAILS ->
                Double.isNaN(claim.tendency())
                        ? Phrase.of("The hypotheses are met, yet the run has come to rest elsewhere.")
                        : Phrase.of(
                                "The hypotheses are met, yet the residual has grown over two decades of margin. {0}",
                                tends);
            case HYPOTHESES_NOT_MET -> Phrase.of("The theorem says nothing about this run. {0}", tends);
        };
    }

    private static Phrase tendency(Claim claim) {
        double slope = claim.tendency();
        if (Double.isNaN(slope)) {
            return Phrase.of("Too early to say how it tends.");
        }
        if (slope > -0.05) {
            return slope < 0.05 ? Phrase.of("Over the last decade of margin it stood still.") : Phrase.of("It grows.");
        }
        String power = Math.abs(slope + 1) < 0.05 ? "" : Numeral.significant(-slope, 2);
        boolean reached = !(claim.residual() > claim.tolerance()) || claim.tolerance() == 0;
        if (reached) {
            return power.isEmpty()
                    ? Phrase.of("It falls like 1/m.")
                    : Phrase.of("It falls like 1/m to the power {0}.", power);
        }
        Phrase ahead = ahead(claim, slope);
        return power.isEmpty()
                ? Phrase.of("It falls like 1/m; {0}", ahead)
                : Phrase.of("It falls like 1/m to the power {0}; {1}", power, ahead);
    }

    private static Phrase ahead(Claim claim, double slope) {
        double factor = Portable.pow(claim.residual() / claim.tolerance(), -1 / slope);
        return factor > FARTHEST
                ? Phrase.of("at this rate the tolerance is out of the reach of any run.")
                : Phrase.of("at this rate it takes a margin {0} times larger.", Numeral.significant(factor, 2));
    }
}
