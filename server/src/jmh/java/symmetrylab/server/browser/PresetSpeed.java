package symmetrylab.server.browser;

import com.microsoft.playwright.Browser;
import java.util.List;
import symmetrylab.server.authoring.ContentFolder;
import symmetrylab.server.authoring.ContentLoader;
import symmetrylab.server.content.Content;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.MathMl;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiments.Experiments;

/** How long each preset takes from a worker that does not exist yet to the last line, core loaded and code still cold. */
final class PresetSpeed {
    private static final double SMOKE = 2000;
    /** To a margin of 1e5 and beyond, and to limits that are known to 1e-10. */
    private static final double LIMIT = 1000;

    private static final String RUN = """
            async ([address, id, settings]) => {
              const text = `self.onmessage = async ({ data: [address, id, settings] }) => {
                const run = (await import(address)).core().open(id, settings, () => {});
                while (run.advance());
                self.postMessage(0);
              };`;
              const start = performance.now();
              const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), { type: 'module' });
              return await new Promise((resolve, reject) => {
                worker.onmessage = () => { worker.terminate(); resolve(performance.now() - start); };
                worker.onerror = (event) => reject(event.message);
                worker.postMessage([address, id, settings]);
              });
            }
            """;

    private PresetSpeed() {}

    static void print() {
        Content content = ContentLoader.load(ContentFolder.packed(), Experiments.catalog(), new Markup(new MathMl()));
        Browser.NewContextOptions options = new Browser.NewContextOptions().setBypassCSP(true);
        System.out.println("presets in a new worker, in milliseconds");
        try (Visit visit = Visit.with(LabServer.shared(), options).open("/")) {
            for (Experiment experiment : Experiments.catalog().experiments()) {
                String id = experiment.id().text();
                content.experiment(id).orElseThrow().presets().forEach((name, preset) -> {
                    boolean toTheLimit = name.endsWith("limit") || id.startsWith("regression");
                    List<String> task = List.of(LabServer.shared().core(id), id, preset.settings());
                    double time = ((Number) visit.page.evaluate(RUN, task)).doubleValue();
                    Goals.print("  " + id + " " + name, time, toTheLimit ? LIMIT : SMOKE);
                });
            }
        }
    }
}
