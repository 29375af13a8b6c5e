package symmetrylab.shared.picture;

import java.util.List;
import java.util.Optional;

/**
 * What a picture is drawn from: a run, perhaps another beside it, words, and how the reader looks.
 *
 * @param pinned run A, which was kept; {@code run} is then run B
 */
public record Scene(RunRecord run, Optional<RunRecord> pinned, Labels labels, View view) {
    private static final String A = "A";
    private static final String B = "B";

    /** A run by itself, as of its latest step. */
    public Scene(RunRecord run, Labels labels) {
        this(run, Optional.empty(), labels, View.PLAIN);
    }

    /** A phrase of the program in the reader's language, by its English template. */
    public String say(String template, Object... arguments) {
        return labels.say(template, arguments);
    }

    /** One of the runs that are drawn; {@code letter} is empty where there is only one. */
    public record Side(RunRecord run, String letter) {
        /** {@code label}, with the letter of the run where there are two. */
        public String named(String label) {
            return letter.isEmpty() ? label : label + " " + letter;
        }

        public boolean isB() {
            return letter.equals(B);
        }
    }

    /** The runs to be drawn into one picture, A before B. */
    public List<Side> sides() {
        boolean alone = pinned.isEmpty() || view.comparison() == View.Comparison.ALONE;
        return alone ? List.of(new Side(run, "")) : List.of(new Side(pinned.get(), A), new Side(run, B));
    }

    /** Whether the difference B − A is asked for, and both runs are there. */
    public boolean isDifference() {
        return pinned.isPresent() && view.comparison() == View.Comparison.DIFFERENCE;
    }
}
