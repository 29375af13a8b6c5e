package symmetrylab.server.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.table.CsvLine;
import symmetrylab.shared.table.CsvNumber;
import symmetrylab.shared.table.Rows;
import symmetrylab.shared.table.TableRefused;

/**
 * Rows of cells with the number of their line and the names of the columns, where they have names.
 *
 * @param place what they come from, for messages
 */
record CsvRows(String place, List<String> names, List<Row> rows) {
    /** A row. */
    record Row(int line, List<String> cells) {}

    /** @param headed a name that the first row has if it holds the names of the columns */
    static CsvRows read(String place, String text, List<String> headed, int most) {
        List<String> names = List.of();
        List<Row> rows = new ArrayList<>();
        Rows lines = Rows.of(text);
        char separator = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            separator = separator == 0 ? CsvLine.separator(line) : separator;
            List<String> cells = cells(place, line, separator, lines.number());
            List<String> lower =
                    cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
            if (rows.isEmpty() && names.isEmpty() && headed.stream().anyMatch(lower::contains)) {
                names = lower;
                continue;
            }
            rows.add(new Row(lines.number(), cells));
            if (rows.size() > most) {
                throw new Refused(
                        Kind.UNSOUND_SIGNAL,
                        place + ", row " + lines.number() + ": there must be " + most + " rows, got more");
            }
        }
        return new CsvRows(place, names, rows);
    }

    private static List<String> cells(String place, String line, char separator, int number) {
        try {
            return CsvLine.cells(line, separator, number);
        } catch (TableRefused e) {
            throw new Refused(Kind.UNSOUND_SIGNAL, place + ": " + e.getMessage());
        }
    }

    /** The column of this name, or −1. */
    int column(String name) {
        return names.indexOf(name);
    }

    /** The finite number in a cell. */
    double number(Row row, int column) {
        String where = place + ", row " + row.line() + ", column " + (column + 1);
        if (column >= row.cells().size()) {
            throw new Refused(Kind.UNSOUND_SIGNAL, where + ": there is no such column in this row");
        }
        return finite(row.cells().get(column), where);
    }

    static double finite(String cell, String where) {
        double value = CsvNumber.isNumber(cell) ? Decimal.parse(cell) : Double.NaN;
        return finite(value, cell, where);
    }

    static double finite(double value, String cell, String where) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
            throw new Refused(Kind.UNSOUND_SIGNAL, where + ": a finite number is expected, got '" + shown + "'");
        }
        return value;
    }
}
