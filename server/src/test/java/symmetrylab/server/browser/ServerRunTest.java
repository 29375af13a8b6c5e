package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on the server, seen from the page: the chart cannot tell it from one in the browser. */
class ServerRunTest {
    private static final String PAGE = "/experiments/diagonal-sparsity?scale=0.01";

    private static String evidence(Locator bench) {
        return bench.locator(".claims dl").allTextContents()
                + bench.locator(".canvas svg").allInnerTexts().toString();
    }

    @Test
    void endsWithTheSamePicturesAndEvidenceAsInTheBrowserDespiteALostConnection() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            Locator bench = visit.bench(0);
            bench.locator("[data-figure=residual] .twin summary").click();
            visit.run(0);
            String local = evidence(bench);

            AtomicInteger connections = new AtomicInteger();
            visit.page.route("**/events", route -> cutFirst(route, connections));
            bench.locator(".place").selectOption("server");
            visit.run(0);
            assertThat(connections.get()).isGreaterThan(1);
            assertThat(evidence(bench)).isEqualTo(local);
            assertThat(bench.locator(".runs tbody tr").count()).isEqualTo(2);
        }
    }

    /** The first connection breaks after some events; the browser comes back and names the last one it saw. */
    private static void cutFirst(Route route, AtomicInteger connections) {
        if (connections.incrementAndGet() > 1) {
            route.resume();
            return;
        }
        String whole = route.fetch().text();
        int cut = whole.indexOf("\nid:", whole.length() / 3);
        String part = whole.substring(0, whole.indexOf("\n\n", cut) + 2);
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/event-stream").setBody(part));
    }

    /** The server is stopped in mid-run and started again; the page waits, and ends as if nothing had happened. */
    @Test
    void outlivesTheServer(@TempDir Path home) {
        String page = "/experiments/many-solutions?rule=gradient&step=0.02&steps=10000000"; // some seconds
        LabServer first = LabServer.start("--home", home.toString());
        try (Visit visit = Visit.of(first).open(page)) {
            Locator bench = visit.bench(0);
            bench.locator("[data-figure=residual] .twin summary").click();
            bench.locator(".place").selectOption("server");
            bench.locator(".play").click();
            visit.page.waitForCondition(
                    () -> ((Number) bench.locator("progress").evaluate("bar => bar.value")).doubleValue() > 0);
            first.close();
            bench.getByText("The server does not answer").waitFor();
            LabServer second = LabServer.start("--home", home.toString(), "--port", first.port());
            bench.getByText("The run has ended").waitFor();
            String resumed = evidence(bench);
            visit.run(0); // once more, in one go
            second.close();
            assertThat(evidence(bench)).isEqualTo(resumed);
            visit.problems().clear();
        }
    }

    @Test
    void stepsThroughSamplesWhileTheServerGoesOn() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            Locator bench = visit.bench(0);
            bench.locator(".place").selectOption("server");
            bench.locator("[data-figure=residual] .twin summary").click();
            Locator rows = bench.locator("[data-figure=residual] tbody tr");
            for (int samples = 1; samples <= 3; samples++) {
                int expected = samples;
                bench.locator(".step-once").click();
                visit.page.waitForCondition(() -> rows.count() == expected);
            }
            assertThat(bench.locator(".note").textContent()).isEqualTo("Paused.");
            assertThat(bench.locator(".play-word").textContent()).isEqualTo("Continue");
            bench.locator(".play").click();
            bench.getByText("The run has ended").waitFor();
            assertThat(rows.count()).isGreaterThan(30);
        }
    }

    @Test
    void saysSoWhenTheServerIsGone() {
        LabServer server = LabServer.start();
        Visit visit = Visit.of(server).open(PAGE);
        Locator bench = visit.bench(0);
        bench.locator(".place").selectOption("server");
        bench.locator("input[name=scale]").fill("0.02");
        server.close();
        bench.locator(".play").click();
        bench.getByText("the server does not answer").waitFor();
        assertThat(bench.locator("input[name=scale]").inputValue()).isEqualTo("0.02");
        visit.problems().clear();
        visit.close();
    }
}
