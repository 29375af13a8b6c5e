package symmetrylab.shared.picture.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.plot.Pictures;

/** Pictures of groups at the widths of a telephone and of a page. */
class SymmetryPicturesTest {
    private static final double LETTER = 7;

    static Stream<String> groups() {
        return GroupScenes.GROUPS.stream();
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aPictureIsWellFormedAndKeepsItsTextsInside(String group) {
        List<String> outside = new ArrayList<>();
        for (RunRecord run : GroupScenes.runs(group)) {
            for (Figure figure : run.schema().figures()) {
                for (double width : GroupScenes.WIDTHS) {
                    Pictures pictures = GroupScenes.pictures(run, figure.id(), width);
                    String svg = pictures.svg(figure.id(), "A <name>");
                    Document document = parsed(svg);
                    assertThat(svg)
                            .doesNotContain("NaN")
                            .doesNotContain("Infinity")
                            .doesNotContain("style=");
                    assertThat(pictures.summary(figure.id())).isNotBlank().endsWith(".");
                    outside(document, run.settings() + " " + figure.id() + " " + width, outside);
                }
            }
        }
        assertThat(outside).isEmpty();
    }

    /** Names of elements never cover each other, and on a page all those of a small group are there. */
    @ParameterizedTest
    @MethodSource("groups")
    void namesOfElementsDoNotHideEachOther(String group) {
        RunRecord run = GroupScenes.run("group-explorer", "group", group, "subset", "");
        for (double width : GroupScenes.WIDTHS) {
            Document document = parsed(GroupScenes.pictures(run, "graph", width).svg("graph", "n"));
            List<Reading.Box> boxes = new ArrayList<>();
            int named = 0;
            NodeList texts = document.getElementsByTagName("text");
            for (int i = 0; i < texts.getLength(); i++) {
                Element text = (Element) texts.item(i);
                named += text.getAttribute("class").equals("patch") ? 1 : 0;
                if (text.getAttribute("class").equals("tick halo")) {
                    double half = LETTER * text.getTextContent().length() / 2;
                    double x = Double.parseDouble(text.getAttribute("x"));
                    double y = Double.parseDouble(text.getAttribute("y"));
                    boxes.add(new Reading.Box(x - half, y - 10, x + half, y));
                }
            }
            for (Reading.Box a : boxes) {
                for (Reading.Box b : boxes) {
                    double across = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
                    double down = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
                    assertThat(a == b || across <= 0.3 || down <= 0.3).as(group).isTrue();
                }
            }
            int order = run.state("graph") instanceof FigureState.Graph graph ? graph.xs().length : 0;
            if (order <= 24 && width > 600) {
                assertThat(named + boxes.size()).as(group).isEqualTo(order);
            }
        }
    }

    private static void outside(Document document, String where, List<String> found) {
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            String anchor = text.getAttribute("text-anchor");
            double length = LETTER * text.getTextContent().length();
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double left = anchor.equals("start") ? x : anchor.equals("end") ? x - length : x - length / 2;
            if (left < -1 || left + length > width + 1 || y < 8 || y > height) {
                found.add(where + ": " + text.getTextContent() + " at " + Math.round(left) + " … "
                        + Math.round(left + length) + ", " + Math.round(y));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aPointerReadsWhatTheKeysReach(String group) {
        for (RunRecord run : GroupScenes.runs(group)) {
            for (Figure figure : run.schema().figures()) {
                for (double width : GroupScenes.WIDTHS) {
                    Pictures pictures = GroupScenes.pictures(run, figure.id(), width);
                    assertReadings(pictures, figure, run.settings() + " " + figure.id() + " " + width);
                }
            }
        }
    }

    private static void assertReadings(Pictures pictures, Figure figure, String where) {
        int count = pictures.readingCount(figure.id());
        for (int i = 0; i < count; i += 1 + count / 40) {
            Reading reading = pictures.readingOf(figure.id(), i);
            assertThat(reading.index()).isEqualTo(i);
            assertThat(reading.text()).isNotBlank().doesNotContain("NaN");
            Reading.Box box = reading.box();
            double y = (box.top() + box.bottom()) / 2;
            Reading pointed = pictures.readingAt(figure.id(), box.middle(), y);
            if (figure instanceof Figure.Tradeoff) { // several functions may stand at one place
                assertThat(pointed.box()).as(where).isEqualTo(box);
                assertThat(pointed.index()).as(where).isGreaterThanOrEqualTo(i);
            } else {
                assertThat(pointed.index()).as(where + " " + reading.text()).isEqualTo(i);
            }
        }
        assertThat(pictures.readingOf(figure.id(), 1_000_000).index()).isEqualTo(count - 1);
        assertThat(pictures.readingOf(figure.id(), -5).index()).isEqualTo(Math.min(0, count - 1));
        assertThat(pictures.readingAt(figure.id(), -500, -500).index()).isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aTableHasARowAndAColumnForEachThing(String group) {
        for (RunRecord run : GroupScenes.runs(group)) {
            for (Figure figure : run.schema().figures()) {
                Table table = GroupScenes.pictures(run, figure.id(), 640).table(figure.id());
                assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.head()));
                FigureState state = run.state(figure.id());
                if (state instanceof FigureState.Quilt quilt) {
                    assertThat(table.rows()).hasSize(quilt.order().length);
                    assertThat(table.head()).hasSize(quilt.order().length + 1);
                } else if (state instanceof FigureState.Graph graph) {
                    assertThat(table.rows()).hasSize(graph.xs().length);
                    assertThat(table.head()).hasSize(2 + graph.generators().size());
                } else if (state instanceof FigureState.Blocks blocks) {
                    assertThat(table.rows()).hasSize(blocks.transforms().get(0).re().length);
                    assertThat(table.head()).hasSize(1 + blocks.transforms().size());
                } else if (state instanceof FigureState.Spread spread) {
                    assertThat(table.rows()).hasSize(spread.spots().size());
                } else if (state instanceof FigureState.Bars bars) {
                    assertThat(table.rows()).hasSize(bars.groups().get(0).values().length);
                    assertThat(table.head()).hasSize(1 + bars.groups().size());
                } else {
                    assertThat(table.rows()).isEmpty();
                }
            }
        }
    }

    @Test
    void summariesSayWhatIsThere() {
        assertThat(summary(GroupScenes.run("group-explorer"), "quilt"))
                .isEqualTo("8 times 8 products; for 24 of the pairs ab is not ba.");
        assertThat(summary(GroupScenes.run("group-explorer", "group", "C12", "subset", ""), "quilt"))
                .isEqualTo("12 times 12 products; ab = ba for all of them.");
        assertThat(summary(GroupScenes.run("group-explorer"), "graph"))
                .isEqualTo("8 elements, 2 generators. The walk stands at e.");
        assertThat(summary(GroupScenes.run("group-explorer", "walk", "r r s"), "graph"))
                .isEqualTo("8 elements, 2 generators. After 3 steps the walk stands at r²s.");
        assertThat(summary(GroupScenes.run("uncertainty-gauge", "signal", "subgroup r^2"), "gauge"))
                .startsWith("powers: 2.000 times 4.000 is 8.000, the order is 8.")
                .endsWith("counted: 2.000 times 4.000 is 8.000, the order is 8.");
        assertThat(summary(GroupScenes.run("fourier-workbench", "signal", "subgroup r"), "blocks"))
                .startsWith("signal: 2 of 5 blocks have entries above 1 % of the largest.");
        assertThat(summary(
                        GroupScenes.run(
                                "fourier-workbench", "group", "C5", "signal", "random 1", "filter", "delta", "by", "1"),
                        "blocks"))
                .endsWith("Colours are moduli, hands are phases.");
    }

    private static String summary(RunRecord run, String figure) {
        return GroupScenes.pictures(run, figure, 640).summary(figure);
    }

    @Test
    void beforeARunThereIsAHintAndNothingToRead() {
        for (String experiment : List.of("group-explorer", "fourier-workbench", "uncertainty-gauge")) {
            assertHints(GroupScenes.empty(experiment));
        }
    }

    private static void assertHints(RunRecord run) {
        for (Figure figure : run.schema().figures()) {
            if (run.state(figure.id()) != null) {
                continue;
            }
            for (double width : GroupScenes.WIDTHS) {
                Pictures pictures = GroupScenes.pictures(run, figure.id(), width);
                Document document = parsed(pictures.svg(figure.id(), "n"));
                List<String> outside = new ArrayList<>();
                outside(document, figure.id(), outside);
                assertThat(outside).isEmpty();
                assertThat(pictures.svg(figure.id(), "n")).as(figure.id()).contains("class=\"hint\"");
                assertThat(pictures.readingCount(figure.id())).isZero();
                assertThat(pictures.readingOf(figure.id(), 0).index()).isEqualTo(-1);
                assertThat(pictures.readingAt(figure.id(), 100, 100).index()).isEqualTo(-1);
                assertThat(pictures.table(figure.id()).rows()).isEmpty();
            }
        }
    }

    @Test
    void whatIsTooLargeToBeDrawnShowsAHint() {
        RunRecord explorer = GroupScenes.run("group-explorer", "group", "C121", "subset", "");
        assertThat(explorer.state("quilt")).isNull();
        assertHints(explorer);
        RunRecord workbench = GroupScenes.run(
                "fourier-workbench", "group", "C1001", "signal", "random 1", "filter", "delta", "by", "1");
        assertThat(workbench.state("blocks")).isNull();
        assertHints(workbench);
        assertHints(GroupScenes.run("uncertainty-gauge", "group", "C1001", "signal", "random 1"));
    }

    /** The largest that is drawn: all cells are in the frame, and rows of blocks do not run into each other. */
    @Test
    void blocksOfTheLargestGroupsStandInTheFrame() {
        for (String group : List.of("C1000", "D500", "C120", "S6", "(C5xC5):Q8", "C2xC2xC2xC2")) {
            RunRecord run = GroupScenes.run(
                    "fourier-workbench", "group", group, "signal", "random 1", "filter", "random 2", "by", "e");
            for (String figure : List.of("blocks", "products")) {
                for (double width : GroupScenes.WIDTHS) {
                    Frame frame = new Frame(width, height(run, figure, width));
                    BlocksPicture picture = new BlocksPicture(new Scene(run, Labels.none()), figure, frame);
                    int stride = picture.readingStride();
                    double bottom = 0;
                    for (int i = 0; i < picture.readingCount(); i++) {
                        Reading.Box box = picture.readingOf(i).box();
                        assertThat(box.bottom())
                                .as(group + " " + figure + " " + width)
                                .isLessThanOrEqualTo(frame.height());
                        assertThat(box.right()).isLessThanOrEqualTo(width);
                        if (i % stride == 0) {
                            assertThat(box.top())
                                    .as(group + " " + figure + " " + width)
                                    .isGreaterThanOrEqualTo(bottom);
                        }
                        bottom = Math.max(bottom, box.bottom());
                    }
                }
            }
        }
    }

    private static double height(RunRecord run, String figure, double width) {
        return new Pictures(run, Labels.none(), new Frame(width, width)).height(figure);
    }
}
