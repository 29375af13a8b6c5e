package symmetrylab.shared.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

class LinearNetworkTest {
    private final RandomStream random = RandomStream.named(4, "network");

    static Stream<LinearNetwork> networks() {
        return Stream.of(
                new Diagonal(4, 1),
                new Diagonal(3, 2),
                new Diagonal(3, 4),
                new FullyConnected(List.of(5)),
                new FullyConnected(List.of(3, 2)),
                new FullyConnected(List.of(3, 2, 4)),
                FullyConnected.uniform(2, 2, 5),
                new CircularConvolution(4, List.of(4)),
                new CircularConvolution(5, List.of(2, 5)),
                new CircularConvolution(4, List.of(2, 3, 4)),
                CircularConvolution.full(4, 3),
                new OrthogonallyDecomposable(
                        new Matrix(3, 2, new double[] {1, -0.5, 0.3, 2, 0.7, 0.1}),
                        List.of(TURN, new Matrix(4, 3, new double[] {0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1}), TURN)));
    }

    private static final Matrix TURN = new Matrix(3, 3, new double[] {0.6, -0.8, 0, 0.8, 0.6, 0, 0, 0, 1});

    @Test
    void theDiagonalNetworkIsTheDecomposableOneOfTheUnitMatrix() {
        Matrix unit = new Matrix(3, 3, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        LinearNetwork network = new OrthogonallyDecomposable(unit, List.of(unit, unit));
        double[] theta = vector(6);
        assertThat(network.predictor(theta)).containsExactly(new Diagonal(3, 2).predictor(theta), within(1e-15));
        Matrix stretched = new Matrix(3, 3, new double[] {2, 0, 0, 0, 1, 0, 0, 0, 1});
        assertThatThrownBy(() -> new OrthogonallyDecomposable(unit, List.of(unit, stretched)))
                .hasMessageStartingWith("the columns of factor 1 must be orthonormal, got the product 4.0");
    }

    private double[] vector(int n) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = random.nextGaussian();
        }
        return v;
    }

    private static double[][] layers(LinearNetwork network, double[] theta) {
        double[][] layers = new double[network.depth()][];
        for (int l = 0; l < layers.length; l++) {
            layers[l] = network.layer(theta, l);
        }
        return layers;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void layersTensorAndPredictorAgree(LinearNetwork network) {
        double[] theta = vector(network.parameterCount());
        double[] x = vector(network.inputSize());
        double[][] v = layers(network, theta);
        DataTensor tensor = DataTensor.of(network, x);
        assertThat(FixedSum.dot(x, network.predictor(theta))).isCloseTo(tensor.apply(v), within(1e-12));
        assertThat(DataTensor.predictor(network, v)).containsExactly(network.predictor(theta), within(1e-12));
        PredictorKernel kernel = network.kernel();
        double[] gradient = new double[theta.length];
        kernel.predictorInto(theta, new double[x.length]);
        kernel.gradientInto(theta, x, gradient);
        for (int l = 0; l < v.length; l++) {
            assertThat(network.layer(gradient, l)).containsExactly(tensor.partial(l, v), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theGradientIsThatOfFiniteDifferences(LinearNetwork network) {
        double[] theta = vector(network.parameterCount());
        double[] g = vector(network.inputSize());
        double[] gradient = new double[theta.length];
        PredictorKernel kernel = network.kernel();
        kernel.predictorInto(theta, new double[g.length]);
        kernel.gradientInto(theta, g, gradient);
        for (int k = 0; k < theta.length; k++) {
            double[] ahead = theta.clone();
            double[] behind = theta.clone();
            ahead[k] += 1e-4;
            behind[k] -= 1e-4;
            double slope =
                    (FixedSum.dot(g, network.predictor(ahead)) - FixedSum.dot(g, network.predictor(behind))) / 2e-4;
            assertThat(gradient[k]).isCloseTo(slope, within(1e-9));
        }
    }

    @Test
    void longFiltersTakeTheFastPathToTheSameNumbers() {
        CircularConvolution network = new CircularConvolution(150, List.of(100, 150, 150));
        double[] theta = vector(network.parameterCount());
        double[] beta = network.predictor(theta);
        double[][] v = layers(network, theta);
        double[] inner = new double[150];
        double[] direct = new double[150];
        for (int i = 0; i < 150; i++) {
            for (int j = 0; j < 150; j++) {
                inner[(i + j) % 150] += v[1][i] * v[2][j];
            }
        }
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 150; j++) {
                direct[(i + j) % 150] += v[0][i] * inner[j];
            }
        }
        assertThat(beta).containsExactly(direct, within(1e-10));
        double[] g = vector(150);
        double[] gradient = new double[theta.length];
        PredictorKernel kernel = network.kernel();
        kernel.predictorInto(theta, beta);
        kernel.gradientInto(theta, g, gradient);
        double f = FixedSum.dot(g, beta);
        for (int l = 0; l < 3; l++) {
            assertThat(FixedSum.dot(network.layer(gradient, l), v[l])).isCloseTo(f, within(1e-9));
        }
    }

    @Test
    void theGapIsSmallestOverLayersAndCoordinates() {
        Diagonal diagonal = new Diagonal(2, 3);
        assertThat(Invariants.gap(diagonal, diagonal.flat(new double[] {2, 3}, new double[] {1, 2}, new double[2])))
                .isEqualTo(1);
        CircularConvolution convolution = CircularConvolution.full(2, 2);
        double[] theta = convolution.flat(new double[] {2, 0}, new double[] {1, 0});
        assertThat(Invariants.gap(convolution, theta)).isCloseTo(1.5, within(1e-14));
    }

    @Test
    void aRankOneLayerHasRatioZero() {
        FullyConnected network = new FullyConnected(List.of(2, 2));
        double[] theta = network.flat(new double[] {1, 2, 2, 4}, new double[] {1, 1});
        assertThat(Invariants.rankRatios(network, theta)[0]).isCloseTo(0, within(1e-15));
        assertThat(Invariants.normDifferences(network, theta)).containsExactly(23);
    }

    @Test
    void wrongShapesAreNamed() {
        assertThatThrownBy(() -> new Diagonal(3, 12)).hasMessage("depth must lie in [1, 6], got 12");
        assertThatThrownBy(() -> new CircularConvolution(4, List.of(5, 4)))
                .hasMessage("kernel size 0 must lie in [1, 4], got 5");
        assertThatThrownBy(() -> new CircularConvolution(4, List.of(4, 2)))
                .hasMessage("the last kernel must have full length 4, got 2");
        assertThatThrownBy(() -> new FullyConnected(List.of(3, 0))).hasMessage("width 1 must be at least 1, got 0");
        assertThat(new FullyConnected(List.of(4, 3)).shape()).isEqualTo("fully connected 4-3-1");
    }
}
