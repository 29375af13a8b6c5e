package symmetrylab.shared.table;

import java.util.ArrayList;
import java.util.List;

/** A line of a table as cells. */
public final class CsvLine {
    private CsvLine() {}

    /** Tab before semicolon before comma: who parts columns with a semicolon may write decimal commas. */
    public static char separator(String line) {
        for (char candidate : new char[] {'\t', ';', ','}) {
            if (outsideQuotes(line, candidate)) {
                return candidate;
            }
        }
        return ',';
    }

    private static boolean outsideQuotes(String line, char wanted) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == wanted && !quoted) {
                return true;
            }
        }
        return false;
    }

    /** The cells, without their quotes and the blanks around them; a quote within quotes is written twice. */
    public static List<String> cells(String line, char separator, int row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new TableRefused("row {0} opens a quote \" that it does not close: close it on the same line", row);
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
