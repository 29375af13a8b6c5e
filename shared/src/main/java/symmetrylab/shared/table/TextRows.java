package symmetrylab.shared.table;

/** Cuts a text into its lines without copying it as a whole. */
final class TextRows implements Rows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int at;
    private int number;

    TextRows(String text) {
        this.text = text;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String next() {
        if (at >= text.length()) {
            return null;
        }
        number++;
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String line = text.substring(at, end);
        at = end + 1;
        if (end < text.length() && text.charAt(end) == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return line;
    }
}
