package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A link carries a run; who opens it is told whether it came out the same, to the last bit, or where it departs. */
class ReplayTest {
    private static final String PAGE = "/experiments/diagonal-sparsity?depth=3&scale=0.05";
    private static final Pattern THIRD = Pattern.compile("(digest=[0-9a-f]{8}\\.[0-9a-f]{8}\\.)[0-9a-f]{8}");

    private static String linkOf(Visit visit) {
        visit.bench(0).locator(".runs tbody tr").last().getByText("Link").click();
        String link = visit.page.locator("dialog textarea").inputValue();
        visit.page.locator("dialog").getByText("Close").click();
        return link;
    }

    /** What a fresh browser profile says of a link once it has replayed it. */
    private static String told(String link) {
        try (Visit visit = Visit.of(LabServer.shared())) {
            visit.page.navigate(link);
            visit.awake();
            Locator replay = visit.bench(0).locator(".replay");
            visit.page.waitForCondition(() -> {
                String text = replay.textContent();
                return !text.isEmpty() && !text.contains("Replaying");
            });
            return replay.textContent();
        }
    }

    private static String link() {
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            visit.run(0);
            return linkOf(visit);
        }
    }

    @Test
    void aLinkOpensInAFreshProfileAndIsIdentical() {
        assertThat(told(link())).matches("Identical: all \\d+ samples agree with the link, to the last bit\\.");
    }

    @Test
    void anAlteredLinkSaysWhereTheRunDepartsFromIt() {
        String link = link();
        assertThat(told(THIRD.matcher(link).replaceFirst("$100000000")))
                .isEqualTo("It departs from the link between samples 2 and 4; up to sample 2 all is identical.");
        assertThat(told(link.replace("depth%3D3", "depth%3D4")))
                .startsWith("It departs from the link before the first");
        assertThat(told(link.replaceAll("([0-9a-f]{8})&samples", "00000000&samples")))
                .matches("It departs from the link between sample \\d+ and the end; .*");
    }

    @Test
    void aDamagedLinkIsToldAndTheLessonStaysAsItWas() {
        String link = link();
        assertThat(told(link.replace("depth%3D3", "depth%3D33")))
                .isEqualTo("The link is damaged: depth must lie in [2, 6], got 33. The lesson is as it was.");
        assertThat(told(link.replaceAll("digest=[^&]*", "digest=none"))).contains("its digest is not one");
        assertThat(told(link.replace("run=bench-1", "run=bench-9"))).contains("an experiment that is not on this page");
    }

    @Test
    void aLinkOfAnOlderVersionSaysSo() {
        String old = link().replaceAll("version=[^&]*", "version=0.0.1%2B00000000");
        assertThat(told(old))
                .startsWith("The link was made with version 0.0.1+00000000; this is version ")
                .contains("Identical");
    }

    @Test
    void theServerAndTheBrowserGiveTheSameDigest() {
        String link;
        try (Visit visit = Visit.of(LabServer.shared()).open(PAGE)) {
            visit.bench(0).locator(".place").selectOption("server");
            visit.run(0);
            link = linkOf(visit);
        }
        assertThat(told(link)).startsWith("Identical");
    }

    @Test
    void aLinkWithoutItsDataSaysWhichFileIsMissing() {
        String link = link().replace("settings=", "settings=points%3D%400123456789abcdef0123456789abcdef%26");
        try (Visit visit = Visit.of(LabServer.shared())) {
            visit.page.navigate(link);
            visit.awake();
            visit.bench(0)
                    .getByText("It needs the data @0123456789abcdef0123456789abcdef, which are not here")
                    .waitFor();
            visit.problems().clear();
        }
    }
}
