package symmetrylab.shared.picture;

/**
 * How a reader looks at a run.
 *
 * @param moment the step as of which planes, bars and claims are shown; NaN for the latest
 * @param selected the subject that stands out; empty for all alike
 * @param lane the lane that figures of one lane show; empty for the first
 * @param comparison what is shown where another run is pinned
 * @param guess what the reader predicted
 */
public record View(double moment, String selected, String lane, Comparison comparison, Guess guess) {
    public static final View PLAIN = new View(Double.NaN, "", "", Comparison.ALONE, new Guess.None());

    /** How a run stands beside the pinned one. */
    public enum Comparison {
        ALONE,
        OVERLAY,
        DIFFERENCE
    }

    public View asOf(double step) {
        return new View(step, selected, lane, comparison, guess);
    }

    public View select(String subject) {
        return new View(moment, subject, lane, comparison, guess);
    }

    public View show(String shownLane) {
        return new View(moment, selected, shownLane, comparison, guess);
    }

    public View compare(Comparison how) {
        return new View(moment, selected, lane, how, guess);
    }

    public View expect(Guess predicted) {
        return new View(moment, selected, lane, comparison, predicted);
    }
}
