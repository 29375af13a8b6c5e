package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Runs side by side: one thing is changed, all else stays; and nothing of a visit is lost. */
class NotebookTest {
    private static final String PAGE = "/experiments/diagonal-sparsity";

    @Test
    void oneThingIsChangedBetweenAAndB() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            Locator bench = visit.bench(0);
            visit.run(0);
            bench.locator(".transport .pin").click();
            bench.getByText("Run A is pinned. Change one thing").waitFor();
            assertThat(bench.locator("input[name=depth]").isDisabled()).isFalse();
            bench.locator(".more summary").click();
            assertThat(bench.locator("input[name=seed]").isDisabled())
                    .as("the seed stays")
                    .isTrue();
            change(bench.locator("input[name=depth]"), "3");
            assertThat(bench.locator(".locked").textContent()).startsWith("B changes Depth");
            assertThat(bench.locator("input[name=scale]").isDisabled()).isTrue();
            assertThat(bench.locator("select[name=rule]").isDisabled()).isTrue();
            visit.run(0);
            Locator curves = bench.locator("[data-figure=residual] .canvas");
            visit.page.waitForCondition(() -> curves.textContent().contains("residual B"));
            assertThat(curves.textContent()).contains("residual A");
            assertThat(curves.locator(".run-b").count()).isPositive();
            bench.locator("input[value=difference]").check();
            visit.page.waitForCondition(() -> curves.textContent().contains("A and B alike"));
            bench.locator(".picture-choice").first().selectOption("heat");
            Locator heat = bench.locator("[data-figure=heat]");
            visit.page.waitForCondition(
                    () -> heat.locator(".canvas").textContent().contains("diagonal, B − A"));
            assertThat(heat.locator(".canvas desc").textContent()).contains("the largest difference is");
            bench.locator(".differences summary").click();
            assertThat(bench.locator(".differences tbody tr").first().textContent())
                    .contains("stationarity residual")
                    .contains("10⁻");
            bench.locator("input[value=alone]").check();
            visit.page.waitForCondition(() -> !curves.textContent().contains("residual A"));
            change(bench.locator("input[name=depth]"), "2");
            assertThat(bench.locator("input[name=scale]").isDisabled()).isFalse();
            bench.locator(".unpin").click();
            assertThat(bench.locator("input[name=seed]").isDisabled()).isFalse();
            assertThat(bench.locator(".locked").isVisible()).isFalse();
        }
    }

    @Test
    void theTableOutlivesAReloadAndAnOldRunIsTrainedAgainToBePinned() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            visit.run(0);
            change(visit.bench(0).locator("input[name=depth]"), "3");
            visit.run(0);
            Locator rows = visit.bench(0).locator(".runs tbody tr");
            rows.nth(1).waitFor();
            visit.page.reload();
            visit.awake();
            visit.page.waitForCondition(() -> rows.count() == 2);
            assertThat(rows.nth(1).textContent()).contains("Depth 3");
            assertThat(visit.bench(0).locator("input[name=depth]").inputValue()).isEqualTo("3");
            rows.nth(0).getByText("Pin as A").click();
            visit.bench(0)
                    .getByText("Run A was trained again, and is identical.")
                    .waitFor();
            assertThat(rows.nth(0).textContent()).startsWith("1 A");
        }
    }

    @Test
    void whatWasDoneLastIsTakenBack() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            Locator bench = visit.bench(0);
            Locator depth = bench.locator("input[name=depth]");
            assertThat(bench.locator(".undo").isDisabled()).isTrue();
            change(depth, "4");
            change(depth, "5");
            bench.locator(".undo").click();
            assertThat(depth.inputValue()).isEqualTo("4");
            bench.locator(".undo").click();
            assertThat(depth.inputValue()).isEqualTo("2");
            bench.locator(".redo").click();
            assertThat(depth.inputValue()).isEqualTo("4");
            visit.run(0);
            Locator rows = bench.locator(".runs tbody tr");
            rows.first().getByText("Remove").click();
            assertThat(rows.count()).isZero();
            bench.locator(".undo").click();
            assertThat(rows.count()).isEqualTo(1);
            assertThat(depth.inputValue()).as("only the removal was taken back").isEqualTo("4");
        }
    }

    @Test
    void anyMomentOfARunCanBeLookedAt() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            visit.run(0);
            Locator bench = visit.bench(0);
            Locator plane = bench.locator("[data-figure=plane] .canvas desc");
            String end = plane.textContent();
            String verdict = bench.locator(".verdict .word").first().textContent();
            assertThat(verdict).isEqualTo("holds");
            bench.locator(".scrub").focus();
            visit.page.keyboard().press("Home");
            visit.page.waitForCondition(() -> !plane.textContent().equals(end));
            assertThat(bench.locator(".timeline .moment").textContent()).isEqualTo("step 0");
            assertThat(bench.locator(".verdict .word").first().textContent()).isNotEqualTo("holds");
            visit.page.keyboard().press("End");
            visit.page.waitForCondition(() -> plane.textContent().equals(end));
            bench.locator("[data-figure=residual] .canvas").focus();
            visit.page.keyboard().press("Home");
            visit.page.waitForCondition(() -> !plane.textContent().equals(end));
        }
    }

    @Test
    void whatIsChosenInOneViewIsMarkedInAll() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE + "?beside=on&scale=0.01")) {
            visit.run(0);
            Locator bench = visit.bench(0);
            Locator curves = bench.locator("[data-figure=residual] .canvas");
            Locator plane = bench.locator("[data-figure=plane] .canvas");
            assertThat(plane.locator(".faded").count()).isZero();
            curves.locator("circle.end").first().click();
            visit.page.waitForCondition(() -> plane.locator(".faded").count() > 0);
            assertThat(bench.locator("[data-figure=weights] .faded").count()).isPositive();
        }
    }

    @Test
    void progressIsSpokenAtTheChosenIntervals() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            Locator bench = visit.bench(0);
            bench.locator(".speak").selectOption("0.25");
            visit.run(0);
            Locator spoken = bench.locator(".spoken span");
            visit.page.waitForCondition(() -> spoken.count() >= 2);
            assertThat(spoken.last().textContent()).startsWith("100 %.").contains("8 points");
        }
    }

    private static void change(Locator field, String value) {
        field.fill(value);
        field.press("Tab");
    }
}
