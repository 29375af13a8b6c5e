package symmetrylab.shared.linear;

/**
 * The factor L of a symmetric positive definite matrix A = LLᵀ, in plain loops, the same bits on every host.
 *
 * <p>Works on {@code double[][]} kernels, of which only the leading k × k part and the lower triangle are read.
 */
public final class Cholesky {
    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /** The factorisation, or null if a pivot is not above {@link Tolerance#PIVOT} of the largest diagonal entry. */
    static Cholesky orNull(double[][] a, int k) {
        double largest = 0;
        for (int i = 0; i < k; i++) {
            largest = Math.max(largest, a[i][i]);
        }
        double[][] l = new double[k][];
        for (int i = 0; i < k; i++) {
            double[] row = new double[i + 1];
            l[i] = row;
            for (int j = 0; j <= i; j++) {
                double[] other = l[j];
                double sum = a[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= row[m] * other[m];
                }
                if (j < i) {
                    row[j] = sum / other[j];
                } else if (sum > Tolerance.PIVOT * largest) {
                    row[i] = Math.sqrt(sum);
                } else {
                    return null;
                }
            }
        }
        return new Cholesky(l);
    }

    /** The factorisation of A; the smallest ridge that makes A numerically definite is added where A is singular. */
    public static Cholesky of(double[][] a) {
        Cholesky plain = orNull(a, a.length);
        if (plain != null) {
            return plain;
        }
        double trace = 0;
        for (int i = 0; i < a.length; i++) {
            trace = Math.max(trace, Math.abs(a[i][i]));
        }
        double[][] lifted = new double[a.length][];
        for (double ridge = 1e-14; ridge < 1; ridge *= 10) {
            for (int i = 0; i < a.length; i++) {
                lifted[i] = a[i].clone();
                lifted[i][i] += ridge * trace;
            }
            Cholesky result = orNull(lifted, a.length);
            if (result != null) {
                return result;
            }
        }
        throw new ArithmeticException("a " + a.length + "×" + a.length
                + " matrix of a positive definite system must have positive eigenvalues; largest diagonal entry "
                + trace);
    }

    /** The x with Ax = b; b is left as it is. */
    public double[] solve(double[] b) {
        int k = factor.length;
        double[] x = b.clone();
        for (int i = 0; i < k; i++) {
            double sum = x[i];
            for (int m = 0; m < i; m++) {
                sum -= factor[i][m] * x[m];
            }
            x[i] = sum / factor[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            x[i] /= factor[i][i];
            for (int m = 0; m < i; m++) {
                x[m] -= factor[i][m] * x[i];
            }
        }
        return x;
    }

    /**
     * Ax = b with A brought to a diagonal of ones first, so that what is rounded does not depend on how far apart the sizes of the
     * unknowns are. The lower half of A is read, and is overwritten.
     */
    public static double[] solveBalanced(double[][] a, double[] b) {
        int n = b.length;
        double[] scales = new double[n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            scales[i] = 1 / Math.sqrt(a[i][i]);
            right[i] = b[i] * scales[i];
            for (int j = 0; j <= i; j++) {
                a[i][j] *= scales[i] * scales[j];
            }
        }
        double[] x = of(a).solve(right);
        for (int i = 0; i < n; i++) {
            x[i] *= scales[i];
        }
        return x;
    }
}
