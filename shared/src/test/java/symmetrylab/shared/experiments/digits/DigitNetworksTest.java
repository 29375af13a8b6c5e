package symmetrylab.shared.experiments.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.image.DrawnDigit;
import symmetrylab.shared.number.Parallel;
import symmetrylab.shared.number.RandomStream;

/** Three networks on digits: what is told does not depend on cores, own images are read, and the full size is affordable. */
class DigitNetworksTest {
    private static final DigitNetworks EXPERIMENT = new DigitNetworks();

    private static Settings settings(String text) {
        return Settings.parse(EXPERIMENT.schema(), text);
    }

    private static List<RunEvent> run(String text, Inputs inputs, Parallel cores) {
        List<RunEvent> events = new ArrayList<>();
        new RunSession(EXPERIMENT, settings(text), inputs, events::add)
                .on(cores)
                .finish();
        return events;
    }

    private static Map<String, Claim> claims(List<RunEvent> events) {
        Map<String, Claim> last = new LinkedHashMap<>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Claimed claimed) {
                last.put(claimed.claim().id(), claimed.claim());
            }
        }
        return last;
    }

    private static List<double[]> samples(List<RunEvent> events, String lane) {
        List<double[]> rows = new ArrayList<>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Sampled sample && sample.lane().equals(lane)) {
                rows.add(sample.values());
            }
        }
        return rows;
    }

    private static DataTable digits(int each) {
        double[][] rows = new double[2 * each][];
        int[] labels = new int[2 * each];
        RandomStream random = RandomStream.named(9, "own");
        for (int i = 0; i < rows.length; i++) {
            labels[i] = i % 2 == 0 ? 1 : -1;
            rows[i] = DrawnDigit.of(labels[i], random).pixels();
        }
        return new DataTable(rows, labels);
    }

    @Test
    void severalCoresGiveTheSameNumbers() {
        Parallel all = (parts, work) -> IntStream.range(0, parts).parallel().forEach(work);
        List<RunEvent> one = run("steps=12&runs=3", Inputs.none(), Parallel.NONE);
        List<RunEvent> many = run("steps=12&runs=3", Inputs.none(), all);
        for (String lane : DigitNetworks.LANES) {
            List<double[]> expected = samples(one, lane);
            List<double[]> found = samples(many, lane);
            assertThat(found).hasSize(13);
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i)).containsExactly(expected.get(i));
            }
        }
    }

    /** On every seed, and in both products: an observation that is held to the seeds it was made on. */
    @ParameterizedTest
    @ValueSource(strings = {"semidirect", "direct"})
    void theGroupNetworkEndsLowestOnTenSeeds(String product) {
        int lowest = 0;
        for (int seed = 1; seed <= 10; seed++) {
            List<RunEvent> events =
                    run("steps=80&runs=1&each=10&product=" + product + "&seed=" + seed, Inputs.none(), Parallel.NONE);
            lowest += claims(events).get("lowest").verdict() == Claim.Verdict.HOLDS ? 1 : 0;
        }
        assertThat(lowest).isEqualTo(10);
    }

    /** From a hundred steps and from four hundred, in both products, with few directions left of hundreds. */
    @ParameterizedTest
    @ValueSource(strings = {"semidirect", "direct"})
    void theLimitAheadIsCertifiedAndHasLowRank(String product) {
        Claim early = limit("steps=100&runs=1&product=" + product);
        Claim late = limit("steps=400&runs=1&product=" + product);
        for (Claim claim : List.of(early, late)) {
            assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HOLDS);
            assertThat(claim.residual()).isLessThan(1e-12);
            assertThat(claim.right()[0]).isLessThan(0.5 * early.left()[0]);
            assertThat(claim.right()[2]).isLessThanOrEqualTo(20);
        }
        assertThat(late.right()[0]).isCloseTo(early.right()[0], within(1e-6 * early.right()[0]));
        assertThat(late.left()[0]).isBetween(late.right()[0], early.left()[0]);
        assertThat(limit("steps=2&runs=1&product=" + product).verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
    }

    private static Claim limit(String settings) {
        return claims(run(settings, Inputs.none(), Parallel.NONE)).get("limit");
    }

    @Test
    void bandsAreTheDeviationOfRunsThatDiffer() {
        int spread = EXPERIMENT.schema().indexOfSeries("fourier-spread");
        for (double[] row : samples(run("steps=10&runs=3", Inputs.none(), Parallel.NONE), "cyclic")) {
            assertThat(row[spread]).isPositive();
        }
        for (double[] row : samples(run("steps=3&runs=1", Inputs.none(), Parallel.NONE), "cyclic")) {
            assertThat(row[spread]).isZero();
        }
    }

    @Test
    void ownImagesAreTrainedOnAndTheRestTested() {
        DataTable table = digits(30);
        Inputs inputs = reference -> Optional.of(table).filter(held -> reference.equals(held.reference()));
        String text = "steps=40&runs=1&each=20&points=" + table.reference();
        List<RunEvent> events = run(text, inputs, Parallel.NONE);
        double[] last = samples(events, "fully-connected").get(40);
        assertThat(last[EXPERIMENT.schema().indexOfSeries("errors")]).isBetween(0.0, 0.2);
        assertThat(samples(run("steps=40&runs=1&each=20", inputs, Parallel.NONE), "fully-connected")
                        .get(40))
                .isNotEqualTo(last);
        assertThatThrownBy(() -> run(text, Inputs.none(), Parallel.NONE))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("choose the file again");
    }

    @Test
    void imagesThatDoNotFitAreRefused() {
        DataTable wide = new DataTable(new double[2][50], new int[] {1, -1});
        assertThatThrownBy(() -> DigitData.of(settings("points=" + wide.text()), Inputs.none()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("square images of 7 × 7 pixels")
                .hasMessageContaining("got 50 numbers");
        DataTable one = new DataTable(new double[2][49], new int[] {1, 1});
        assertThatThrownBy(() -> DigitData.of(settings("points=" + one.text()), Inputs.none()))
                .hasMessageContaining("both classes");
        DataTable small = new DataTable(new double[2][49], new int[] {1, -1});
        assertThatThrownBy(() -> DigitData.of(settings("side=14&points=" + small.text()), Inputs.none()))
                .hasMessageContaining("14 × 14");
    }

    @Test
    void theFullSizeIsForAServerAndLessThanAGigabyte() {
        Cost full = EXPERIMENT.estimate(settings("side=28"), Inputs.none());
        assertThat(full.suitsBrowser(EXPERIMENT.schema().pace())).isFalse();
        assertThat(full.bytes()).isLessThan(0.9e9);
        assertThat(EXPERIMENT
                        .estimate(settings("side=14&runs=1&steps=100"), Inputs.none())
                        .suitsBrowser(EXPERIMENT.schema().pace()))
                .isTrue();
    }
}
