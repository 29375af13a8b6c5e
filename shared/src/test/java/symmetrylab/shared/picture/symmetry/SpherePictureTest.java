package symmetrylab.shared.picture.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.number.SphericalHarmonics;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Gaze;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.View;

/** Globes, and looking at them from elsewhere. */
class SpherePictureTest {
    private static final RunRecord RUN = Runs.of("sphere-workbench", "function=random&band=6");

    private static SpherePicture from(Gaze gaze) {
        return new SpherePicture(
                new Scene(RUN, Optional.empty(), Labels.none(), View.PLAIN.from(gaze)), "globes", new Frame(720, 260));
    }

    @Test
    void whatIsSeenStraightAheadIsThePointThatIsLookedAt() {
        Gaze gaze = new Gaze(400, 30);
        assertThat(gaze.longitude()).isEqualTo(40);
        double[] ahead = gaze.point(0, 0);
        assertThat(Gaze.angles(ahead)).containsExactly(new double[] {30, 40}, within(1e-12));
        double[] seen = gaze.seen(ahead[0], ahead[1], ahead[2]);
        assertThat(seen).containsExactly(new double[] {0, 0, 1}, within(1e-14));
        double[] point = gaze.point(0.3, -0.5);
        assertThat(gaze.seen(point[0], point[1], point[2]))
                .containsExactly(new double[] {0.3, -0.5, Math.sqrt(0.66)}, within(1e-14));
    }

    /** The middle reading of a globe is the function at the point that is looked at. */
    @Test
    void aReadingIsTheFunctionThere() {
        Gaze gaze = new Gaze(-75, -20);
        double[] p = gaze.point(0, 0);
        double[] painted =
                ((FigureState.Sphere) RUN.state("globes")).functions().get(0).values();
        double value = SphericalHarmonics.ofCount(painted.length).value(painted, p[0], p[1], p[2]);
        SpherePicture picture = from(gaze);
        Reading middle = picture.readingOf(picture.readingCount() / 6);
        assertThat(middle.text()).contains("latitude −20°, longitude −75°").endsWith(Numeral.significant(value, 4));
    }

    @Test
    void turningChangesThePictureAndLeavesTheTable() {
        SpherePicture front = from(Gaze.FRONT);
        SpherePicture side = from(new Gaze(100, -40));
        assertThat(side.svg("n")).isNotEqualTo(front.svg("n"));
        assertThat(side.table()).isEqualTo(front.table());
        assertThat(side.summary()).startsWith("Seen from latitude −40°, longitude 100°.");
        assertThat(from(new Gaze(100 - 360, -40)).svg("n")).isEqualTo(side.svg("n"));
    }

    @Test
    void aGazeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Gaze(Double.NaN, 0)).hasMessage("a gaze must be two angles in degrees");
        assertThat(new Gaze(0, 120).latitude()).isEqualTo(90);
    }
}
