package symmetrylab.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.wire.EventCodec;

/** Steps a second of the compiled core in a module worker, of JavaScript written by hand there, and of this JVM. */
final class CoreSpeed {
    private static final int RUNS = 7;
    private static final double MOST_DIFFERENCE = 1e-9;
    private static final double GOAL_BY_HAND = 1.1;
    private static final String RUN = """
            async ([text, address, task]) => {
              const source = new Blob([text], { type: 'text/javascript' });
              const worker = new Worker(URL.createObjectURL(source), { type: 'module' });
              return await new Promise((resolve, reject) => {
                worker.onmessage = ({ data }) => (data.failed ? reject(data.failed) : resolve(data));
                worker.onerror = (event) => reject(event.message);
                worker.postMessage({ address, task });
              });
            }
            """;

    private final List<RunEvent> events = new ArrayList<>();
    private final Workload workload;

    private CoreSpeed(Workload workload) {
        this.workload = workload;
    }

    static void print() {
        // the worker of the benchmark is a blob, which the pages' own policy rightly forbids
        Browser.NewContextOptions options = new Browser.NewContextOptions().setBypassCSP(true);
        for (Workload workload : Workload.all()) {
            try (Visit visit = Visit.with(LabServer.shared(), options).open("/")) {
                new CoreSpeed(workload).print(visit.page);
            }
        }
    }

    private void print(Page page) {
        double machine = machine();
        Map<?, ?> answer = (Map<?, ?>) page.evaluate(
                RUN,
                List.of(
                        text("hand.js") + text("worker.js"),
                        LabServer.shared().core(workload.experiment()),
                        workload.message(RUNS, events)));
        machine = Math.max(machine, machine());
        boolean same =
                answer.get("lines").equals(events.stream().map(EventCodec::line).toList());
        double difference = difference((List<?>) answer.get("samples"));
        if (!same || difference > MOST_DIFFERENCE) {
            throw new IllegalStateException(workload.title() + ": core and JVM agree: " + same
                    + ", JavaScript by hand differs by " + difference);
        }
        double core = median(answer.get("core"));
        double hand = median(answer.get("hand"));
        System.out.println(workload.title());
        System.out.println("  core and JVM agree in every bit, core and hand to "
                + String.format(Locale.ROOT, "%.1e", difference));
        Goals.print("  core slower than the JVM, times", machine / core, workload.goal());
        Goals.print("  core slower than JavaScript by hand, times", hand / core, GOAL_BY_HAND);
    }

    /** Steps a millisecond here: the median after a first run that warms up. */
    private double machine() {
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            events.clear();
            rates.add(rate(workload.session(events)));
        }
        return median(rates);
    }

    /** As the worker counts: only slices that tell nothing, which are steps and nothing else. */
    private double rate(RunSession session) {
        long time = 0;
        double done = 0;
        double before = 0;
        boolean more = true;
        while (more) {
            int told = events.size();
            long start = System.nanoTime();
            more = session.advance();
            long span = System.nanoTime() - start;
            double after = session.progress();
            if (events.size() == told) {
                time += span;
                done += (after - before) * workload.steps();
            }
            before = after;
        }
        return 1e6 * done / time;
    }

    /** Largest relative difference of margin and ln t between samples here and those by hand, lane by lane. */
    private double difference(List<?> lanes) {
        List<RunEvent.Sampled> samples = events.stream()
                .filter(RunEvent.Sampled.class::isInstance)
                .map(RunEvent.Sampled.class::cast)
                .toList();
        double most = 0;
        for (int i = 0; i < samples.size(); i++) {
            List<?> lane = (List<?>) lanes.get(i % workload.lanes());
            List<?> byHand = (List<?>) lane.get(i / workload.lanes());
            double[] values = samples.get(i).values();
            most = Math.max(most, relative(values[2], byHand.get(1)));
            if (values[0] > 0) {
                most = Math.max(most, relative(values[3], byHand.get(2)));
            }
        }
        return most;
    }

    private static double relative(double here, Object byHand) {
        return Math.abs(here - ((Number) byHand).doubleValue()) / Math.max(1e-3, Math.abs(here));
    }

    /** The median without the first, which warms up. */
    private static double median(Object values) {
        List<?> list = (List<?>) values;
        return Goals.quantile(list.subList(1, list.size()), 0.5);
    }

    private static String text(String name) {
        try (InputStream source = CoreSpeed.class.getResourceAsStream(name)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
