package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;

/** A student's way through a lesson, one act a method; each holds the page to what it must answer. */
final class LessonWalk {
    private final Visit visit;
    private final Page page;

    LessonWalk(Visit visit) {
        this.visit = visit;
        this.page = visit.page;
    }

    private Locator block(String kind, int n) {
        return page.locator("." + kind).nth(n);
    }

    private static void choose(Locator block, String option) {
        block.locator("label")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static void commit(Locator block) {
        block.locator("button[type=submit]").click();
    }

    /** Commits the n-th prediction: an option by its beginning, or what is typed into the field. */
    LessonWalk predicts(int n, String answer) {
        Locator prediction = block("prediction", n);
        assertThat(visit.bench(n).locator(".play").isDisabled())
                .as("before a prediction")
                .isTrue();
        String kind = prediction.getAttribute("data-kind");
        commit(prediction);
        assertThat(prediction.locator(".said").textContent())
                .isEqualTo(
                        kind.equals("curve")
                                ? "Draw the curve into the plot, or type its points."
                                : "Choose an answer, or skip.");
        if (kind.equals("choice")) {
            choose(prediction, answer);
        } else {
            prediction.locator("input[name=answer]").fill(answer);
        }
        commit(prediction);
        assertThat(prediction.locator(".said").textContent()).isEqualTo("Noted. Now see what it does.");
        return this;
    }

    /** Runs the n-th experiment; its cards then say these verdicts, in their order. */
    LessonWalk runs(int n, String... verdicts) {
        if (!isInstant(n)) {
            assertThat(block("observation", n).locator(".said").textContent()).isEqualTo("Run the experiment first.");
        }
        visit.run(n);
        return verdicts(n, verdicts);
    }

    private boolean isInstant(int n) {
        return "instant".equals(visit.bench(n).getAttribute("data-pace"));
    }

    private void awaitEnd(int n) {
        if (isInstant(n)) {
            visit.run(n);
        } else {
            visit.bench(n).getByText("The run has ended").waitFor();
        }
    }

    private LessonWalk verdicts(int n, String... verdicts) {
        assertThat(visit.bench(n).locator(".verdict .word").allTextContents()).containsExactly(verdicts);
        assertThat(visit.bench(n).locator(".breaks .measured").allTextContents())
                .as("numbers of the place where it fails")
                .doesNotContain("");
        return this;
    }

    /** Runs the preset in which the claim of the n-th experiment fails, from its card. */
    LessonWalk seesItFail(int n, String... verdicts) {
        visit.bench(n).locator(".breaks .break").first().click();
        awaitEnd(n);
        return verdicts(n, verdicts);
    }

    /** Says what was seen, and is told what became of the guess and what the run says. */
    LessonWalk sees(int n, String option, String guess, String run) {
        Locator observation = block("observation", n);
        assertThat(observation.locator(".explain").isVisible())
                .as("the explanation waits for what was seen")
                .isFalse();
        choose(observation, option);
        commit(observation);
        assertThat(observation.locator(".told").textContent())
                .startsWith(guess)
                .contains(" You saw: " + option)
                .endsWith(run);
        assertThat(observation.locator(".explain").isVisible()).isTrue();
        return this;
    }

    /** Answers the n-th question wrongly and is told why, and what can be seen. */
    LessonWalk errs(int n, String option, String why) {
        return answers(n, option, why, "false");
    }

    LessonWalk isRight(int n, String option, String why) {
        return answers(n, option, why, "true");
    }

    private LessonWalk answers(int n, String option, String why, String right) {
        Locator question = block("question", n);
        choose(question, option);
        commit(question);
        Locator feedback = question.locator(".feedback:visible");
        assertThat(feedback.getAttribute("data-right")).isEqualTo(right);
        assertThat(feedback.locator(".why").textContent()).contains(why);
        return this;
    }

    /** Runs the case that the wrong answer to the n-th question offers, in an experiment of this lesson. */
    LessonWalk runsTheCounterexample(int n, int bench, String shown, String... verdicts) {
        List<String> told = page.locator(".told").allTextContents();
        Locator feedback = block("question", n).locator(".feedback:visible");
        assertThat(feedback.locator(".see").isVisible()).isTrue();
        feedback.locator("button.counter").click();
        awaitEnd(bench);
        assertThat(visit.bench(bench).locator(".summary").allTextContents())
                .as("what is to be seen")
                .anyMatch(summary -> summary.contains(shown));
        assertThat(page.locator(".told").allTextContents())
                .as("what was told of the guesses")
                .isEqualTo(told);
        return verdicts(bench, verdicts);
    }

    /** Opens the case that the wrong answer to the n-th question offers, elsewhere, and runs it there. */
    LessonWalk opensTheCounterexample(int n, String shown, String... verdicts) {
        List<String> told = page.locator(".told").allTextContents();
        Locator link = block("question", n).locator(".feedback:visible a.counter");
        page.navigate((String) link.evaluate("a => a.href"));
        visit.awake().run(0);
        assertThat(visit.bench(0).locator(".summary").allTextContents())
                .as("what is to be seen")
                .anyMatch(summary -> summary.contains(shown));
        verdicts(0, verdicts);
        page.goBack();
        visit.awake();
        assertThat(page.locator(".told").allTextContents())
                .as("what was told is still there")
                .isEqualTo(told);
        assertThat(block("question", n)
                        .locator(".feedback[data-right=false]:visible")
                        .count())
                .as("and the answer")
                .isEqualTo(1);
        return this;
    }

    /** The last run does not meet the challenge; these settings do. */
    LessonWalk meetsTheChallenge(String settings) {
        Locator challenge = page.locator(".challenge");
        Locator bench = page.locator("#" + challenge.getAttribute("data-bench"));
        assertThat(challenge.locator(".status").textContent())
                .isEqualTo("Not yet: your last run does not meet all of it.");
        bench.locator(".preset[data-preset=smoke]").click();
        bench.locator(".more summary").click();
        for (String pair : settings.split("&")) {
            String[] parts = pair.split("=");
            Locator control = bench.locator(".control [name=" + parts[0] + "]");
            if ("SELECT".equals(control.evaluate("c => c.tagName"))) {
                control.selectOption(parts[1]);
            } else {
                control.fill(parts[1]);
            }
        }
        Visit.run(bench);
        assertThat(challenge.locator(".status").textContent()).isEqualTo("Found. The run meets all of it.");
        return this;
    }

    /** Opens the record, which names all of this; printed, it is alone on its page. */
    LessonWalk takesAway(String... named) {
        page.locator(".take-open").click();
        Locator record = page.locator(".record-page");
        assertThat(record.textContent()).contains(named);
        assertThat(record.locator("tbody a, td a").first().getAttribute("href")).contains("#run=");
        visit.assertAccessible("the record");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("document.body.classList.add('print-record')");
        assertThat(record.isVisible()).isTrue();
        assertThat(page.locator("h1, h2, .bench, button").all()).noneMatch(Locator::isVisible);
        page.evaluate("document.body.classList.remove('print-record')");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return this;
    }

    /** By the link at the end. */
    void goesOnTo(String title) {
        page.locator(".next-lesson a").click();
        assertThat(page.locator("h1").textContent()).isEqualTo(title);
    }
}
