package symmetrylab.shared.picture.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.View;

/** A history of many coordinates stays legible, and a region without solutions is told as one. */
class HistoryPicturesTest {
    private static String points(int features) {
        RandomStream chance = RandomStream.named(features, "points");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int label = i % 2 == 0 ? 1 : -1;
            out.append(i == 0 ? "" : ";");
            for (int j = 0; j < features; j++) {
                double signal = j == 5 ? 2 * label : 0;
                out.append(Decimal.text(Math.round(1000 * (signal + 0.3 * chance.nextGaussian())) / 1000.0));
                out.append(',');
            }
            out.append(label);
        }
        return out.toString();
    }

    private static Pictures pictures(RunRecord run, View view) {
        return new Pictures(new Scene(run, Optional.empty(), Labels.none(), view), new Frame(640, 300));
    }

    private static RunRecord wide(String experiment, int features) {
        return Runs.of(experiment, Runs.SHORT + "&points=" + points(features));
    }

    @Test
    void asManyCoordinatesAsASquareHasPixelsAreAnImage() {
        Pictures pictures = pictures(wide("diagonal-sparsity", 81), View.PLAIN);
        assertThat(pictures.summary("heat")).contains("as an image of 9 × 9 pixels at step");
        assertThat(pictures.table("heat").rows()).hasSize(81);
        assertThat(pictures.readingStride("heat")).isEqualTo(9);
        Reading reading = pictures.readingOf("heat", 9 * 4 + 2);
        assertThat(reading.text()).startsWith("row 5, column 3 · diagonal ");
        Reading.Box box = reading.box();
        assertThat(pictures.readingAt("heat", box.middle(), (box.top() + box.bottom()) / 2))
                .isEqualTo(reading);
        assertThat(pictures.svg("heat", "n"))
                .isNotEqualTo(pictures(wide("diagonal-sparsity", 81), View.PLAIN.asOf(2))
                        .svg("heat", "n"));
    }

    @Test
    void theDifferenceOfTwoImagesIsAnImage() {
        RunRecord a = wide("diagonal-sparsity", 81);
        RunRecord b = Runs.of("diagonal-sparsity", Runs.SHORT + "&scale=0.5&points=" + points(81));
        View view = View.PLAIN.compare(View.Comparison.DIFFERENCE);
        Pictures pictures = new Pictures(new Scene(b, Optional.of(a), Labels.none(), view), new Frame(640, 300));
        assertThat(pictures.readingStride("heat")).isEqualTo(9);
        assertThat(pictures.summary("heat"))
                .startsWith("diagonal, B − A: at step ")
                .contains("of coordinate ");
        assertThat(pictures.table("heat").head()).containsExactly("row", "column", "diagonal, B − A");
        assertThat(pictures.svg("heat", "n")).contains(">diagonal, B − A<");
    }

    @Test
    void otherwiseNeighboursShareARowWhichShowsTheLargest() {
        RunRecord run = wide("diagonal-sparsity", 70);
        Pictures pictures = pictures(run, View.PLAIN);
        assertThat(pictures.summary("heat")).endsWith("Each row shows the largest of 2 neighbours.");
        assertThat(pictures.svg("heat", "n")).contains("coordinate, 2 to a row, against the step");
        int columns = pictures.readingStride("heat");
        assertThat(pictures.readingCount("heat")).isEqualTo(35 * columns);
        Reading last = pictures.readingOf("heat", 2 * columns + columns - 2);
        assertThat(last.text()).startsWith("largest of coordinates 5 to 6 · diagonal at step ");
        double[] values = run.columns("coordinates", "diagonal", Double.NaN)
                .get(columns - 2)
                .values();
        double largest = Math.abs(values[4]) > Math.abs(values[5]) ? values[4] : values[5];
        assertThat(last.text()).endsWith(symmetrylab.shared.picture.Numeral.significant(largest, 4));
    }

    @Test
    void aSpectrumIsNoImage() {
        assertThat(pictures(wide("convolution-sparsity", 81), View.PLAIN).summary("heat-spectrum"))
                .endsWith("Each row shows the largest of 2 neighbours.");
    }

    @Test
    void theLaneIsTheOneThatWasAskedFor() {
        RunRecord run = Runs.of("diagonal-sparsity", Runs.SHORT + "&beside=on");
        assertThat(pictures(run, View.PLAIN).summary("heat")).startsWith("diagonal:");
        assertThat(pictures(run, View.PLAIN.show("fully-connected")).summary("heat"))
                .startsWith("fully-connected:");
        assertThat(pictures(run, View.PLAIN.select("fully-connected")).summary("heat"))
                .startsWith("fully-connected:");
    }

    /** Four blocks of degree one and one of degree two: six ways a network, and none of a reference, which stands. */
    @Test
    void singularValuesOfBlocksFallEachUnderTheNameOfItsBlock() {
        RunRecord run = Runs.of("equivariant-bias", "steps=40");
        Pictures pictures = pictures(run, View.PLAIN);
        assertThat(run.lanes()).contains("least-norm");
        assertThat(pictures.table("waterfall").head())
                .hasSize(1 + 3 * 6)
                .contains("group A1 (log axis)", "cyclic E1 (log axis)", "fully-connected B2 (log axis)")
                .noneMatch(name -> name.contains("least"));
        String svg = pictures.svg("waterfall", "n");
        assertThat(svg.split("class=\"curve [^\"]* minor\"", -1))
                .as("all but the largest of each network")
                .hasSize(1 + 3 * 5);
        assertThat(svg.split(">(group|cyclic|fully-connected) [ABE]\\d<", -1)).hasSize(1 + 3);
    }

    /** Both references are drawn in ink: only their dashes tell them apart. */
    @Test
    void eachReferenceOfABarHasItsOwnDashes() {
        String svg = pictures(Runs.of("diagonal-sparsity", Runs.SHORT + "&beside=on"), View.PLAIN)
                .svg("coordinates", "n");
        assertThat(svg.split("class=\"bar [^\"]* reference\"", -1))
                .as("its bars and their sign in the legend")
                .hasSize(3);
        assertThat(svg.split("class=\"bar [^\"]* reference dash-1\"", -1)).hasSize(3);
    }

    @Test
    void pointsThatContradictEachOtherHaveNoRegionAndNoBall() {
        RunRecord run = Runs.of("many-solutions", Runs.SHORT + "&nonseparable=train&points=1,1,1;2,2,-1;1,0,1");
        String svg = pictures(run, View.PLAIN).svg("weights", "n");
        assertThat(svg).contains("class=\"edge\"").doesNotContain("\"region\"").doesNotContain("\"ball\"");
        assertThat(pictures(run, View.PLAIN).summary("weights"))
                .isEqualTo("3 points ask that z lie in a half-plane each.");
    }

    @Test
    void withAThirdFeatureThereIsNoPlane() {
        RunRecord run = Runs.of("many-solutions", Runs.SHORT + "&constant=on");
        assertThat(pictures(run, View.PLAIN).svg("weights", "n")).contains("Not two features: see the coordinates");
        assertThat(pictures(run, View.PLAIN).readingOf("weights", 0).index()).isEqualTo(-1);
        assertThat(pictures(run, View.PLAIN).readingAt("plane", 100, 100).index())
                .isEqualTo(-1);
    }

    @Test
    void theBallTouchesWhereTheReferenceStands() {
        for (String experiment : new String[] {"many-solutions", "fully-connected-max-margin", "diagonal-sparsity"}) {
            RunRecord run = Runs.of(experiment, Runs.SHORT);
            Solutions solutions = Solutions.of(new Scene(run, Labels.none()), "weights");
            assertThat(solutions.touchesElsewhere()).as(experiment).isFalse();
            assertThat(solutions.lines()).anyMatch(constraint -> constraint.active());
        }
        RunRecord deep = Runs.of("diagonal-sparsity", Runs.SHORT + "&depth=4&points=1,1,1;3,0.5,1");
        assertThat(pictures(deep, View.PLAIN).svg("weights", "n")).contains("equal ℓ₁⁄₂ norm");
    }
}
