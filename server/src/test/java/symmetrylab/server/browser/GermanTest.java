package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What a reader of another language than English reads of the core: pictures, claims and refusals. */
class GermanTest {
    @Test
    void picturesClaimsAndRefusalsSpeakTheLanguageOfThePage() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/lessons/many-solutions?lang=de")) {
            assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo("de");
            visit.skipPrediction(1);
            Locator bench = visit.bench(1);
            bench.locator(".pace").selectOption("fast");
            bench.locator(".play").click();
            bench.getByText("Der Lauf ist zu Ende").waitFor();
            assertThat(bench.locator(".canvas svg").allTextContents().toString())
                    .contains("alle Punkte um 1 richtig", "größter Rand")
                    .doesNotContain(" points", "norm ", "stands at");
            assertThat(bench.locator(".summary").first().textContent()).startsWith("9 Punkte. Richtungen: ");
            assertThat(bench.locator(".sentence").first().textContent())
                    .isEqualTo("In diesem Schritt innerhalb der Toleranz. Es fällt wie 1/m.");
            assertThat(bench.locator(".verdict .word").first().textContent()).isEqualTo("gilt");
            bench.locator("input[name=scale]").fill("100");
            assertThat(bench.locator("[data-parameter=scale] .problem").textContent())
                    .isEqualTo("scale muss in [1e-6, 10] liegen, eingegeben: 100");
            visit.openData(1);
            bench.locator(".paste").fill("1,2,ja\n1,zwei,nein\n");
            bench.locator(".take").click();
            bench.getByText("ist keine Zahl; verbessere sie").waitFor();
        }
    }
}
