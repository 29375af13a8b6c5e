package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A lesson on paper holds what it says on the screen, and nothing that only works there. */
class PaperTest {
    @Test
    void everyConclusionIsPrintedAndNoControl() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/lessons/diagonal")) {
            visit.skipPrediction(1).run(1);
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.page.evaluate("dispatchEvent(new Event('beforeprint'))");
            for (String conclusion :
                    new String[] {".explain", ".feedback", ".feedback .why", ".canvas svg", ".verdict", ".sentence"}) {
                for (Locator place : visit.page.locator(conclusion).all()) {
                    assertThat(place.isVisible()).as(conclusion).isTrue();
                    assertThat(place.textContent()).as(conclusion).isNotBlank();
                }
            }
            assertThat(visit.bench(0).locator(".canvas").first().textContent())
                    .as("the stored picture of an experiment that was not run")
                    .contains("ℓ₁ max margin");
            assertThat(visit.bench(2).locator(".verdict .word").allTextContents())
                    .containsExactly("holds", "hypotheses not met");
            assertThat(visit.page
                            .locator("button:visible, input[type=range]:visible, textarea:visible")
                            .all())
                    .isEmpty();
            visit.page.evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(visit.bench(2).locator(".verdict .word").first().textContent())
                    .isEqualTo("not run yet");
            byte[] paper = visit.page.pdf();
            assertThat(new String(paper, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
            assertThat(paper.length).isGreaterThan(50_000);
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            visit.skipPrediction(2).run(2);
            assertThat(visit.bench(2).locator(".verdict .word").first().textContent())
                    .as("after printing it still runs")
                    .isEqualTo("holds");
        }
    }
}
