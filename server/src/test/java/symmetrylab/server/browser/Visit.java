package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** A reader's visit in a fresh browser profile; what goes wrong in the page fails the test at its end. */
final class Visit implements AutoCloseable {
    private static final String AXE = """
            () => axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              resultTypes: ['violations'],
            }).then(({ violations }) => violations.map(
              ({ id, nodes: [node] }) => `${id}: ${node.html} ${node.failureSummary}`))""";

    private final BrowserContext context;
    private final String base;
    private final List<String> problems = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    final Page page;

    private Visit(Browser.NewContextOptions options, String base) {
        this.base = base;
        this.context = InstalledBrowser.get().newContext(options);
        this.page = context.newPage();
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.onRequest(requests::add);
    }

    static Visit of(LabServer server) {
        return with(server, new Browser.NewContextOptions().setViewportSize(1240, 900));
    }

    static Visit with(LabServer server, Browser.NewContextOptions options) {
        return new Visit(options, server.base());
    }

    /** Changes the theme as a reader does, until it is the one that is asked for. */
    void choose(String theme) {
        for (int i = 0; i < 5; i++) {
            if (theme.equals(page.locator("html").getAttribute("data-theme"))) {
                return;
            }
            page.locator("button.theme").click();
        }
        throw new AssertionError("there is no theme " + theme);
    }

    /** Of the page as it stands, in every theme. */
    void assertAccessibleInAllThemes(String state) {
        for (String theme : List.of("light", "dark", "projector")) {
            choose(theme);
            assertAccessible(state + ", " + theme);
        }
    }

    static Browser.NewContextOptions dark() {
        return new Browser.NewContextOptions().setViewportSize(1240, 900).setColorScheme(ColorScheme.DARK);
    }

    /** Opens a page and waits until its benches are awake. */
    Visit open(String path) {
        page.navigate(base + path);
        return awake();
    }

    /** Waits until the benches of the page are awake. */
    Visit awake() {
        for (Locator bench : page.locator(".bench").all()) {
            bench.locator("xpath=self::*[@data-ready='true']").waitFor();
        }
        return this;
    }

    /** Commits the n-th prediction of the page by skipping it. */
    Visit skipPrediction(int n) {
        page.locator(".prediction").nth(n).locator(".skip").click();
        return this;
    }

    /** Opens the tools for own data of the n-th bench, and answers the bench. */
    Locator openData(int n) {
        bench(n).locator(".own-points summary").click();
        bench(n).locator(".own-points[data-ready]").waitFor();
        return bench(n);
    }

    Locator bench(int n) {
        return page.locator(".bench").nth(n);
    }

    /** Runs the n-th bench at full pace to its end. */
    Visit run(int n) {
        run(bench(n));
        return this;
    }

    /** An instant experiment runs by itself and is noted when the hand rests. */
    static void run(Locator bench) {
        if ("instant".equals(bench.getAttribute("data-pace"))) {
            bench.locator("xpath=self::*[@data-settled='true']").waitFor();
            return;
        }
        bench.locator(".pace").selectOption("fast");
        bench.locator(".play").click();
        bench.getByText("The run has ended").waitFor();
    }

    /** By axe-core; only violations are carried over, the list of what is well takes seconds. */
    void assertAccessible(String state) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in globalThis"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(AXE)).as(state).isEmpty();
    }

    List<Request> requests() {
        return requests;
    }

    List<String> problems() {
        return problems;
    }

    @Override
    public void close() {
        context.close();
        assertThat(problems).isEmpty();
    }
}
