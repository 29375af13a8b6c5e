package symmetrylab.server.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.Counting;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.TestServer;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problem;
import symmetrylab.shared.experiment.Catalog;

/** The rules of a lesson that can be seen without a run; each broken one is told with its place. */
class LessonRulesTest {
    private static final Catalog CATALOG = Counting.catalog();
    private static final String LESSON = CountingContent.LESSON;

    @TempDir
    Path root;

    CountingContent content;

    @BeforeEach
    void write() {
        content = CountingContent.write(root);
    }

    private String problems() {
        Markup markup = new Markup(TestServer.MATH_ML);
        return ContentLoader.draft(ContentFolder.onDisk(root), CATALOG, markup).problems().stream()
                .map(Problem::sentence)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aPredictionOfItsOwnStandsBeforeEachExperiment() {
        content.spoil(
                LESSON,
                "```experiment\nexperiment: counting\nfigures: [curve]\ncontrols",
                "## Other {#other}\n\n" + "```experiment\nexperiment: counting\nfigures: [curve]\ncontrols");
        assertThat(problems())
                .contains("lesson.md:20: experiment: must stand after a prediction of the same step")
                .contains("lesson.md:11: id: has no experiment after it in its step");
    }

    @Test
    void twoExperimentsDoNotShareAPrediction() {
        content.spoil(
                LESSON,
                "## Further {#further}\n\n```prediction\nid: height\nkind: number\nask: How high will the"
                        + " curve end?\nmeasure: series/value\nunit: m\n```\n",
                "");
        assertThat(problems())
                .contains("experiment: must stand after a prediction of the same step that no other experiment answers")
                .contains("id: has no prediction and experiment before it in its step that wait for an observation");
    }

    @Test
    void anObservationFollowsEachExperimentInItsStep() {
        content.spoil(LESSON, "```observation\nid: seen\n", "## Other {#other}\n\n```observation\nid: seen\n");
        assertThat(problems())
                .contains("lesson.md:11: id: its experiment must be followed by an observation of the same step")
                .contains("id: has no prediction and experiment before it in its step");
    }

    @Test
    void twoCasesStandBeforeTheTheorem() {
        content.spoil(LESSON, "preset: many\ntitle", "title");
        assertThat(problems()).contains("claim: must stand after experiments with at least 2 different presets, got 1");
        content.spoil(LESSON, "```theorem\nexperiment: counting\nclaim: counts\n```", "");
        assertThat(problems()).contains("lesson.md:1: must tell what it is about in a theorem block");
    }

    @Test
    void aClaimThatALessonNamesShowsWhereItFailsAndWhatItCites() {
        content.spoil(
                CountingContent.EXPERIMENT,
                "breaks: {preset: lying, how: \"It lies about step [5](run:lying/series/count).\"}",
                "");
        content.spoil(CountingContent.EXPERIMENT, "cite: peano-1889", "");
        assertThat(problems())
                .contains("claim: 'counts' has no preset in which it fails:"
                        + " content/experiments/counting/experiment.yaml: claims.counts.breaks is missing")
                .contains("claim: 'counts' cites no paper");
    }

    @Test
    void theBreakingPresetIsDeclaredToBreak() {
        content.spoil(CountingContent.EXPERIMENT, "{preset: lying, how", "{preset: many, how");
        assertThat(problems())
                .contains("experiment.yaml:25: claims.counts.breaks.preset: 'many' must be declared to end with"
                        + " 'hypotheses not met' or 'fails' for counts, got 'holds'");
    }

    @Test
    void blocksNameOnlyWhatIsThere() {
        content.spoil(LESSON, "figures: [curve]\ncontrols", "figures: [curves]\npreset: none\ncontrols");
        content.spoil(LESSON, "controls: [steps]", "controls: [steps, pause, saving, mood]");
        content.spoil(LESSON, "figures: [curve]\n```", "figures: [curve, curve, curve, curve]\n```");
        content.spoil(
                LESSON, "```claim\nexperiment: counting\nclaim: counts", "```claim\nexperiment: counting\nclaim: sums");
        content.spoil(LESSON, "```teacher", "```teachers");
        assertThat(problems())
                .contains("figures: 'curves' is not known; there are curve")
                .contains("preset: 'none' is not known; there are smoke, many, lying")
                .contains("controls: must be at most 3, got 4")
                .contains("figures: must be at most 3, got 4")
                .contains("claim: 'sums' is not known; there are counts")
                .contains("'teachers' is no block; there are experiment, prediction, observation, claim, theorem,"
                        + " question, challenge, teacher")
                .contains("lesson.md:1: must have notes for the teacher");
    }

    @Test
    void optionsSayWhichIsRight() {
        content.spoil(LESSON, "options: [{text: \"$2$\", right: true}, nothing]", "options: [\"$2$\", nothing]");
        content.spoil(LESSON, "when: series/count > 5", "right: true");
        assertThat(problems())
                .contains("lesson.md:14: options: must say which is right", "got 0 right and 0 with a condition")
                .contains("got 1 right and 1 with a condition");
    }

    @Test
    void conditionsAndMeasuresNameWhatTheRunHas() {
        content.spoil(LESSON, "when: series/count > 5", "when: series/height > 5");
        content.spoil(LESSON, "measure: series/value", "measure: series/value/side");
        assertThat(problems())
                .contains("options: 'height' is no series; there are count, value, counts")
                .contains("measure: 'side' is no subject; there are main");
    }

    @Test
    void aCurveIsDrawnIntoAFigureOfTheBenchBetweenGivenEnds() {
        String curve = "kind: curve\nask: How?\nfigure: curve\nseries: value\nlane: main\nx: [1, 50]\ny: [0, 1]\n```";
        String number = "kind: number\nask: How high will the curve end?\nmeasure: series/value\nunit: m\n```";
        content.spoil(LESSON, number, curve);
        assertThat(problems()).isEmpty();
        content.spoil(
                LESSON,
                "figure: curve\nseries: value\nlane: main\nx: [1, 50]\ny: [0, 1]",
                "figure: curves\nseries: count\nlane: side\nx: [50, 1]\ny: [low, 1]");
        assertThat(problems())
                .contains("figure: 'curves' is not known; there are curve")
                .contains("lane: 'side' is not known; there are main")
                .contains("x: must be [least, most] with least below most, got [50.0, 1.0]")
                .contains("y: must be two numbers, got low, 1");
        content.spoil(LESSON, "figure: curves", "figure: curve");
        assertThat(problems()).contains("series: 'count' is not known; there are value");
    }

    @Test
    void aWrongAnswerNeedsItsCounterRun() {
        content.spoil(LESSON, "    counter: {settings: steps=7, see: Seven steps., shows: series/count = 7}\n", "");
        content.spoil(LESSON, "counter: {preset: many, see", "counter: {preset: most, settings: steps=0, see");
        assertThat(problems())
                .contains("options[2].counter: is missing: a wrong answer gets the run in which its rule fails")
                .contains("options[2].counter.preset: a counter names either a preset or settings")
                .contains("options[2].counter.settings: steps must lie in [1, 100000], got 0");
    }

    @Test
    void questionsAreFewAndOneLooksBack() {
        content.put("course.yaml", "courses:\n  - {id: first, title: First steps, lessons: [to-count, to-add]}\n");
        String lesson = content.text(LESSON);
        content.put("lessons/to-add/lesson.md", lesson);
        assertThat(problems())
                .isEqualTo("content/lessons/to-add/lesson.md:1: must have a question with 'from: SLUG' of an earlier"
                        + " lesson: to-count");
        content.put("lessons/to-add/lesson.md", lesson.replace("id: why\n", "id: why\nfrom: to-count\n"));
        assertThat(problems()).isEmpty();
        content.put(LESSON, lesson.replace("id: why\n", "id: why\nfrom: to-add\n"));
        assertThat(problems())
                .contains(
                        "to-count/lesson.md:70: from: 'to-add' is no earlier lesson of the course; this is the first");
        String second = lesson.substring(lesson.indexOf("```question\nid: how"), lesson.indexOf("```challenge"));
        content.put(LESSON, lesson.replace(second, ""));
        assertThat(problems()).contains("to-count/lesson.md:1: must have 2 to 4 questions, got 1");
    }

    @Test
    void thereIsOneChallengeOnABenchOfTheLesson() {
        String lesson = content.text(LESSON);
        String challenge = lesson.substring(lesson.indexOf("```challenge"), lesson.indexOf("```teacher"));
        content.put(LESSON, lesson.replace(challenge, challenge + challenge.replace("id: lie", "id: lie-again")));
        assertThat(problems()).contains("id: a lesson has one challenge, and there is one above");
        content.put(LESSON, lesson.replace(challenge, ""));
        assertThat(problems()).contains("lesson.md:1: must end in a challenge");
    }

    @Test
    void idsAreUniqueInALesson() {
        content.spoil(LESSON, "id: seen-again", "id: seen");
        assertThat(problems()).contains("id: 'seen' is there twice");
    }

    @Test
    void theTimeIsToldAndLimitsAreNamed() {
        content.spoil(LESSON, "minutes: 3", "minutes: 0");
        content.spoil(CountingContent.EXPERIMENT, "limits: [It never ends well.]", "limits: []");
        assertThat(problems())
                .contains("lesson.md:4: minutes: must be at least 1")
                .contains("experiment.yaml:4: limits: must not be empty: say what this is not");
    }

    @Test
    void aMeasuredNumberWithoutItsRunIsToldWithItsLine() {
        content.spoil(LESSON, "Some words, and", "Some words\nand 0.44 m, 3°, 5 %, 2e-3 and");
        assertThat(problems())
                .contains("lesson.md:9: '0.44' is a measured number without its run: write [0.44](run:PRESET/MEASURE)");
        content.spoil(LESSON, "and 0.44 m, 3°, 5 %, 2e-3 and", "and $0.44$, `3°`, 3 steps of 1889 and");
        assertThat(problems()).isEmpty();
        content.spoil(LESSON, "question: What comes next?", "question: What comes after 2.5?");
        content.spoil(LESSON, "explain: It goes on.", "explain: It goes on for 10⁻³ s.");
        content.spoil(LESSON, "Let them *count*.", "Let them\n\ncount to 7 %.");
        assertThat(problems())
                .contains("lesson.md:3: question: '2.5' is a measured number")
                .contains("lesson.md:35: '10⁻³' is a measured number")
                .contains("lesson.md:97: '7 %' is a measured number");
    }

    @Test
    void aQuoteNamesARunAndSaysWhatItSays() {
        content.spoil(LESSON, "[0.443 m](run:smoke/series/value)", "[0.442 m](run:smoke/series/value)");
        assertThat(problems())
                .isEqualTo("content/lessons/to-count/lesson.md:8: '0.442 m' is not what the run says: series/value is"
                        + " 0.44263310911310905");
        content.spoil(LESSON, "[0.442 m](run:smoke/series/value)", "[0.44](run:counting/many/series/count)");
        assertThat(problems()).contains("'0.44' is not what the run says: series/count is 50");
        content.spoil(LESSON, "(run:counting/many/series/count)", "(run:most/series/count)");
        assertThat(problems())
                .contains(
                        "run:most/series/count must be run:PRESET/MEASURE or run:EXPERIMENT/PRESET/MEASURE; the presets"
                                + " of counting are smoke, many, lying");
        content.spoil(LESSON, "(run:most/series/count)", "(run:many/series/height)");
        assertThat(problems()).contains("'height' is no series; there are count, value, counts");
    }
}
