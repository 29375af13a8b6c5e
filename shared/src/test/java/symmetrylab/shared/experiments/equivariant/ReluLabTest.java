package symmetrylab.shared.experiments.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;

/** What is exact of networks with ReLUs holds on every run; what is observed is counted over seeds. */
class ReluLabTest {
    private static Claim claim(RunRecord run, String id) {
        return run.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RunRecord run(String settings) {
        return Runs.of("relu-networks", settings);
    }

    /** The lesson tells these two numbers. */
    @Test
    void onThirtySeedsTheGroupNetworkIsLowestOn27AndItsNormFallsOn28() {
        int lowest = 0;
        int falls = 0;
        for (int seed = 1; seed <= 30; seed++) {
            RunRecord run = run("seed=" + seed);
            lowest += claim(run, "lowest").verdict() == Verdict.HOLDS ? 1 : 0;
            falls += claim(run, "falls").verdict() == Verdict.HOLDS ? 1 : 0;
            assertThat(claim(run, "homogeneous").residual()).isLessThan(1e-14);
            assertThat(claim(run, "local").residual()).isLessThan(1e-8);
        }
        assertThat(lowest).isEqualTo(27);
        assertThat(falls).isEqualTo(28);
    }

    /** The authors' plot: 255 → 206 on the group, 322 → 275 on the circle, 318 → 341 fully connected. */
    @Test
    void thePapersGroupGivesNormsLikeThoseOfThePaper() {
        double[][] bounds = {{230, 280, 180, 240}, {280, 340, 190, 310}, {310, 360, 310, 360}};
        String[] lanes = {"group", "cyclic", "fully-connected"};
        for (int seed = 1; seed <= 3; seed++) {
            RunRecord run = run("group=D30&count=20&seed=" + seed);
            for (int k = 0; k < lanes.length; k++) {
                double[] norms = run.values(lanes[k], "fourier");
                assertThat(norms[0]).isBetween(bounds[k][0], bounds[k][1]);
                assertThat(norms[norms.length - 1]).isBetween(bounds[k][2], bounds[k][3]);
            }
            assertThat(claim(run, "lowest").verdict()).isEqualTo(Verdict.HOLDS);
        }
    }

    @Test
    void deadPointsAreLeftOutOfTheMeanAndKeepTheLossUp() {
        for (int seed = 1; seed <= 40; seed++) {
            RunRecord run = run("group=D4&count=4&steps=300&seed=" + seed);
            for (RunEvent.Sampled sample : run.samples("group")) {
                double dead = sample.values()[run.schema().indexOfSeries("dead")];
                double norm = sample.values()[run.schema().indexOfSeries("fourier")];
                double loss = sample.values()[run.schema().indexOfSeries("loss")];
                assertThat(Double.isNaN(norm)).isEqualTo(dead == 4);
                assertThat(dead == 4 || norm >= Math.sqrt(8) - 1e-9).isTrue();
                assertThat(loss).isGreaterThanOrEqualTo(dead / 4 - 1e-15);
            }
        }
    }

    /** Where no point is dead, nothing was examined. */
    @Test
    void thatADeadPointIsNotLearnedIsSaidOnlyWhereOneIsDead() {
        Claim none = claim(run(""), "unlearned");
        assertThat(none.hypotheses().get(1).measured()).isZero();
        assertThat(none.verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
        Claim one = claim(run("group=D4&count=2&steps=200&seed=8"), "unlearned");
        assertThat(one.hypotheses().get(1).measured()).isEqualTo(1);
        assertThat(one.verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void aBiasAndALongWayBreakTheLaws() {
        assertThat(claim(run("bias=0.3"), "homogeneous").residual()).isGreaterThan(0.01);
        assertThat(claim(run("reach=0.5"), "local").residual()).isGreaterThan(0.1);
    }

    @Test
    void whatCannotBeTrainedOnIsRefused() {
        for (String settings :
                new String[] {"group=S5&count=2&group=S6", "count=3&point=4", "functions=characters&group=C3"}) {
            assertThatThrownBy(() -> run(settings)).as(settings).isInstanceOf(InvalidSettings.class);
        }
        assertThatThrownBy(() -> run("count=3&point=4"))
                .hasMessage("point must be the number of a point: there are 3, got 4");
    }
}
