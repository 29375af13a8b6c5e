package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A step of a lesson without a pointer: only keys are pressed, each where the tab key has led. */
class KeyboardTest {
    private static final int MOST_STOPS = 150;

    @Test
    void aWholeStepIsDoneByKeys() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/lessons/many-solutions")) {
            visit.page.keyboard().press("Tab");
            assertThat(visit.page.evaluate("document.activeElement.className")).isEqualTo("skip-link");
            Locator bench = visit.bench(0);
            Locator prediction = visit.page.locator(".prediction").first();
            go(visit, "Tab", prediction.locator("input[type=number]"), "Control+A");
            visit.page.keyboard().type("40");
            go(visit, "Tab", prediction.locator("button[type=submit]"), "Enter");
            go(visit, "Tab", bench.locator(".play"), "Enter");
            bench.getByText("The run has ended").waitFor();

            Locator observation = visit.page.locator(".observation").first();
            go(visit, "Tab", observation.locator("input[type=radio]").first(), "ArrowDown");
            go(visit, "Tab", observation.locator("button[type=submit]"), "Enter");
            assertThat(observation.locator(".told").textContent())
                    .contains("You said: 40°.", "You saw: They stopped in different directions.");

            Locator picture = bench.locator(".picture").first();
            go(visit, "Shift+Tab", bench.locator(".transport .pin"), "Enter");
            bench.getByText("Run A is pinned. Change one thing").waitFor();
            go(visit, "Shift+Tab", picture.locator(".canvas"), "ArrowRight");
            String first = picture.locator(".readout").textContent();
            assertThat(first).isNotBlank();
            visit.page.keyboard().press("ArrowRight");
            assertThat(picture.locator(".readout").textContent()).isNotBlank().isNotEqualTo(first);

            Locator scale = bench.locator("input[name=scale]");
            String before = scale.inputValue();
            go(visit, "Shift+Tab", bench.locator(".control[data-parameter=scale] .slider"), "ArrowRight");
            assertThat(scale.inputValue()).isNotEqualTo(before);
            go(visit, "Tab", bench.locator(".play"), "Enter");
            bench.locator(".runs tbody tr").nth(1).waitFor();
            assertThat(bench.locator(".runs tbody tr").nth(1).textContent()).startsWith("2 B");
            go(visit, "Tab", bench.locator("[data-export=link]"), "Enter");
            Locator dialog = visit.page.locator("dialog");
            assertThat(dialog.locator("textarea").inputValue()).contains("#run=bench-1", "scale");
            go(visit, "Tab", dialog.locator("button.primary"), "Enter");
            visit.page.waitForCondition(
                    () -> !dialog.locator("[role=status]").textContent().isEmpty());
            visit.page.keyboard().press("Escape");
            assertThat(focused(bench.locator("[data-export=link]")))
                    .as("the focus is back where the dialog was opened")
                    .isTrue();
            go(visit, "Shift+Tab", bench.locator(".undo"), "Enter");
            assertThat(scale.inputValue()).isEqualTo(before);

            Locator question = visit.page.locator(".question").first();
            go(visit, "Tab", question.locator("input[type=radio]").first(), "Space");
            go(visit, "Tab", question.locator("button[type=submit]"), "Enter");
            assertThat(question.locator(".feedback:visible").getAttribute("data-right"))
                    .isEqualTo("true");
        }
    }

    /** Moves the focus to a place, and presses a key there. */
    private static void go(Visit visit, String step, Locator place, String key) {
        for (int i = 0; i < MOST_STOPS; i++) {
            visit.page.keyboard().press(step);
            if (focused(place)) {
                visit.page.keyboard().press(key);
                return;
            }
        }
        throw new AssertionError("the focus never comes to " + place);
    }

    private static boolean focused(Locator place) {
        return (Boolean) place.evaluate("element => element === document.activeElement");
    }
}
