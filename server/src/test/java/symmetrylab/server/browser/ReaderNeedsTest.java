package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers who do not want motion, readers of German, and readers of languages that run from right to left. */
class ReaderNeedsTest {
    private static final int MOST_FRAMES = 12;

    /** Elements that stick out of the window, of those that do not scroll by themselves. */
    private static final String OUTSIDE = """
            () => [...document.querySelectorAll('body *')]
              .filter((element) => !element.closest('svg, math, .table, .run-table, .preset, .unseen, .skip-link'))
              .filter((element) => {
                const { left, right, width } = element.getBoundingClientRect();
                return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
              })
              .map((element) => element.outerHTML.slice(0, 120))""";

    /** Texts of pictures that leave their frame. */
    private static final String CLIPPED = """
            () => [...document.querySelectorAll('.canvas')].flatMap((canvas) => {
              const frame = canvas.getBoundingClientRect();
              return [...canvas.querySelectorAll('text')].filter((text) => {
                const { left, right } = text.getBoundingClientRect();
                return left < frame.left - 2 || right > frame.right + 2;
              }).map((text) => text.textContent);
            })""";

    @Test
    void withoutMotionARunIsShownInAboutTenFramesAndEndsTheSame() {
        Browser.NewContextOptions still =
                new Browser.NewContextOptions().setViewportSize(1240, 900).setReducedMotion(ReducedMotion.REDUCE);
        String calm;
        try (Visit visit = Visit.with(LabServer.shared(), still)) {
            calm = evidence(visit);
            assertThat(frames(visit)).isBetween(2, MOST_FRAMES);
        }
        try (Visit visit = Visit.of(LabServer.shared())) {
            assertThat(evidence(visit)).isEqualTo(calm);
            assertThat(frames(visit)).isGreaterThan(MOST_FRAMES);
        }
    }

    /** What the cards and the link say at the end of a run at an unhurried pace. */
    private static String evidence(Visit visit) {
        visit.open("/experiments/diagonal-sparsity");
        Locator bench = visit.bench(0);
        bench.locator(".restart").click();
        bench.locator(".step-once").click();
        bench.getByText("Paused.").waitFor();
        visit.page.evaluate("""
                () => {
                  globalThis.frames = 0;
                  const canvas = document.querySelector('.canvas');
                  new MutationObserver(() => (globalThis.frames += 1)).observe(canvas, { childList: true });
                }""");
        bench.locator(".play").click();
        bench.getByText("The run has ended").waitFor();
        bench.locator("[data-export=link]").click();
        return visit.page.locator("dialog textarea").inputValue()
                + bench.locator(".claims").innerText();
    }

    private static int frames(Visit visit) {
        return (Integer) visit.page.evaluate("globalThis.frames");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fully-connected", "diagonal", "convolution"})
    void fromRightToLeftNothingLeavesItsFrame(String lesson) {
        try (Visit visit = Visit.of(LabServer.shared())) {
            visit.page.addInitScript(
                    "addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; })");
            visit.open("/lessons/" + lesson);
            for (int n = 0; n < visit.page.locator(".bench").count(); n++) {
                visit.skipPrediction(n).run(n);
            }
            for (int width : new int[] {1240, 390}) {
                visit.page.setViewportSize(width, 900);
                visit.page.waitForTimeout(200);
                assertThat(visit.page.evaluate("document.documentElement.scrollWidth"))
                        .as(lesson + " at " + width)
                        .isEqualTo(width);
                assertThat((List<?>) visit.page.evaluate(OUTSIDE))
                        .as(lesson + " at " + width)
                        .isEmpty();
                assertThat((List<?>) visit.page.evaluate(CLIPPED))
                        .as(lesson + " at " + width)
                        .isEmpty();
            }
            for (String part : new String[] {
                "math", ".plot", ".claim .left", ".claim .residual", ".runs td:nth-child(4)", "input[type=number]"
            }) {
                assertThat(visit.page.locator(part).first().evaluate("e => getComputedStyle(e).direction"))
                        .as(part)
                        .isEqualTo("ltr");
            }
        }
    }

    /** English texts run their own way in a page that runs the other. */
    @Test
    void whatIsNotTranslatedIsReadInItsOwnDirection() {
        try (Visit visit = Visit.of(LabServer.shared())) {
            visit.page.addInitScript(
                    "addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; })");
            visit.open("/lessons/diagonal?lang=de");
            for (String part : new String[] {"h1", ".prose", ".ask", ".explain", ".statement", ".help > span"}) {
                Locator text = visit.page.locator(part).first();
                assertThat(text.getAttribute("lang")).as(part).isEqualTo("en");
                assertThat(text.evaluate("e => getComputedStyle(e).direction"))
                        .as(part)
                        .isEqualTo("ltr");
            }
            for (String part : new String[] {".step-number", ".prediction .primary", ".play", ".claim h4"}) {
                Locator text = visit.page.locator(part).first();
                assertThat(text.evaluate("e => getComputedStyle(e).direction"))
                        .as(part)
                        .isEqualTo("rtl");
                assertThat(text.evaluate("e => e.closest('[lang]').lang"))
                        .as(part)
                        .isEqualTo("de");
            }
        }
    }

    /** What the core says: in pictures, claims and refusals. */
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
