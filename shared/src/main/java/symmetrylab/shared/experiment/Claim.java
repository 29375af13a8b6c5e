package symmetrylab.shared.experiment;

import java.util.List;

/**
 * What a run says of a claim, with its evidence. A finite time is not a limit: {@link Verdict#HOLDS} says that the
 * criterion of the schema is met now, nothing about what comes after.
 *
 * @param step the step that was looked at
 * @param left what the run computed, {@code right} what the theorem predicts, in the same coordinates
 * @param tendency d ln(residual) / d ln(margin) over the last decade of margin; NaN where there is none yet
 */
public record Claim(
        String id,
        String lane,
        int step,
        List<Hypothesis> hypotheses,
        double[] left,
        double[] right,
        double residual,
        double tolerance,
        double tendency,
        Verdict verdict) {
    public Claim {
        hypotheses = List.copyOf(hypotheses);
        left = left.clone();
        right = right.clone();
    }

    /** One hypothesis on this run: whether it is met, and the number that says so (for λ > 0 the λ; NaN: no number). */
    public record Hypothesis(String id, boolean met, double measured) {}

    /** The four words a claim card can say. */
    public enum Verdict {
        HOLDS("holds"),
        NOT_YET("not yet"),
        FAILS("fails"),
        HYPOTHESES_NOT_MET("hypotheses not met");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The verdict as it is shown and written. */
        public String word() {
            return word;
        }

        /** Reads {@link #word}; throws {@link IllegalArgumentException}. */
        public static Verdict of(String word) {
            for (Verdict verdict : values()) {
                if (verdict.word.equals(word)) {
                    return verdict;
                }
            }
            throw new IllegalArgumentException(
                    "there is no verdict '" + word + "'; there are holds, not yet, fails, hypotheses not met");
        }
    }
}
