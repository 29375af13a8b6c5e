package symmetrylab.shared.experiments.generalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;

/** What is left out is what is missing, and low rank is cheap to store where it was learned. */
class StorageTest {
    private static Claim claim(RunRecord run, String id) {
        return run.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RunRecord run(String settings) {
        return Runs.of("storage", settings);
    }

    @ParameterizedTest
    @CsvSource({"D15, 10", "S4, 8", "Q8, 4", "C5xC5, 8", "C7:C3[2], 7"})
    void whatIsLeftOutIsMissing(String group, int count) {
        for (String function : new String[] {"group", "fully-connected", "random"}) {
            String settings = "group=" + group + "&count=" + count + "&function=" + function;
            assertThat(claim(run(settings), "left-out").residual()).isLessThan(1e-12);
        }
    }

    /** Twenty draws in each run, and three runs with draws of their own; with one layer there is no effect. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theGroupNetworksFunctionsAreStoredWithLessError(int seed) {
        RunRecord three = run("seed=" + seed);
        for (int k = 1; k <= 8; k++) {
            assertThat(upper(three, "group", k)).isLessThan(lower(three, "fully-connected", k));
        }
        assertThat(claim(three, "fewer").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(claim(three, "fewer").hypotheses().get(2).measured()).isEqualTo(20);
        assertThat(claim(three, "trade").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(claim(run("depth=2&seed=" + seed), "fewer").verdict()).isEqualTo(Verdict.FAILS);
        RunRecord one = run("depth=1&seed=" + seed);
        for (int k = 1; k <= 8; k++) {
            assertThat(upper(one, "group", k)).isGreaterThan(lower(one, "fully-connected", k));
        }
    }

    private static double upper(RunRecord run, String lane, int k) {
        return run.values(lane, "error")[k] + run.values(lane, "direction-error-spread")[k];
    }

    private static double lower(RunRecord run, String lane, int k) {
        return run.values(lane, "error")[k] - run.values(lane, "direction-error-spread")[k];
    }

    @Test
    void withTwoDrawsNothingIsConcluded() {
        assertThat(claim(run("replicates=2"), "fewer").verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
    }

    @Test
    void meansAndBarsAreOverTheDrawsAndSharesDrawByDraw() {
        KeptDraws ours = new KeptDraws();
        KeptDraws theirs = new KeptDraws();
        ours.add(new Kept(new int[] {0, 3, 6}, new double[] {1, 0.25, 0}));
        ours.add(new Kept(new int[] {0, 1}, new double[] {1, 0}));
        theirs.add(new Kept(new int[] {0, 12}, new double[] {1, 0}));
        theirs.add(new Kept(new int[] {0, 4}, new double[] {1, 0}));
        assertThat(ours.count()).isEqualTo(2);
        assertThat(ours.errors(1).mean()).isEqualTo(0.25);
        assertThat(ours.errors(1).bar()).isCloseTo(0.5, within(1e-15));
        assertThat(ours.numbers(2).mean()).isEqualTo(3.5);
        assertThat(ours.enough(0.5).mean()).isEqualTo(2);
        assertThat(ours.shares(theirs, 0.1).mean()).isCloseTo((0.5 + 0.25) / 2, within(1e-15));
    }

    /** On a commuting group a direction is one frequency: keeping it is keeping its coefficients. */
    @Test
    void onACommutingGroupDirectionsAreFrequencies() {
        RunRecord run = run("group=C2xC2xC2&count=3&function=random");
        assertThat(run.values("directions", "error")).hasSize(9);
        for (int k = 0; k < 9; k++) {
            assertThat(run.values("directions", "error")[k])
                    .isCloseTo(run.values("coefficients", "error")[k], within(1e-12));
        }
    }

    @Test
    void pointsThatNothingSeparatesAreRefused() {
        assertThatThrownBy(() -> run("group=C2&count=10"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage(
                        "count must be at most 2 on this group: so many points a function on 2 elements separates whatever"
                                + " their labels, and not more, got 10");
        assertThat(claim(run("group=C2&count=2"), "left-out").verdict()).isEqualTo(Verdict.HOLDS);
        assertThatThrownBy(() -> run("group=D61")).isInstanceOf(InvalidSettings.class);
    }
}
