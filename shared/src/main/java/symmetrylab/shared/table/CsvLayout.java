package symmetrylab.shared.table;

import java.util.List;
import java.util.Locale;
import symmetrylab.shared.experiment.Phrase;

/**
 * How the columns of a table lie.
 *
 * @param names the header, empty where there is none
 * @param columns their number, the label's among them
 * @param label the position of the label
 */
record CsvLayout(char separator, List<String> names, int columns, int label) {
    /** A column with a name further to the front is the label; {@code y} may as well be a coordinate. */
    private static final List<String> LABEL_NAMES = List.of("label", "class", "y");

    CsvLayout {
        names = List.copyOf(names);
    }

    /** The layout that the first line shows. */
    static CsvLayout of(String line, int row) {
        char separator = CsvLine.separator(line);
        List<String> cells = CsvLine.cells(line, separator, row);
        if (cells.size() < 2) {
            throw new TableRefused(
                    "row {0} has one column only: write at least one number and the label, parted by comma,"
                            + " semicolon or tab",
                    row);
        }
        if (cells.size() > Bounds.MOST_COLUMNS) {
            throw new TableRefused(
                    "row {0} has {1} columns, at most {2} can be read: choose fewer",
                    row, cells.size(), Bounds.MOST_COLUMNS);
        }
        boolean header = isHeader(cells, separator);
        return new CsvLayout(
                separator, header ? cells : List.of(), cells.size(), header ? label(cells) : cells.size() - 1);
    }

    private static boolean isHeader(List<String> cells, char separator) {
        if (cells.stream().anyMatch(cell -> LABEL_NAMES.contains(cell.toLowerCase(Locale.ROOT)))) {
            return true;
        }
        return cells.subList(0, cells.size() - 1).stream()
                .map(cell -> withPoint(cell, separator))
                .noneMatch(cell -> CsvNumber.isNumber(cell) || CsvNumber.isHole(cell));
    }

    private static int label(List<String> names) {
        List<String> lower =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String name : LABEL_NAMES) {
            if (lower.contains(name)) {
                return lower.lastIndexOf(name);
            }
        }
        return names.size() - 1;
    }

    private static String withPoint(String cell, char separator) {
        return separator != ',' && cell.indexOf('.') < 0 ? cell.replace(',', '.') : cell;
    }

    boolean hasHeader() {
        return !names.isEmpty();
    }

    /** True where the cell has a decimal comma. */
    boolean isDecimalComma(String cell) {
        String pointed = withPoint(cell, separator);
        return !pointed.equals(cell) && CsvNumber.isNumber(pointed);
    }

    /** The cell with a decimal point where it had a decimal comma. */
    String pointed(String cell) {
        return isDecimalComma(cell) ? withPoint(cell, separator) : cell;
    }

    /** {@code row 3, column 'x2'}; without a header the column is told by its number. */
    Phrase place(int row, int column) {
        return Phrase.of("row {0}, column {1}", row, hasHeader() ? "'" + names.get(column) + "'" : column + 1);
    }
}
