package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.DrawnDigits;

/** A student's way through the first lesson, wrong turns included. */
class StudentTest {
    @Test
    void predictsRunsAndSeesTheTheoremChecked() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/")) {
            visit.page
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("Lesson 1"))
                    .first()
                    .click();
            visit.page.locator(".bench[data-ready]").first().waitFor();
            Locator bench = visit.bench(0);
            assertThat(bench.locator(".play").isDisabled()).isTrue();
            assertThat(bench.locator(".note").textContent()).isEqualTo("Predict first, or skip; then run.");
            assertThat(visit.bench(1).locator(".verdict .word").first().textContent())
                    .isEqualTo("not run yet");
            assertThat(bench.locator(".canvas").first().innerHTML()).doesNotContain("reference");
            assertThat(visit.bench(1).locator(".breaks data.measured").first().textContent())
                    .as("a number of the text stays where the card is emptied")
                    .isEqualTo("4.87");

            Locator prediction = visit.page.locator(".prediction").first();
            prediction.locator("input[type=number]").fill("30");
            bench.locator(".canvas").first().getByText("your guess").waitFor();
            prediction.locator("button[type=submit]").click();
            visit.run(0);
            assertThat(bench.locator(".canvas").first().textContent()).contains("your guess", "max margin");
            Locator observation = visit.page.locator(".observation").first();
            assertThat(observation.locator(".explain").isVisible())
                    .as("the explanation waits for what was seen")
                    .isFalse();
            observation.locator("input[type=radio]").first().check();
            observation.locator("button[type=submit]").click();
            assertThat(observation.locator(".told").textContent())
                    .startsWith("You said: 30°. Your run: 63.4°. That is 33° away.")
                    .contains("You saw: ", "The run says the same.");
            assertThat(observation.locator(".explain").isVisible()).isTrue();
            assertThat(bench.locator(".runs tbody tr").count()).isEqualTo(1);
            visit.skipPrediction(1).run(1);
            assertThat(visit.bench(1).locator(".verdict .word").allTextContents())
                    .containsExactly("holds", "holds", "holds");
            assertThat(visit.bench(1)
                            .locator("[data-hypothesis=separable] .measured")
                            .first()
                            .textContent())
                    .isEqualTo("1.88");

            Locator question = visit.page.locator(".question").first();
            question.locator("button[type=submit]").click();
            assertThat(question.locator(".said").textContent()).isEqualTo("Choose an answer first.");
            question.getByText("It turns towards").click();
            question.locator("button[type=submit]").click();
            assertThat(question.getByText("The moved point stands far out").isVisible())
                    .isTrue();
        }
    }

    @Test
    void clicksPointsIntoThePlaneAndTrainsOnThem() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/experiments/many-solutions")) {
            Locator bench = visit.bench(0);
            visit.openData(0);
            bench.getByText("Remove all points").click();
            clickAt(bench, "positive", 0.7, 0.3);
            clickAt(bench, "positive", 0.8, 0.45);
            clickAt(bench, "negative", 0.3, 0.7);
            bench.locator(".more summary").click();
            Locator text = bench.locator("textarea[name=points]");
            String points = text.inputValue();
            assertThat(points.split(";")).hasSize(3);
            assertThat(points).endsWith(",-1");
            clickAt(bench, "positive", 0.7, 0.3);
            String first = points.split(";")[0];
            assertThat(text.inputValue()).isEqualTo(points + ";" + first);
            clickAt(bench, "remove", 0.7, 0.3);
            visit.page.reload();
            visit.awake();
            assertThat(text.inputValue()).isEqualTo(points.substring(first.length() + 1) + ";" + first);
            assertThat(bench.locator(".summary").first().textContent()).isEqualTo("Run to see.");
            bench.locator(".more summary").click();
            bench.locator("input[name=margin]").fill("100000");
            visit.run(0);
            assertThat(bench.locator(".verdict .word").first().textContent()).isEqualTo("holds");
            assertThat(bench.locator(".summary").first().textContent()).startsWith("3 points.");
        }
    }

    private static void clickAt(Locator bench, String mode, double x, double y) {
        bench.locator(".own-points input[value=" + mode + "]").check();
        Locator canvas = bench.locator("[data-figure=plane] .canvas");
        var box = canvas.boundingBox();
        canvas.click(new Locator.ClickOptions().setPosition(box.width * x, box.height * y));
    }

    @Test
    void bringsAFileOfPointsAndDigits(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("mine.csv"), "x1;x2;y\n1,5;2;yes\n2;1,5;yes\n-1;-2;no\n");
        Path images = folder.resolve("drawn-images-idx3-ubyte");
        DrawnDigits digits = new DrawnDigits(40, 7);
        Files.write(images, digits.images());
        Path labels = Files.write(folder.resolve("drawn-labels-idx1-ubyte"), digits.labels());
        try (Visit visit = Visit.of(LabServer.shared()).open("/experiments/diagonal-sparsity")) {
            Locator bench = visit.bench(0);
            visit.openData(0);
            bench.locator(".file").setInputFiles(table);
            bench.getByText("mine.csv: 3 points with 2 features.").waitFor();
            bench.locator(".more summary").click();
            assertThat(bench.locator("textarea[name=points]").inputValue()).startsWith("1.5,2,1;");
            visit.run(0);
            assertThat(bench.locator(".summary").first().textContent()).startsWith("3 points.");
            bench.locator("input[name=classes]").fill("1,5");
            bench.locator("input[name=pool]").fill("4");
            bench.locator("input[name=margin]").fill("10");
            bench.locator(".file").setInputFiles(new Path[] {images, labels});
            bench.getByText("holds images; the server reads them. Send it?").waitFor();
            bench.locator(".send").click();
            bench.getByText("40 points with 49 features.").waitFor();
            bench.locator(".picture-choice").first().selectOption("coordinates");
            visit.run(0);
            assertThat(bench.locator("[data-figure=coordinates] .summary").textContent())
                    .contains("of 49 coordinates");
            bench.locator("input[name=classes]").fill("");
            bench.locator("input[name=pool]").fill("");
            bench.locator(".file").setInputFiles(Files.writeString(folder.resolve("bad.csv"), "1,2,1\n1,NaN,-1\n"));
            bench.getByText("is not a finite number").waitFor();
            visit.problems().clear();
        }
    }

    @Test
    void isToldWhatToChangeAndLosesNothing() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/experiments/diagonal-sparsity")) {
            Locator bench = visit.bench(0);
            bench.locator("input[name=depth]").fill("12");
            assertThat(bench.locator("[data-parameter=depth] .problem").textContent())
                    .isEqualTo("depth must lie in [2, 6], got 12");
            bench.locator(".play").click();
            assertThat(bench.locator(".note").textContent()).isEqualTo("Change what is marked, then run.");
            bench.locator("input[name=depth]").fill("2");
            bench.locator(".more summary").click();
            bench.locator("textarea[name=points]").fill("1,1,1;2,2,-1");
            bench.locator(".play").click();
            bench.getByText("contradict each other").waitFor();
            assertThat(bench.locator("[data-parameter=points] .problem").textContent())
                    .contains("points 1, 2 contradict each other", "set constant=on");
            assertThat(bench.locator("textarea[name=points]").inputValue()).isEqualTo("1,1,1;2,2,-1");
            bench.getByText("Add a constant feature").first().click();
            assertThat(bench.locator("input[name=constant]").isChecked()).isTrue();
            bench.locator("textarea[name=points]").fill("1,NaN,1");
            assertThat(bench.locator("[data-parameter=points] .problem").textContent())
                    .isEqualTo("points must be finite numbers, row 1 column 2 is NaN");
        }
    }

    @Test
    void stepsPausesAndRestartsFromTheSameWeights() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/experiments/many-solutions")) {
            Locator bench = visit.bench(0);
            Locator summary = bench.locator("[data-figure=residual] .canvas desc");
            bench.locator(".restart").click();
            visit.page.waitForCondition(() -> summary.textContent().isEmpty());
            bench.locator(".step-once").click();
            visit.page.waitForCondition(() -> !summary.textContent().isEmpty());
            String first = summary.textContent();
            for (int i = 0; i < 5; i++) {
                bench.locator(".step-once").click();
            }
            visit.page.waitForCondition(() -> !summary.textContent().equals(first));
            bench.locator(".restart").click();
            bench.locator(".step-once").click();
            visit.page.waitForCondition(() -> summary.textContent().equals(first));
        }
    }

    @Test
    void readsValuesWithTheKeyboardAndAsATable() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/experiments/many-solutions")) {
            Locator figure = visit.page.locator("[data-figure=residual]");
            figure.locator(".canvas").focus();
            visit.page.keyboard().press("End");
            assertThat(figure.locator(".readout").textContent())
                    .startsWith("smallest margin m 5")
                    .contains("first start");
            visit.page.keyboard().press("Home");
            assertThat(figure.locator(".readout").textContent()).contains("first start 0.3816");
            figure.locator("summary").click();
            assertThat(figure.locator("tbody tr").count()).isGreaterThan(30);
        }
    }
}
