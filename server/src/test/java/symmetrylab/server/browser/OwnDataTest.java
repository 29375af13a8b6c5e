package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.server.testing.DrawnDigits;

/** Points that a reader brings stay in the browser, and bad ones are refused with what to change. */
class OwnDataTest {
    private static final String PAGE = "/experiments/diagonal-sparsity";

    private static Locator opened(Visit visit) {
        return visit.open(PAGE).openData(0);
    }

    private static void paste(Locator bench, String table) {
        bench.locator(".paste").fill(table);
        bench.locator(".take").click();
    }

    @Test
    void aPastedTableIsReadWithoutBeingSent() {
        try (Visit visit = Visit.of(LabServer.shared())) {
            Locator bench = opened(visit);
            int before = visit.requests().size();
            paste(bench, "x1;x2;y\n1,5;2;yes\n2;1,5;yes\n-1;-2;no\n");
            bench.getByText("the pasted table: 3 points with 2 features.").waitFor();
            assertThat(bench.locator(".data-said").textContent())
                    .contains("commas within numbers are read as decimal commas", "It is kept in this browser only.");
            assertThat(bench.locator("textarea[name=points]").inputValue()).isEqualTo("1.5,2,1;2,1.5,1;-1,-2,-1");
            visit.run(0);
            assertThat(bench.locator(".summary").first().textContent()).startsWith("3 points.");
            assertThat(visit.requests().stream()
                            .skip(before)
                            .filter(request -> request.url().contains("/api/"))
                            .toList())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,1\\n1,NaN,-1 | the pasted table: row 2, column 2: 'NaN' is not a finite number; remove the row or fill in the value",
                "1,2,1\\n1,two,-1 | the pasted table: row 2, column 2: 'two' is not a number; correct it, and mind that the label is the last column or the one named y, label or class",
                "1\\n2 | the pasted table: row 1 has one column only: write at least one number and the label, parted by comma, semicolon or tab",
                "1,2,1\\n1,-1 | the pasted table: row 2 has 2 columns, the first row has 3: give every row the same number of columns",
                "1,2,1\\n3,4,1 | the pasted table: all 2 rows have the label '1': two classes are needed, add points of another",
            })
    void aBadTableIsRefusedAndNothingIsLost(String table, String message) {
        try (Visit visit = Visit.of(LabServer.shared())) {
            Locator bench = opened(visit);
            String points = bench.locator("textarea[name=points]").inputValue();
            paste(bench, table.replace("\\n", "\n"));
            bench.getByText(message).waitFor();
            assertThat(bench.locator("textarea[name=points]").inputValue()).isEqualTo(points);
            assertThat(bench.locator(".paste").inputValue()).isEqualTo(table.replace("\\n", "\n"));
        }
    }

    @Test
    void tenMillionRowsAreRefusedBeforeTheyAreRead(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.csv");
        byte[] rows = "1,2,1\n-1,-2,-1\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(large)) {
            for (int i = 0; i < 1_000; i++) {
                out.write(rows);
            }
        }
        try (Visit visit = Visit.of(LabServer.shared())) {
            Locator bench = opened(visit);
            bench.locator(".file").setInputFiles(large);
            bench.getByText("large.csv has 75 MB; a browser takes 16 MB").waitFor();
            visit.run(0);
            assertThat(bench.locator(".summary").first().textContent()).startsWith("8 points.");
        }
    }

    @Test
    void aLargerTableGoesByItsHashAndIsSentOnlyWhenAsked(@TempDir Path folder) throws IOException {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < 160; i++) {
            table.append(i % 7 + 1).append(',').append(1 + i / 160.0).append(",1\n");
            table.append(-(i % 5) - 1).append(',').append(-2 - i / 160.0).append(",-1\n");
        }
        Path file = Files.writeString(folder.resolve("mine.csv"), table);
        try (Visit visit = Visit.of(LabServer.shared())) {
            Locator bench = opened(visit);
            bench.locator(".file").setInputFiles(file);
            bench.getByText("mine.csv: 320 points with 2 features.").waitFor();
            String reference = bench.locator("textarea[name=points]").inputValue();
            assertThat(reference).matches("@[0-9a-f]{32}");
            bench.locator(".place").selectOption("server");
            bench.locator(".play").click();
            bench.getByText("Your data are in this browser only.").waitFor();
            bench.locator(".send").click();
            bench.getByText("The server has it now.").waitFor();
            assertThat(bench.locator("textarea[name=points]").inputValue()).isEqualTo(reference);
            visit.page.reload();
            visit.awake();
            assertThat(bench.locator("textarea[name=points]").inputValue()).isEqualTo(reference);
            visit.run(0);
            assertThat(bench.locator(".summary").first().textContent()).startsWith("320 points.");
        }
    }

    @Test
    void pointsAreDraggedAndMovedByKey() {
        try (Visit visit = Visit.of(LabServer.shared())) {
            Locator bench = opened(visit);
            Locator text = bench.locator("textarea[name=points]");
            text.evaluate("field => field.closest('details').open = true");
            text.fill("2,1,1;-2,-1,-1");
            bench.locator("input[value=move]").check();
            Locator canvas = bench.locator("[data-figure=plane] .canvas");
            canvas.focus();
            visit.page.keyboard().press("Home");
            assertThat(bench.locator("[data-figure=plane] .readout").textContent())
                    .contains("2.000");
            visit.page.keyboard().press("Shift+ArrowUp");
            assertThat(text.inputValue()).isEqualTo("2,1.1,1;-2,-1,-1");
            visit.page.keyboard().press("Shift+ArrowLeft");
            assertThat(text.inputValue()).isEqualTo("1.9,1.1,1;-2,-1,-1");
            var dot = canvas.locator(".positive").boundingBox();
            visit.page.mouse().move(dot.x + dot.width / 2, dot.y + dot.height / 2);
            visit.page.mouse().down();
            visit.page.mouse().move(dot.x + 40, dot.y - 30);
            visit.page.mouse().up();
            String[] moved = text.inputValue().split(";")[0].split(",");
            assertThat(Double.parseDouble(moved[0])).isGreaterThan(1.9);
            assertThat(Double.parseDouble(moved[1])).isGreaterThan(1.1);
            assertThat(text.inputValue()).endsWith(";-2,-1,-1");
        }
    }

    @Test
    void aVectorIsDrawnWithPointerAndKeys() {
        try (Visit visit = Visit.of(LabServer.shared())) {
            Locator bench = visit.open("/experiments/convolution-sparsity").bench(0);
            visit.openData(0);
            bench.locator(".draw-vector").click();
            Locator bars = bench.locator(".vector-bars [role=slider]");
            bars.first().waitFor();
            assertThat(bars.count()).isEqualTo(8);
            bars.nth(2).focus();
            visit.page.keyboard().press("End");
            String points = bench.locator("textarea[name=points]").inputValue();
            assertThat(points.split(",")).hasSize(9);
            assertThat(points.split(",")[2]).isEqualTo("3");
            var box = bars.nth(5).boundingBox();
            visit.page.mouse().click(box.x + box.width / 2, box.y + 2);
            assertThat(Double.parseDouble(
                            bench.locator("textarea[name=points]").inputValue().split(",")[5]))
                    .isGreaterThan(2.5);
            visit.run(0);
            assertThat(bench.locator("[data-figure=residual] .summary").textContent())
                    .contains("reaches");
        }
    }

    @Test
    void contradictingPointsAreToldBeforeARun() {
        try (Visit visit = Visit.of(LabServer.shared())) {
            Locator bench = opened(visit);
            paste(bench, "1,1,1\n2,2,-1\n");
            bench.getByText("points 1, 2 contradict each other").waitFor();
        }
    }

    /** What only the server can read it refuses in the language that its reader chose or prefers. */
    @Test
    void theServerRefusesFilesInTheLanguageOfTheReader(@TempDir Path folder) throws IOException {
        DrawnDigits digits = new DrawnDigits(20, 7);
        Path images = Files.write(
                folder.resolve("drawn-images-idx3-ubyte"), Arrays.copyOf(digits.images(), digits.images().length - 9));
        Path labels = Files.write(folder.resolve("drawn-labels-idx1-ubyte"), digits.labels());
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE + "?lang=de")) {
            Locator bench = visit.openData(0);
            bench.locator(".file").setInputFiles(new Path[] {images, labels});
            bench.locator(".send").click();
            bench.getByText("Die Daten sind nicht lesbar: drawn-images-idx3-ubyte: ")
                    .waitFor();
            assertThat(bench.locator(".data-said").textContent())
                    .endsWith("nenne die IDX-Datei für Klassen")
                    .doesNotContain("the ", "expected");
            visit.problems().removeIf(problem -> problem.contains("422"));
        }
        try (Visit visit = Visit.of(LabServer.shared())) {
            byte[] latin = "größe,y\n1,1\n".getBytes(StandardCharsets.ISO_8859_1);
            assertThat(refusal(visit, "de-AT,en;q=0.5", latin))
                    .contains("Die Daten sind nicht lesbar: mine.csv: Zeile 1 ist nicht in UTF-8");
            assertThat(refusal(visit, "fr", latin))
                    .contains("the data cannot be read: mine.csv: row 1 is not in UTF-8");
        }
    }

    private static String refusal(Visit visit, String languages, byte[] file) {
        return visit.page
                .request()
                .post(
                        LabServer.shared().base() + "/api/v1/data?name=mine.csv",
                        RequestOptions.create()
                                .setHeader("Accept-Language", languages)
                                .setData(file))
                .text();
    }

    /** From the prediction to the network that is trained on the same points, and there to the same direction. */
    @Test
    void whatIsPredictedIsTrainedOnTheSamePoints() {
        try (Visit visit = Visit.of(LabServer.shared()).open("/experiments/predicted-directions")) {
            visit.run(0);
            visit.bench(0).locator("textarea[name=points]").fill("1,3,1;3,1,1;-2,-4,-1");
            Locator lead = visit.page.locator(".leads a").first();
            visit.page.waitForCondition(() -> lead.getAttribute("href").contains("-2%2C-4%2C-1"));
            lead.click();
            visit.page
                    .locator("h1", new Page.LocatorOptions().setHasText("Fully connected"))
                    .waitFor();
            visit.awake().run(0);
            Locator bench = visit.bench(0);
            assertThat(bench.locator("textarea[name=points]").inputValue()).isEqualTo("1,3,1;3,1,1;-2,-4,-1");
            assertThat(bench.locator(".verdict .word").first().textContent()).isEqualTo("holds");
        }
    }
}
