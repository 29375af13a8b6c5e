package symmetrylab.shared.experiments.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiments.descent.Direction;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;

/** Theorem 2 on runs: a stationary point in the basis of the pieces, the least one for two layers. */
class BasisSparsityTest {
    private static final Experiment SPARSE = new BasisSparsity();

    private static final double[][] POINTS = {{1, -2, -1}, {-1.5, 0.5, -1}};
    private static final double[] LABELS = {1, -1};

    /** The flow against the max-margin problem in the coordinates Sx, solved by its dual barrier. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,0,0;0,1,0;0,0,1;1,1,1",
                "1,0,0;0,1,0;0,0,1",
                "2,0,0;0,1,1;0,1,-1;1,0,3",
                "2,0,0;0,1,0;0,0,1;1,0,1.5;0,1,1"
            })
    void twoLayersEndAtTheLeastNormOfTheirPieces(String pieces) {
        double[][] s = Arrays.stream(pieces.split(";"))
                .map(row -> Arrays.stream(row.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        double[][] rows = Arrays.stream(POINTS).map(Matrix.ofRows(s)::times).toArray(double[][]::new);
        double[] expected = MaxMargin.l1(Dataset.of(rows, LABELS)).z();
        Told told = Told.of(SPARSE, "scale=0.001&margin=1e6&starts=4&pieces=" + pieces);
        assertThat(Direction.distance(told.bars("pieces", "network"), expected)).isLessThan(1e-3);
        assertThat(told.claim("stationary").verdict()).isEqualTo(Claim.Verdict.HOLDS);
        assertThat(told.claim("least").verdict()).isEqualTo(Claim.Verdict.HOLDS);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.01, 1e5", "3, 1, 1e7", "4, 0.01, 1e5"})
    void deeperNetworksEndAtAStationaryPointFromEveryStart(int depth, String scale, String margin) {
        for (int seed = 0; seed < 6; seed++) {
            Told told = Told.of(
                    SPARSE, "starts=1&depth=" + depth + "&scale=" + scale + "&margin=" + margin + "&seed=" + seed);
            Claim claim = told.claim("stationary");
            assertThat(claim.verdict()).as(seed + " " + claim.residual()).isEqualTo(Claim.Verdict.HOLDS);
            assertThat(told.claim("least").verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        }
    }

    /** The first of the counted starts is the network's own, without its bases: it ends where the network does. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void theBasesDoNotMatterForWhereItEnds(int seed) {
        Told told = Told.of(SPARSE, "starts=1&depth=3&scale=0.01&seed=" + seed);
        double[] counts = told.bars("points-reached", "starts");
        boolean least = counts[0] == 1;
        assertThat(told.claim("least").residual() < 0.01).isEqualTo(least);
    }

    @Test
    void threeLayersEndAtSeveralPointsAndTwoAtOne() {
        double[] two = Told.of(SPARSE, "scale=0.01").bars("points-reached", "starts");
        double[] three = Told.of(SPARSE, "scale=0.01&depth=3").bars("points-reached", "starts");
        assertThat(two).containsExactly(24, 0);
        assertThat(Arrays.stream(three).sum()).isEqualTo(24);
        assertThat(Arrays.stream(three).filter(count -> count > 0).count()).isGreaterThan(1);
    }

    @Test
    void withoutAGapTheConditionsAreMissed() {
        Claim claim = Told.of(SPARSE, "start=equal&scale=0.01").claim("stationary");
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(claim.residual()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pieces=1,0;0,1 | must have 3 columns",
                "pieces=1,0,0;0,1,0 | must have independent columns",
                "pieces=1,0,0;0,1,0;1,1,0 | must have independent columns",
                "pieces=1,0;0,1,0 | must have as many numbers in each row",
                "pieces=1,x,0 | must be numbers of size",
                "pieces=1,NaN,0 | must be numbers of size",
                "pieces=1,1e9,0 | must be numbers of size",
                "points=1,2,3,1;-1,-2,-3,1 | must be separable"
            })
    void badSettingsAreRefusedByRule(String settings, String rule) {
        assertThatThrownBy(() -> Told.of(SPARSE, settings))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(rule);
    }
}
