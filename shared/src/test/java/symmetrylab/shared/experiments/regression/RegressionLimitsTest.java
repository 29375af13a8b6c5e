package symmetrylab.shared.experiments.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.RandomStream;

/** What theorems 5, 6 and 7 say holds of networks on any points, and what breaks a hypothesis is seen to. */
class RegressionLimitsTest {
    private static final Experiment LIMITS = new RegressionLimits();

    private static Settings settings(Experiment experiment, String query) {
        return Settings.parse(experiment.schema(), query);
    }

    /** The last evidence of each lane's claim, as claim/lane. */
    private static Map<String, Claim> claims(Experiment experiment, String query) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        new RunSession(experiment, settings(experiment, query), Inputs.none(), event -> {
                    if (event instanceof RunEvent.Claimed claimed) {
                        Claim claim = claimed.claim();
                        claims.put(claim.id() + "/" + claim.lane(), claim);
                    }
                })
                .finish();
        return claims;
    }

    /** n random points with d even features and a value. */
    private static String even(RandomStream random, int n, int d) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            double[] x = new double[d];
            for (int j = 0; j <= d / 2; j++) {
                x[j] = Math.rint(100 * random.nextGaussian()) / 100 + 0.001;
                x[(d - j) % d] = x[j];
            }
            out.append(i == 0 ? "" : ";");
            for (double entry : x) {
                out.append(Decimal.text(entry)).append(',');
            }
            out.append(Decimal.text(Math.rint(100 * random.nextGaussian()) / 100 + 0.5));
        }
        return out.toString();
    }

    /** A flow that has no time to come to rest refutes nothing. */
    @Test
    void aRunThatIsCutShortSaysNotYet() {
        Claim claim = claims(LIMITS, "networks=diagonal&steps=20").get("potential/diagonal");
        assertThat(claim.residual()).isGreaterThan(0.01);
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.NOT_YET);
    }

    /** Theorem 5 in general: S and the bases of chance, the prediction by duality, the run by the flow. */
    @ParameterizedTest
    @CsvSource({"2, 1", "2, 0.05", "3, 0.5", "3, 0.2", "4, 0.6"})
    void orthogonalPiecesEndAtTheirLeastPotential(int depth, String alpha) {
        for (int seed = 1; seed < 5; seed++) {
            String query = "equations=1.2,-0.5,0.3,0.8,1;0.3,0.9,-0.7,0.2,-0.5&networks=pieces&tilt=1.4&depth=" + depth
                    + "&alpha=" + alpha + "&seed=" + seed;
            Claim claim = claims(LIMITS, query).get("basis/pieces");
            assertThat(claim.residual()).as(query).isLessThan(1e-10);
            assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HOLDS);
        }
        assertThatThrownBy(() -> claims(LIMITS, "networks=pieces&start=same"))
                .hasMessageContaining("networks must be another where all networks start from one β");
    }

    /** Of points that are not even the spectrum is not real, and the formula of corollary 6 misses. */
    @Test
    void oddPointsAreMissed() {
        Claim claim =
                claims(LIMITS, "networks=convolution&equations=1,2,-1,0.5,0.8").get("even/convolution");
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(claim.residual()).isGreaterThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 0.1", "2, 0.001", "3, 1", "3, 0.2", "4, 0.5", "5, 0.7"})
    void networksEndAtTheLeastPotential(int depth, String alpha) {
        RandomStream random = RandomStream.named(depth, "regression " + alpha);
        for (int trial = 0; trial < 6; trial++) {
            String points = even(random, 1 + trial % 2, 4 + trial % 3);
            Map<String, Claim> claims =
                    claims(LIMITS, "equations=" + points + "&depth=" + depth + "&alpha=" + alpha + "&tilt=1.3");
            for (String id : new String[] {"potential/diagonal", "even/convolution"}) {
                assertThat(claims.get(id).verdict())
                        .as(id + " on " + points + ", residual "
                                + claims.get(id).residual())
                        .isEqualTo(Claim.Verdict.HOLDS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theDistanceToTheLeastNormShrinksWithTheStart(int depth) {
        String points = "equations=1,2,-1,0.5;0,1,1,2&networks=fully-connected&depth=" + depth;
        double before = claims(LIMITS, points + "&alpha=0.01")
                .get("least-norm/fully-connected")
                .residual();
        double after = claims(LIMITS, points + "&alpha=0.001")
                .get("least-norm/fully-connected")
                .residual();
        assertThat(before / after).isBetween(8.0, 12.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4"})
    void theLimitOfOnePointIsExactFromOneStart(String seed) {
        Map<String, Claim> claims = claims(LIMITS, "start=same&alpha=0.5&equations=1,2,-0.5,1.3&seed=" + seed);
        assertThat(claims).hasSize(3);
        claims.forEach((id, claim) -> {
            boolean gap = claim.hypotheses().stream().allMatch(Claim.Hypothesis::met);
            assertThat(claim.verdict()).as(id).isEqualTo(gap ? Claim.Verdict.HOLDS : Claim.Verdict.HYPOTHESES_NOT_MET);
            assertThat(claim.residual()).as(id).isLessThan(gap ? 1e-8 : 1e-6);
        });
    }

    /** α over all its range, every depth: a limit, or "not yet" with its figure; never NaN. */
    @ParameterizedTest
    @CsvSource({"2, 1e-8", "2, 1000", "3, 1e-4", "4, 1e-3", "6, 0.01", "6, 1000"})
    void extremesOfTheStartAreToldHonestly(int depth, String alpha) {
        Map<String, Claim> claims =
                claims(LIMITS, "depth=" + depth + "&alpha=" + alpha + "&networks=diagonal&steps=20000");
        Claim claim = claims.get("potential/diagonal");
        assertThat(claim.residual()).isNotNaN();
        assertThat(claim.right()).doesNotContain(Double.NaN);
        if (claim.residual() > claim.tolerance()) {
            assertThat(claim.verdict()).isNotEqualTo(Claim.Verdict.HOLDS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,1;2,4,3 | must be solvable",
                "1,2,1;1,2,2 | must be solvable",
                "1,2,1;1,2 | must have as many numbers",
                "0,0,1 | must have an x that is not 0",
                "1,x,1 | must be numbers",
                "1,NaN,1 | must be numbers",
                "1,Infinity,1 | must be numbers",
                "1,1e150,1 | must be numbers",
                "5 | must have as many numbers"
            })
    void pointsThatCannotBeFittedAreRefusedByRule(String points, String rule) {
        assertThatThrownBy(() -> claims(LIMITS, "equations=" + points))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("equations")
                .hasMessageContaining(rule);
    }

    /** Rows that repeat each other, a column of zeros, as many points as unknowns: each has its answer. */
    @ParameterizedTest
    @ValueSource(strings = {"1,2,1;2,4,2", "0,2,1", "1,2,1;1,-1,0", "1e20,2e20,1e20", "1e-20,2e-20,1e-20"})
    void pointsAtTheEdgeAreAnswered(String points) {
        Map<String, Claim> claims = claims(LIMITS, "equations=" + points + "&alpha=1");
        claims.forEach((id, claim) -> {
            assertThat(claim.residual()).as(id).isNotNaN();
            assertThat(claim.verdict()).as(id).isNotEqualTo(Claim.Verdict.FAILS);
        });
    }

    @Test
    void oneStartForAllIsForTwoLayers() {
        assertThatThrownBy(() -> claims(LIMITS, "start=same&depth=3"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("depth");
    }

    @ParameterizedTest
    @CsvSource({"2, 0.01", "2, 0.999", "3, 0.5", "3, 0.999", "4, 0.999", "5, 0.9", "5, 0.999", "6, 0.999"})
    void theClosedFormsAgreeWithSmallSteps(int depth, double part) {
        Map<String, Claim> claims = claims(new LayerPotential(), "depth=" + depth + "&part=" + part + "&factor=7");
        assertThat(claims).hasSize(3);
        claims.forEach((id, claim) ->
                assertThat(claim.verdict()).as(id + " " + claim.residual()).isEqualTo(Claim.Verdict.HOLDS));
    }
}
