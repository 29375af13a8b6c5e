package symmetrylab.server.content;

import java.util.List;

/** Lessons in the order in which they are taught. */
public record Course(String id, String title, List<String> lessons) {
    public Course {
        lessons = List.copyOf(lessons);
    }
}
