package symmetrylab.shared.margin;

import symmetrylab.shared.number.FixedSum;

/**
 * Z = diag(y)X divided by a scale, for the solvers.
 *
 * @param rows n rows of length d
 */
record SignedData(double[][] rows) {
    static SignedData of(Dataset data, double scale) {
        double[][] rows = data.signedRows();
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= scale;
            }
        }
        return new SignedData(rows);
    }

    /** ZZᵀ. */
    double[][] gram() {
        int n = rows.length;
        double[][] gram = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = FixedSum.dot(rows[i], rows[j]);
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    /** Zᵀa. */
    double[] combine(double[] a) {
        double[] sum = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            if (a[i] != 0) {
                FixedSum.addInto(sum, a[i], rows[i]);
            }
        }
        return sum;
    }
}
