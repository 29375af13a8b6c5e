package symmetrylab.shared.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.FixedSum;

/** What stays at a stationary point, and what leaves it. */
class StabilityTest {
    @ParameterizedTest
    @CsvSource({"D5, 2", "D5, 3", "S4, 3", "Q8, 3", "Q8, 4", "C7:C3[2], 3"})
    void theFlowStaysAtALimit(String group, int depth) {
        Examples examples = Examples.of(group, 3, 1);
        TrainingLimit limit = examples.limit(depth, 0.1);
        HardFlow flow = new HardFlow(examples.space().network(depth), examples.points(), limit.parameters());
        flow.advance(20);
        assertThat(flow.residual()).isLessThan(1e-12);
        double[] moved = flow.predictor();
        FixedSum.addInto(moved, -1, limit.beta());
        assertThat(FixedSum.norm(moved)).isLessThan(1e-11 * FixedSum.norm(limit.beta()));
    }

    /** The last block starts at zero, and so it stays: training is stuck although a smaller function separates. */
    private static TrainingLimit saddle(Examples examples) {
        BlockSpace space = examples.space();
        double[] start = examples.start(2, 0.1);
        for (int k = space.start(space.blocks().size() - 1); k < space.size(); k++) {
            start[k] = 0;
            start[space.size() + k] = 0;
        }
        return TrainingLimit.of(examples.coordinates(), examples.points(), 2, start, TrainingLimit.Effort.USUAL)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void atASaddleOfTwoLayersTheCurvatureIsTheDualNorm(int seed) {
        Examples examples = Examples.of("D5", 2, seed);
        TrainingLimit stuck = saddle(examples);
        BlockProduct network = examples.space().network(2);
        double[] deviation = examples.start(2, 1);
        Stability stability =
                Stability.of(network, examples.points(), stuck.polish(), deviation, examples.coordinates()::real);
        assertThat(stability.isSaddle()).isTrue();
        assertThat(stability.curvature()).isCloseTo(stuck.dualNorm(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void theFlowLeavesASaddleForTheMinimum(int seed) {
        Examples examples = Examples.of("D5", 2, seed);
        TrainingLimit stuck = saddle(examples);
        double[] start = stuck.parameters();
        FixedSum.addInto(start, 1e-4, examples.start(2, 1));
        TrainingLimit limit = TrainingLimit.of(
                        examples.coordinates(), examples.points(), 2, start, TrainingLimit.Effort.USUAL)
                .orElseThrow();
        double least = NuclearMaxMargin.of(examples.space(), examples.points()).value();
        assertThat(stuck.objective()).isGreaterThan(1.1 * least);
        assertThat(limit.isLeast()).isTrue();
        assertThat(limit.objective()).isCloseTo(least, within(1e-8 * least));
    }
}
