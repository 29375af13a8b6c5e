package symmetrylab.shared.experiments.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.InvalidSettings;

/** One output in three ways, for every wiring; and which tensors fall into orthogonal pieces. */
class TensorBuilderTest {
    private static final Experiment BUILDER = new TensorBuilder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network=diagonal",
                "network=diagonal&depth=4",
                "hidden=1",
                "hidden=3&depth=3",
                "hidden=2,4&depth=3",
                "hidden=2,3,4&depth=4",
                "network=fully-connected&hidden=3",
                "network=fully-connected&hidden=3,2&depth=3",
                "network=fully-connected&hidden=2,3,2&depth=4",
                "input=1e20,-3e20,1e-20,0",
                "input=0.001,1000,-5,2,7,11"
            })
    void layersTensorAndPredictorGiveOneNumber(String settings) {
        for (int seed = 0; seed < 20; seed++) {
            Claim claim = Told.of(BUILDER, settings + "&seed=" + seed).claim("three-ways");
            assertThat(claim.residual()).as(settings + " " + seed).isLessThan(1e-14);
            assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HOLDS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network=diagonal",
                "depth=3",
                "hidden=2",
                "network=fully-connected&hidden=3",
                "network=fully-connected&hidden=2&depth=3"
            })
    void aLayerReadInTheOtherOrderGivesAnotherNumber(String settings) {
        double largest = 0;
        for (int seed = 0; seed < 5; seed++) {
            Claim claim =
                    Told.of(BUILDER, settings + "&order=reversed&seed=" + seed).claim("three-ways");
            assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
            assertThat(claim.left()[1]).isCloseTo(claim.right()[1], within(1e-12 * Math.abs(claim.right()[1])));
            largest = Math.max(largest, claim.residual());
        }
        assertThat(largest).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "1,2,3", "1,-2,0.5,3", "1,0,0,0,2", "3,1,4,1,5,9"})
    void fullLengthFiltersAndDiagonalsFallIntoPieces(String input) {
        int d = input.split(",").length;
        for (String network : new String[] {"network=diagonal", "hidden=" + d}) {
            for (int depth = 2; depth <= 4; depth++) {
                Claim claim = Told.of(BUILDER, network + "&depth=" + depth + "&input=" + input)
                        .claim("decomposition");
                assertThat(claim.verdict()).as(network).isEqualTo(Claim.Verdict.HOLDS);
            }
        }
    }

    /** The columns cut to k of d entries: their lengths are k/d, their inner products those of Dirichlet's kernel. */
    @ParameterizedTest
    @CsvSource({"4, 1", "4, 2", "4, 3", "5, 2", "6, 4", "6, 5"})
    void shortFiltersLoseOrthogonalityByDirichletsKernel(int d, int k) {
        StringBuilder input = new StringBuilder("1");
        for (int j = 1; j < d; j++) {
            input.append(',').append(j * j);
        }
        double expected = 1 - (double) k / d;
        for (int m = 1; m < d; m++) {
            expected = Math.max(expected, Math.abs(Math.sin(Math.PI * k * m / d) / (d * Math.sin(Math.PI * m / d))));
        }
        Claim claim = Told.of(BUILDER, "hidden=" + k + "&input=" + input).claim("decomposition");
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(claim.left()[0]).as("the sum is still right").isLessThan(1e-12);
        assertThat(claim.residual()).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=1", "hidden=2", "hidden=3", "hidden=2&depth=3"})
    void fullyConnectedNetworksShareNoColumns(String hidden) {
        Claim claim = Told.of(BUILDER, "network=fully-connected&" + hidden).claim("decomposition");
        assertThat(claim.residual()).isGreaterThan(0.1);
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
    }

    @Test
    void theSlicesOfAConvolutionAreTheInputMovedByOnePlaceEach() {
        FigureState.Slices slices = (FigureState.Slices)
                Told.of(BUILDER, "depth=3&hidden=2,3").figures().get("slices");
        assertThat(slices.shape()).containsExactly(2, 3, 4);
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 3; b++) {
                for (int c = 0; c < 4; c++) {
                    assertThat(slices.coordinates()[(a * 3 + b) * 4 + c]).isEqualTo((a + b + c) % 4);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input=1 | must be 2 to 6 numbers",
                "input=1,2,3,4,5,6,7 | must be 2 to 6 numbers",
                "input=0,0 | must have a number that is not 0",
                "input=1,x | must be numbers of size",
                "input=1,NaN | must be numbers of size",
                "input=1,1e200 | must be numbers of size",
                "hidden=-1 | must be whole numbers",
                "hidden=two | must be whole numbers",
                "hidden=5 | must lie in [1, 4]",
                "hidden=2,2 | must be one number, or one for each",
                "network=fully-connected&hidden=8&depth=4 | must give at most 1500 entries"
            })
    void badSettingsAreRefusedByRule(String settings, String rule) {
        assertThatThrownBy(() -> Told.of(BUILDER, settings))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(rule);
    }
}
