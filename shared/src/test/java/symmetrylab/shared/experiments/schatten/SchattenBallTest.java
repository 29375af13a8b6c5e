package symmetrylab.shared.experiments.schatten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.equivariant.BalancedFactorisation;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;

/** What layers cost is a sum of powers, and where its ball is no ellipse it touches a line on an axis. */
class SchattenBallTest {
    private static Claim claim(String settings, String id) {
        RunRecord run = Runs.of("schatten-ball", settings);
        return run.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void balancedLayersCostTheSumOfPowers(int depth) {
        for (String blocks : new String[] {"one", "two"}) {
            Claim cost = claim("depth=" + depth + "&blocks=" + blocks + "&first=-1.3&second=0.2", "cost");
            assertThat(cost.residual()).isLessThan(1e-14);
            assertThat(claim("depth=" + depth, "corner").residual() > 0.1).isEqualTo(depth == 1);
        }
    }

    /** By calculus: z_i is proportional to a_i/w_i where the ball is an ellipse. */
    @ParameterizedTest
    @CsvSource({"true, 2, 2", "false, 1, 2"})
    void oneLayerTouchesWhereCalculusSays(boolean same, double first, double second) {
        double[] a = {1, 0.8};
        double scale = 1 / (a[0] * a[0] / first + a[1] * a[1] / second);
        double[] z = new Pair(same, 2).least(a, 2000);
        assertThat(z[0]).isCloseTo(scale * a[0] / first, within(1e-3));
        assertThat(z[1]).isCloseTo(scale * a[1] / second, within(1e-3));
    }

    /** Going round the curve and summing powers are two ways to the same number. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6})
    void theCurveHasOneCost(int depth) {
        for (boolean same : new boolean[] {true, false}) {
            Pair pair = new Pair(same, 2.0 / depth);
            double[] through = {0.4, -0.7};
            double[][] curve = pair.level(through);
            double expected = BalancedFactorisation.leastCost(Pair.space(), depth, pair.function(through));
            for (int k = 0; k < curve[0].length; k++) {
                double[] z = {curve[0][k], curve[1][k]};
                double cost = BalancedFactorisation.leastCost(Pair.space(), depth, pair.function(z));
                assertThat(cost).isCloseTo(expected, within(1e-10 * expected));
            }
        }
    }

    @Test
    void whatHasNoBallIsRefused() {
        assertThatThrownBy(() -> claim("first=0&second=0", "cost")).isInstanceOf(InvalidSettings.class);
        assertThatThrownBy(() -> claim("depth=1&layers=uneven", "cost"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("only where there are two layers");
    }
}
