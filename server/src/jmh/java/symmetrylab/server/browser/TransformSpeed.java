package symmetrylab.server.browser;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fourier transforms on groups: how many a second a worker does, and what a reader feels who paints a function. */
final class TransformSpeed {
    private static final double A_SECOND = 60;
    private static final double FRAME_AT_55 = 1000.0 / 55;
    /** Whole runs, each with some transforms, four convolutions by their definition, and all evidence. */
    private static final String RUNS = """
            async ([address, settings]) => {
              const text = `self.onmessage = async ({ data: [address, settings] }) => {
                const core = (await import(address)).core();
                const once = () => { const run = core.open('fourier-workbench', settings, () => {}); while (run.advance()); };
                for (let i = 0; i < 20; i++) once();
                const start = performance.now();
                let count = 0;
                while (performance.now() - start < 2000) { once(); count++; }
                self.postMessage((1000 * count) / (performance.now() - start));
              };`;
              const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), { type: 'module' });
              return await new Promise((resolve, reject) => {
                worker.onmessage = ({ data }) => resolve(data);
                worker.onerror = (event) => reject(event.message);
                worker.postMessage([address, settings]);
              });
            }
            """;
    /** At each frame another function; counts the pictures that are drawn anew, and the frames' lengths. */
    private static final String PAINT = """
            (milliseconds) => new Promise((resolve) => {
              const field = document.querySelector('input[name=signal]');
              const canvas = document.querySelector('.canvas');
              let drawn = 0;
              new MutationObserver(() => drawn++).observe(canvas, { childList: true }); // drawn only where it has changed
              const spans = [];
              const start = performance.now();
              let last = start;
              let seed = 1;
              const frame = (now) => {
                spans.push(now - last);
                last = now;
                field.value = `random ${(seed += 1)}`;
                field.dispatchEvent(new Event('input', { bubbles: true }));
                if (now - start < milliseconds) requestAnimationFrame(frame);
                else resolve({ drawn: (1000 * drawn) / (now - start), spans: spans.slice(1) });
              };
              requestAnimationFrame(frame);
            })
            """;

    private TransformSpeed() {}

    static void print() {
        for (String group : List.of("D30", "S5")) {
            String settings = "group=" + group + "&signal=random 1&filter=random 2&by=e";
            Browser.NewContextOptions options = new Browser.NewContextOptions().setBypassCSP(true);
            try (Visit visit = Visit.with(LabServer.shared(), options).open("/")) {
                Object rate =
                        visit.page.evaluate(RUNS, List.of(LabServer.shared().core("fourier-workbench"), settings));
                System.out.println("Fourier analysis on " + group);
                Goals.printAtLeast("  whole runs a second, in a worker", ((Number) rate).doubleValue(), A_SECOND);
            }
            try (Visit visit = Visit.of(LabServer.shared())
                    .open("/experiments/fourier-workbench?" + settings.replace(" ", "%20"))) {
                visit.run(0);
                Map<?, ?> told = (Map<?, ?>) visit.page.evaluate(PAINT, 4000);
                List<?> spans = (List<?>) told.get("spans");
                System.out.printf(
                        Locale.ROOT,
                        "  pictures drawn anew while a function is painted: %.0f a second%n",
                        ((Number) told.get("drawn")).doubleValue());
                Goals.print("  frame p50, milliseconds", Goals.quantile(spans, 0.5), FRAME_AT_55);
                Goals.print("  frame p95, milliseconds", Goals.quantile(spans, 0.95), 3 * FRAME_AT_55);
            }
        }
    }
}
