package symmetrylab.server.text;

/** Text of an author, ready for a page: {@code html} with formulas as MathML, and {@code source} as it was written. */
public record Prose(String source, String html) {
    public static final Prose NONE = new Prose("", "");

    public boolean isEmpty() {
        return source.isEmpty();
    }
}
