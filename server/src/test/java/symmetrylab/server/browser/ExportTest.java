package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.Main;
import symmetrylab.server.cli.Cli;
import symmetrylab.server.cli.Surroundings;
import symmetrylab.shared.experiments.Experiments;

/** What leaves a page, and lessons in places without this server. */
class ExportTest {
    private static final int MOST_BYTES_OF_A_FILE = 1_000_000;
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "woff2", "font/woff2");

    @TempDir
    Path folder;

    @Test
    void aRunLeavesAsTableDataPictureAndProgram() throws IOException {
        try (Visit visit = Visit.of(LabServer.shared()).open("/experiments/diagonal-sparsity")) {
            Locator bench = visit.bench(0);
            bench.locator("[data-export=csv]").click();
            bench.getByText("Run first; then there is something to take.").waitFor();
            visit.run(0);
            assertThat(saved(visit, bench.locator("[data-export=csv]")))
                    .startsWith("lane,at,step,loss,")
                    .contains("\ndiagonal,0,0,7.998871026473248,");
            assertThat(saved(visit, bench.locator("[data-export=json]"))).contains("\"digests\"", "\"samples\"");
            String picture = saved(visit, bench.locator(".save-svg").first());
            assertThat(picture).startsWith("<svg");
            assertThat(picture.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                    .as("its caption is wrapped")
                    .contains("Seed 7. Symmetry Lab 0.");
            assertThat(saved(visit, bench.locator(".save-png").first())).startsWith("\u0089PNG");
            bench.locator("[data-export=java]").click();
            assertThat(visit.page.locator("dialog textarea").inputValue()).contains("diagonal-sparsity", "double[]");
            visit.assertAccessible("a dialog");
            visit.page.keyboard().press("Escape");
            bench.locator("[data-export=python]").click();
            assertThat(visit.page.locator("dialog textarea").inputValue()).contains("import numpy");
        }
    }

    /** What a reader leaves with outlives the lesson: nothing in it runs, and nothing is fetched. */
    @Test
    void theRecordOfALessonIsAPageThatOpensByItself() throws IOException {
        try (Visit visit = Visit.of(LabServer.shared()).open("/lessons/diagonal")) {
            visit.page.locator(".prediction input[name=answer]").first().fill("45");
            visit.page.locator(".prediction button[type=submit]").first().click();
            visit.run(0);
            visit.page.locator(".take-open").click();
            visit.page.locator(".record-page img").waitFor();
            Path record = folder.resolve("record.html");
            Download download = visit.page.waitForDownload(
                    () -> visit.page.getByText("Save as a page").click());
            assertThat(download.suggestedFilename()).isEqualTo("record.html");
            download.saveAs(record);
            String address = visit.page.url();
            String kept = Files.readString(record);
            assertThat(kept).startsWith("<!DOCTYPE html>").doesNotContain("<script", "<link", "javascript:");
            visit.requests().clear();
            visit.page.navigate(record.toUri().toString());
            assertThat(visit.page.title()).isEqualTo("Diagonal networks · Symmetry Lab");
            assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visit.page.locator("h1").textContent()).isEqualTo("Diagonal networks");
            assertThat(visit.page.locator("li").first().textContent()).contains("45°");
            assertThat(visit.page.locator("tbody tr").count()).isGreaterThan(0);
            for (Locator link : visit.page.locator("a").all()) {
                assertThat(link.getAttribute("href")).startsWith(address);
            }
            assertThat(visit.page.locator("td a").first().getAttribute("href")).startsWith(address + "#run=bench-1");
            Locator image = visit.page.locator("img");
            assertThat(image.getAttribute("src")).startsWith("data:image/svg+xml,");
            assertThat(image.getAttribute("alt")).contains("8 points.");
            assertThat((Integer) image.evaluate("img => img.naturalWidth")).isGreaterThan(100);
            assertThat(visit.requests()).extracting(Request::url).allMatch(url -> url.matches("(file|data):.*"));
            visit.assertAccessible("the record by itself");
        }
    }

    private static String saved(Visit visit, Locator button) throws IOException {
        Download download = visit.page.waitForDownload(button::click);
        return Files.readString(download.path(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aLessonIsOneFileThatOpensFromADisk() throws IOException {
        Path file = folder.resolve("one.html");
        assertThat(lab("export", "--lesson", "diagonal", "--single-file", "--out", file.toString()))
                .isZero();
        System.out.println("budget single file: " + Files.size(file) + " of " + MOST_BYTES_OF_A_FILE + " bytes");
        assertThat(Files.size(file)).isLessThanOrEqualTo(MOST_BYTES_OF_A_FILE);
        runsTheFirstExperiment(file.toUri().toString());
    }

    /** It brings the module of its own course along, for the page and for its worker. */
    @Test
    void anInstantExperimentAnswersFromADisk() {
        Path file = folder.resolve("groups.html");
        assertThat(lab("export", "--lesson", "groups", "--single-file", "--out", file.toString()))
                .isZero();
        List<String> problems = new ArrayList<>();
        try (BrowserContext context = InstalledBrowser.get().newContext()) {
            Page page = context.newPage();
            page.onPageError(problems::add);
            page.navigate(file.toUri().toString());
            Locator bench = page.locator(".bench").first();
            bench.locator("xpath=self::*[@data-ready='true']").waitFor();
            page.locator(".prediction .skip").first().click();
            bench.locator("xpath=self::*[@data-settled='true']").waitFor();
            assertThat(bench.locator(".summary").first().textContent()).contains("8 elements");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void allLessonsAreAFolderForAnyFileServer() throws IOException {
        Path site = folder.resolve("site");
        assertThat(lab("export", "--static", site.toString())).isZero();
        assertThat(lab("export", "--static", site.toString()))
                .as("nothing is overwritten")
                .isEqualTo(2);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/deep/", exchange -> {
            Path path = site.resolve(exchange.getRequestURI().getPath().substring("/deep/".length()));
            boolean there = Files.isRegularFile(path);
            String name = path.getFileName().toString();
            exchange.getResponseHeaders()
                    .set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
            byte[] bytes = there ? Files.readAllBytes(path) : new byte[0];
            exchange.sendResponseHeaders(there ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://localhost:" + server.getAddress().getPort() + "/deep/";
            runsTheFirstExperiment(base + "lessons/diagonal/index.html");
            try (BrowserContext context = InstalledBrowser.get().newContext()) {
                Page page = context.newPage();
                page.navigate(base + "index.html");
                page.getByText("Many solutions, one answer").first().click();
                page.waitForLoadState(LoadState.LOAD);
                page.locator(".languages").getByText("DE").click();
                page.waitForLoadState(LoadState.LOAD);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
                assertThat(page.locator("h1").textContent()).isNotEqualTo("Many solutions, one answer");
            }
        } finally {
            server.stop(0);
        }
    }

    /** What no browser has the time for shows its stored run, and the page says so. */
    @Test
    void aRunThatIsTooHeavyForABrowserIsShownAsItWasStored() throws IOException {
        Path content = folder.resolve("content");
        copy(Path.of("../content"), content);
        Path experiment = content.resolve("experiments/fully-connected-max-margin");
        Files.copy(experiment.resolve("smoke.transcript"), experiment.resolve("heavy.transcript"));
        replace(
                experiment.resolve("experiment.yaml"),
                "presets:\n",
                "presets:\n  heavy:\n    title: Heavy\n    settings: width=50&depth=6&margin=1000000&steps=10000000\n"
                        + "    verdicts: {direction: holds, rank-one: holds}\n");
        replace(content.resolve("lessons/fully-connected/lesson.md"), "preset: smoke", "preset: heavy");
        Path file = folder.resolve("heavy.html");
        String[] arguments = {"export", "--lesson", "fully-connected", "--single-file", "--out", file.toString()};
        Map<String, String> environment = Map.of("SYMMETRY_LAB_CONTENT", content.toString());
        assertThat(Cli.run(
                        arguments,
                        new Surroundings(
                                System.in,
                                System.out,
                                System.err,
                                environment,
                                false,
                                Experiments.catalog(),
                                (flags, out) -> {})))
                .isZero();
        try (BrowserContext context = InstalledBrowser.get().newContext()) {
            Page page = context.newPage();
            page.navigate(file.toUri().toString());
            Locator bench = page.locator(".bench").first();
            bench.locator("xpath=self::*[@data-ready='true']").waitFor();
            assertThat(bench.locator(".stored-run").textContent()).contains("its stored run is shown");
            assertThat(bench.locator(".summary").first().textContent()).isEqualTo("Run to see.");
            page.locator(".prediction .skip").first().click();
            bench.locator(".step-once").click();
            bench.locator(".play").click();
            bench.getByText("The run has ended").waitFor();
            assertThat(bench.locator(".summary").first().textContent()).startsWith("8 points.");
            bench.locator("input[name=width]").fill("40");
            bench.locator(".play").click();
            bench.getByText("too many for a browser").waitFor();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void replace(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(file, text.substring(0, at) + now + text.substring(at + old.length()));
    }

    private static int lab(String... arguments) {
        return Main.run(arguments, System.in, System.out, System.err);
    }

    private static void runsTheFirstExperiment(String address) {
        List<String> problems = new ArrayList<>();
        try (BrowserContext context =
                InstalledBrowser.get().newContext(new Browser.NewContextOptions().setViewportSize(1240, 900))) {
            Page page = context.newPage();
            page.onPageError(problems::add);
            page.navigate(address);
            Locator bench = page.locator(".bench").first();
            bench.locator("xpath=self::*[@data-ready='true']").waitFor();
            page.locator(".prediction .skip").first().click();
            assertThat(bench.locator(".place").count()).as("no server").isZero();
            bench.locator(".pace").selectOption("fast");
            bench.locator(".play").click();
            bench.getByText("The run has ended").waitFor();
            assertThat(bench.locator(".summary").first().textContent()).startsWith("8 points.");
            bench.locator("[data-export=link]").click();
            assertThat(page.locator("dialog textarea").inputValue()).startsWith(address + "#run=bench-1");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aFrameOfAnotherPageTakesItsHeightByItself() {
        LabServer lab = LabServer.shared();
        try (Visit visit = Visit.of(lab)) {
            visit.page.route(
                    "**/host.html",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(
                                    "<!DOCTYPE html><title>host</title><iframe title=\"lab\" width=\"900\" height=\"100\" src=\""
                                            + lab.base() + "/embed/diagonal-sparsity?depth=3\"></iframe><script src=\""
                                            + lab.base()
                                            + "/assets/embed-host.js\"></script>")));
            visit.page.navigate(lab.base() + "/host.html");
            FrameLocator frame = visit.page.frameLocator("iframe");
            frame.locator(".bench[data-ready]").waitFor();
            visit.page.waitForCondition(
                    () -> Integer.parseInt(visit.page.locator("iframe").getAttribute("height")) > 700);
            assertThat(frame.locator("input[name=depth]").inputValue()).isEqualTo("3");
            frame.locator(".pace").selectOption("fast");
            frame.locator(".play").click();
            frame.getByText("The run has ended").waitFor();
        }
    }
}
