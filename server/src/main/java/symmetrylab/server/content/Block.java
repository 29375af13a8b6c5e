package symmetrylab.server.content;

import java.util.List;
import java.util.Optional;
import symmetrylab.server.text.Prose;

/** A piece of a step, in reading order. */
public sealed interface Block {
    /** Paragraphs, lists, tables. */
    record Text(String html) implements Block {}

    /**
     * An experiment in the page.
     *
     * @param key its name within the lesson
     * @param title empty where the experiment's own stands
     * @param figures the pictures, in order
     * @param controls the parameters that stand open; all others are behind "more"
     */
    record Bench(
            String key, String title, String experiment, String preset, List<String> figures, List<String> controls)
            implements Block {
        public Bench {
            figures = List.copyOf(figures);
            controls = List.copyOf(controls);
        }
    }

    /** What the reader commits to before the bench of key {@code bench} runs. */
    record Prediction(String id, String bench, Prose ask, Guess guess) implements Block {}

    /** How a prediction is given, and what of the run answers it. */
    sealed interface Guess {}

    /** One of a few. */
    record Choice(List<Option> options) implements Guess {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** An angle in degrees, drawn into the plane. */
    record Direction(String measure) implements Guess {}

    /** @param unit empty where the quantity has none */
    record Number(String measure, String unit) implements Guess {}

    /** A curve drawn into a figure of curves. */
    record Curve(String figure, String series, String lane, Range x, Range y) implements Guess {}

    /** What an axis shows before there is a run. */
    record Range(double least, double most) {
        public Range {
            if (!(least < most)) {
                throw new IllegalArgumentException(
                        "must be [least, most] with least below most, got [" + least + ", " + most + "]");
            }
        }
    }

    /**
     * One answer that may be chosen before or after a run.
     *
     * @param when the condition under which a run makes it right; empty where {@code right} says so for any run
     */
    record Option(Prose text, String when, boolean right) {}

    /** What the reader says to have seen on the bench; {@code explain} opens afterwards. */
    record Observation(String id, String bench, String prediction, Prose ask, List<Option> options, Prose explain)
            implements Block {
        public Observation {
            options = List.copyOf(options);
        }
    }

    /** A claim with the evidence of the stored run of {@code preset}. */
    record ClaimCard(String experiment, String claim, String preset) implements Block {}

    /** A claim as it is told: statement, hypotheses, source; after the cases that it explains. */
    record Theorem(String experiment, String claim) implements Block {}

    /**
     * A question with feedback for every answer.
     *
     * @param from the earlier lesson that it looks back to
     */
    record Question(String id, Optional<String> from, Prose ask, List<Answer> options) implements Block {
        public Question {
            options = List.copyOf(options);
        }
    }

    /** One answer of a question; a wrong one has the run in which its rule fails. */
    record Answer(Prose text, boolean right, Prose feedback, Optional<Counter> counter) {}

    /**
     * A run that speaks against an answer.
     *
     * @param settings canonical settings
     * @param see what to look at
     * @param shows the condition that is true of it
     */
    record Counter(String experiment, String settings, Prose see, String shows) {}

    /**
     * An open task on the bench of key {@code bench}: find settings whose run makes {@code goal} true.
     *
     * @param example settings that do; never shown
     */
    record Challenge(String id, String bench, Prose ask, String goal, String example) implements Block {}

    /** Notes for whoever teaches the lesson. */
    record Teacher(String html) implements Block {}
}
