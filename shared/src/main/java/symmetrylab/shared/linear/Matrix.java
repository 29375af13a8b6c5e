package symmetrylab.shared.linear;

import java.util.Arrays;

/**
 * An immutable real matrix, row after row; shape rows × columns, both at least 1.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param entries entry (i, j) at {@code i·columns + j}
 */
public record Matrix(int rows, int columns, double[] entries) {
    /** Checks the shape and copies the entries. */
    public Matrix {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("a matrix must have rows and columns, got " + rows + "×" + columns);
        }
        if (entries.length != rows * columns) {
            throw new IllegalArgumentException("a " + rows + "×" + columns + " matrix must have " + rows * columns
                    + " entries, got " + entries.length);
        }
        entries = entries.clone();
    }

    /** The matrix with these rows, which must be equally long. */
    public static Matrix ofRows(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] entries = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException(
                        "row " + i + " must have " + columns + " entries as row 0 has, got " + rows[i].length);
            }
            System.arraycopy(rows[i], 0, entries, i * columns, columns);
        }
        return new Matrix(rows.length, columns, entries);
    }

    /** The matrix whose columns follow one another in {@code entries}. */
    public static Matrix ofColumns(int rows, int columns, double[] entries) {
        return new Matrix(columns, rows, entries).transposed();
    }

    /** Entry (i, j). */
    public double at(int i, int j) {
        return entries[i * columns + j];
    }

    /** A copy of the entries, row after row. */
    @Override
    public double[] entries() {
        return entries.clone();
    }

    /** A copy of the rows. */
    public double[][] toRows() {
        double[][] copy = new double[rows][];
        for (int i = 0; i < rows; i++) {
            copy[i] = Arrays.copyOfRange(entries, i * columns, (i + 1) * columns);
        }
        return copy;
    }

    /** A copy of column j. */
    public double[] column(int j) {
        double[] copy = new double[rows];
        for (int i = 0; i < rows; i++) {
            copy[i] = at(i, j);
        }
        return copy;
    }

    /** The transpose. */
    public Matrix transposed() {
        double[] turned = new double[entries.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = at(i, j);
            }
        }
        return new Matrix(columns, rows, turned);
    }

    /** The matrix times a vector of length columns. */
    public double[] times(double[] vector) {
        if (vector.length != columns) {
            throw new IllegalArgumentException(
                    "a vector right of " + shape() + " must have " + columns + " entries, got " + vector.length);
        }
        double[] product = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                sum += entries[i * columns + j] * vector[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /** The transpose times a vector of length rows. */
    public double[] transposedTimes(double[] vector) {
        if (vector.length != rows) {
            throw new IllegalArgumentException(
                    "a vector left of " + shape() + " must have " + rows + " entries, got " + vector.length);
        }
        double[] product = new double[columns];
        for (int i = 0; i < rows; i++) {
            double factor = vector[i];
            for (int j = 0; j < columns; j++) {
                product[j] += factor * entries[i * columns + j];
            }
        }
        return product;
    }

    /** This matrix times its transpose: the inner products of its rows. */
    public Matrix gram() {
        double[][] row = toRows();
        double[] inner = new double[rows * rows];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = 0;
                for (int j = 0; j < columns; j++) {
                    sum += row[i][j] * row[k][j];
                }
                inner[i * rows + k] = sum;
                inner[k * rows + i] = sum;
            }
        }
        return new Matrix(rows, rows, inner);
    }

    /** The shape as text, for messages: {@code 3×4}. */
    public String shape() {
        return rows + "×" + columns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return shape() + " " + Arrays.toString(entries);
    }
}
