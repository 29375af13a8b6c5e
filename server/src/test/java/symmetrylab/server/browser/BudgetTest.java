package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page may weigh, and whom it may ask: measured in a real browser and printed. */
class BudgetTest {
    private static final int PAGE_BYTES = 150_000;
    private static final int CORE_BYTES = 250_000;
    private static final int MOST_REQUESTS = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lessons/many-solutions",
                "/lessons/fully-connected",
                "/lessons/diagonal",
                "/lessons/convolution",
                "/lessons/formalism",
                "/lessons/one-point",
                "/lessons/regression",
                "/lessons/groups",
                "/lessons/representations",
                "/lessons/low-rank-networks",
                "/lessons/uncertainty",
                "/lessons/digits",
                "/lessons/beyond-linear",
                "/lessons/low-rank",
                "/lessons/sphere",
                "/experiments/convolution-sparsity",
                "/experiments/predicted-directions",
                "/experiments/uncertainty-gauge",
                "/experiments/equivariant-bias",
                "/experiments/schatten-ball",
                "/experiments/many-limits",
                "/experiments/relu-networks",
                "/experiments/generalisation",
                "/experiments/spherical-network"
            })
    void pagesStayWithinTheirBudgets(String path) {
        try (Visit visit = Visit.of(LabServer.shared()).open(path)) {
            visit.page.waitForLoadState(LoadState.NETWORKIDLE);
            int page = 0;
            int core = 0;
            Set<String> cores = new HashSet<>();
            for (Request request : visit.requests()) {
                assertThat(URI.create(request.url()).getHost()).isEqualTo("localhost");
                boolean isCore = request.url().matches(".*/core-[a-z-]+\\.js");
                String type = request.resourceType();
                if (isCore) {
                    cores.add(request.url());
                    core = compressed(request.response());
                } else if (List.of("document", "script", "stylesheet").contains(type)) {
                    page += compressed(request.response());
                }
            }
            System.out.println("budget " + path + ": page " + page + " of " + PAGE_BYTES + " bytes, core " + core
                    + " of " + CORE_BYTES + ", requests " + visit.requests().size() + " of " + MOST_REQUESTS);
            assertThat(page).isLessThanOrEqualTo(PAGE_BYTES);
            assertThat(core).isLessThanOrEqualTo(CORE_BYTES);
            assertThat(cores).as("a page needs one course").hasSizeLessThanOrEqualTo(1);
            assertThat(visit.requests()).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        }
    }

    private static int compressed(Response response) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(response.body());
            }
            return bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
