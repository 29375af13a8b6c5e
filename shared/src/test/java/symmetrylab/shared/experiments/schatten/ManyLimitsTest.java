package symmetrylab.shared.experiments.schatten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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

    /** The bias lab finds the least nuclear norm by its dual, which never sees a network. */
    @Test
    void twoLayersAllEndAtTheLeastNuclearNorm() {
        Claim same = claim(Runs.of("many-limits", "depth=2&seed=7"), "same");
        Claim optimal =
                claim(Runs.of("equivariant-bias", "depth=2&count=2&seed=7&networks=group&margin=10"), "optimal");
        assertThat(same.residual()).isLessThan(1e-9);
        assertThat(same.right()[0]).isCloseTo(optimal.right()[0], within(1e-9));
    }

    @Test
    void threeLayersEndAtSumsFarApart() {
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
