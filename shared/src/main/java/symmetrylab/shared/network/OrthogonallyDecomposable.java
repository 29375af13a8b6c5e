package symmetrylab.shared.network;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/**
 * The network with data tensor M(x) = Σ_j [Sx]_j·u_1j⊗…⊗u_Lj, u_lj the orthonormal columns of U_l, all real (Yun et al.,
 * assumption 1): with η_l = U_lᵀv_l and ρ = ⊙_l η_l it is β = Sᵀρ.
 *
 * <p>The diagonal network is the one with S = I and U_l = I.
 *
 * @param singular S in R^(m×d) of full column rank, d ≤ m
 * @param factors U_l in R^(k_l×m), UᵀU = I, one a layer
 */
public record OrthogonallyDecomposable(Matrix singular, List<Matrix> factors) implements LinearNetwork {
    private static final double ORTHONORMAL = 1e-10;

    /** Checks shapes and orthonormality. */
    public OrthogonallyDecomposable {
        factors = List.copyOf(factors);
        LinearNetwork.checkDepth(factors.size());
        int m = singular.rows();
        for (int l = 0; l < factors.size(); l++) {
            Matrix factor = factors.get(l);
            if (factor.columns() != m) {
                throw new IllegalArgumentException(
                        "factor " + l + " must have " + m + " columns, as many as S has rows, got " + factor.shape());
            }
            Matrix gram = factor.transposed().gram();
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    if (!(Math.abs(gram.at(i, j) - (i == j ? 1 : 0)) <= ORTHONORMAL)) {
                        throw new IllegalArgumentException("the columns of factor " + l
                                + " must be orthonormal, got the product " + gram.at(i, j) + " of columns " + i
                                + " and " + j);
                    }
                }
            }
        }
    }

    /** The network of this S with square orthogonal bases of chance, one a layer. */
    public static OrthogonallyDecomposable random(Matrix singular, int depth, RandomStream random) {
        int m = singular.rows();
        List<Matrix> bases = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            double[] entries = new double[m * m];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = random.nextGaussian();
            }
            bases.add(JacobiSvd.nonzero(new Matrix(m, m, entries)).u());
        }
        return new OrthogonallyDecomposable(singular, bases);
    }

    @Override
    public int inputSize() {
        return singular.columns();
    }

    @Override
    public int depth() {
        return factors.size();
    }

    @Override
    public int layerSize(int l) {
        return factors.get(l).rows();
    }

    @Override
    public String shape() {
        return "orthogonally decomposable " + singular.shape() + ", depth " + depth();
    }

    /** M(x) at this index. */
    double entry(double[] x, int[] index) {
        double[] sx = singular.times(x);
        for (int l = 0; l < index.length; l++) {
            for (int j = 0; j < sx.length; j++) {
                sx[j] *= factors.get(l).at(index[l], j);
            }
        }
        return FixedSum.of(sx);
    }

    @Override
    public PredictorKernel kernel() {
        return new Kernel();
    }

    /** That of the diagonal network, between changes of basis. */
    private final class Kernel implements PredictorKernel {
        private final Diagonal diagonal = new Diagonal(singular.rows(), depth());
        private final PredictorKernel inner = diagonal.kernel();
        private final double[] eta = new double[diagonal.parameterCount()];
        private final double[] pull = new double[eta.length];

        @Override
        public void predictorInto(double[] theta, double[] beta) {
            for (int l = 0; l < depth(); l++) {
                double[] own = factors.get(l).transposedTimes(layer(theta, l));
                System.arraycopy(own, 0, eta, diagonal.layerOffset(l), own.length);
            }
            double[] rho = new double[singular.rows()];
            inner.predictorInto(eta, rho);
            System.arraycopy(singular.transposedTimes(rho), 0, beta, 0, beta.length);
        }

        @Override
        public void gradientInto(double[] theta, double[] lossByBeta, double[] gradient) {
            inner.gradientInto(eta, singular.times(lossByBeta), pull);
            for (int l = 0; l < depth(); l++) {
                double[] own = factors.get(l).times(diagonal.layer(pull, l));
                System.arraycopy(own, 0, gradient, layerOffset(l), own.length);
            }
        }
    }
}
