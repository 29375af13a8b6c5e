package symmetrylab.shared.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.linear.Angle;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.network.SingularTuple;
import symmetrylab.shared.number.RandomStream;

class GradientFlowTest {
    private static final RandomStream RANDOM = RandomStream.named(3, "gradient flow");

    private static double[] vector(int size) {
        double[] vector = new double[size];
        for (int j = 0; j < size; j++) {
            vector[j] = RANDOM.nextGaussian();
        }
        return vector;
    }

    private static Problem problem(LinearNetwork network, Loss loss) {
        double[][] rows = {vector(network.inputSize()), vector(network.inputSize()), vector(network.inputSize())};
        return new Problem(network, rows, loss);
    }

    static Stream<GradientField> fields() {
        double[][] rows = {vector(4), vector(4)};
        return Stream.of(
                GradientField.of(problem(new Diagonal(4, 3), Loss.EXPONENTIAL)),
                GradientField.of(problem(new Diagonal(3, 2), Loss.LOGISTIC)),
                GradientField.of(problem(new CircularConvolution(4, List.of(2, 3, 4)), Loss.EXPONENTIAL)),
                GradientField.of(problem(new FullyConnected(List.of(3, 2, 3)), Loss.LOGISTIC)),
                GradientField.squared(new FullyConnected(List.of(4, 3)), rows, vector(2)),
                GradientField.squared(CircularConvolution.full(4, 3), rows, vector(2)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theJacobianIsThatOfFiniteDifferences(GradientField field) {
        int n = field.dimension();
        double[] theta = vector(n);
        double[][] jacobian = new double[n][n];
        field.jacobianInto(theta, jacobian);
        for (int j = 0; j < n; j++) {
            double[][] slopes = new double[2][n];
            for (int side = 0; side < 2; side++) {
                double[] moved = theta.clone();
                moved[j] += side == 0 ? 1e-5 : -1e-5;
                field.slopeInto(moved, slopes[side]);
            }
            for (int i = 0; i < n; i++) {
                double slope = (slopes[0][i] - slopes[1][i]) / 2e-5;
                assertThat(jacobian[i][j]).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
            }
        }
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(DescentTest.DIAGONAL, new double[] {2.122e-4, 7.858e-7, 4.553e-9, 2.646e-11}),
                Arguments.of(DescentTest.DENSE, new double[] {2.529e-4, 2.024e-5, 1.982e-6, 1.977e-7}),
                Arguments.of(DescentTest.CONVOLUTION, new double[] {2.848e-3, 4.648e-5, 9.234e-7, 1.883e-8}));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void afterFewStepsTheMarginIsHugeAndTheDirectionAsListed(LinearNetwork network, double[] listed) {
        boolean convolution = network == DescentTest.CONVOLUTION;
        double[] start = convolution
                ? DescentTest.CONVOLUTION_START
                : network == DescentTest.DENSE ? DescentTest.DENSE_START : DescentTest.DIAGONAL_START;
        double[] limit =
                convolution ? DescentTest.FOURIER : network == DescentTest.DENSE ? DescentTest.L2 : DescentTest.L1;
        Problem problem = Problem.of(
                network,
                convolution ? DescentTest.X8 : DescentTest.X7,
                convolution ? DescentTest.Y8 : DescentTest.Y7,
                Loss.EXPONENTIAL);
        GradientFlow flow = GradientFlow.of(problem, start, 1e-6);
        double margin = 100;
        for (double expected : listed) {
            assertThat(flow.advanceToMargin(margin, 2000)).isTrue();
            assertThat(flow.progress().margin()).isCloseTo(margin, within(1e-11 * margin));
            assertThat(Angle.oneMinusCosine(flow.state().predictor(), limit))
                    .isCloseTo(expected, within(0.02 * expected));
            margin *= 10;
        }
        assertThat(flow.advanceToMargin(1e9, 2000)).isTrue();
        assertThat(flow.drift()).isLessThan(1e-3);
        assertThat(flow.progress().steps()).isLessThan(3000);
        assertThat(flow.progress().logTime()).isBetween(0.9e9, 1e9);
    }

    /** Theorem 1. */
    @ParameterizedTest
    @MethodSource("limits")
    void layersTendToASingularTupleOfThePull(LinearNetwork network, double[] listed) {
        boolean convolution = network == DescentTest.CONVOLUTION;
        double[] start = convolution
                ? DescentTest.CONVOLUTION_START
                : network == DescentTest.DENSE ? DescentTest.DENSE_START : DescentTest.DIAGONAL_START;
        Problem problem = Problem.of(
                network,
                convolution ? DescentTest.X8 : DescentTest.X7,
                convolution ? DescentTest.Y8 : DescentTest.Y7,
                Loss.EXPONENTIAL);
        GradientFlow flow = GradientFlow.of(problem, start, 1e-6);
        double before = Double.POSITIVE_INFINITY;
        for (double margin = 100; margin < 2e6; margin *= 10) {
            assertThat(flow.advanceToMargin(margin, 2000)).isTrue();
            double[] theta = flow.state().parameters();
            double[][] v = {network.layer(theta, 0), network.layer(theta, 1)};
            double residual = SingularTuple.measured(DataTensor.of(network, flow.pull()), v)
                    .residual();
            assertThat(residual).isLessThan(0.5 * before);
            before = residual;
        }
        assertThat(before).isLessThan(5e-3);
    }

    @Test
    void theTimeIsThatOfSmallSteps() {
        Problem problem = Problem.of(DescentTest.DENSE, DescentTest.X7, DescentTest.Y7, Loss.LOGISTIC);
        GradientFlow flow = GradientFlow.of(problem, DescentTest.DENSE_START, 1e-7);
        Descent steps = new Descent(problem, new StepRule.MarginPace(1e-3), DescentTest.DENSE_START);
        assertThat(flow.advanceToMargin(6, 10_000)).isTrue();
        assertThat(steps.advanceToMargin(6, 100_000)).isTrue();
        assertThat(flow.progress().logTime()).isCloseTo(steps.progress().logTime(), within(2e-3));
        assertThat(Angle.oneMinusCosine(flow.state().predictor(), steps.state().predictor()))
                .isLessThan(1e-6);
        assertThat(flow.state().parameters()).containsExactly(steps.state().parameters(), within(3e-3));
    }

    @Test
    void shortKernelsAndThreeLayersGoFarToo() {
        CircularConvolution network = new CircularConvolution(5, List.of(2, 3, 5));
        double[] start = vector(network.parameterCount());
        Problem problem = Problem.of(network, DescentTest.X8, DescentTest.Y8, Loss.EXPONENTIAL);
        GradientFlow flow = GradientFlow.of(problem, start, 1e-5);
        assertThat(flow.advanceToMargin(1e5, 5000)).isTrue();
        assertThat(flow.drift()).isLessThan(1e-3);
    }
}
