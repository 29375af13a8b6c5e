package symmetrylab.shared.table;

/** The lines of a table, one at a time. */
public interface Rows {
    /** The next line, or null at the end. */
    String next();

    /** The number of the line that was read last, from 1. */
    int number();

    /** The lines of a text, ended by LF, CRLF or CR; a byte order mark is dropped. */
    static Rows of(String text) {
        return new TextRows(text);
    }
}
