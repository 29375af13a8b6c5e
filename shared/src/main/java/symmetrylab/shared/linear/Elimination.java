package symmetrylab.shared.linear;

/** Gaussian elimination with partial pivoting of a square matrix, in plain loops; one for many right sides. */
public final class Elimination {
    /** The multipliers under the diagonal and the upper triangle, in the order of the pivots. */
    private final double[][] rows;

    private final int[] pivots;

    private Elimination(double[][] rows, int[] pivots) {
        this.rows = rows;
        this.pivots = pivots;
    }

    /** The x with Ax = b; null if a pivot falls under {@link Tolerance#RANK} of the largest entry. A and b stay. */
    public static double[] solveOrNull(double[][] a, double[] b) {
        Elimination factors = orNull(a, Tolerance.RANK);
        return factors == null ? null : factors.solve(b);
    }

    /** The factors of A (n × n), which stays; null if a pivot is not above so much of the largest entry. */
    public static Elimination orNull(double[][] a, double relative) {
        int n = a.length;
        double[][] rows = new double[n][];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            rows[i] = a[i].clone();
            for (double entry : rows[i]) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        int[] pivots = new int[n];
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(rows[i][k]) > Math.abs(rows[pivot][k]) ? i : pivot;
            }
            if (!(Math.abs(rows[pivot][k]) > relative * largest)) {
                return null;
            }
            pivots[k] = pivot;
            double[] row = rows[pivot];
            rows[pivot] = rows[k];
            rows[k] = row;
            for (int i = k + 1; i < n; i++) {
                double factor = rows[i][k] / row[k];
                rows[i][k] = factor;
                if (factor != 0) {
                    subtract(rows[i], factor, row, k + 1);
                }
            }
        }
        return new Elimination(rows, pivots);
    }

    /** The x with Ax = b; b stays. */
    public double[] solve(double[] b) {
        int n = pivots.length;
        double[] x = b.clone();
        for (int k = 0; k < n; k++) {
            double swapped = x[pivots[k]];
            x[pivots[k]] = x[k];
            x[k] = swapped;
        }
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                if (rows[i][k] != 0) {
                    x[i] -= rows[i][k] * x[k];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= rows[i][j] * x[j];
            }
            x[i] /= rows[i][i];
        }
        return x;
    }

    private static void subtract(double[] target, double factor, double[] row, int from) {
        for (int j = from; j < target.length; j++) {
            target[j] -= factor * row[j];
        }
    }
}
