package symmetrylab.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser that tests drive: the one that {@code SYMMETRY_LAB_BROWSER} names, else one on the PATH, else the one that
 * Playwright fetches, else the distribution's. None of the tests is skipped where there is no browser: they fail.
 */
final class InstalledBrowser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge");
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking");

    private static Browser shared;

    private InstalledBrowser() {}

    /** One browser for the whole suite; a test takes a context of its own. */
    static synchronized Browser get() {
        if (shared == null) {
            shared = find().map(InstalledBrowser::launch).orElseGet(InstalledBrowser::fetch);
        }
        return shared;
    }

    private static Optional<Path> find() {
        String named = System.getenv("SYMMETRY_LAB_BROWSER");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    private static Browser launch(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
    }

    private static Browser fetch() {
        try {
            return Playwright.create().chromium().launch(new LaunchOptions().setArgs(FLAGS));
        } catch (PlaywrightException notFetched) {
            install();
            return find().map(InstalledBrowser::launch)
                    .orElseThrow(() -> new IllegalStateException(
                            "there is no browser: install Chromium, Chrome or Edge, or name one in"
                                    + " SYMMETRY_LAB_BROWSER",
                            notFetched));
        }
    }

    /** As root on Debian; elsewhere this fails, and the test says what to install. */
    private static void install() {
        try {
            Process apt = new ProcessBuilder(
                            "sh", "-c", "apt-get update && apt-get install -y --no-install-recommends chromium")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            apt.waitFor();
        } catch (IOException e) {
            // no apt here: the caller reports that there is no browser
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
