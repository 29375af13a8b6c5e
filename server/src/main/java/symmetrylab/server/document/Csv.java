package symmetrylab.server.document;

/** Rows of cells as RFC 4180 has them, lines ended by LF. */
final class Csv {
    private final StringBuilder out = new StringBuilder();
    private boolean begun;

    Csv cell(String text) {
        out.append(begun ? "," : "");
        begun = true;
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        out.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        return this;
    }

    void end() {
        out.append('\n');
        begun = false;
    }

    String text() {
        return out.toString();
    }
}
