package symmetrylab.shared.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.svd.SvdImplicitQrDecompose_DDRM;

/**
 * A = U·diag(values)·Vᵀ with the values descending; A is m × n, U is m × k, V is n × k, k = min(m, n).
 *
 * <p>By EJML; hosts agree to about 1e-14, not to the bit. What is sampled during a run uses {@link JacobiSvd}.
 *
 * @param u left singular vectors as columns
 * @param values singular values, descending
 * @param v right singular vectors as columns
 */
public record Svd(Matrix u, double[] values, Matrix v) {
    /** Copies the values. */
    public Svd {
        values = values.clone();
    }

    /** The decomposition of A. */
    public static Svd of(Matrix a) {
        SvdImplicitQrDecompose_DDRM svd = new SvdImplicitQrDecompose_DDRM(true, true, true, false);
        DMatrixRMaj copy = DMatrixRMaj.wrap(a.rows(), a.columns(), a.entries());
        if (!svd.decompose(copy)) {
            throw new ArithmeticException(
                    "the singular value decomposition of a " + a.shape() + " matrix must converge");
        }
        int k = Math.min(a.rows(), a.columns());
        double[] found = svd.getSingularValues();
        int[] order = Descending.order(found, k);
        DMatrixRMaj left = svd.getU(null, false);
        DMatrixRMaj right = svd.getV(null, false);
        double[] values = new double[k];
        double[] u = new double[a.rows() * k];
        double[] v = new double[a.columns() * k];
        for (int j = 0; j < k; j++) {
            values[j] = found[order[j]];
            for (int i = 0; i < a.rows(); i++) {
                u[i * k + j] = left.get(i, order[j]);
            }
            for (int i = 0; i < a.columns(); i++) {
                v[i * k + j] = right.get(i, order[j]);
            }
        }
        return new Svd(new Matrix(a.rows(), k, u), values, new Matrix(a.columns(), k, v));
    }

    /** A copy of the singular values. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** Largest over smallest singular value. */
    public double condition() {
        return values[0] / values[values.length - 1];
    }
}
