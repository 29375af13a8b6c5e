package symmetrylab.shared.experiments.generalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Of ten seeds; the function of two layers needs more than half on most of them. */
    @Test
    void threeLayersNeedHalfTheNumbersOnEachOfTenSeeds() {
        int three = 0;
        int two = 0;
        for (int seed = 1; seed <= 10; seed++) {
            three += claim(run("seed=" + seed), "fewer").verdict() == Verdict.HOLDS ? 1 : 0;
            two += claim(run("depth=2&seed=" + seed), "fewer").verdict() == Verdict.HOLDS ? 1 : 0;
        }
        assertThat(three).isEqualTo(10);
        assertThat(two).isLessThan(5);
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
                        "count must be few enough for a function to separate them: on 2 elements these are not, got 10");
        assertThatThrownBy(() -> run("group=D61")).isInstanceOf(InvalidSettings.class);
    }
}
