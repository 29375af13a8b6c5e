package symmetrylab.shared.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Methods that know a symmetric matrix by its products agree with those that see its entries. */
class KrylovTest {
    private static final int N = 12;

    private static double[] normal(RandomStream random) {
        double[] values = new double[N];
        for (int i = 0; i < N; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    /** Symmetric, indefinite, of this rank. */
    private static Matrix symmetric(RandomStream random, int rank) {
        double[] entries = new double[N * N];
        for (int k = 0; k < rank; k++) {
            double[] v = normal(random);
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    entries[i * N + j] += (k % 2 == 0 ? 1 : -1) * v[i] * v[j];
                }
            }
        }
        return new Matrix(N, N, entries);
    }

    private static SymmetricOperator operator(Matrix matrix) {
        return (x, target) -> System.arraycopy(matrix.times(x), 0, target, 0, N);
    }

    @Test
    void lsqrFindsTheSolutionOfLeastNorm() {
        for (int rank : new int[] {N, 7}) {
            RandomStream random = RandomStream.named(rank, "lsqr");
            Matrix matrix = symmetric(random, rank);
            double[] b = normal(random);
            double[] expected = JacobiSvd.leastSquares(matrix.toRows(), b);
            double[] found = Lsqr.solve(operator(matrix), b, 1e-14, 10 * N);
            FixedSum.addInto(found, -1, expected);
            assertThat(FixedSum.norm(found)).isLessThan(1e-9 * FixedSum.norm(expected));
        }
        assertThat(Lsqr.solve(operator(symmetric(RandomStream.named(1, "zero"), 3)), new double[N], 1e-14, 10))
                .containsOnly(0);
    }

    @Test
    void lanczosFindsTheLargestEigenvalue() {
        RandomStream random = RandomStream.named(3, "lanczos");
        Matrix matrix = symmetric(random, N);
        double largest = SymmetricEigen.of(matrix).values()[0];
        double[] vector = Lanczos.leading(operator(matrix), normal(random), N);
        assertThat(FixedSum.norm(vector)).isCloseTo(1, within(1e-12));
        assertThat(FixedSum.dot(vector, matrix.times(vector))).isCloseTo(largest, within(1e-10 * largest));
        assertThat(Lanczos.leading(operator(matrix), new double[N], N)).containsOnly(0);
    }
}
