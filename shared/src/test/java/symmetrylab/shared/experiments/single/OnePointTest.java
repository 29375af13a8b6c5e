package symmetrylab.shared.experiments.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.Portable;

/** Theorems 3 and 6 and corollary 4 on networks of every kind, and what becomes of them where a hypothesis is broken. */
class OnePointTest {
    private static final Experiment LIMIT = new SinglePointLimit();
    private static final Experiment DIRECTION = new SinglePointDirection();

    private static List<RunEvent> events(Experiment experiment, String query) {
        List<RunEvent> events = new ArrayList<>();
        new RunSession(experiment, Settings.parse(experiment.schema(), query), Inputs.none(), events::add).finish();
        return events;
    }

    /** The last evidence of each claim. */
    private static Map<String, Claim> claims(Experiment experiment, String query) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (RunEvent event : events(experiment, query)) {
            if (event instanceof RunEvent.Claimed claimed) {
                assertThat(claimed.claim().residual()).as(query).isNotNaN();
                claims.put(claimed.claim().id(), claimed.claim());
            }
        }
        return claims;
    }

    /** The last values of the series of a lane. */
    private static double[] last(List<RunEvent> events, String lane) {
        double[] values = null;
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Sampled sampled && sampled.lane().equals(lane)) {
                values = sampled.values();
            }
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network=diagonal|1,2,1",
                "network=diagonal|1,-2,0,0.5,-3",
                "network=diagonal|1,2,0",
                "network=convolution|1,2,-1,0.3,2",
                "network=convolution&kernel=2|1,2,-1,0.3,-2",
                "network=convolution&kernel=1|1,2,-1,0.3,2",
                "network=convolution&kernel=3|2,1,-1,0.3,1,-0.4,1",
                "network=fully-connected|1,2,1",
                "network=fully-connected|0.5,-2,1,0.7,-1"
            })
    void theLimitOfBothLayersIsThatOfAFlow(String network, String point) {
        for (String alpha : List.of("10", "1", "0.1", "0.001")) {
            for (String balance : List.of("0", "0.7")) {
                for (int seed = 1; seed <= 3; seed++) {
                    String query =
                            network + "&point=" + point + "&alpha=" + alpha + "&balance=" + balance + "&seed=" + seed;
                    claims(LIMIT, query)
                            .forEach((id, claim) -> assertThat(claim.verdict())
                                    .as(id + " of " + query + ": " + claim.residual())
                                    .isEqualTo(Verdict.HOLDS));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagonal", "convolution", "fully-connected"})
    void theSlidesFormulaIsRefutedByEveryNetwork(String network) {
        Claim claim = claims(LIMIT, "formula=slide&network=" + network).get("limit");
        assertThat(claim.verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
        assertThat(claim.residual()).isGreaterThan(0.1);
    }

    /** Layers that are equal and against the value shrink to nothing; a hundredth less, and they turn round. */
    @Test
    void withoutAGapThePointMayNeverBeFitted() {
        Map<String, Claim> stuck = claims(LIMIT, "balance=1&signs=against");
        assertThat(stuck).doesNotContainKey("limit");
        assertThat(stuck.get("fits").residual()).isGreaterThan(0.1);
        assertThat(stuck.get("fits").verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
        claims(LIMIT, "balance=0.99&signs=against")
                .forEach((id, claim) -> assertThat(claim.verdict()).as(id).isEqualTo(Verdict.HOLDS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network=diagonal|1,2,1",
                "network=diagonal|1,1.02,-3,-1",
                "network=convolution|1,2,-1,0.3,1",
                "network=convolution&kernel=2|1,2,-1,0.3,-1",
                "network=fully-connected|1,2,3,1"
            })
    void trainedLayersKeepToTheExactPath(String network, String points) {
        for (String alpha : List.of("1", "0.01")) {
            for (int seed = 1; seed <= 3; seed++) {
                String query = network + "&points=" + points + "&alpha=" + alpha + "&seed=" + seed + "&margin=1000";
                Claim claim = claims(DIRECTION, query).get("path");
                assertThat(claim.residual()).as(query).isLessThan(1e-10);
                assertThat(claim.verdict()).isEqualTo(Verdict.HOLDS);
            }
        }
    }

    /** The measured remainder tends to the predicted one, and that is a power of the margin. */
    @ParameterizedTest
    @CsvSource({"1, 2, 0.25", "3, 4, 0.125", "1, 1.25, 0.1"})
    void theNextSingularValueFadesAsPredicted(String a, String b, double exponent) {
        double[] ratios = new double[2];
        String[] margins = {"100000", "10000000"};
        for (int i = 0; i < 2; i++) {
            List<RunEvent> events = events(DIRECTION, "points=" + a + "," + b + ",1&alpha=0.01&margin=" + margins[i]);
            ratios[i] = last(events, "diagonal")[3];
            assertThat(ratios[i] / last(events, "rate")[3]).isBetween(0.98, 1.02);
        }
        assertThat(Portable.log(ratios[0] / ratios[1]) / Portable.log(100))
                .isBetween(exponent - 0.005, exponent + 0.005);
    }

    @Test
    void aTieIsDecidedByTheStart() {
        Map<String, Claim> one = claims(DIRECTION, "points=1,1,1&seed=1");
        Map<String, Claim> other = claims(DIRECTION, "points=1,1,1&seed=2");
        assertThat(one.get("direction").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(other.get("direction").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(Math.abs(
                        one.get("direction").right()[0] - other.get("direction").right()[0]))
                .isGreaterThan(1e-3);
    }

    @Test
    void asFarAsARunGoesNearlyEqualValuesAreNotYetParted() {
        Claim claim = claims(DIRECTION, "points=1,1.1,1&margin=1000000000").get("top");
        assertThat(claim.verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(claim.residual()).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void theKernelIsAKnob(int kernel) {
        Claim claim = claims(
                        DIRECTION,
                        "network=convolution&points=2,0.9,-0.3,-1.1,-0.8,0.2,0.4,1.4,1&alpha=0.0001&margin=1000000000&kernel="
                                + kernel)
                .get("knob");
        assertThat(claim.residual()).isLessThan(1e-3);
        assertThat(claim.verdict()).isEqualTo(Verdict.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,1;2,1,1 | point must be one point, got 2",
                "0,0,1 | must have an x that is not 0",
                "1,NaN,1 | must be numbers"
            })
    void whatIsNotOnePointIsRefused(String point, String rule) {
        assertThatThrownBy(() -> claims(LIMIT, "point=" + point))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(rule);
    }

    @Test
    void aFilterLongerThanThePointIsRefused() {
        for (Experiment experiment : List.of(LIMIT, DIRECTION)) {
            assertThatThrownBy(() -> claims(experiment, "network=convolution&kernel=3"))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessage("kernel must lie in [0, 2], the length of the points, got 3");
        }
        assertThatThrownBy(() -> claims(DIRECTION, "points=0,0,1"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("point 1 has none");
    }

    /** The whole range of scales, balances and sizes: figures, never NaN. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alpha=0.0001&point=1,2,1000000",
                "alpha=100&point=1,2,-0.000001",
                "balance=3",
                "balance=1",
                "balance=1&signs=against&network=convolution",
                "balance=1&signs=against&point=1,2,-1",
                "point=1e20,2e20,1e20",
                "point=1e-20,2e-20,1e-20",
                "point=0,3,1",
                "point=1,2,0&balance=0",
                "point=5,2"
            })
    void extremesAreToldHonestly(String query) {
        for (RunEvent event : events(LIMIT, query)) {
            if (event instanceof RunEvent.Claimed claimed) {
                assertThat(claimed.claim().residual()).isNotNaN();
                assertThat(claimed.claim().verdict()).isNotEqualTo(Verdict.FAILS);
            }
        }
    }
}
