package symmetrylab.shared.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import symmetrylab.shared.linear.Angle;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

class MaxMarginTest {
    static Dataset random(int n, int d, int seed) {
        RandomStream random = RandomStream.named(seed, "max margin");
        double[] truth = new double[d];
        for (int j = 0; j < d; j++) {
            truth[j] = random.nextGaussian();
        }
        double[][] rows = new double[n][d];
        double[] labels = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                rows[i][j] = random.nextGaussian();
            }
            labels[i] = FixedSum.dot(rows[i], truth) > 0 ? 1 : -1;
        }
        return Dataset.of(rows, labels);
    }

    private static double linearProgram(Dataset data) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int d = data.dimension();
        Variable[] parts = new Variable[2 * d];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = model.addVariable("z" + j).lower(0).weight(1);
        }
        double[][] rows = data.signedRows();
        for (int i = 0; i < rows.length; i++) {
            Expression margin = model.addExpression("m" + i).lower(1);
            for (int j = 0; j < d; j++) {
                margin.set(parts[j], rows[i][j]);
                margin.set(parts[d + j], -rows[i][j]);
            }
        }
        return model.minimise().getValue();
    }

    private static double quadraticProgram(Dataset data) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int d = data.dimension();
        Expression square = model.addExpression("square").weight(1);
        Variable[] z = new Variable[d];
        for (int j = 0; j < d; j++) {
            z[j] = model.addVariable("z" + j);
            square.set(z[j], z[j], 1);
        }
        double[][] rows = data.signedRows();
        for (int i = 0; i < rows.length; i++) {
            Expression margin = model.addExpression("m" + i).lower(1);
            for (int j = 0; j < d; j++) {
                margin.set(z[j], rows[i][j]);
            }
        }
        return Math.sqrt(model.minimise().getValue());
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1", "4, 6, 2", "12, 5, 3", "20, 40, 4", "40, 12, 5", "96, 4, 6", "300, 2, 7", "400, 20, 8"})
    void solversAgreeWithAnIndependentOneAndProveTheirAnswer(int n, int d, int seed) {
        Dataset data = random(n, d, seed);
        MaxMarginSolution l1 = MaxMargin.l1(data);
        MaxMarginSolution l2 = MaxMargin.l2(data);
        MaxMarginSolution fourier = MaxMargin.fourierL1(data);
        double linear = linearProgram(data);
        double quadratic = quadraticProgram(data);
        assertThat(l1.norm()).isCloseTo(linear, within(1e-7 * linear));
        assertThat(l2.norm()).isCloseTo(quadratic, within(1e-6 * quadratic));
        for (MaxMarginSolution solution : new MaxMarginSolution[] {l1, l2, fourier}) {
            assertThat(solution.certificate().residual()).isLessThan(1e-11);
            assertThat(data.leastMargin(solution.z())).isCloseTo(1, within(1e-12));
        }
        assertThat(stationarity(l1, data, Basis.REAL)).isLessThan(1e-7);
        assertThat(stationarity(fourier, data, Basis.FOURIER)).isLessThan(1e-7);
        assertThat(Basis.REAL.norm(l2.z(), 2)).isCloseTo(l2.norm(), within(1e-13 * l2.norm()));
    }

    private static double stationarity(MaxMarginSolution solution, Dataset data, Basis basis) {
        Stationarity found = Stationarity.of(solution.z(), data, new Stationarity.Norm(1, basis));
        assertThat(found.largestDual()).isLessThan(1 + 1e-6);
        return found.residual();
    }

    @Test
    void tiesAndRepeatedPointsStillGiveACertifiedOptimum() {
        Dataset tie = Dataset.of(new double[][] {{1, 1, 0}, {1, 1, 0}, {2, 2, 0}}, new double[] {1, 1, 1});
        assertThat(MaxMargin.l1(tie).certificate().holds()).isTrue();
        assertThat(MaxMargin.l1(tie).norm()).isCloseTo(1, within(1e-10));
        assertThat(MaxMargin.fourierL1(tie).certificate().holds()).isTrue();
        assertThat(MaxMargin.l2(tie).z()).containsExactly(new double[] {0.5, 0.5, 0}, within(1e-14));
    }

    @Test
    void aStationaryVertexOfAQuasiNormHasNoResidualAndAMovedOneHas() {
        double[][] rows = {
            {-1.75, -1.92, -0.69, 1.09},
            {0.27, 1.83, 0.19, 1.43},
            {0.26, -0.9, 0.73, -0.73},
            {-1.4, -0.74, -0.38, 0.26},
            {0.87, 0.62, 2.11, -1.95}
        };
        Dataset data = Dataset.of(rows, new double[] {-1, 1, -1, -1, 1});
        double[] z = {0.0, 1.3048725297933323, 0.09051138934982654, 0.0};
        Stationarity.Norm norm = new Stationarity.Norm(2.0 / 3, Basis.REAL);
        Stationarity found = Stationarity.of(z, data, norm);
        assertThat(found.residual()).isLessThan(1e-13);
        assertThat(found.dual())
                .containsExactly(new double[] {0, 0, 0, 0.41485566217985653, 0.9808471679013636}, within(1e-12));
        assertThat(norm.basis().norm(z, norm.p())).isCloseTo(1.6488814746180398, within(1e-13));
        z[0] = 0.01;
        assertThat(Stationarity.of(z, data, norm).residual()).isGreaterThan(1e-3);
    }

    @Test
    void everyListedVertexIsStationaryAndCarriesItsMargins() {
        Dataset data = random(6, 5, 9);
        List<StationaryVertices.Vertex> vertices = StationaryVertices.of(data, 0.5);
        assertThat(vertices).isNotEmpty();
        double before = 0;
        for (StationaryVertices.Vertex vertex : vertices) {
            Stationarity found = Stationarity.of(vertex.z(), data, new Stationarity.Norm(0.5, Basis.REAL));
            assertThat(found.residual()).isLessThan(1e-10);
            assertThat(vertex.norm()).isGreaterThanOrEqualTo(before);
            before = vertex.norm();
            for (int i = 0; i < vertex.active().length; i++) {
                assertThat(data.margins(vertex.z())[vertex.active()[i]]).isCloseTo(1, within(1e-10));
                assertThat(found.dual()[vertex.active()[i]])
                        .isCloseTo(vertex.dual()[i], within(1e-8 * vertex.dual()[i]));
            }
        }
    }

    @Test
    void separabilityIsProvedEitherWay() {
        Dataset line = Dataset.of(new double[][] {{1, 0}, {2, 0}}, new double[] {1, -1});
        Separability.Report report = Separability.report(line);
        assertThat(report.onlyWithConstant()).isTrue();
        Separability.Inseparable proof = (Separability.Inseparable) report.throughOrigin();
        assertThat(proof.weights()).containsExactly(new double[] {2.0 / 3, 1.0 / 3}, within(1e-12));
        assertThat(proof.residual()).isLessThan(1e-12);
        Dataset cross = Dataset.of(new double[][] {{1, 1}, {-1, -1}, {1, -1}, {-1, 1}}, new double[] {1, 1, -1, -1});
        assertThat(Separability.report(cross).withConstant().holds()).isFalse();
        Dataset random = random(30, 8, 6);
        Separability.Separable separable = (Separability.Separable) Separability.of(random);
        assertThat(separable.margin()).isCloseTo(MaxMargin.l2(random).marginOfUnit(), within(1e-10));
        assertThatThrownBy(() -> MaxMargin.l1(line)).hasMessageStartingWith("data of a max-margin problem must be");
    }

    @Test
    void onePointAndAShortFilterGiveTheClosedForm() {
        double[] x = {0.5, -1, 2, 0.25};
        assertThat(SinglePointConvolution.direction(x, -1, 1)).containsExactly(-0.5, 1, -2, -0.25);
        double[] two = SinglePointConvolution.direction(x, 1, 2);
        for (int i = 0; i < 4; i++) {
            double kappaNegative = x[i] - 0.5 * x[(i + 1) % 4] - 0.5 * x[(i + 3) % 4];
            assertThat(two[i]).isCloseTo(kappaNegative, within(1e-12));
        }
        Dataset point = Dataset.of(new double[][] {x}, new double[] {1});
        assertThat(Angle.oneMinusCosine(
                        SinglePointConvolution.direction(x, 1, 4),
                        MaxMargin.fourierL1(point).z()))
                .isLessThan(1e-14);
    }

    /** Corollary 4 by an eigenvector and without, for filters of length 1, 2 and d. */
    @Test
    void closedFormsOfOnePointAgreeWithTheEigenvector() {
        RandomStream chance = RandomStream.named(4, "one point");
        for (int d = 2; d <= 9; d++) {
            double[] x = new double[d];
            for (int j = 0; j < d; j++) {
                x[j] = chance.nextGaussian();
            }
            for (int k : new int[] {1, 2, d}) {
                double y = d % 2 == 0 ? 1 : -1;
                double[] closed = SinglePointConvolution.closedForm(x, y, k).orElseThrow();
                assertThat(Angle.oneMinusCosine(closed, SinglePointConvolution.direction(x, y, k)))
                        .as(d + ", " + k)
                        .isLessThan(1e-12);
            }
        }
        double[] level = {1, 0, 2, 0};
        assertThat(SinglePointConvolution.rival(level, 2)).isEqualTo(1);
        assertThat(SinglePointConvolution.closedForm(level, 1, 2)).isEmpty();
        assertThat(SinglePointConvolution.closedForm(new double[] {1, 2, 3, 4}, 1, 3))
                .isEmpty();
    }

    @Test
    void wrongDataAreNamedByPlace() {
        assertThatThrownBy(() -> Dataset.of(new double[][] {{1, Double.NaN}}, new double[] {1}))
                .hasMessage("row 0, column 1 must be a finite number, got NaN");
        assertThatThrownBy(() -> Dataset.of(new double[][] {{1}, {2}}, new double[] {1}))
                .hasMessage("there must be as many labels as rows, got 1 and 2");
    }
}
