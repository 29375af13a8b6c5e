package symmetrylab.shared.linear;

import symmetrylab.shared.number.FixedSum;

/**
 * Singular value decomposition in plain loops, the same bits on every host: one-sided Jacobi rotations (Hestenes 1958).
 *
 * <p>The columns of A (m × n) are rotated until they are orthogonal: A·V = U·diag(values). Small singular values keep
 * their relative accuracy. Meant for n up to a few hundred.
 */
public final class JacobiSvd {
    private static final int SWEEPS = 60;
    /** Columns of A·V: left singular vectors times their values. */
    private final double[][] scaledLeft;
    /** Columns of V. */
    private final double[][] right;

    private final double[] norms;

    private JacobiSvd(double[][] columns, boolean vectors) {
        int n = columns.length;
        scaledLeft = columns;
        right = new double[n][vectors ? n : 0];
        for (int j = 0; j < n && vectors; j++) {
            right[j][j] = 1;
        }
        norms = new double[n];
        for (int sweep = 0; sweep < SWEEPS && sweep(); sweep++) {
            // each sweep visits all pairs of columns once
        }
        for (int j = 0; j < n; j++) {
            norms[j] = FixedSum.norm(scaledLeft[j]);
        }
    }

    /** The singular values of A, descending; as many as the smaller side. */
    public static double[] values(Matrix a) {
        Matrix tall = a.rows() >= a.columns() ? a : a.transposed();
        JacobiSvd svd = new JacobiSvd(tall.transposed().toRows(), false);
        int[] order = Descending.order(svd.norms, svd.norms.length);
        double[] values = new double[order.length];
        for (int j = 0; j < order.length; j++) {
            values[j] = svd.norms[order[j]];
        }
        return values;
    }

    /** A = U·diag(values)·Vᵀ of the nonzero singular values, those above RANK of the largest, descending. */
    public static Svd nonzero(Matrix a) {
        boolean tall = a.rows() >= a.columns();
        JacobiSvd svd = new JacobiSvd((tall ? a.transposed() : a).toRows(), true);
        int[] order = Descending.order(svd.norms, svd.norms.length);
        int rank = 0;
        while (rank < order.length && svd.norms[order[rank]] > Tolerance.RANK * svd.norms[order[0]]) {
            rank++;
        }
        double[] values = new double[rank];
        double[][] left = new double[rank][];
        double[][] right = new double[rank][];
        for (int j = 0; j < rank; j++) {
            values[j] = svd.norms[order[j]];
            left[j] = new double[svd.scaledLeft[0].length];
            FixedSum.addInto(left[j], 1 / values[j], svd.scaledLeft[order[j]]);
            right[j] = svd.right[order[j]];
        }
        Matrix u = Matrix.ofRows(left).transposed();
        Matrix v = Matrix.ofRows(right).transposed();
        return tall ? new Svd(u, values, v) : new Svd(v, values, u);
    }

    /** The x of least norm among those that minimise ‖Ax − b‖, singular values under RANK of the largest left out. */
    public static double[] leastSquares(double[][] a, double[] b) {
        if (a.length == 0) {
            return new double[0];
        }
        Matrix matrix = Matrix.ofRows(a);
        boolean tall = matrix.rows() >= matrix.columns();
        JacobiSvd svd = new JacobiSvd((tall ? matrix.transposed() : matrix).toRows(), true);
        double largest = 0;
        for (double norm : svd.norms) {
            largest = Math.max(largest, norm);
        }
        double[] x = new double[matrix.columns()];
        for (int j = 0; j < svd.norms.length; j++) {
            double square = svd.norms[j] * svd.norms[j];
            if (svd.norms[j] > Tolerance.RANK * largest) {
                double[] from = tall ? svd.scaledLeft[j] : svd.right[j];
                double[] to = tall ? svd.right[j] : svd.scaledLeft[j];
                FixedSum.addInto(x, FixedSum.dot(from, b) / square, to);
            }
        }
        return x;
    }

    private boolean sweep() {
        boolean turned = false;
        for (int p = 0; p < scaledLeft.length - 1; p++) {
            for (int q = p + 1; q < scaledLeft.length; q++) {
                turned |= makeOrthogonal(p, q);
            }
        }
        return turned;
    }

    private boolean makeOrthogonal(int p, int q) {
        double[] a = scaledLeft[p];
        double[] b = scaledLeft[q];
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            aa += a[i] * a[i];
            bb += b[i] * b[i];
            ab += a[i] * b[i];
        }
        if (!(Math.abs(ab) > Tolerance.ORTHOGONAL * Math.sqrt(aa) * Math.sqrt(bb))) {
            return false;
        }
        double zeta = (bb - aa) / (2 * ab);
        double t = 1 / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        t = zeta < 0 ? -t : t;
        double c = 1 / Math.sqrt(1 + t * t);
        rotate(a, b, c, c * t);
        rotate(right[p], right[q], c, c * t);
        return true;
    }

    private static void rotate(double[] a, double[] b, double c, double s) {
        for (int i = 0; i < a.length; i++) {
            double x = a[i];
            double y = b[i];
            a[i] = c * x - s * y;
            b[i] = s * x + c * y;
        }
    }
}
