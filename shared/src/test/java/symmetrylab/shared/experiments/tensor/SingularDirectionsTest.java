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
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Svd;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.number.FixedSum;

/** Theorem 1 on runs: layers turn to a singular tuple, at the rate that is known where one is known. */
class SingularDirectionsTest {
    private static final Experiment DIRECTIONS = new SingularDirections();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scale=0.01",
                "network=diagonal&scale=0.0001",
                "network=diagonal&depth=3&scale=0.01&margin=1e7",
                "network=diagonal&depth=4&scale=0.01&margin=1e9",
                "network=fully-connected&hidden=3&scale=0.001&margin=1e6",
                "depth=3&scale=0.01&margin=1e8"
            })
    void directionsBecomeASingularTuple(String settings) {
        Claim claim = Told.of(DIRECTIONS, settings).claim("singular");
        assertThat(claim.verdict()).as(settings + " " + claim.residual()).isEqualTo(Claim.Verdict.HOLDS);
    }

    /** What a piece of L layers keeps is of the size of the start, and the rest of size m^(1/L). */
    @ParameterizedTest
    @CsvSource({"fully-connected, 2, 1e6, 0.5", "diagonal, 3, 1e7, 0.333", "diagonal, 4, 1e8, 0.25"})
    void theDistanceFallsLikeTheRootOfTheMargin(String network, int depth, String margin, double power) {
        Claim claim = Told.of(
                        DIRECTIONS, "network=" + network + "&hidden=3&scale=0.01&depth=" + depth + "&margin=" + margin)
                .claim("singular");
        assertThat(claim.tendency()).isCloseTo(-power, within(0.02));
    }

    /** One point carries the margin, so that the tensor is known: its singular vectors by another method are the layers. */
    @Test
    void twoLayersOfFullLengthEndAtTheTopPairOfTheirPoint() {
        Claim claim = Told.of(DIRECTIONS, "scale=0.001&margin=1e7").claim("singular");
        double[] x = {1, 2, 0.5, 1};
        Svd svd = JacobiSvd.nonzero(
                DataTensor.of(CircularConvolution.full(4, 2), x).unfolding(0));
        double[] first = java.util.Arrays.copyOfRange(claim.left(), 0, 4);
        double[] second = java.util.Arrays.copyOfRange(claim.left(), 4, 8);
        assertThat(Math.abs(FixedSum.dot(first, svd.u().column(0)))).isCloseTo(1, within(1e-7));
        assertThat(Math.abs(FixedSum.dot(second, svd.v().column(0)))).isCloseTo(1, within(1e-7));
    }

    @Test
    void withoutAGapTheTupleIsNotTheTopOne() {
        Told told = Told.of(DIRECTIONS, "network=diagonal&start=equal&points=1,-2,1;-1,1.5,-1");
        assertThat(told.claim("singular").verdict()).isEqualTo(Claim.Verdict.HOLDS);
        assertThat(told.claim("top").verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(told.claim("top").residual()).isGreaterThan(0.4);
    }

    /** Short filters and three points: the distance falls all the way and is not there at a margin of a million. */
    @Test
    void shortFiltersAreNotThereYetAndComeNearer() {
        Told told = Told.of(DIRECTIONS, "hidden=2&points=2,1,0,-1,1;1,-0.4,0.5,1.2,1;0.5,1,1.5,-1,1&margin=1000000");
        assertThat(told.claim("singular").verdict()).isEqualTo(Claim.Verdict.NOT_YET);
        double[] margins = told.samples().stream()
                .filter(sample -> sample.lane().equals("convolution") && sample.values()[2] > 100)
                .mapToDouble(sample -> sample.values()[5])
                .toArray();
        assertThat(margins.length).isGreaterThan(20);
        for (int i = 1; i < margins.length; i++) {
            assertThat(margins[i]).isLessThan(margins[i - 1]);
        }
    }

    @Test
    void pointsThatContradictEachOtherMeetNoHypothesis() {
        Claim claim = Told.of(DIRECTIONS, "nonseparable=train&network=diagonal&points=1,2,1;-1,1,1;0,-1,1&steps=200")
                .claim("singular");
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(claim.residual()).isGreaterThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scale=10", "scale=0.000001&margin=1e9", "start=equal&network=diagonal&depth=4", "margin=0.1"})
    void extremesAreToldWithoutNoNumber(String settings) {
        Told told = Told.of(DIRECTIONS, settings);
        RunEvent.Sampled last = told.samples().get(told.samples().size() - 1);
        assertThat(last.values()[1]).isNotNaN();
        assertThat(told.claim("singular").residual()).isNotNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points=1,2,1;-1,1,1;0,-1,1 | must be separable",
                "hidden=5 | must lie in [1, 4]",
                "hidden=1,1 | must be one number",
                "points=1,1 | must have between 2 and 8 columns"
            })
    void badSettingsAreRefusedByRule(String settings, String rule) {
        assertThatThrownBy(() -> Told.of(DIRECTIONS, settings))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(rule);
    }
}
