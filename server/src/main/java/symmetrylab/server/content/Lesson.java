package symmetrylab.server.content;

import java.util.List;
import symmetrylab.server.text.Prose;

/**
 * A lesson as its author wrote it.
 *
 * @param question what the lesson answers, in one sentence
 * @param minutes the time that a student is told
 */
public record Lesson(String slug, String title, String question, int minutes, List<Step> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }

    /** All blocks, in reading order. */
    public List<Block> blocks() {
        return steps.stream().flatMap(step -> step.blocks().stream()).toList();
    }

    /** A part of a lesson that has its own address: {@code /lessons/<slug>#<id>}. */
    public record Step(String id, Prose title, List<Block> blocks) {
        public Step {
            blocks = List.copyOf(blocks);
        }
    }
}
