package symmetrylab.shared.experiments.schatten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;

/** Every limit is stationary, two layers know one sum only, and more layers know several. */
class ManyLimitsTest {
    private static Claim claim(RunRecord run, String id) {
        return run.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D4", "Q8", "C3xC3", "D5"})
    void everyLimitIsCertified(String group) {
        Claim certified = claim(Runs.of("many-limits", "tried=8&group=" + group), "certified");
        assertThat(certified.left()).containsExactly(8);
        assertThat(certified.residual()).isLessThan(1e-12);
    }

    /** Found by its dual, which never sees a network. */
    @ParameterizedTest
    @ValueSource(strings = {"D4", "Q8", "C3xC3", "D5", "A4"})
    void twoLayersAllEndAtTheLeastNuclearNorm(String group) {
        RunRecord two = Runs.of("many-limits", "depth=2&tried=6&group=" + group);
        assertThat(claim(two, "same").residual()).isLessThan(1e-9);
        assertThat(claim(two, "least").verdict()).isEqualTo(Claim.Verdict.HOLDS);
        assertThat(claim(two, "least").residual()).isLessThan(1e-8);
    }

    @Test
    void threeLayersEndAtSumsFarApart() {
        assertThat(claim(Runs.of("many-limits", ""), "least").residual()).isGreaterThan(1);
        assertThat(claim(Runs.of("many-limits", ""), "several").residual()).isLessThan(0.6);
        assertThat(claim(Runs.of("many-limits", "depth=2"), "several").verdict())
                .isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(claim(Runs.of("many-limits", "group=D5&count=4"), "several").verdict())
                .isEqualTo(Claim.Verdict.FAILS);
    }

    @Test
    void pointsThatContradictHaveNoLimit() {
        Claim certified = claim(Runs.of("many-limits", "group=C2&count=8&tried=3"), "certified");
        assertThat(certified.left()).containsExactly(0);
        assertThat(certified.residual()).isEqualTo(1);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> Runs.of("many-limits", "group=S5")).isInstanceOf(InvalidSettings.class);
    }
}
