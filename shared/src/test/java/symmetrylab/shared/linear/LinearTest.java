package symmetrylab.shared.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

class LinearTest {
    private final RandomStream random = RandomStream.named(11, "linear");

    private double[] vector(int n) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = random.nextGaussian();
        }
        return v;
    }

    private Matrix matrix(int rows, int columns) {
        return new Matrix(rows, columns, vector(rows * columns));
    }

    @Test
    void theSingularValueDecompositionGivesTheMatrixBack() {
        for (Matrix a : new Matrix[] {matrix(5, 3), matrix(3, 5), matrix(4, 4), matrix(1, 6)}) {
            Svd svd = Svd.of(a);
            double[] portable = JacobiSvd.values(a);
            for (int k = 0; k < portable.length; k++) {
                assertThat(portable[k]).isCloseTo(svd.values()[k], within(1e-13));
            }
            for (int i = 0; i < a.rows(); i++) {
                for (int j = 0; j < a.columns(); j++) {
                    double sum = 0;
                    for (int k = 0; k < portable.length; k++) {
                        sum += svd.u().at(i, k) * svd.values()[k] * svd.v().at(j, k);
                    }
                    assertThat(sum).isCloseTo(a.at(i, j), within(1e-13));
                }
            }
        }
    }

    @Test
    void eigenvectorsAreMultipliedByTheirValues() {
        Matrix a = matrix(6, 4).gram();
        SymmetricEigen eigen = SymmetricEigen.of(a);
        for (int k = 0; k < 6; k++) {
            double[] image = a.times(eigen.vectors().column(k));
            FixedSum.addInto(image, -eigen.values()[k], eigen.vectors().column(k));
            assertThat(FixedSum.norm(image)).isLessThan(1e-12);
        }
        assertThat(eigen.values()).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    }

    @Test
    void leastSquaresTakesTheShortestSolutionAlsoOfSingularSystems() {
        double[][] a = {{1, 2, 3}, {2, 4, 6}, {1, 0, 0}};
        double[] x = JacobiSvd.leastSquares(a, new double[] {14, 28, 1});
        assertThat(x).containsExactly(new double[] {1, 2, 3}, within(1e-12));
        assertThat(Elimination.solveOrNull(a, new double[] {14, 28, 1})).isNull();
    }

    @Test
    void nonNegativeLeastSquaresMeetsItsOptimalityConditions() {
        for (int n : new int[] {1, 5, 30, 120}) {
            double[][] gram = matrix(n, Math.max(2, n / 2)).gram().toRows();
            double[] target = new double[n];
            FixedSum.addInto(target, 1, Matrix.ofRows(gram).times(vector(n)));
            double[] a = NonNegativeLeastSquares.solve(gram, target);
            double[] slope = Matrix.ofRows(gram).times(a);
            for (int i = 0; i < n; i++) {
                assertThat(a[i]).isNotNegative();
                assertThat(slope[i] - target[i]).isGreaterThan(-1e-8);
                assertThat(a[i] * (slope[i] - target[i])).isCloseTo(0, within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 97, 128, 131, 360, 784, 1000})
    void theFourierTransformIsUnitaryAndTurnsConvolutionsIntoProducts(int d) {
        Dft dft = new Dft(d);
        double[] a = vector(d);
        double[] b = vector(d);
        double[] c = new double[d];
        new CyclicConvolver(d).convolveInto(a, b, c);
        double[][] parts = new double[6][d];
        dft.transformInto(a, parts[0], parts[1]);
        dft.transformInto(b, parts[2], parts[3]);
        dft.transformInto(c, parts[4], parts[5]);
        for (int k = 0; k < d; k++) {
            double re = Math.sqrt(d) * (parts[0][k] * parts[2][k] - parts[1][k] * parts[3][k]);
            double im = Math.sqrt(d) * (parts[0][k] * parts[3][k] + parts[1][k] * parts[2][k]);
            assertThat(parts[4][k]).isCloseTo(re, within(1e-12));
            assertThat(parts[5][k]).isCloseTo(im, within(1e-12));
        }
        assertThat(FixedSum.norm(dft.moduli(a))).isCloseTo(FixedSum.norm(a), within(1e-13));
        assertThat(dft.realInverse(parts[0], parts[1])).containsExactly(a, within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 100})
    void correlationIsTheAdjointOfConvolution(int d) {
        CyclicConvolver convolver = new CyclicConvolver(d);
        double[] a = vector(d);
        double[] b = vector(d);
        double[] c = vector(d);
        double[] forward = new double[d];
        double[] back = new double[d];
        convolver.convolveInto(a, b, forward);
        convolver.correlateInto(a, c, back);
        assertThat(FixedSum.dot(forward, c)).isCloseTo(FixedSum.dot(b, back), within(1e-11));
        double direct = 0;
        for (int j = 0; j < d; j++) {
            direct += a[j] * b[(d - j) % d];
        }
        assertThat(forward[0]).isCloseTo(direct, within(1e-12));
    }

    @Test
    void anAngleIsExactAlsoWhereItIsTiny() {
        assertThat(Angle.oneMinusCosine(new double[] {1, 0}, new double[] {3, 3e-9}))
                .isCloseTo(5e-19, within(1e-24));
        assertThat(Angle.oneMinusCosine(new double[] {1, 0}, new double[] {-2, 0}))
                .isEqualTo(2);
    }

    @Test
    void raggedRowsAndWrongLengthsAreNamed() {
        assertThatThrownBy(() -> Matrix.ofRows(new double[][] {{1, 2}, {1}}))
                .hasMessage("row 1 must have 2 entries as row 0 has, got 1");
        assertThatThrownBy(() -> matrix(2, 3).times(new double[2]))
                .hasMessage("a vector right of 2×3 must have 3 entries, got 2");
    }

    @Test
    void complexSingularValuesSurviveColumnsThatAreAlmostNothing() {
        ComplexMatrix rankOne = new ComplexMatrix(
                3,
                3,
                new double[] {
                    0.3333333333333334,
                    0.47140452079103173,
                    0.816496580927726,
                    -0.9428090415820635,
                    -1.3333333333333333,
                    -2.309401076758503,
                    0,
                    0,
                    0
                },
                new double[9]);
        assertThat(rankOne.singularValues()[0]).isCloseTo(3, within(1e-14));
        assertThat(rankOne.singularValues()[1]).isLessThan(1e-14);
        ComplexMatrix tiny = new ComplexMatrix(1, 2, new double[] {3e-200, 0}, new double[] {0, 4e-200});
        assertThat(tiny.singularValues()[0]).isCloseTo(5e-200, within(1e-214));
        assertThat(new ComplexMatrix(2, 2, new double[4], new double[4]).singularValues())
                .containsExactly(0, 0);
    }

    @Test
    void complexSingularValuesAreThoseOfTheRealMatrixOfTwiceTheSize() {
        RandomStream random = RandomStream.named(8, "complex");
        double[] re = new double[12];
        double[] im = new double[12];
        double[][] real = new double[8][6];
        for (int i = 0; i < 12; i++) {
            re[i] = random.nextGaussian();
            im[i] = random.nextGaussian();
            real[i / 3][i % 3] = re[i];
            real[4 + i / 3][3 + i % 3] = re[i];
            real[4 + i / 3][i % 3] = im[i];
            real[i / 3][3 + i % 3] = -im[i];
        }
        double[] twice = JacobiSvd.values(Matrix.ofRows(real));
        double[] once = new ComplexMatrix(4, 3, re, im).singularValues();
        for (int j = 0; j < 6; j++) {
            assertThat(once[j / 2]).isCloseTo(twice[j], within(1e-13));
        }
    }
}
