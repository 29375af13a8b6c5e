package symmetrylab.shared.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;

/** Training, its continuation at zero temperature and Newton's method end in stationary points of Schatten norms. */
class TrainingLimitTest {
    static Stream<Arguments> networks() {
        List<Arguments> networks = new ArrayList<>();
        for (String group : List.of("D5", "Q8", "S4", "C3xC3", "D4", "A4", "C7:C3[2]")) {
            for (int depth : new int[] {2, 3, 4}) {
                networks.add(Arguments.of(group, depth));
            }
        }
        return networks.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void trainingEndsInStationaryPointsOfSchattenNorms(String group, int depth) {
        for (int seed = 1; seed <= 4; seed++) {
            Examples examples = Examples.of(group, 3, seed);
            BlockSpace space = examples.space();
            TrainingLimit limit = examples.limit(depth, 0.1);
            assertThat(limit.hard()).isLessThan(depth == 2 ? 1e-3 : 1e-6);
            assertThat(limit.hardStationarity().residual()).isLessThan(depth == 2 ? 1e-3 : 1e-6);
            assertThat(limit.isStationary()).isTrue();
            assertThat(limit.stability().isSaddle()).isFalse();
            double independent = SchattenStationarity.of(space, examples.points(), depth, limit.beta())
                    .residual();
            assertThat(Math.min(independent, limit.residual())).isLessThan(1e-12);
            assertThat(examples.points().leastMargin(limit.beta())).isCloseTo(1, within(1e-12));
            assertThat(space.order() * FixedSum.of(limit.multipliers()))
                    .isCloseTo(limit.objective(), within(1e-9 * limit.objective()));
            // the layers are as small as they can be
            assertThat(0.5 * FixedSum.dot(limit.parameters(), limit.parameters()))
                    .isCloseTo(
                            BalancedFactorisation.leastCost(space, depth, limit.beta()),
                            within(1e-9 * limit.objective()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D5", "Q8", "S4", "C3xC3", "D4", "A4", "C7:C3[2]", "C12", "A5"})
    void twoLayersEndInTheLeastNuclearNorm(String group) {
        for (int seed = 1; seed <= 4; seed++) {
            Examples examples = Examples.of(group, 4, seed);
            TrainingLimit limit = examples.limit(2, 0.1);
            NuclearMaxMargin least = NuclearMaxMargin.of(examples.space(), examples.points());
            assertThat(least.gap()).isLessThan(1e-9);
            assertThat(least.isPositive()).isTrue();
            assertThat(limit.isLeast()).isTrue();
            assertThat(limit.objective()).isCloseTo(least.value(), within(1e-8 * least.value()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D5", "Q8", "S4"})
    void oneLayerEndsInTheLargestMargin(String group) {
        Examples examples = Examples.of(group, 4, 1);
        TrainingLimit limit = examples.limit(1, 1);
        assertThat(limit.isStationary()).isTrue();
        double[] ones = {1, 1, 1, 1};
        double[] difference =
                MaxMargin.l2(Dataset.of(examples.points().signed(), ones)).z();
        FixedSum.addInto(difference, -1, limit.beta());
        assertThat(FixedSum.norm(difference)).isLessThan(1e-8 * FixedSum.norm(limit.beta()));
    }

    @Test
    void aTrainedNetworkGoesOnFromWhereItStands() {
        Examples examples = Examples.of("S4", 3, 1);
        double[] start = examples.start(3, 0.1);
        Descent descent = new Descent(
                new Problem(examples.space().network(3), examples.points().signed(), Loss.EXPONENTIAL),
                new StepRule.MarginPace(0.5),
                start);
        descent.advanceUntil(StopRule.margin(60), 1000);
        double[] trained = descent.state().parameters();
        TrainingLimit later =
                TrainingLimit.from(examples.coordinates(), examples.points(), 3, trained, TrainingLimit.Effort.USUAL);
        double[] difference = TrainingLimit.of(
                        examples.coordinates(), examples.points(), 3, start, TrainingLimit.Effort.USUAL)
                .orElseThrow()
                .beta()
                .clone();
        FixedSum.addInto(difference, -1, later.beta());
        assertThat(FixedSum.norm(difference)).isLessThan(1e-10 * FixedSum.norm(later.beta()));
    }

    @ParameterizedTest
    @CsvSource({"2, 8e-3", "3, 0.05", "4, 0.05"})
    void aDisturbedLimitIsNotStationary(int depth, double least) {
        for (String group : List.of("D5", "S4", "Q8")) {
            Examples examples = Examples.of(group, 3, 1);
            double[] beta = examples.limit(depth, 0.1).beta().clone();
            double[] noise = examples.function();
            FixedSum.addInto(beta, 0.02 * FixedSum.norm(beta) / FixedSum.norm(noise), noise);
            SchattenStationarity disturbed = SchattenStationarity.of(examples.space(), examples.points(), depth, beta);
            assertThat(disturbed.residual()).isGreaterThan(least);
        }
    }

    @Test
    void twoCharactersOnTheSquareReachTheirNorm() {
        FourierCoordinates coordinates = new FourierCoordinates(GroupFourierTransform.of(FiniteGroup.parse("D4")));
        int n = 8;
        double[][] characters = new double[2][];
        int found = 0;
        for (int b = 0; found < 2; b++) {
            if (coordinates.space().blocks().get(b).degree() == 1 && b > 0) {
                double[] one = new double[coordinates.space().size()];
                coordinates.space().put(new double[] {n}, b, one);
                characters[found++] = one;
            }
        }
        SeparablePoints points = SeparablePoints.of(characters, new double[] {-1, 1});
        for (double scale : new double[] {0.1, 1}) {
            Examples examples =
                    new Examples(coordinates, points, Examples.of("D4", 1, 1).random());
            TrainingLimit limit = examples.limit(3, scale);
            assertThat(limit.isStationary()).isTrue();
            assertThat(schattenNorm(limit, 3)).isCloseTo(4 * Math.sqrt(2), within(1e-10));
            assertThat(limit.rank()).isEqualTo(2);
            int support = 0;
            for (double value : coordinates.function(limit.beta())) {
                support += Math.abs(value) > 1e-9 ? 1 : 0;
            }
            assertThat(support).isEqualTo(4);
        }
    }

    /** Of β/‖β‖_2. */
    private static double schattenNorm(TrainingLimit limit, int depth) {
        return Portable.pow(limit.objective(), 0.5 * depth) / FixedSum.norm(limit.beta());
    }

    @Test
    void aSingleSingularValueHasTheNormOfItsBlock() {
        int single = 0;
        for (String group : List.of("D5", "S4", "A4", "D4")) {
            for (int seed = 1; seed <= 6; seed++) {
                Examples examples = Examples.of(group, 3, seed);
                TrainingLimit limit = examples.limit(3, 0.1);
                List<SingularBlock> blocks = examples.space().decomposed(limit.beta());
                int values = blocks.stream().mapToInt(b -> b.values().length).sum();
                if (values == 1) {
                    single++;
                    assertThat(schattenNorm(limit, 3))
                            .isCloseTo(limit.rank() * Math.sqrt(examples.space().order()), within(1e-9));
                }
            }
        }
        assertThat(single).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aBlockThatStartsAtZeroLeadsToASaddleWhichIsTold() {
        int saddles = 0;
        for (int seed : new int[] {1, 2, 4, 5}) {
            Examples examples = Examples.of("D5", 2, seed);
            BlockSpace space = examples.space();
            double[] start = examples.start(2, 0.1);
            int last = space.start(space.blocks().size() - 1);
            for (int k = last; k < space.size(); k++) {
                start[k] = 0;
                start[space.size() + k] = 0;
            }
            TrainingLimit limit = TrainingLimit.of(
                            examples.coordinates(), examples.points(), 2, start, TrainingLimit.Effort.USUAL)
                    .orElseThrow();
            assertThat(limit.isStationary()).isTrue();
            NuclearMaxMargin least = NuclearMaxMargin.of(space, examples.points());
            boolean larger = limit.objective() > least.value() * (1 + 1e-8);
            assertThat(limit.dualNorm() > 1 + 1e-8).isEqualTo(larger);
            assertThat(limit.isLeast()).isEqualTo(!larger);
            saddles += larger ? 1 : 0;
        }
        assertThat(saddles).isPositive();
    }

    /** Case E10 of the golden cases: a stationary point that an independent program has found. */
    @Test
    void theLimitOfAnotherProgramIsAmongOurs() {
        double[][] rows = {
            {-1.976, -0.438, 0.343, -1.594, -0.002, -0.155, 0.822, -2.604, -0.141, 0.328},
            {-0.107, 0.333, -1.233, 1.831, 1.019, 0.372, 1.229, -0.36, 1.026, -1.059},
            {1.601, 1.006, -0.89, -0.866, 0.63, 0.021, 1.135, -0.01, 0.214, -0.032},
            {0.056, -0.755, -1.165, 0.581, 0.305, -1.565, -0.446, 1.062, 0.006, -1.104}
        };
        FourierCoordinates coordinates = Examples.of("D5", 1, 1).coordinates();
        double[][] there = Stream.of(rows).map(coordinates::of).toArray(double[][]::new);
        SeparablePoints points = SeparablePoints.of(there, new double[] {1, 1, -1, -1});
        int same = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Examples examples = new Examples(coordinates, points, RandomStream.named(seed, "E10"));
            TrainingLimit limit = examples.limit(3, 0.1);
            assertThat(limit.isStationary()).isTrue();
            same += Math.abs(limit.objective() - 4.031973272350662) < 1e-11 ? 1 : 0;
        }
        assertThat(same).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"Q8, 3", "Q8, 4", "C7:C3[2], 3", "C3xC3, 4", "C3:C4[2], 3"})
    void limitsAreRealFunctions(String group, int depth) {
        for (int seed = 1; seed <= 4; seed++) {
            Examples examples = Examples.of(group, 3, seed);
            double[] beta = examples.limit(depth, 0.1).beta();
            double[] difference = examples.coordinates().real(beta);
            FixedSum.addInto(difference, -1, beta);
            assertThat(FixedSum.norm(difference)).isLessThan(1e-12 * FixedSum.norm(beta));
        }
    }

    @ParameterizedTest
    @CsvSource({"D5, 1", "D5, 2", "D5, 3", "D4, 2", "D4, 4"})
    void trainingComesCloserToItsLimitWithEachDecadeOfTheMargin(String group, int seed) {
        Examples examples = Examples.of(group, 3, seed);
        BlockProduct network = examples.space().network(3);
        double[] start = examples.start(3, 0.1);
        double[] limit = TrainingLimit.of(
                        examples.coordinates(), examples.points(), 3, start, TrainingLimit.Effort.USUAL)
                .orElseThrow()
                .beta();
        Descent descent = new Descent(
                new Problem(network, examples.points().signed(), Loss.EXPONENTIAL),
                new StepRule.MarginPace(0.5),
                start);
        double before = Double.POSITIVE_INFINITY;
        for (double margin = 10; margin <= 10_000; margin *= 10) {
            assertThat(descent.advanceUntil(StopRule.margin(margin), 100_000)).isTrue();
            double distance = distance(descent.state().predictor(), limit);
            assertThat(distance).isLessThan(0.8 * before);
            before = distance;
        }
        assertThat(before).isLessThan(0.03);
    }

    private static double distance(double[] a, double[] b) {
        double[] rest = new double[a.length];
        FixedSum.addInto(rest, 1 / FixedSum.norm(a), a);
        FixedSum.addInto(rest, -1 / FixedSum.norm(b), b);
        return FixedSum.norm(rest);
    }

    @ParameterizedTest
    @CsvSource({"D30, 0.1", "D30, 1", "(C5xC5):Q8, 0.1", "(C5xC5):Q8, 1"})
    void largerGroupsReachTheirLimitsToo(String group, double scale) {
        TrainingLimit limit = Examples.of(group, 10, 1).limit(3, scale);
        assertThat(limit.hard()).isLessThan(1e-6);
        assertThat(limit.hardSteps()).isLessThanOrEqualTo(400);
        assertThat(limit.residual()).isLessThan(1e-12);
        assertThat(limit.isStationary()).isTrue();
        assertThat(limit.stability().isSaddle()).isFalse();
    }

    @Test
    void pointsThatNoFunctionSeparatesHaveNoLimit() {
        Examples examples = Examples.of("D4", 1, 1);
        double[] row = examples.points().signed()[0];
        SeparablePoints both = SeparablePoints.of(new double[][] {row, row}, new double[] {1, -1});
        double[] start = examples.start(3, 0.1);
        assertThat(TrainingLimit.of(examples.coordinates(), both, 3, start, TrainingLimit.Effort.USUAL))
                .isEmpty();
        BlockProduct network = examples.space().network(3);
        assertThatThrownBy(() -> new HardFlow(network, both, start)).hasMessageContaining("must separate the points");
        assertThatThrownBy(() -> Polish.of(network, both, start)).hasMessageContaining("must separate the points");
        assertThatThrownBy(() -> new HardFlow(network, examples.points(), new double[3]))
                .hasMessageContaining("has 24 parameters, got 3");
    }
}
