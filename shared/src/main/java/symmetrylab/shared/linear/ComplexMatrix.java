package symmetrylab.shared.linear;

import java.util.Arrays;

/**
 * An immutable complex matrix, row after row, real and imaginary parts apart; both sides at least 1.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param re real part of entry (i, j) at {@code i·columns + j}
 * @param im imaginary parts likewise
 */
public record ComplexMatrix(int rows, int columns, double[] re, double[] im) {
    /** Checks the shape and copies the entries. */
    public ComplexMatrix {
        if (rows < 1 || columns < 1 || re.length != rows * columns || im.length != re.length) {
            throw new IllegalArgumentException("a complex " + rows + "×" + columns + " matrix must have "
                    + rows * columns + " real and imaginary parts, got " + re.length + " and " + im.length);
        }
        re = re.clone();
        im = im.clone();
    }

    /** The n × n identity. */
    public static ComplexMatrix identity(int n) {
        double[] re = new double[n * n];
        for (int i = 0; i < n; i++) {
            re[i * n + i] = 1;
        }
        return new ComplexMatrix(n, n, re, new double[n * n]);
    }

    /** A copy of the real parts. */
    @Override
    public double[] re() {
        return re.clone();
    }

    /** A copy of the imaginary parts. */
    @Override
    public double[] im() {
        return im.clone();
    }

    /** Real part of entry (i, j). */
    public double reAt(int i, int j) {
        return re[i * columns + j];
    }

    /** Imaginary part of entry (i, j). */
    public double imAt(int i, int j) {
        return im[i * columns + j];
    }

    /** This matrix times another. */
    public ComplexMatrix times(ComplexMatrix other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException("a matrix right of one with " + columns + " columns must have as many"
                    + " rows, got " + other.rows);
        }
        double[] a = new double[rows * other.columns];
        double[] b = new double[rows * other.columns];
        ComplexProduct.addInto(rows, columns, other.columns, re, im, other.re, other.im, a, b);
        return new ComplexMatrix(rows, other.columns, a, b);
    }

    /** The conjugate transpose. */
    public ComplexMatrix adjoint() {
        double[] a = new double[re.length];
        double[] b = new double[re.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                a[j * rows + i] = re[i * columns + j];
                b[j * rows + i] = -im[i * columns + j];
            }
        }
        return new ComplexMatrix(columns, rows, a, b);
    }

    /** The complex conjugate. */
    public ComplexMatrix conjugate() {
        double[] b = new double[im.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = -im[i];
        }
        return new ComplexMatrix(rows, columns, re, b);
    }

    /** The largest modulus of the difference of two entries. */
    public double distance(ComplexMatrix other) {
        double largest = 0;
        for (int i = 0; i < re.length; i++) {
            double x = re[i] - other.re[i];
            double y = im[i] - other.im[i];
            largest = Math.max(largest, Math.sqrt(x * x + y * y));
        }
        return largest;
    }

    /** The singular values, descending. */
    public double[] singularValues() {
        return ComplexJacobi.values(rows, columns, re, im);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComplexMatrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(re, that.re)
                && Arrays.equals(im, that.im);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(re) + Arrays.hashCode(im);
    }

    @Override
    public String toString() {
        return rows + "×" + columns + " " + Arrays.toString(re) + " + i " + Arrays.toString(im);
    }
}
