package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA by axe-core in the start, running and finished states; and pages without script. */
class AccessibilityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "many-solutions",
                "fully-connected",
                "diagonal",
                "convolution",
                "formalism",
                "one-point",
                "regression",
                "groups",
                "representations",
                "low-rank-networks",
                "uncertainty",
                "digits",
                "beyond-linear",
                "sphere",
                "low-rank"
            })
    void lessonsAreAccessibleAtStartWhileRunningAndAtTheEnd(String lesson) {
        try (Visit visit = Visit.of(LabServer.shared()).open("/lessons/" + lesson)) {
            visit.assertAccessibleInAllThemes("start");
            visit.skipPrediction(0);
            Locator bench = visit.bench(0);
            if ("run".equals(bench.getAttribute("data-pace"))) { // an instant one is never seen running
                bench.locator(".pace").selectOption("slow");
                bench.locator(".play").click();
                bench.getByText("Training.").waitFor();
                visit.assertAccessibleInAllThemes("running");
                bench.locator(".play").click();
            }
            visit.run(0);
            bench.locator(".twin summary").first().click();
            bench.locator(".more summary").click();
            visit.assertAccessibleInAllThemes("finished");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/experiments/diagonal-sparsity", "/experiments/equivariant-bias", "/lessons/nothing-there"
            })
    void otherPagesAreAccessible(String path) {
        try (Visit visit = Visit.with(LabServer.shared(), Visit.dark())) {
            visit.open(path).assertAccessible(path);
            visit.problems().removeIf(problem -> problem.contains("404"));
        }
    }

    @Test
    void aPhoneIsWideEnough() {
        Browser.NewContextOptions phone = new Browser.NewContextOptions().setViewportSize(360, 740);
        for (String path : new String[] {"/", "/lessons/many-solutions", "/experiments/convolution-sparsity"}) {
            try (Visit visit = Visit.with(LabServer.shared(), phone).open(path)) {
                assertThat(visit.page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(360);
            }
        }
    }

    @Test
    void withoutScriptALessonReadsAndShowsItsPicturesAndConclusions() {
        Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (Visit visit = Visit.with(LabServer.shared(), plain)) {
            visit.page.navigate(LabServer.shared().base() + "/lessons/diagonal");
            assertThat(visit.page.locator(".canvas svg").first().isVisible()).isTrue();
            assertThat(visit.page.locator(".canvas svg").first().textContent()).contains("ℓ₁ max margin");
            assertThat(visit.page.locator(".verdict .word").first().textContent())
                    .isEqualTo("holds");
            assertThat(visit.page.locator(".explain").first().isVisible()).isTrue();
            assertThat(visit.page.locator("math").count()).isPositive();
            assertThat(visit.page.locator(".transport").first().isVisible()).isFalse();
        }
    }
}
