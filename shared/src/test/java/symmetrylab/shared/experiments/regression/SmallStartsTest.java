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
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Theorem 7 over a row of scales, and the least potential of products of matrices. */
class SmallStartsTest {
    private static final Experiment STARTS = new SmallStarts();
    private static final Experiment SENSING = new MatrixSensing();

    private static Map<String, Claim> claims(Experiment experiment, String query) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        new RunSession(experiment, Settings.parse(experiment.schema(), query), Inputs.none(), event -> {
                    if (event instanceof RunEvent.Claimed claimed) {
                        assertThat(claimed.claim().residual()).as(query).isNotNaN();
                        claims.put(claimed.claim().id(), claimed.claim());
                    }
                })
                .finish();
        return claims;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theDistanceIsProportionalToTheStartAtEveryDepth(int depth) {
        for (String points : new String[] {"1,2,1", "1,2,-1,0.5,1;0,1,1,-1,2", "-2,1,0.5,3"}) {
            for (int seed = 1; seed <= 4; seed++) {
                claims(STARTS, "depth=" + depth + "&seed=" + seed + "&equations=" + points)
                        .forEach((id, claim) -> assertThat(claim.verdict())
                                .as(id + " of " + points + ": " + claim.residual())
                                .isEqualTo(Verdict.HOLDS));
            }
        }
    }

    @Test
    void withoutItsHypothesesTheDistanceStays() {
        Map<String, Claim> zero = claims(STARTS, "start=zero");
        assertThat(zero.get("slope").residual()).isGreaterThan(0.5);
        assertThat(zero.get("fits").residual()).isGreaterThan(0.5);
        assertThat(zero.get("fits").verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
        Map<String, Claim> kept = claims(STARTS, "start=first-stays");
        assertThat(kept.get("slope").residual()).isGreaterThan(0.5);
        assertThat(kept.get("slope").verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
        assertThat(kept.get("fits").verdict()).isEqualTo(Verdict.HOLDS);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2, 0.1", "3, 2", "3, 0.3", "4, 1"})
    void productsOfMatricesEndAtTheLeastPotential(int depth, String alpha) {
        for (String sensors : new String[] {"2,1,-1,1;0.5,1,1,2", "1,-2,0.5,3,1", "1,0.3,-1"}) {
            for (int seed = 1; seed <= 3; seed++) {
                String query = "sensors=" + sensors + "&depth=" + depth + "&alpha=" + alpha + "&seed=" + seed;
                Claim claim = claims(SENSING, query).get("product");
                assertThat(claim.verdict()).as(query + ": " + claim.residual()).isEqualTo(Verdict.HOLDS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"twist=20", "twist=20&depth=2&alpha=1", "start=chance", "alpha=0.02"})
    void whatBreaksTheBasisBreaksThePrediction(String query) {
        Claim claim = claims(SENSING, query).get("product");
        assertThat(claim.verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
        assertThat(claim.residual()).isGreaterThan(1e-3);
    }

    /** The slope of the flow of matrices is that of the loss, by differences. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void matricesFollowTheGradient(int depth) {
        RandomStream chance = RandomStream.named(depth, "matrices");
        double[][] sensors = {gaussian(chance, 9), gaussian(chance, 9)};
        SensingField field = new SensingField(3, depth, sensors, new double[] {0.7, -1.2});
        double[] theta = gaussian(chance, field.dimension());
        double[] slope = new double[theta.length];
        field.slopeInto(theta, slope);
        for (int k = 0; k < theta.length; k++) {
            double step = 1e-6;
            double[] right = theta.clone();
            right[k] += step;
            double[] left = theta.clone();
            left[k] -= step;
            double difference = (loss(field, left) - loss(field, right)) / (2 * step);
            assertThat(slope[k])
                    .isCloseTo(difference, org.assertj.core.api.Assertions.within(1e-6 * (1 + Math.abs(difference))));
        }
    }

    private static double[] gaussian(RandomStream chance, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = chance.nextGaussian();
        }
        return values;
    }

    private static double loss(SensingField field, double[] theta) {
        double[] product = field.product(theta, 0, field.depth());
        double sum = 0;
        for (int i = 0; i < field.targets().length; i++) {
            double residual = field.targets()[i] - FixedSum.dot(field.sensors()[i], product);
            sum += residual * residual / 2;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,1;2,4,3 | must be solvable",
                "1,1,1,1,1,1,1,1 | must have at most 6 numbers in each point beside the value, got 7",
                "1,x | must be numbers"
            })
    void badInputIsRefusedByRule(String points, String rule) {
        assertThatThrownBy(() -> claims(STARTS, "equations=" + points))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("equations")
                .hasMessageContaining(rule);
        assertThatThrownBy(() -> claims(SENSING, "sensors=" + points))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("sensors")
                .hasMessageContaining(rule);
    }

    @Test
    void valuesThatAreAllZeroLeaveNothingToFit() {
        assertThatThrownBy(() -> claims(STARTS, "equations=1,2,0"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("equations must have a value that is not 0, or nothing is left to fit");
    }

    /** More points than unknowns, values of any size, one unknown: figures, and no refutation of a theorem. */
    @ParameterizedTest
    @ValueSource(strings = {"1,2,1;2,1,1", "5,2", "1e20,2e20,1e20", "1,2,1e6", "1e-20,2e-20,1e-20", "0,3,1"})
    void extremesAreToldHonestly(String points) {
        for (int depth = 2; depth <= 4; depth++) {
            claims(STARTS, "depth=" + depth + "&equations=" + points)
                    .forEach((id, claim) -> assertThat(claim.verdict()).as(id).isNotEqualTo(Verdict.FAILS));
            claims(SENSING, "depth=" + depth + "&sensors=" + points)
                    .forEach((id, claim) -> assertThat(claim.verdict()).as(id).isNotEqualTo(Verdict.FAILS));
        }
    }
}
