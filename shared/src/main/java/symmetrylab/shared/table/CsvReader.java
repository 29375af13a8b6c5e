package symmetrylab.shared.table;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Phrase;

/**
 * Reads points from text: numbers and a label in each row, the label last or under the name y, label or class. Rows are
 * numbered as lines of the file, as spreadsheets and editors do. Memory is bounded by {@link Bounds}, not by the file.
 */
public final class CsvReader {
    private final Rows rows;
    private final PointSink points;
    private CsvLayout layout;
    private boolean decimalCommas;

    private CsvReader(Rows rows, PointSink points) {
        this.rows = rows;
        this.points = points;
    }

    /** Points of two classes; throws {@link TableRefused} with row and column. */
    public static Reading read(Rows rows, ReadingOptions options) {
        Selection selection = new Selection(options, Phrase.of("rows"));
        return selection.finish(readInto(rows, selection));
    }

    /** Hands over every point and its label, and answers what reading has decided; throws {@link TableRefused}. */
    public static List<Phrase> readInto(Rows rows, PointSink points) {
        return new CsvReader(rows, points).all();
    }

    private List<Phrase> all() {
        for (String line = rows.next(); line != null; line = rows.next()) {
            if (!line.isBlank()) {
                take(line, rows.number());
            }
        }
        if (layout == null) {
            throw new TableRefused("the file has blank lines only: it must hold a row for each point");
        }
        if (points.seen() == 0) {
            throw new TableRefused("there is a header and no row below it: add a row for each point");
        }
        List<Phrase> notes = new ArrayList<>();
        if (decimalCommas) {
            notes.add(Phrase.of("commas within numbers are read as decimal commas"));
        }
        return notes;
    }

    private void take(String line, int row) {
        if (layout == null) {
            layout = CsvLayout.of(line, row);
            if (layout.hasHeader()) {
                return;
            }
        }
        List<String> cells = CsvLine.cells(line, layout.separator(), row);
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (cells.size() != layout.columns()) {
            throw new TableRefused(
                    "row {0} has {1} columns, the first row has {2}: give every row the same number of columns",
                    row, cells.size(), layout.columns());
        }
        String label = label(cells.get(layout.label()), row);
        // every row is checked, also one that is left out afterwards
        double[] point = point(cells, row);
        if (points.wants(label)) {
            points.add(label, point);
        }
    }

    private String label(String cell, int row) {
        if (CsvNumber.isMissing(cell)) {
            throw new TableRefused(
                    "{0}: the label is missing; fill it in or remove the row", layout.place(row, layout.label()));
        }
        String text = layout.pointed(cell);
        if (CsvNumber.isNotFinite(text)) {
            throw new TableRefused(
                    "{0}: '{1}' is no label; fill it in or remove the row", layout.place(row, layout.label()), cell);
        }
        return CsvNumber.canonicalLabel(text);
    }

    private double[] point(List<String> cells, int row) {
        double[] point = new double[cells.size() - 1];
        int at = 0;
        for (int column = 0; column < cells.size(); column++) {
            if (column != layout.label()) {
                String cell = cells.get(column);
                decimalCommas |= layout.isDecimalComma(cell);
                point[at++] = CsvNumber.read(layout.pointed(cell), layout.place(row, column));
            }
        }
        return point;
    }
}
