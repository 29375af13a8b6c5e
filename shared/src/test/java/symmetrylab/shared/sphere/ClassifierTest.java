package symmetrylab.shared.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static symmetrylab.shared.sphere.SphereTest.gaussian;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.number.RandomStream;

/** Networks with an activation on the sphere. */
class ClassifierTest {
    static Stream<Classifier> networks() {
        return Stream.of(
                new SphericalClassifier(3, 2, Activation.SQUARE, 1),
                new SphericalClassifier(3, 2, Activation.RELU, 1),
                new DenseClassifier(9, 4, Activation.SQUARE),
                new DenseClassifier(9, 4, Activation.RELU));
    }

    /** Backpropagation against differences of outputs. */
    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreThoseOfDifferences(Classifier network) {
        double[] theta = gaussian(1, network.size());
        double[] x = gaussian(2, 9);
        double[] byTheta = new double[theta.length];
        double[] byX = new double[9];
        network.output(theta, x, 1, byTheta, byX);
        for (int i = 0; i < theta.length; i += 7) {
            double[] more = theta.clone();
            double[] less = theta.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            double slope = (network.output(more, x) - network.output(less, x)) / 2e-5;
            assertThat(byTheta[i]).as("parameter " + i).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
        for (int i = 0; i < 9; i++) {
            double[] more = x.clone();
            double[] less = x.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            double slope = (network.output(theta, more) - network.output(theta, less)) / 2e-5;
            assertThat(byX[i]).as("input " + i).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
    }

    private static double change(Activation activation, int refinement) {
        SphericalClassifier network = new SphericalClassifier(4, 2, activation, refinement);
        double[] theta = gaussian(3, network.size());
        double[] x = gaussian(4, 16);
        Rotation turn = Rotation.random(RandomStream.named(5, "turn"));
        double[] turned = WignerMatrices.of(turn, 4).rotated(x);
        double before = network.output(theta, x);
        return Math.abs(network.output(theta, turned) - before) / Math.abs(before);
    }

    @Test
    void squaresOnAGridTwiceAsFineMakeTheOutputInvariantAndNothingLessDoes() {
        assertThat(change(Activation.SQUARE, 2)).isLessThan(1e-12);
        assertThat(change(Activation.SQUARE, 1)).isGreaterThan(1e-6);
        assertThat(change(Activation.RELU, 1)).isGreaterThan(1e-4);
    }

    @Test
    void theDefectOfARectifierFallsAsTheGridIsRefined() {
        assertThat(defect(2)).isLessThan(0.3 * defect(1));
        assertThat(defect(4)).isLessThan(0.3 * defect(2));
    }

    private static double defect(int refinement) {
        SphericalClassifier network = new SphericalClassifier(4, 1, Activation.RELU, refinement);
        double[] theta = gaussian(6, network.size());
        double[] x = gaussian(7, 16);
        WignerMatrices turn = WignerMatrices.of(Rotation.random(RandomStream.named(8, "turn")), 4);
        double[] moved = network.features(theta, 0, turn.rotated(x));
        double[] still =
                turn.times(new WignerMatrices(4, network.features(theta, 0, x))).entries();
        return SphereTest.distance(moved, still);
    }

    /** The lift by its integral over the sphere: ∫ x(p) ψ(R⁻¹p) dp. */
    @Test
    void theFirstLayerIsAnIntegralOverTheSphere() {
        SphericalClassifier network = new SphericalClassifier(4, 1, Activation.RELU, 1);
        double[] theta = gaussian(9, network.size());
        double[] x = gaussian(10, 16);
        SphereTransform transform = new SphereTransform(SphereGrid.of(4, 1), 4);
        double[] filter = new double[16];
        System.arraycopy(theta, 0, filter, 0, 16);
        Rotation at = Rotation.random(RandomStream.named(11, "at"));
        double[] values = transform.inverse(x);
        double[] turned = transform.inverse(WignerMatrices.of(at, 4).rotated(filter));
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += transform.grid().weights()[i / transform.grid().columns()] * values[i] * turned[i];
        }
        double[] delta = RotationTransform.coordinates(WignerMatrices.of(at, 4));
        double[] lifted = network.lift(theta, 0, x);
        double value = 0;
        for (int i = 0; i < delta.length; i++) {
            value += delta[i] * lifted[i];
        }
        assertThat(value).isCloseTo(sum, within(1e-12));
    }

    @Test
    void trainingSeparatesPointsOnTwoSides() {
        Classifier network = new DenseClassifier(4, 3, Activation.RELU);
        double[][] xs = {{1, 0.2, 0, 0}, {1, -0.1, 0.3, 0}, {-1, 0.1, 0, 0}, {-1, 0, 0.2, 0.1}};
        double[] ys = {1, 1, -1, -1};
        ClassifierTraining training = new ClassifierTraining(network, xs, ys, gaussian(12, network.size()));
        double before = training.loss();
        for (int i = 0; i < 100; i++) {
            training.step();
        }
        assertThat(training.loss()).isLessThan(0.2 * before);
        assertThat(training.accuracy(xs, ys)).isEqualTo(1);
    }

    @Test
    void parametersThatDoNotFitAreRefused() {
        Classifier network = new DenseClassifier(4, 3, Activation.RELU);
        assertThatThrownBy(() ->
                        new ClassifierTraining(network, new double[][] {{1, 0, 0, 0}}, new double[] {1}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs 16 parameters, got 2");
    }
}
