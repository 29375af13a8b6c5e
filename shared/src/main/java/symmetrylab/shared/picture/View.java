package symmetrylab.shared.picture;

/**
 * How a reader looks at a run.
 *
 * @param moment the step as of which planes, bars and claims are shown; NaN for the latest
 * @param selected the subject that stands out; empty for all alike
 * @param lane the lane that figures of one lane show; empty for the first
 * @param comparison what is shown where another run is pinned
 * @param guess what the reader predicted
 * @param gaze where spheres are seen from
 */
public record View(double moment, String selected, String lane, Comparison comparison, Guess guess, Gaze gaze) {
    public static final View PLAIN = new View(Double.NaN, "", "", Comparison.ALONE, new Guess.None(), Gaze.FRONT);

    /** How a run stands beside the pinned one. */
    public enum Comparison {
        ALONE,
        OVERLAY,
        DIFFERENCE
    }

    public View asOf(double step) {
        return new View(step, selected, lane, comparison, guess, gaze);
    }

    public View select(String subject) {
        return new View(moment, subject, lane, comparison, guess, gaze);
    }

    public View show(String shownLane) {
        return new View(moment, selected, shownLane, comparison, guess, gaze);
    }

    public View compare(Comparison how) {
        return new View(moment, selected, lane, how, guess, gaze);
    }

    public View expect(Guess predicted) {
        return new View(moment, selected, lane, comparison, predicted, gaze);
    }

    public View from(Gaze place) {
        return new View(moment, selected, lane, comparison, guess, place);
    }
}
