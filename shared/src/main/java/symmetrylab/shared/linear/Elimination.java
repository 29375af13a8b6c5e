package symmetrylab.shared.linear;

/** Square systems by Gaussian elimination with partial pivoting, in plain loops. */
public final class Elimination {
    private Elimination() {}

    /** The x with Ax = b; null if a pivot falls under {@link Tolerance#RANK} of the largest entry. A and b stay. */
    public static double[] solveOrNull(double[][] a, double[] b) {
        int n = b.length;
        double[][] rows = new double[n][];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            rows[i] = a[i].clone();
            for (double entry : rows[i]) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        double[] x = b.clone();
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(rows[i][k]) > Math.abs(rows[pivot][k]) ? i : pivot;
            }
            if (!(Math.abs(rows[pivot][k]) > Tolerance.RANK * largest)) {
                return null;
            }
            double[] row = rows[pivot];
            rows[pivot] = rows[k];
            rows[k] = row;
            double right = x[pivot];
            x[pivot] = x[k];
            x[k] = right;
            for (int i = k + 1; i < n; i++) {
                double factor = rows[i][k] / row[k];
                if (factor != 0) {
                    subtract(rows[i], factor, row, k);
                    x[i] -= factor * right;
                }
            }
        }
        substituteBack(rows, x);
        return x;
    }

    private static void substituteBack(double[][] rows, double[] x) {
        int n = x.length;
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= rows[i][j] * x[j];
            }
            x[i] /= rows[i][i];
        }
    }

    private static void subtract(double[] target, double factor, double[] row, int from) {
        for (int j = from; j < target.length; j++) {
            target[j] -= factor * row[j];
        }
    }
}
