package symmetrylab.server.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.Counting;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.TestServer;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problem;
import symmetrylab.shared.experiment.Catalog;

/** What only runs can show: the check does them and tells what is no longer so; the start believes stored runs. */
class CheckTest {
    private static final Catalog CATALOG = Counting.catalog();
    private static final String LESSON = CountingContent.LESSON;

    @TempDir
    Path root;

    CountingContent content;

    @BeforeEach
    void write() {
        content = CountingContent.write(root);
    }

    private List<String> problems() {
        return sentences(ContentLoader.check(ContentFolder.onDisk(root), CATALOG, new Markup(TestServer.MATH_ML)));
    }

    private List<String> atStart() {
        return sentences(ContentLoader.draft(ContentFolder.onDisk(root), CATALOG, new Markup(TestServer.MATH_ML))
                .problems());
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(Problem::sentence).toList();
    }

    @Test
    void exactlyOneConditionIsTrueOfThePreset() {
        content.spoil(LESSON, "when: series/count > 5", "when: series/count >= 5");
        assertThat(problems())
                .containsExactly("content/lessons/to-count/lesson.md:31: options: exactly one condition must be true on"
                        + " the preset 'smoke', got 2");
    }

    @Test
    void aPredictedNumberIsOneThatTheRunGives() {
        content.spoil(LESSON, "measure: series/value", "measure: verdict/counts");
        assertThat(problems())
                .containsExactly("content/lessons/to-count/lesson.md:43: measure: the preset 'many' gives no number for"
                        + " verdict/counts");
    }

    @Test
    void aCounterRunShowsWhatItIsSaidToShow() {
        content.spoil(LESSON, "shows: series/count = 7}", "shows: series/count = 8}");
        assertThat(problems())
                .containsExactly(
                        "content/lessons/to-count/lesson.md:75: options[2].counter.shows: 'series/count = 8' is"
                                + " not true of this run");
    }

    @Test
    void theChallengeHasAnExampleAndIsNotDoneAlready() {
        content.spoil(LESSON, "example: mood=lying", "example: steps=9");
        content.spoil(LESSON, "goal: verdict/counts = hypotheses not met", "goal: series/count = 50");
        assertThat(problems())
                .containsExactly(
                        "content/lessons/to-count/lesson.md:90: example: the goal is not true of the example's run",
                        "content/lessons/to-count/lesson.md:89: goal: is true already of the preset 'many', with which its"
                                + " bench begins");
    }

    @Test
    void inTheBreakingPresetTheConclusionFails() {
        content.spoil(CountingContent.EXPERIMENT, "mood=lying\"", "mood=calm\"");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "content/experiments/counting/experiment.yaml:25: claims.counts.breaks.preset: the conclusion of"
                                + " counts does not fail in 'lying': residual 0.0 is within the tolerance 0.5",
                        "content/experiments/counting/experiment.yaml:29: presets.lying.verdicts: counts/main ends with"
                                + " 'holds', declared is 'hypotheses not met'");
    }

    @Test
    void aStoredRunThatDriftsIsToldAndUntilThenBelieved() {
        String stored = CountingContent.transcript("").replace("0.442633", "0.449633");
        content.put("experiments/counting/smoke.transcript", stored);
        content.spoil(LESSON, "[0.443 m]", "[0.450 m]");
        assertThat(atStart()).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "content/lessons/to-count/lesson.md:8: '0.450 m' is not what the run says: series/value is"
                                + " 0.44263310911310905",
                        "content/experiments/counting/smoke.transcript:1: is not what the experiment does any more: event 6,"
                                + " value at step 5: 0.44263310911310905 now, 0.44963310911310905 stored");
    }

    @Test
    void aRunThatCannotBeDoneIsToldWhereItIsSpokenOf() {
        content.spoil(LESSON, "example: mood=lying", "example: mood=lying&mood=sad");
        assertThat(problems())
                .containsExactly(
                        "content/lessons/to-count/lesson.md:90: example: mood must be one of calm, breaking, lying,"
                                + " got sad");
    }
}
