package symmetrylab.shared.experiments.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;

/** What the theorem says of networks on a group is seen on any group, and where it says nothing that is said. */
class BiasLabTest {
    private static Claim claim(RunRecord run, String id) {
        return run.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RunRecord run(String settings) {
        return Runs.of("equivariant-bias", settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D4", "Q8", "D5", "C3xC3", "A4"})
    void theOrderIsSeenOnMostOfTenSeeds(String group) {
        int agree = 0;
        for (int seed = 1; seed <= 10; seed++) {
            RunRecord run = run("group=" + group + "&margin=1000&steps=5000&seed=" + seed);
            assertThat(claim(run, "limit").residual()).as(group + seed).isLessThan(1e-9);
            agree += claim(run, "order").residual() <= 1e-9 ? 1 : 0;
        }
        System.out.println("order of the norms on " + group + ": " + agree + " of 10 seeds");
        assertThat(agree).isGreaterThanOrEqualTo(8);
    }

    /** The singular values of both networks and the objective are known for two characters. */
    @Test
    void twoCharactersEndAsComputedElsewhere() {
        Claim order = claim(run("functions=characters&margin=1e5"), "order");
        assertThat(order.left()[0]).isCloseTo(4 * Math.sqrt(2), within(1e-3));
        assertThat(order.left()[1]).isCloseTo(9.39, within(0.01));
    }

    /** Passing a saddle takes two layers long; then the run says "not yet" and no more. */
    @ParameterizedTest
    @CsvSource({"D4, 3, 1e-3", "A4, 3, 1e-3", "Q8, 4, 0.03", "C3xC3, 3, 0.03"})
    void twoLayersTendToTheLeastNuclearNorm(String group, int seed, double most) {
        RunRecord run = run("depth=2&networks=group&margin=1e8&group=" + group + "&seed=" + seed);
        Claim claim = claim(run, "optimal");
        assertThat(claim.residual()).isLessThan(most);
        assertThat(claim.verdict()).isEqualTo(most > 1e-3 ? Claim.Verdict.NOT_YET : Claim.Verdict.HOLDS);
    }

    /** X1: the authors' plot ends at 6.5 on the group, 9.5 on the circle and 11.5 fully connected, with starts of another program. */
    @Test
    void theAuthorsStepsEndWhereTheirPlotsDo() {
        RunRecord run = run("functions=characters&pace=authors&rate=0.01&scale=1&steps=20000&margin=1e9");
        Claim order = claim(run, "order");
        assertThat(order.left()[0]).isBetween(5.7, 7.0);
        assertThat(order.left()[1]).isCloseTo(9.5, within(0.6));
        assertThat(order.right()[1]).isCloseTo(11.5, within(0.6));
        Claim fitted = claim(run, "fitted");
        assertThat(Arrays.stream(fitted.left()).max().orElseThrow()).isBetween(1e-13, 1e-11);
        assertThat(fitted.right()).as("starts that failed").containsExactly(0, 0, 0);
    }

    /** At such a rate the first steps leave the doubles; no run is shown beyond that, and nothing that is told is no number. */
    @Test
    void runsThatDivergeAreCountedAndEndBefore() {
        RunRecord run = run("count=3&pace=authors&rate=10&scale=4&steps=300&networks=group");
        Claim fitted = claim(run, "fitted");
        assertThat(fitted.right()[0]).isGreaterThan(1);
        assertThat(fitted.residual()).isFinite();
        RunRecord vain = run("group=C2&count=10&pace=authors&scale=1&steps=400");
        assertThat(claim(vain, "fitted").right()).containsExactly(10, 10, 10);
        assertThat(claim(vain, "fitted").residual()).isGreaterThan(Rehearsal.FITTED);
    }

    /** One network that does not fit, one layer, or a group that is the circle: the order is no observation there. */
    @ParameterizedTest
    @CsvSource({
        "scale=10&depth=5, fits",
        "depth=1&margin=100, layers",
        "group=C8&margin=100, no-circle",
        "group=C3xC5&margin=100, no-circle"
    })
    void theOrderIsNotClaimedWhereItSaysNothing(String settings, String hypothesis) {
        Claim order = claim(run(settings), "order");
        assertThat(order.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(order.hypotheses()).anyMatch(one -> one.id().equals(hypothesis) && !one.met());
        assertThat(claim(run("group=C3xC3&margin=100"), "order").hypotheses())
                .allMatch(one -> one.met() || !one.id().equals("no-circle"));
    }

    /** On larger groups the norm of the limit and the residual that proves it stand side by side, and as a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "group=D30&count=10",
                "group=(C5xC5):Q8&count=10",
                "group=(C5xC5):Q8&count=10&functions=shifted&pace=authors&rate=0.01&scale=1&steps=500&margin=1e9"
            })
    void theLimitOfALargerGroupIsCertifiedAndDrawn(String settings) {
        RunRecord run = run("networks=group&" + settings);
        Claim limit = claim(run, "limit");
        assertThat(limit.residual()).isLessThan(1e-12);
        assertThat(limit.right()[0]).isLessThanOrEqualTo(limit.left()[0] * (1 + 1e-9));
        assertThat(limit.right()[2]).isLessThanOrEqualTo(limit.left()[2]);
        assertThat(run.steps("limit")).hasSize(2).isSorted();
        assertThat(run.values("limit", "fourier")).containsOnly(limit.right()[0]);
        assertThat(run.values("limit", "margin")).isSorted();
    }

    @Test
    void oneLayerIsTheLargestMargin() {
        RunRecord run = run("depth=1&margin=1e6&networks=group");
        assertThat(claim(run, "stationary").residual()).isLessThan(1e-3);
    }

    @Test
    void whatCannotBeTrainedOnIsRefused() {
        for (String settings :
                new String[] {"group=S7", "group=nonsense", "functions=characters&group=C3", "depth=9"}) {
            assertThatThrownBy(() -> run(settings)).as(settings).isInstanceOf(InvalidSettings.class);
        }
        assertThatThrownBy(() -> run("functions=characters&group=C3"))
                .hasMessageContaining("needs two real characters of dimension one beside the trivial one");
    }

    /** Steps that are far too long diverge in every run: no run fits, whatever was seen before it diverged. */
    @Test
    void runsThatDivergeDoNotFit() {
        for (String rate : new String[] {"10", "1"}) {
            Claim fitted = claim(run("pace=authors&scale=10&steps=300&rate=" + rate), "fitted");
            assertThat(fitted.verdict()).as(rate).isNotEqualTo(Claim.Verdict.HOLDS);
            assertThat(fitted.right()).as("starts that failed").contains(10.0);
        }
    }
}
