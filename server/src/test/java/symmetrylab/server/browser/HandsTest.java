package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** Instant experiments are changed by hand in their pictures, by pointer and by keys, and answer at once. */
class HandsTest {
    private static Visit open(String path) {
        Visit visit = Visit.of(LabServer.shared()).open("/experiments/" + path);
        visit.run(0);
        return visit;
    }

    private static Locator canvas(Visit visit, String figure) {
        return visit.bench(0).locator("[data-figure=" + figure + "] .canvas");
    }

    private static String field(Visit visit, String name) {
        return visit.bench(0).locator("[name=" + name + "]").inputValue();
    }

    private static String summary(Visit visit, String figure) {
        visit.run(0);
        return visit.bench(0).locator("[data-figure=" + figure + "] .summary").textContent();
    }

    @Test
    void aGroupIsWalkedByKeysAndByPresses() {
        try (Visit visit = open("group-explorer?group=D4")) {
            Locator graph = canvas(visit, "graph");
            for (String key : new String[] {"r", "s", "1", "2", "Backspace"}) {
                graph.press(key);
            }
            assertThat(field(visit, "walk")).isEqualTo("r | s | r");
            assertThat(summary(visit, "graph")).endsWith("After 3 steps the walk stands at s.");
            // a name lies on it
            graph.locator("circle.place").nth(2).click(new Locator.ClickOptions().setForce(true));
            assertThat(summary(visit, "graph")).endsWith("the walk stands at r².");
            visit.bench(0).locator(".undo").click();
            assertThat(summary(visit, "graph")).endsWith("the walk stands at s.");
            graph.press("Home");
            graph.press("ArrowRight");
            assertThat(visit.bench(0).locator("[data-figure=graph] .readout").textContent())
                    .isEqualTo("r · r·r = r² · r·s = rs");
            graph.press("Enter");
            assertThat(summary(visit, "graph")).endsWith("the walk stands at r.");
        }
    }

    @Test
    void aPatchOfTheQuiltMarksTheSubgroupOfItsProduct() {
        try (Visit visit = open("group-explorer?colour=left")) {
            canvas(visit, "quilt").locator("text.patch").nth(10).click();
            visit.run(0);
            assertThat(field(visit, "subset")).isNotEqualTo("s");
            assertThat(visit.bench(0).locator(".claim .verdict .word").first().textContent())
                    .isEqualTo("holds");
        }
    }

    @Test
    void aFunctionIsPaintedByADragWhichIsOneChange() {
        try (Visit visit = open("fourier-workbench")) {
            String before = field(visit, "signal");
            canvas(visit, "signal").scrollIntoViewIfNeeded();
            BoundingBox box = canvas(visit, "signal").boundingBox();
            double height = box.y + 0.3 * box.height;
            visit.page.mouse().move(box.x + 0.4 * box.width, height);
            visit.page.mouse().down();
            for (double part = 0.4; part < 0.8; part += 0.02) {
                visit.page.mouse().move(box.x + part * box.width, height);
            }
            visit.page.mouse().up();
            visit.run(0);
            String[] values = field(visit, "signal").split(",");
            assertThat(values).hasSize(8);
            assertThat(Double.parseDouble(values[4])).isBetween(0.3, 1.0);
            assertThat(summary(visit, "signal")).doesNotContain("f: 3 of 8");
            visit.bench(0).locator(".undo").click();
            assertThat(field(visit, "signal")).isEqualTo(before);
            assertThat(summary(visit, "signal")).contains("f: 3 of 8");
        }
    }

    @Test
    void aValueIsChangedByKeys() {
        try (Visit visit = open("uncertainty-gauge")) {
            Locator bars = canvas(visit, "signal");
            bars.press("ArrowRight");
            bars.press("ArrowRight");
            bars.press("Enter");
            bars.press("Shift+ArrowDown");
            assertThat(field(visit, "signal")).isEqualTo("1,0.9,0,0,0,0,0,0");
            bars.press("Delete");
            assertThat(field(visit, "signal")).isEqualTo("1,0,0,0,0,0,0,0");
            bars.press("ArrowLeft");
            bars.press("Enter");
            assertThat(visit.bench(0).locator(".problem").allTextContents().toString())
                    .contains("must not be 0 everywhere");
        }
    }

    @Test
    void runBChangesOneThingByHandToo() {
        try (Visit visit = open("fourier-workbench")) {
            Locator bench = visit.bench(0);
            bench.locator(".pin").click();
            bench.locator(".locked").waitFor();
            bench.locator("[name=by]").fill("s");
            visit.run(0);
            String before = field(visit, "signal");
            Locator bars = canvas(visit, "signal");
            bars.press("ArrowRight");
            bars.press("Enter");
            assertThat(field(visit, "signal")).isEqualTo(before);
            assertThat(bench.locator(".locked").textContent()).contains("Move by");
            assertThat(bench.locator("[data-figure=signal] .canvas .run-b").count())
                    .isPositive();
        }
    }

    @Test
    void whatCannotBeHadIsSaidWithItsFigureAndThePicturesStay() {
        try (Visit visit = open("fourier-workbench")) {
            Locator bench = visit.bench(0);
            String seen = canvas(visit, "signal").innerHTML();
            Locator group = bench.locator("[name=group]");
            group.fill("D4x");
            assertThat(bench.locator("[data-parameter=group] .problem").textContent())
                    .contains("a group begins with", "column 4");
            group.fill("D5");
            assertThat(bench.locator("[data-parameter=signal] .problem").textContent())
                    .contains("has 8 values, but D5, order 10 needs one for each element");
            group.fill("S8");
            bench.locator("[name=signal]").fill("random 1");
            bench.locator("[name=filter]").fill("random 2");
            bench.locator("[name=by]").fill("e");
            assertThat(bench.locator(".problem").allTextContents().toString())
                    .contains("matrices of S8 are refused", "13005619200 bytes");
            assertThat(canvas(visit, "signal").innerHTML()).isEqualTo(seen);
        }
    }

    @Test
    void anOrderThatABrowserCannotTakeIsRefusedThereAndTakenByTheServer() {
        try (Visit visit = open("uncertainty-gauge")) {
            Locator bench = visit.bench(0);
            bench.locator("[name=group]").fill("C12000");
            bench.locator("[name=signal]").fill("random 1");
            assertThat(bench.locator(".problem").allTextContents().toString())
                    .contains("This takes about 2e+9 operations", "choose “on the server” below");
            assertThat(bench.locator("[data-figure=gauge] .summary").textContent())
                    .contains("the order is 8");
            bench.locator(".place").selectOption("server");
            visit.run(0);
            assertThat(bench.locator("[data-figure=gauge] .summary").textContent())
                    .contains("the order is 12000");
            assertThat(bench.locator(".claim .verdict .word").first().textContent())
                    .isEqualTo("holds");
        }
    }
}
