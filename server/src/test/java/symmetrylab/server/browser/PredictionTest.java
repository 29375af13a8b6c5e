package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** A prediction is drawn where its answer will be drawn, and outlives a reload; so does what the reader chose to see. */
class PredictionTest {
    @Test
    void aDirectionIsPointedAtInThePlaneAndStays() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/lessons/fully-connected")) {
            Locator prediction = visit.page.locator(".prediction").first();
            Locator degrees = prediction.locator("input[type=number]");
            drag(visit, visit.bench(0).locator("[data-figure=plane] .canvas"), 0.5, 0.2, 0.5, 0.1);
            assertThat(Math.abs(Double.parseDouble(degrees.inputValue()) - 90)).isLessThan(8);
            String said = degrees.inputValue();
            prediction.locator("button[type=submit]").click();
            visit.page.reload();
            visit.awake();
            assertThat(degrees.inputValue()).isEqualTo(said);
            assertThat(degrees.isDisabled())
                    .as("what is committed is committed")
                    .isTrue();
            assertThat(visit.bench(0).locator(".canvas").first().textContent()).contains("your guess");
            assertThat(visit.bench(0).locator(".play").isDisabled()).isFalse();
        }
    }

    @Test
    void aCurveIsDrawnIntoItsPicture() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/lessons/fully-connected")) {
            Locator prediction = visit.page.locator(".prediction").nth(1);
            Locator points = prediction.locator("input[type=text]");
            Locator canvas = visit.bench(1).locator("[data-figure=residual] .canvas");
            drag(visit, canvas, 0.3, 0.2, 0.8, 0.6);
            assertThat(points.inputValue().split(";").length)
                    .as(points.inputValue())
                    .isGreaterThan(2);
            assertThat(canvas.locator(".drawn").count()).isPositive();
            prediction.locator("button[type=submit]").click();
            visit.run(1);
            assertThat(canvas.locator(".drawn").count())
                    .as("it stays beside the run")
                    .isPositive();
        }
    }

    private static void drag(Visit visit, Locator canvas, double x, double y, double toX, double toY) {
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        visit.page.mouse().move(box.x + box.width * x, box.y + box.height * y);
        visit.page.mouse().down();
        for (int i = 1; i <= 8; i++) {
            visit.page
                    .mouse()
                    .move(box.x + box.width * (x + (toX - x) * i / 8), box.y + box.height * (y + (toY - y) * i / 8));
        }
        visit.page.mouse().up();
    }

    @Test
    void theChosenThemeOutlivesAReload() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/")) {
            visit.choose("projector");
            visit.page.reload();
            assertThat(visit.page.locator("html").getAttribute("data-theme")).isEqualTo("projector");
        }
    }
}
