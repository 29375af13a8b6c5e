package symmetrylab.shared.picture.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.View;

/** A picture that has left the page needs nothing of it and looks as it does there in light. */
class StandaloneSvgTest {
    private static final String CAPTION = "Diagonal network, depth = 2 & scale < 0.1; seed 7. "
            + "Symmetry Lab 1.0, https://example.org/experiments/diagonal-sparsity?scale=0.01&beside=on";

    /** Shapes of the page itself, which carry no style. */
    private static final Set<String> UNSTYLED = Set.of("plot", "dash-0", "reference", "active");

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Set<String> classes(Document document) {
        Set<String> classes = new TreeSet<>();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            classes.addAll(
                    List.of(((Element) elements.item(i)).getAttribute("class").split(" ")));
        }
        classes.remove("");
        return classes;
    }

    @Test
    void theCaptionIsWrittenInFullBeneathThePicture() throws Exception {
        RunRecord run = Runs.of("diagonal-sparsity", Runs.SHORT);
        String svg = StandaloneSvg.of(new Scene(run, Labels.none()), "plane", "Points & directions", CAPTION);
        NodeList texts = parsed(svg).getElementsByTagName("text");
        StringBuilder caption = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (text.getAttribute("class").equals("caption")) {
                caption.append(caption.length() == 0 ? "" : " ").append(text.getTextContent());
            }
        }
        assertThat(caption.toString()).isEqualTo(CAPTION);
        assertThat(svg).doesNotContain("var(").doesNotContain("style=").contains("<style>");
    }

    @Test
    void longTextIsBrokenBetweenWords() {
        assertThat(StandaloneSvg.wrapped("one two three", 7)).containsExactly("one two", "three");
        assertThat(StandaloneSvg.wrapped("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
        assertThat(StandaloneSvg.wrapped("", 4)).isEmpty();
    }

    /** All scenes that pictures can show, so that no class is missed. */
    private static Set<String> allClasses() throws Exception {
        Set<String> classes = new TreeSet<>();
        Guess.Drawn drawn = new Guess.Drawn(
                "loss",
                new Guess.Target("", ""),
                new Guess.Window(1, 100, 1e-3, 1),
                new double[] {1, 100},
                new double[] {1, 0.1});
        for (Experiment experiment : Experiments.catalog().experiments()) {
            RunRecord run = Runs.brief(experiment, "");
            for (Figure figure : experiment.schema().figures()) {
                for (View.Comparison comparison : View.Comparison.values()) {
                    for (Guess guess : List.of(new Guess.Direction(30), new Guess.Value("loss", "loss", 0.1), drawn)) {
                        View view = View.PLAIN
                                .compare(comparison)
                                .expect(guess)
                                .asOf(30)
                                .select(run.lanes().get(0));
                        Scene scene = new Scene(run, Optional.of(run), Labels.none(), view);
                        classes.addAll(classes(parsed(StandaloneSvg.of(scene, figure.id(), "n", "c"))));
                    }
                }
            }
        }
        classes.removeAll(UNSTYLED);
        return classes;
    }

    @Test
    void everyClassOfAPictureHasARuleOnThePageAndOutsideOfIt() throws Exception {
        Set<String> classes = allClasses();
        assertThat(classes).contains("curve", "ball", "way", "hatch", "drawn", "faded", "run-b", "moment", "level");
        String page = sheet();
        for (String name : classes) {
            assertThat(Style.css()).as(name).containsPattern("\\." + name + "[{.,]");
            boolean own = Set.of("paper", "name", "caption").contains(name);
            if (!own) {
                assertThat(page).as(name).containsPattern("\\." + name + "[\\s,.:){]");
            }
        }
    }

    @Test
    void aHueIsThatOfTheLightPage() throws IOException {
        String page = sheet();
        Matcher hue = Pattern.compile("\\.(hue-[a-z-]+|guess) \\{\\s*--hue: var\\(--([a-z-]+)\\)")
                .matcher(page);
        int count = 0;
        while (hue.find()) {
            Matcher token = Pattern.compile("--" + hue.group(2) + ": light-dark\\((#[0-9a-f]{6})")
                    .matcher(page);
            assertThat(token.find()).isTrue();
            assertThat(Style.css()).contains("." + hue.group(1) + "{color:" + token.group(1) + "}");
            count++;
        }
        assertThat(count).isEqualTo(9);
    }

    private static String sheet() throws IOException {
        return Files.readString(Path.of("..", "webapp", "src", "main", "resources", "web", "lab.css"));
    }
}
