package symmetrylab.shared.picture.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.View;
import symmetrylab.shared.picture.View.Comparison;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Svg;

/** A band says how far values are spread: in the picture, the table, the sentence and the reading, and not in a difference. */
class CurveBandTest {
    private static final RunRecord RUN = Runs.of("relu-networks", "");
    private static final Axis LINEAR = Axis.over(Scale.LINEAR, new double[] {0, 10}, 0, 100);
    private static final Axis LOG = Axis.over(Scale.LOG, new double[] {0.1, 10}, 0, 100);

    private static Pictures pictures(Comparison how) {
        return new Pictures(
                new Scene(RUN, Optional.of(RUN), Labels.none(), View.PLAIN.compare(how)), new Frame(720, 300));
    }

    private static String drawn(Axis y, double... spreads) {
        Curve curve = new Curve(
                new Curve.Look("a", "a", 0, false),
                "q",
                "",
                new int[] {0, 1, 2},
                new double[] {1, 2, 3},
                new double[] {1, 2, 4},
                spreads);
        Svg svg = new Svg(100, 100, "n", "d");
        CurveBand.draw(svg, curve, LINEAR, y, "hue");
        return svg.end();
    }

    @Test
    void oneBandACurveWithItsNumbersInTableSentenceAndReading() {
        Pictures pictures = pictures(Comparison.ALONE);
        assertThat(pictures.svg("fourier", "n").split("class=\"band ", -1)).hasSize(4);
        assertThat(pictures.svg("real", "n")).doesNotContain("class=\"band ");
        assertThat(pictures.table("fourier").rows().get(0).get(1)).contains(" ± ");
        assertThat(pictures.summary("fourier")).contains("from 58.4 to 49.1 ± 2.9 as step reaches 100");
        assertThat(pictures.readingOf("fourier", 3).text()).contains(" ± ");
        assertThat(pictures(Comparison.DIFFERENCE).svg("fourier", "n")).doesNotContain("class=\"band ");
    }

    @Test
    void anEdgeThatALogAxisCannotShowIsLeftOut() {
        assertThat(drawn(LINEAR, 0.5, 3, 1).split("L", -1)).hasSize(6);
        assertThat(drawn(LOG, 0.5, 3, 1).split("L", -1)).hasSize(4);
        assertThat(drawn(LOG, 2, 3, 5)).doesNotContain("band");
        assertThat(drawn(LINEAR)).doesNotContain("band");
    }

    @Test
    void theAxisHoldsBothEdges() {
        Curve curve = new Curve(
                new Curve.Look("a", "a", 0, false),
                "q",
                "",
                new int[] {0},
                new double[] {1},
                new double[] {2},
                new double[] {3});
        List<Double> linear = new ArrayList<>();
        CurveBand.addEdges(curve, 0, Scale.LINEAR, linear);
        assertThat(linear).containsExactly(-1.0, 5.0);
        List<Double> log = new ArrayList<>();
        CurveBand.addEdges(curve, 0, Scale.LOG, log);
        assertThat(log).containsExactly(5.0);
    }
}
