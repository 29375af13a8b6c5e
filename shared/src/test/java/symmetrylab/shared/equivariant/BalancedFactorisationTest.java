package symmetrylab.shared.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.FixedSum;

/** The least cost of a predictor is a Schatten norm of it. */
class BalancedFactorisationTest {
    @ParameterizedTest
    @ValueSource(strings = {"D5", "Q8", "S4", "C3xC3", "D4", "C7:C3[2]", "A5"})
    void balancedLayersCostWhatTheSchattenNormSays(String group) {
        Examples examples = Examples.of(group, 1, 1);
        BlockSpace space = examples.space();
        double[] beta = examples.function();
        for (int depth = 1; depth <= 5; depth++) {
            BlockProduct network = space.network(depth);
            BalancedFactorisation factors = BalancedFactorisation.of(space, depth, beta);
            double[] difference = network.predictor(network.flat(factors.layers()));
            FixedSum.addInto(difference, -1, beta);
            assertThat(FixedSum.norm(difference)).isLessThan(1e-12 * FixedSum.norm(beta));
            double least = BalancedFactorisation.leastCost(space, depth, beta);
            assertThat(factors.cost()).isCloseTo(least, within(1e-12 * least));
            for (double[] layer : factors.layers()) {
                double[] rest = examples.coordinates().real(layer);
                FixedSum.addInto(rest, -1, layer);
                assertThat(FixedSum.norm(rest)).isLessThan(1e-12 * FixedSum.norm(layer));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D5", "Q8", "S4"})
    void otherLayersOfTheSamePredictorCostMore(String group) {
        Examples examples = Examples.of(group, 1, 2);
        BlockSpace space = examples.space();
        for (int depth = 2; depth <= 4; depth++) {
            double[][] layers =
                    BalancedFactorisation.of(space, depth, examples.function()).layers();
            double before = BalancedFactorisation.cost(layers);
            double[] predictor =
                    space.network(depth).predictor(space.network(depth).flat(layers));
            for (int b = 0; b < space.blocks().size(); b++) {
                int d = space.blocks().get(b).degree();
                Matrix first = space.block(layers[0], b);
                Matrix second = space.block(layers[1], b);
                // W_2(1 + t·uvᵀ)⁻¹ · (1 + t·uvᵀ)W_1 with u = e_1, v = e_d: an inverse that is known
                double t = 0.1;
                double[] sheared = first.entries().clone();
                double[] back = second.entries().clone();
                for (int j = 0; j < d; j++) {
                    sheared[j] += t * first.entries()[(d - 1) * d + j];
                    back[j * d + d - 1] -= (d == 1 ? t / (1 + t) : t) * second.entries()[j * d];
                }
                space.put(sheared, b, layers[0]);
                space.put(back, b, layers[1]);
            }
            double[] same = space.network(depth).predictor(space.network(depth).flat(layers));
            FixedSum.addInto(same, -1, predictor);
            assertThat(FixedSum.norm(same)).isLessThan(1e-12 * FixedSum.norm(predictor));
            assertThat(BalancedFactorisation.cost(layers)).isGreaterThan(before * (1 + 1e-4));
            assertThat(before)
                    .isCloseTo(BalancedFactorisation.leastCost(space, depth, predictor), within(1e-11 * before));
        }
    }

    @Test
    void depthsThatNoNetworkHasAreRefused() {
        Examples examples = Examples.of("D4", 1, 1);
        assertThatThrownBy(() -> BalancedFactorisation.of(examples.space(), 0, examples.function()))
                .hasMessageContaining("depth must lie in [1, 6], got 0");
        assertThatThrownBy(() -> new TrainingLimit.Effort(0, 10)).hasMessageContaining("got 0 and 10");
    }
}
