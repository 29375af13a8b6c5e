package symmetrylab.server.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Lesson.Step;
import symmetrylab.server.testing.Counting;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.TestServer;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problem;
import symmetrylab.shared.experiment.Catalog;

class ContentLoaderTest {
    private static final Catalog CATALOG = Counting.catalog();

    @TempDir
    Path root;

    CountingContent content;

    @BeforeEach
    void write() {
        content = CountingContent.write(root);
    }

    private List<String> problems() {
        return ContentLoader.check(ContentFolder.onDisk(root), CATALOG, new Markup(TestServer.MATH_ML)).stream()
                .map(Problem::sentence)
                .toList();
    }

    @Test
    void contentInOrderHasNoProblems() {
        assertThat(problems()).isEmpty();
        Content loaded = ContentLoader.load(ContentFolder.onDisk(root), CATALOG, new Markup(TestServer.MATH_ML));
        Lesson lesson = loaded.lesson("to-count").orElseThrow();
        assertThat(lesson.minutes()).isEqualTo(3);
        assertThat(lesson.steps()).extracting(Step::id).containsExactly("begin", "further", "look-back");
        assertThat(lesson.steps().get(0).blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Text", "Prediction", "Bench", "ClaimCard", "Observation");
        assertThat(loaded.experiment("counting")
                        .orElseThrow()
                        .presets()
                        .get("many")
                        .settings())
                .isEqualTo("steps=50");
    }

    @Test
    void aMissingLabelAndAnUnknownKeyAreToldAtOnceWithTheirLines() {
        content.spoil(CountingContent.EXPERIMENT, "  steps: {label: Steps, help: How far}", "  stepps: {label: Steps}");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "content/experiments/counting/experiment.yaml:6: parameters.steps: is missing",
                        "content/experiments/counting/experiment.yaml:6: parameters.stepps: is not known here; known"
                                + " are steps, pause, saving, mood");
    }

    @Test
    void aPresetOutOfRangeIsRefused() {
        content.spoil(CountingContent.EXPERIMENT, "steps=50", "steps=0");
        assertThat(problems())
                .contains("content/experiments/counting/experiment.yaml:28: presets.many.settings: steps must lie"
                        + " in [1, 100000], got 0");
    }

    @Test
    void smokeMustBeThereWithItsStoredRun() {
        content.spoil(CountingContent.EXPERIMENT, "smoke:", "other:");
        assertThat(String.join("\n", problems()))
                .contains("presets.smoke: is missing")
                .contains("smoke.transcript: is the stored run of no preset");
    }

    @Test
    void aTranscriptThatIsNoneIsToldWithItsLine() {
        content.put("experiments/counting/smoke.transcript", CountingContent.transcript("") + "{\"event\":\"sung\"}\n");
        assertThat(problems())
                .containsExactly(
                        "content/experiments/counting/smoke.transcript:9: is no event line: there is no event 'sung'");
    }

    @Test
    void verdictsNameClaimsLanesAndWords() {
        content.spoil(CountingContent.EXPERIMENT, "{counts/main: holds}", "{counts/side: perhaps, sums: holds}");
        assertThat(String.join("\n", problems()))
                .contains("presets.many.verdicts.counts/side: names no lane of the schema")
                .contains("presets.many.verdicts.counts/side: there is no verdict 'perhaps'")
                .contains("presets.many.verdicts.sums: names no claim of the schema");
    }

    @Test
    void aFormulaThatCannotBeReadIsToldWithItsLine() {
        content.spoil(CountingContent.LESSON, "Some words,", "Some words\nand $\\frac{1$,");
        assertThat(problems()).hasSize(1);
        assertThat(problems().get(0)).startsWith("content/lessons/to-count/lesson.md:9: cannot read the formula");
    }

    @Test
    void tooManyWordsBeforeTheReaderActsAreTold() {
        content.spoil(CountingContent.LESSON, "Some words,", "word ".repeat(130));
        assertThat(String.join("\n", problems())).contains("lesson.md:8: at most 120 words", "got 141");
    }

    @Test
    void coursesListEveryLessonOnce() {
        content.spoil("course.yaml", "[to-count]", "[to-sing]");
        assertThat(String.join("\n", problems()))
                .contains("courses[1].lessons: names 'to-sing', but there is no lessons/to-sing/lesson.md")
                .contains("content/lessons/to-count/lesson.md:1: stands in no course");
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        content.spoil(CountingContent.EXPERIMENT, "figures:", "figures: [");
        assertThat(problems().get(0)).contains("experiment.yaml:", "is not YAML");
    }

    @Test
    void papersAreReadAndWrittenAsBibtex() {
        Content loaded = ContentLoader.load(ContentFolder.onDisk(root), CATALOG, new Markup(TestServer.MATH_ML));
        assertThat(loaded.experiment("counting")
                        .orElseThrow()
                        .claims()
                        .get("counts")
                        .bibtex())
                .isEqualTo("""
                        @inproceedings{peano-1889,
                          author = {Giuseppe Peano},
                          title = {{Arithmetices principia}},
                          booktitle = {Bocca},
                          year = {1889}
                        }
                        """);
        content.spoil("references.yaml", "venue: Bocca", "venue: Bocca, volume: 1, pages: 20");
        content.spoil(CountingContent.EXPERIMENT, "cite: peano-1889", "cite: [peano-1889, dedekind-1888]");
        assertThat(problems())
                .containsExactly(
                        "content/references.yaml:1: peano-1889.pages: is not known here; known are authors, title, venue,"
                                + " volume, year, url",
                        "content/experiments/counting/experiment.yaml:21: claims.counts.cite: 'dedekind-1888' is not known;"
                                + " there are peano-1889");
    }

    @Test
    void contentWithProblemsIsRefusedWithAllOfThem() {
        content.spoil(CountingContent.EXPERIMENT, "title: Counting", "titel: Counting");
        assertThatThrownBy(
                        () -> ContentLoader.load(ContentFolder.onDisk(root), CATALOG, new Markup(TestServer.MATH_ML)))
                .isInstanceOf(ContentRefused.class)
                .hasMessageContaining("title: is missing")
                .hasMessageContaining("titel: is not known here");
    }
}
