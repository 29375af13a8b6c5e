package symmetrylab.server.text;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that an author sees all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** The place of later problems, within {@code file}. */
    public Place in(String file) {
        return new Place(this, file, 1);
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** A line of a file, to which problems can be pinned. */
    public record Place(Problems problems, String file, int line) {
        public Place at(int otherLine) {
            return new Place(problems, file, otherLine);
        }

        public void report(String key, String rule) {
            problems.found.add(new Problem(file, line, key, rule));
        }
    }
}
