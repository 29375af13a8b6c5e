package symmetrylab.shared.experiment;

import java.util.Arrays;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.Fingerprint;

/**
 * Labelled points as a reader brings them: {@code features[i][j]} is coordinate j of point i, {@code labels[i]} is +1 or
 * −1. Text form, one row a point: {@code 1,2,1;0,-3,-1}.
 */
public record DataTable(double[][] features, int[] labels) {
    private static final char REFERENCE = '@';
    /** Products of three such numbers still fit into a double. */
    private static final double LARGEST = 1e100;
    /** Squares of such numbers are not yet 0. */
    private static final double SMALLEST = 1e-100;

    public DataTable {
        if (features.length == 0) {
            throw new Refusal(Phrase.of("must have at least one point"));
        }
        if (features.length != labels.length) {
            throw new Refusal(Phrase.of(
                    "must have a label for each point, got {0} points and {1} labels", features.length, labels.length));
        }
        double[][] copy = new double[features.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = checkedRow(features, i);
            if (labels[i] != 1 && labels[i] != -1) {
                throw new Refusal(Phrase.of("must have labels 1 or -1, got {0} in row {1}", labels[i], i + 1));
            }
        }
        checkSize(copy);
        features = copy;
        labels = labels.clone();
    }

    private static void checkSize(double[][] features) {
        double largest = 0;
        for (double[] row : features) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        if (largest > 0 && largest < SMALLEST) {
            throw new Refusal(Phrase.of(
                    "must have some number of at least 1e-100 in size, the largest is {0}: rescale all columns",
                    Decimal.text(largest)));
        }
    }

    private static double[] checkedRow(double[][] features, int i) {
        double[] row = features[i].clone();
        if (row.length != features[0].length) {
            throw new Refusal(Phrase.of(
                    "must have rows of equal length: row {0} has {1} numbers, row 1 has {2}",
                    i + 1, row.length, features[0].length));
        }
        for (int j = 0; j < row.length; j++) {
            if (Math.abs(row[j]) > LARGEST && !Double.isInfinite(row[j])) {
                throw new Refusal(Phrase.of(
                        "must lie in [-1e100, 1e100], row {0} column {1} is {2}: rescale the column",
                        i + 1, j + 1, Decimal.text(row[j])));
            }
            if (Double.isNaN(row[j]) || Double.isInfinite(row[j])) {
                throw new Refusal(Phrase.of(
                        "must be finite numbers, row {0} column {1} is {2}", i + 1, j + 1, Decimal.text(row[j])));
            }
        }
        return row;
    }

    public int rows() {
        return features.length;
    }

    public int columns() {
        return features[0].length;
    }

    /** True where settings text names a table by its hash and does not spell it out. */
    public static boolean isReference(String text) {
        return !text.isEmpty() && text.charAt(0) == REFERENCE;
    }

    /** The name of this table by content: the same numbers have the same reference on every host. */
    public String reference() {
        Fingerprint hash = new Fingerprint();
        hash.add(Integer.toString(columns()));
        for (int i = 0; i < features.length; i++) {
            for (double value : features[i]) {
                hash.add(value);
            }
            hash.add((double) labels[i]);
        }
        return REFERENCE + hash.hex();
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < features.length; i++) {
            if (i > 0) {
                out.append(';');
            }
            for (double value : features[i]) {
                out.append(Decimal.text(value)).append(',');
            }
            out.append(labels[i]);
        }
        return out.toString();
    }

    /** Reads {@link #text()}; throws {@link Refusal} with row and column. */
    public static DataTable parse(String text) {
        if (text.isBlank()) {
            throw new Refusal(Phrase.of("must have at least one point"));
        }
        String[] rows = text.split(";");
        double[][] features = new double[rows.length][];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split(",", -1);
            features[i] = new double[cells.length - 1];
            for (int j = 0; j < cells.length - 1; j++) {
                features[i][j] = number(cells[j], i, j);
            }
            double label = number(cells[cells.length - 1], i, cells.length - 1);
            labels[i] = label == 1 ? 1 : label == -1 ? -1 : 0;
            if (labels[i] == 0) {
                throw new Refusal(
                        Phrase.of("must have labels 1 or -1, got {0} in row {1}", cells[cells.length - 1], i + 1));
            }
        }
        return new DataTable(features, labels);
    }

    private static double number(String cell, int row, int column) {
        try {
            return Decimal.parse(cell.trim());
        } catch (NumberFormatException e) {
            throw new Refusal(Phrase.of("must be numbers, row {0} column {1} is '{2}'", row + 1, column + 1, cell));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataTable table
                && Arrays.deepEquals(features, table.features)
                && Arrays.equals(labels, table.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(features) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return rows() + " points with " + columns() + " features";
    }
}
