package symmetrylab.shared.picture.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.View;

/** Every figure of every experiment has picture, sentence, table and reading, alone and beside another run. */
class PictureContractTest {
    private static final double[] WIDTHS = {320, 720};

    record Case(Experiment experiment, Figure figure, View.Comparison comparison, RunRecord run, RunRecord pinned) {
        Pictures pictures(double width, View view) {
            Scene scene = new Scene(run, Optional.of(pinned), Labels.none(), view.compare(comparison));
            return new Pictures(scene, new Frame(width, 300));
        }

        Pictures pictures(double width) {
            return pictures(width, View.PLAIN);
        }

        @Override
        public String toString() {
            return experiment.id() + "/" + figure.id() + ", " + comparison;
        }
    }

    /** Instant experiments beside a run on another group of the same order. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("group-explorer", "group=Q8&subset=i&colour=left"),
            Map.entry("fourier-workbench", "group=Q8&signal=random 1&filter=random 2&by=i"),
            Map.entry("uncertainty-gauge", "group=Q8&signal=random 1"),
            Map.entry("layer-potential", "depth=4"),
            Map.entry("schatten-ball", "depth=2&ask-second=1.2"),
            Map.entry("sphere-workbench", "function=zero&angle=90"),
            Map.entry("tensor-builder", "seed=8"),
            Map.entry("small-starts", "depth=3&seed=8"),
            Map.entry("matrix-sensing", "alpha=1&seed=8"),
            Map.entry("single-point-limit", "alpha=0.2&seed=8"),
            Map.entry("predicted-directions", "depth=2&points=-1,-4,1;-2,-1,1"),
            Map.entry("many-limits", "scale=0.03"));

    private static boolean trains(Experiment experiment) {
        return experiment.schema().pace() == Schema.Pace.RUN;
    }

    static Stream<Case> all() {
        return Experiments.catalog().experiments().stream().flatMap(experiment -> {
            String id = experiment.id().text();
            RunRecord run = Runs.of(experiment, trains(experiment) ? Runs.fitting(experiment, Runs.SHORT) : "");
            RunRecord pinned =
                    Runs.of(experiment, ELSEWHERE.getOrDefault(id, Runs.fitting(experiment, Runs.SHORT + "&seed=8")));
            return experiment.schema().figures().stream()
                    .flatMap(figure -> Stream.of(View.Comparison.values())
                            .map(comparison -> new Case(experiment, figure, comparison, run, pinned)));
        });
    }

    /** The hues of a graph are those of its generators. */
    static Stream<Case> inHuesOfSubjects() {
        return all().filter(c -> !(c.figure() instanceof Figure.Graph));
    }

    /** Those with a history. */
    static Stream<Case> cases() {
        return all().filter(c -> trains(c.experiment()));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPictureIsWellFormedNamedAndSaysInWordsWhatItShows(Case c) throws Exception {
        for (double width : WIDTHS) {
            Pictures pictures = c.pictures(width);
            String svg = pictures.svg(c.figure().id(), "A <name>");
            Document document = parsed(svg);
            assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("A <name>");
            assertThat(pictures.summary(c.figure().id())).isNotBlank().endsWith(".");
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(pictures.summary(c.figure().id()));
            assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("style=");
            assertThat(svg).doesNotContain("class=\"hint\"");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTableHasACellForEachColumn(Case c) {
        var table = c.pictures(720).table(c.figure().id());
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> assertThat(row).hasSameSizeAs(table.head()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keysReachEveryReadingAndAPointerTheSame(Case c) {
        for (double width : WIDTHS) {
            Pictures pictures = c.pictures(width);
            int count = pictures.readingCount(c.figure().id());
            assertThat(count).isPositive();
            Set<String> texts = new HashSet<>();
            for (int i = 0; i < count; i++) {
                Reading reading = pictures.readingOf(c.figure().id(), i);
                assertThat(reading.index()).isEqualTo(i);
                assertThat(reading.text()).isNotBlank().doesNotContain("NaN");
                texts.add(reading.text());
                Reading.Box box = reading.box();
                Reading pointed = pictures.readingAt(c.figure().id(), box.middle(), (box.top() + box.bottom()) / 2);
                Reading.Box other = pointed.box();
                assertThat(Math.abs(other.middle() - box.middle()))
                        .as(reading.text() + " / " + pointed.text())
                        .isLessThanOrEqualTo(2);
            }
            assertThat(texts).hasSize(count);
            assertThat(pictures.readingOf(c.figure().id(), 1_000_000).index()).isEqualTo(count - 1);
            assertThat(pictures.readingOf(c.figure().id(), -5).index()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("inHuesOfSubjects")
    void whatIsNotSelectedFadesAndWhatIsSelectedDoesNot(Case c) throws Exception {
        assertThat(c.pictures(720).svg(c.figure().id(), "n")).doesNotContain("faded");
        String lane = c.run().lanes().get(0);
        String hue = "hue-"
                + c.experiment()
                        .schema()
                        .subject(lane)
                        .hue()
                        .name()
                        .toLowerCase()
                        .replace('_', '-');
        NodeList elements = parsed(
                        c.pictures(720, View.PLAIN.select(lane)).svg(c.figure().id(), "n"))
                .getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            List<String> classes =
                    List.of(((Element) elements.item(i)).getAttribute("class").split(" "));
            boolean coloured = classes.stream().anyMatch(name -> name.startsWith("hue-"));
            assertThat(classes.contains("faded")).as(classes.toString()).isEqualTo(coloured && !classes.contains(hue));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyMomentCanBeShown(Case c) throws Exception {
        for (int step : c.run().moments()) {
            parsed(c.pictures(720, View.PLAIN.asOf(step)).svg(c.figure().id(), "n"));
        }
        assertThat(c.pictures(720, View.PLAIN.asOf(1)).svg(c.figure().id(), "n"))
                .isNotEqualTo(c.pictures(720).svg(c.figure().id(), "n"));
    }

    /** Groups of different orders stand beside each other; there is no difference of functions on them. */
    @Test
    void runsOnGroupsOfDifferentOrdersCanBeSeenButNotSubtracted() throws Exception {
        Experiment experiment = Experiments.catalog().get("fourier-workbench");
        RunRecord small = Runs.of(experiment, "group=C3&signal=random 1&filter=random 2&by=1");
        RunRecord large = Runs.of(experiment, "");
        for (Figure figure : experiment.schema().figures()) {
            for (RunRecord pinned : List.of(small, large)) {
                RunRecord run = pinned == small ? large : small;
                Case overlay = new Case(experiment, figure, View.Comparison.OVERLAY, run, pinned);
                aPictureIsWellFormedNamedAndSaysInWordsWhatItShows(overlay);
                aTableHasACellForEachColumn(overlay);
                Case difference = new Case(experiment, figure, View.Comparison.DIFFERENCE, run, pinned);
                String svg = difference.pictures(720).svg(figure.id(), "n");
                parsed(svg);
                if (figure instanceof Figure.Bars) {
                    assertThat(svg).contains(">There is nothing to subtract.</text>");
                    assertThat(difference.pictures(720).table(figure.id()).rows())
                            .isEmpty();
                }
            }
        }
    }
}
