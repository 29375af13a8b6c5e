package symmetrylab.shared.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Gradient descent on blocks is gradient descent on filters. */
class FourierTrainingTest {
    private static double[] normal(RandomStream random, int n, double deviation) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = deviation * random.nextGaussian();
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1", "C7", "C3xC3", "D4", "D5", "Q8", "S4", "A5", "C3xQ8", "C7:C3[2]", "C3:C4[2]"})
    void coordinatesAreAnIsometryAndKeepTheSchattenSums(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        GroupFourierTransform transform = GroupFourierTransform.of(group);
        FourierCoordinates coordinates = new FourierCoordinates(transform);
        RandomStream random = RandomStream.named(1, text);
        double[] f = normal(random, group.order(), 1);
        double[] h = normal(random, group.order(), 1);
        double[] there = coordinates.of(f);
        assertThat(FixedSum.dot(there, coordinates.of(h))).isCloseTo(FixedSum.dot(f, h), within(1e-11));
        assertThat(coordinates.function(there)).containsExactly(f, within(1e-12));
        Spectrum spectrum = transform.forward(f);
        for (double p : new double[] {2, 1, 2.0 / 3, 0.5}) {
            double expected = spectrum.schattenSum(p);
            assertThat(coordinates.space().schattenSum(there, p)).isCloseTo(expected, within(1e-10 * expected));
        }
        assertThat(coordinates.space().rank(there, 1e-9)).isEqualTo(spectrum.rank(1e-9));
    }

    static Stream<Arguments> networks() {
        List<Arguments> networks = new ArrayList<>();
        for (String group : List.of("D5", "Q8", "S4", "C3xC3", "C5:C4[2]")) {
            for (int depth : new int[] {1, 2, 3, 4}) {
                networks.add(Arguments.of(group, depth));
            }
        }
        return networks.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void blocksTrainAsFiltersDo(String text, int depth) {
        FiniteGroup group = FiniteGroup.parse(text);
        int n = group.order();
        RandomStream random = RandomStream.named(depth, text);
        double[][] rows = new double[4][];
        double[] labels = {1, -1, 1, -1};
        FourierCoordinates coordinates = new FourierCoordinates(GroupFourierTransform.of(group));
        double[][] there = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = normal(random, n, 1);
            there[i] = coordinates.of(rows[i]);
        }
        BlockProduct network = coordinates.space().network(depth);
        double[][] layers = new double[depth][];
        double[][] blocks = new double[depth][];
        for (int l = 0; l < depth; l++) {
            layers[l] = normal(random, n, 0.5 / Math.sqrt(n));
            blocks[l] = coordinates.of(layers[l]);
        }
        SpatialNetwork spatial = new SpatialNetwork(group, layers);
        double rate = 0.003;
        Descent descent = new Descent(
                Problem.of(network, there, labels, Loss.EXPONENTIAL),
                new StepRule.GradientDescent(rate),
                network.flat(blocks));
        for (int step = 0; step < 500; step++) {
            spatial.step(rows, labels, rate);
        }
        descent.advance(500);
        double[] beta = coordinates.function(descent.state().predictor());
        double[] expected = spatial.predictor();
        FixedSum.addInto(beta, -1, expected);
        assertThat(FixedSum.norm(beta)).isLessThan(1e-12 * FixedSum.norm(expected));
    }
}
