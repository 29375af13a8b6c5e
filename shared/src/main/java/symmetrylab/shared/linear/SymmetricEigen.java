package symmetrylab.shared.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.SymmetricQRAlgorithmDecomposition_DDRM;

/**
 * A = Q·diag(values)·Qᵀ of a symmetric n × n matrix, the values descending. By EJML.
 *
 * @param values eigenvalues, descending
 * @param vectors unit eigenvectors as columns
 */
public record SymmetricEigen(double[] values, Matrix vectors) {
    /** Copies the values. */
    public SymmetricEigen {
        values = values.clone();
    }

    /** The decomposition of A, of which the lower triangle is read. */
    public static SymmetricEigen of(Matrix a) {
        int n = a.rows();
        SymmetricQRAlgorithmDecomposition_DDRM eigen = new SymmetricQRAlgorithmDecomposition_DDRM(true);
        if (n != a.columns() || !eigen.decompose(DMatrixRMaj.wrap(n, n, a.entries()))) {
            throw new ArithmeticException("the eigenvalues of a " + a.shape() + " matrix must converge");
        }
        double[] found = new double[n];
        for (int i = 0; i < n; i++) {
            found[i] = eigen.getEigenvalue(i).getReal();
        }
        int[] order = Descending.order(found, n);
        double[] values = new double[n];
        double[] vectors = new double[n * n];
        for (int j = 0; j < n; j++) {
            values[j] = found[order[j]];
            DMatrixRMaj vector = eigen.getEigenVector(order[j]);
            for (int i = 0; i < n; i++) {
                vectors[i * n + j] = vector.get(i, 0);
            }
        }
        return new SymmetricEigen(values, new Matrix(n, n, vectors));
    }

    /** A copy of the eigenvalues. */
    @Override
    public double[] values() {
        return values.clone();
    }
}
