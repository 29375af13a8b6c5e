package symmetrylab.server.content;

import java.util.List;

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
}
