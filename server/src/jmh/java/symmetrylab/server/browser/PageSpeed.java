package symmetrylab.server.browser;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import symmetrylab.shared.experiment.DataTable;

/** What a reader feels: frames while the worker trains, the answer of a control, the first picture of a run. */
final class PageSpeed {
    private static final double FRAME_AT_55 = 1000.0 / 55;
    private static final String PAGE = "/experiments/diagonal-sparsity";
    private static final String FRAMES = """
            (milliseconds) => new Promise((resolve) => {
              const spans = [];
              let last = performance.now();
              const end = last + milliseconds;
              const frame = (now) => {
                spans.push(now - last);
                last = now;
                if (now < end) requestAnimationFrame(frame);
                else resolve(spans.slice(1));
              };
              requestAnimationFrame((now) => { last = now; requestAnimationFrame(frame); });
            })
            """;
    /** From the event to the frame after the page has changed. */
    private static final String FEEDBACK = """
            async (repeats) => {
              const field = document.querySelector('input[name=depth]');
              const problem = document.querySelector('[data-parameter=depth] .problem');
              const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
              const spans = [];
              for (let i = 0; i < repeats; i++) {
                for (const value of ['12', '2']) {
                  const changed = new Promise((resolve) =>
                    new MutationObserver((_, observer) => { observer.disconnect(); resolve(); })
                      .observe(problem, { childList: true, characterData: true, subtree: true }));
                  const start = performance.now();
                  field.value = value;
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                  await changed;
                  await painted();
                  spans.push(performance.now() - start);
                }
              }
              return spans;
            }
            """;

    private static final String FIRST_FRAME = """
            async (repeats) => {
              const bench = document.querySelector('.bench');
              const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
              const spans = [];
              for (let i = 0; i < repeats; i++) {
                bench.querySelector('.restart').click();
                await painted();
                await painted();
                const drawn = new Promise((resolve) =>
                  new MutationObserver((_, observer) => { observer.disconnect(); resolve(); })
                    .observe(bench.querySelector('.canvas'), { childList: true }));
                const start = performance.now();
                bench.querySelector('.play').click();
                await drawn;
                await painted();
                spans.push(performance.now() - start);
              }
              return spans;
            }
            """;

    private PageSpeed() {}

    static void print() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            List<?> feedback = (List<?>) visit.page.evaluate(FEEDBACK, 20);
            List<?> first = (List<?>) visit.page.evaluate(FIRST_FRAME, 10);
            System.out.println("the page, in milliseconds");
            Goals.print("  control to feedback, median", Goals.quantile(feedback, 0.5), 100);
            Goals.print("  control to feedback, worst", Goals.quantile(feedback, 1), 100);
            Goals.print("  Run to the first training frame, median", Goals.quantile(first, 0.5), 1000);
            Goals.print("  Run to the first training frame, worst", Goals.quantile(first, 1), 1000);
        }
        for (String size : List.of("8 points in the plane", "20 points, d = 30")) {
            frames(size);
        }
    }

    private static void frames(String size) {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            Locator bench = visit.bench(0);
            bench.locator(".more summary").click();
            if (!size.startsWith("8")) {
                bench.locator("textarea[name=points]")
                        .fill(tenths(Workload.normal(20, 30)).text());
            }
            // the smallest steps, so that the run outlasts the measurement
            bench.locator("input[name=step]").fill("0.0001");
            bench.locator("input[name=steps]").fill("10000000");
            bench.locator("input[name=margin]").fill("1000000");
            bench.locator(".restart").click();
            List<?> idle = (List<?>) visit.page.evaluate(FRAMES, 2000);
            bench.locator(".pace").selectOption("fast");
            bench.locator(".play").click();
            List<?> spans = (List<?>) visit.page.evaluate(FRAMES, 4000);
            if (!bench.locator(".note").textContent().equals("Training.")) {
                throw new IllegalStateException("the run ended before the frames were counted");
            }
            System.out.printf(
                    Locale.ROOT,
                    "frames while the worker trains, %s (idle page: worst %.1f ms, %.0f %% at 55 a second)%n",
                    size,
                    Goals.quantile(idle, 1),
                    quick(idle));
            Goals.print("  frame p50, milliseconds", Goals.quantile(spans, 0.5), FRAME_AT_55);
            Goals.print("  frame worst, milliseconds", Goals.quantile(spans, 1), 3 * FRAME_AT_55);
            Goals.printAtLeast("  share of frames at 55 a second or more, percent", quick(spans), 95);
        }
    }

    /** Percent of frames that came in time. */
    private static double quick(List<?> spans) {
        long quick = spans.stream()
                .filter(span -> ((Number) span).doubleValue() <= FRAME_AT_55)
                .count();
        return 100.0 * quick / spans.size();
    }

    /** Short enough to be written out in a form. */
    private static DataTable tenths(DataTable table) {
        double[][] features = table.features();
        for (double[] row : features) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.round(10 * row[j]) / 10.0;
            }
        }
        return new DataTable(features, table.labels());
    }
}
