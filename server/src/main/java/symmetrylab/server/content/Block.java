package symmetrylab.server.content;

import java.util.List;
import symmetrylab.server.text.Prose;

/** A piece of a step, in reading order. */
public sealed interface Block {
    /** Paragraphs, lists, tables. */
    record Text(String html) implements Block {}

    /**
     * An experiment in the page.
     *
     * @param key its name within the lesson
     * @param figures the pictures, in order
     * @param controls the parameters that stand open; all others are behind "more"
     */
    record Bench(String key, String experiment, String preset, List<String> figures, List<String> controls)
            implements Block {
        public Bench {
            figures = List.copyOf(figures);
            controls = List.copyOf(controls);
        }
    }

    /** What the reader commits to before the bench of key {@code bench} runs; {@code explain} opens afterwards. */
    record Prediction(String id, Kind kind, Prose ask, List<Prose> options, Prose explain, String bench)
            implements Block {
        public Prediction {
            options = List.copyOf(options);
        }
    }

    /** How a prediction is given. */
    enum Kind {
        CHOICE,
        DIRECTION,
        NUMBER
    }

    /** A claim with the evidence of the stored run of {@code preset}. */
    record ClaimCard(String experiment, String claim, String preset) implements Block {}

    /** A question with feedback for every answer. */
    record Question(String id, Prose ask, List<Answer> options) implements Block {
        public Question {
            options = List.copyOf(options);
        }
    }

    /** One answer of a question. */
    record Answer(Prose text, boolean right, Prose feedback) {}
}
