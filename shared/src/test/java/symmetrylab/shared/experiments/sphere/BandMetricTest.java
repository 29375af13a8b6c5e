package symmetrylab.shared.experiments.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.equivariant.SchattenStationarity;
import symmetrylab.shared.equivariant.TrainingLimit;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.equivariant.BiasLane;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;

/** Band-limited networks in both metrics. */
class BandMetricTest {
    private static BandSetup setup(String settings) {
        return new BandSetup(Settings.parse(BandBias.SCHEMA, settings));
    }

    @Test
    void theSameFiltersGiveTheSameOutputsInBothMetrics() {
        BandSetup setup = setup("functions=gaussian&depth=3");
        BandMetric haar = setup.metrics().get(0);
        BandMetric plain = setup.metrics().get(1);
        double[] one = setup.lane(haar).path().state().predictor();
        double[] other = setup.lane(plain).path().state().predictor();
        assertThat(plain.toFunction(other)).containsExactly(haar.toFunction(one), within(1e-15));
        assertThat(plain.points().margins(other)).containsExactly(haar.points().margins(one), within(1e-14));
    }

    /** Each limit is certified for its own norm, and is refused by the other and when it is disturbed. */
    @Test
    void aLimitIsStationaryForTheNormOfItsMetricOnly() {
        BandSetup setup = setup("functions=gaussian&seed=13&margin=100000");
        for (int k = 0; k < 2; k++) {
            BandMetric metric = setup.metrics().get(k);
            BandMetric other = setup.metrics().get(1 - k);
            BiasLane lane = setup.lane(metric);
            lane.advance(20_000);
            TrainingLimit limit = TrainingLimit.from(
                    metric.space(), metric.points(), 2, lane.path().state().parameters(), TrainingLimit.Effort.USUAL);
            assertThat(limit.residual()).isLessThan(1e-12);
            assertThat(limit.isLeast()).isTrue();
            double[] there = other.fromFunction(metric.toFunction(limit.beta()));
            assertThat(SchattenStationarity.of(other.space(), other.points(), 2, there)
                            .residual())
                    .isGreaterThan(0.05);
            double[] disturbed = limit.beta().clone();
            disturbed[0] += 0.02;
            disturbed[5] -= 0.02;
            assertThat(SchattenStationarity.of(metric.space(), metric.points(), 2, disturbed)
                            .residual())
                    .isGreaterThan(1e-3);
        }
    }

    /** By the page's own claim: the limit beside the dual, which never sees a network. */
    @Test
    void twoLayersFindTheLeastOfTheirOwnNormOnly() {
        RunRecord own = Runs.of("band-limited-bias", "functions=gaussian&seed=13&margin=100000&steps=20000");
        assertThat(least(own)).hasSize(2).allMatch(claim -> claim.verdict() == Claim.Verdict.HOLDS);
        assertThat(least(own)).allMatch(claim -> claim.residual() < 1e-9);
        RunRecord other =
                Runs.of("band-limited-bias", "functions=gaussian&seed=13&margin=100000&steps=20000&norm=other");
        assertThat(least(other)).hasSize(2).allMatch(claim -> claim.residual() > 0.05);
        assertThat(least(other)).allMatch(claim -> claim.verdict() == Claim.Verdict.HYPOTHESES_NOT_MET);
    }

    private static List<Claim> least(RunRecord run) {
        return run.claims().stream()
                .filter(claim -> claim.id().equals(BandBias.LEAST.id()))
                .toList();
    }

    @Test
    void turningFromTheLeftIsKeptAndFromTheRightIsNot() {
        BandSetup setup = setup("functions=gaussian&band=4");
        double[] filters = setup.lane(setup.metrics().get(0)).path().state().parameters();
        assertThat(new TurnedLayers(setup.space, setup.rows[0], true, 3).defect(filters, 1))
                .isLessThan(1e-12);
        assertThat(new TurnedLayers(setup.space, setup.rows[0], false, 3).defect(filters, 1))
                .isGreaterThan(0.1);
    }
}
