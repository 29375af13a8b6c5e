package symmetrylab.shared.relu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Networks with ReLUs agree with what they are by definition, and their descent goes down. */
class ReluNetworkTest {
    private static final RandomStream RANDOM = RandomStream.named(3, "relu");

    private static double[] normal(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = RANDOM.nextGaussian();
        }
        return values;
    }

    /** The layers without sharing: each weight written at all of its places. */
    private static double[] written(ReluNetwork network, double[] theta) {
        int n = network.inputSize();
        double[] dense = new double[(network.depth() - 1) * n * n + n];
        for (int l = 0; l < network.depth() - 1; l++) {
            for (int i = 0; i < n * n; i++) {
                dense[l * n * n + i] =
                        theta[network.offset(l) + network.sharing().places()[i]];
            }
        }
        System.arraycopy(theta, network.offset(network.depth() - 1), dense, dense.length - n, n);
        return dense;
    }

    /** (h⋆w)(u) = Σ_v h(uv)w(v), element by element. */
    private static double byDefinition(FiniteGroup group, double[] theta, int depth, double[] x) {
        int n = group.order();
        double[] h = x;
        for (int l = 0; l < depth - 1; l++) {
            double[] out = new double[n];
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    out[u] += h[group.product(u, v)] * theta[l * n + v];
                }
                out[u] = Math.max(0, out[u]);
            }
            h = out;
        }
        return FixedSum.dot(h, Arrays.copyOfRange(theta, (depth - 1) * n, depth * n));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D4", "Q8", "C7:C3[2]", "S4"})
    void theGroupNetworkIsThatOfTheDefinitionAndADenseOneWithItsMatrices(String name) {
        FiniteGroup group = FiniteGroup.parse(name);
        ReluNetwork network = new ReluNetwork(WeightSharing.along(group), 3, 0);
        ReluNetwork dense = new ReluNetwork(WeightSharing.none(group.order()), 3, 0);
        for (int trial = 0; trial < 5; trial++) {
            double[] theta = normal(network.parameterCount());
            double[] x = normal(group.order());
            double f = network.output(theta, x);
            assertThat(f).isCloseTo(byDefinition(group, theta, 3, x), within(1e-11));
            assertThat(dense.output(written(network, theta), x)).isCloseTo(f, within(1e-11));
            assertThat(dense.gradient(written(network, theta), x))
                    .usingComparatorWithPrecision(1e-11)
                    .containsExactly(network.gradient(theta, x));
            assertThat(FixedSum.dot(network.gradient(theta, x), x)).isCloseTo(f, within(1e-11));
        }
    }

    /** With equal last weights nothing tells translates apart; with the weights of a circle that is false. */
    @Test
    void aGroupNetworkWithEqualLastWeightsDoesNotSeeTranslations() {
        FiniteGroup group = FiniteGroup.parse("D5");
        int n = group.order();
        double[] x = normal(n);
        double[] moved = new double[n];
        for (int g = 0; g < n; g++) {
            moved[group.product(7, g)] = x[g];
        }
        for (FiniteGroup along : new FiniteGroup[] {group, FiniteGroup.parse("C10")}) {
            ReluNetwork network = new ReluNetwork(WeightSharing.along(along), 3, 0);
            double[] theta = normal(network.parameterCount());
            Arrays.fill(theta, 2 * n, 3 * n, 1);
            double difference = Math.abs(network.output(theta, moved) - network.output(theta, x));
            if (along == group) {
                assertThat(difference).isLessThan(1e-11);
            } else {
                assertThat(difference).isGreaterThan(1e-3);
            }
        }
    }

    /** −ln of the mean loss along a line through Θ, by differences. */
    @Test
    void theGradientOfTheLossIsThatOfDifferences() {
        FiniteGroup group = FiniteGroup.parse("D4");
        double[][] rows = {normal(8), normal(8), normal(8)};
        double[] labels = {1, -1, 1};
        for (WeightSharing sharing : new WeightSharing[] {WeightSharing.along(group), WeightSharing.none(8)}) {
            ReluNetwork network = new ReluNetwork(sharing, 3, 0.1);
            double[] theta = normal(network.parameterCount());
            double[] way = normal(network.parameterCount());
            double slope = FixedSum.dot(new ReluDescent(network, rows, labels, theta).gradient(), way);
            double h = 1e-7;
            double[] ends = new double[2];
            for (int side = 0; side < 2; side++) {
                double[] there = theta.clone();
                FixedSum.addInto(there, side == 0 ? -h : h, way);
                ends[side] = new ReluDescent(network, rows, labels, there).logLoss();
            }
            assertThat((ends[1] - ends[0]) / (2 * h)).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
        }
    }

    @Test
    void descentGoesDownAndAFullyDeadNetworkIsStuck() {
        ReluNetwork network = new ReluNetwork(WeightSharing.none(6), 3, 0);
        double[][] rows = {normal(6), normal(6)};
        double[] labels = {1, -1};
        ReluDescent descent = new ReluDescent(network, rows, labels, normal(network.parameterCount()));
        double before = descent.logLoss();
        for (int step = 1; step <= 30; step++) {
            descent.advance(1e9, step);
            assertThat(descent.logLoss()).isLessThan(before);
            before = descent.logLoss();
        }
        assertThat(descent.isStuck()).isFalse();
        double[] zeros = new double[network.parameterCount()];
        ReluDescent dead = new ReluDescent(network, rows, labels, zeros);
        dead.advance(1, 10);
        assertThat(dead.isStuck()).isTrue();
        assertThat(dead.steps()).isZero();
        assertThat(network.gradient(zeros, rows[0])).containsOnly(0);
    }

    @Test
    void whatMakesNoNetworkIsRefused() {
        assertThatThrownBy(() -> new WeightSharing(2, 1, new int[3])).hasMessageContaining("must have 4 places, got 3");
        assertThatThrownBy(() -> new WeightSharing(1, 1, new int[] {1})).hasMessageContaining("got 1");
        assertThatThrownBy(() -> new ReluNetwork(WeightSharing.none(2), 0, 0))
                .hasMessageContaining("at least one layer");
        ReluNetwork network = new ReluNetwork(WeightSharing.none(2), 2, 0);
        assertThatThrownBy(() -> new ReluDescent(network, new double[1][2], new double[2], new double[6]))
                .hasMessageContaining("got 1 points, 2 labels and 6 weights");
    }
}
