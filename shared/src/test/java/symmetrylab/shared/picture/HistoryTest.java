package symmetrylab.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.FigureState.Bars;
import symmetrylab.shared.experiment.FigureState.Direction;
import symmetrylab.shared.experiment.FigureState.Group;
import symmetrylab.shared.experiment.FigureState.Plane;
import symmetrylab.shared.experiment.FigureState.Point;
import symmetrylab.shared.experiment.FigureState.Position;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiments.Experiments;

/** A record can be looked at as of any step that it has heard of. */
class HistoryTest {
    private static RunRecord empty() {
        return new RunRecord(Experiments.catalog().get("many-solutions").schema());
    }

    @Test
    void whatIsNotToldAnewStaysAsItWas() {
        RunRecord run = empty();
        Point point = new Point(1, 2, 1, false);
        Direction first = new Direction("first", 1, 0, 1);
        Direction second = new Direction("second", 0, 1, 2);
        Direction turned = new Direction("second", 0.6, 0.8, 2);
        run.add(new RunEvent.Pictured("plane", 0, new Plane(List.of(point, first, second))));
        run.add(new RunEvent.Pictured("plane", 5, new Plane(List.of(turned))));
        assertThat(((Plane) run.state("plane", 4)).marks()).containsExactly(point, first, second);
        assertThat(((Plane) run.state("plane", 5)).marks()).containsExactly(point, first, turned);
        Point moved = new Point(3, 4, -1, true);
        run.add(new RunEvent.Pictured("plane", 9, new Plane(List.of(moved))));
        assertThat(((Plane) run.state("plane")).marks()).containsExactly(moved, first, turned);
    }

    @Test
    void barsOfAReferenceAreToldOnce() {
        RunRecord run = empty();
        Group reference = new Group("l2-max-margin", new double[] {1, 0});
        Group lane = new Group("first", new double[] {0, 1});
        Group later = new Group("first", new double[] {0.5, 0.5});
        run.add(new RunEvent.Pictured("coordinates", 0, new Bars(List.of(lane, reference))));
        run.add(new RunEvent.Pictured("coordinates", 3, new Bars(List.of(later))));
        assertThat(((Bars) run.state("coordinates")).groups()).containsExactly(later, reference);
        assertThat(run.columns("coordinates", "first", Double.NaN))
                .extracting(Column::step)
                .containsExactly(0, 3);
        assertThat(run.columns("coordinates", "first", 2))
                .extracting(Column::step)
                .containsExactly(0);
    }

    @Test
    void positionsBecomeTheWayOfTheirSubject() {
        RunRecord run = empty();
        for (int step = 0; step < 4; step++) {
            FigureState state = new Plane(List.of(new Position("first", step, 1)));
            run.add(new RunEvent.Pictured("plane", step, state));
        }
        assertThat(run.ways("plane", 2).get(0).stops()).extracting(Way.Stop::x).containsExactly(0.0, 1.0, 2.0);
        assertThat(run.ways("plane", Double.NaN).get(0).last().x()).isEqualTo(3);
    }

    @Test
    void claimsAreThoseThatHadBeenMadeByThen() {
        RunRecord run = Runs.of("many-solutions", Runs.SHORT);
        int middle = run.moments().get(run.moments().size() / 2);
        assertThat(run.claims(middle))
                .hasSize(3)
                .allSatisfy(claim -> assertThat(claim.step()).isLessThanOrEqualTo(middle));
        assertThat(run.claims()).extracting(Claim::residual).isNotEqualTo(residuals(run, middle));
        assertThat(run.claims(Double.NaN)).usingRecursiveComparison().isEqualTo(run.claims());
        assertThat(run.claims(-1)).isEmpty();
    }

    private static List<Double> residuals(RunRecord run, double moment) {
        return run.claims(moment).stream().map(Claim::residual).toList();
    }

    @Test
    void aCopyHearsNothingOfWhatComesLater() {
        RunRecord run = Runs.of("many-solutions", Runs.SHORT);
        RunRecord copy = run.copy();
        int moments = copy.moments().size();
        run.add(new RunEvent.Sampled("first", 1_000_000, new double[6]));
        run.add(new RunEvent.Pictured("plane", 1_000_000, new Plane(List.of(new Direction("first", 1, 0, 0)))));
        assertThat(copy.moments()).hasSize(moments);
        assertThat(copy.state("plane")).isEqualTo(copy.state("plane", 999_999));
        assertThat(copy.digests()).isEqualTo(run.digests()).isNotEmpty();
        assertThat(copy.settings()).isEqualTo(run.settings());
    }
}
