package symmetrylab.server.text;

/** What an author has to change: the file, the line (from 1), the key (may be empty) and the rule that is broken. */
public record Problem(String file, int line, String key, String rule) {
    /** A line such as {@code lessons/one/lesson.md:12: minutes: must be a whole number, got 'ten'}. */
    public String sentence() {
        return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + rule;
    }
}
