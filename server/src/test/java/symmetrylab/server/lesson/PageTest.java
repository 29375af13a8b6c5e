package symmetrylab.server.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.TestServer;

class PageTest {
    @TempDir
    static Path home;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFrontPageLeadsToLessonsAndExperiments() {
        String page = server.get("/").body();
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("href=\"/lessons/to-count\"", "href=\"/experiments/counting\"");
    }

    @Test
    void aLessonIsCompleteWithoutJavaScript() {
        String page = server.get("/lessons/to-count").body();
        assertThat(page)
                .containsOnlyOnce("<h1>")
                .contains("<section class=\"step\" id=\"look-back\">")
                .contains("<math", "the price is $5", "What comes after")
                .contains("data-prediction=\"guess\"", "data-bench=\"bench-1\"")
                .contains("name=\"steps\"", "min=\"1\"", "max=\"100000\"")
                .contains("<svg", "Main lane", "0.442633")
                .contains("data-claim=\"counts\"", "data-lane=\"main\"", "holds")
                .contains("class=\"bench-data\"", "{\"labels\":");
        assertThat(page).doesNotContain(" style=", "onclick=", "<style");
    }

    /** English stands in for what is not translated; what the page itself says is in its own language. */
    @Test
    void textsInAnotherLanguageThanThePageSayWhich() {
        String page = server.get("/lessons/to-count?lang=de").body().replaceAll("\\s+", " ");
        assertThat(page)
                .contains(
                        "<html lang=\"de\" dir=\"ltr\">", "<main id=\"content\">", "<p class=\"step-number\">Schritt 1")
                .contains("<h1 lang=\"en\" dir=\"ltr\">", "<h2 lang=\"en\" dir=\"ltr\">")
                .contains(
                        "<div class=\"prose\" lang=\"en\" dir=\"ltr\">",
                        "<legend class=\"ask\" lang=\"en\" dir=\"ltr\">")
                .contains(
                        "<div class=\"explain\" lang=\"en\" dir=\"ltr\">", "<p class=\"why\" lang=\"en\" dir=\"ltr\">")
                .contains(
                        "<div class=\"statement\" lang=\"en\" dir=\"ltr\">",
                        "<span class=\"picture-name\" lang=\"en\"");
        assertThat(server.get("/experiments/counting?lang=de").body())
                .contains("<div class=\"lede\" lang=\"en\" dir=\"ltr\">");
        assertThat(server.get("/?lang=de").body()).contains("<span class=\"title\" lang=\"en\" dir=\"ltr\">");
        assertThat(server.get("/lessons/to-count?lang=en").body().split(" dir=\""))
                .as("said once where all is in one language")
                .hasSize(2);
    }

    @Test
    void everyBlockOfALessonIsInThePageWithWhatScriptNeeds() {
        String page = server.get("/lessons/to-count").body().replaceAll("\\s+", " ");
        assertThat(page)
                .contains("data-prediction=\"height\" data-bench=\"bench-2\" data-kind=\"number\""
                        + " data-measure=\"series/value\" data-unit=\"m\"")
                .contains("data-observation=\"seen\" data-bench=\"bench-1\" data-prediction=\"guess\"")
                .contains("<p class=\"option\" data-when=\"series/count = 5\">", "I could not tell")
                .contains("<p class=\"option\" data-right=\"true\">")
                .contains("<div class=\"explain\">It goes on.</div>")
                .contains("<article class=\"theorem\" aria-label=\"It counts\" data-claim=\"counts\">")
                .contains("@inproceedings{peano-1889,")
                .contains("<p class=\"see\">Seven steps.</p>")
                .contains("<button class=\"counter\" type=\"button\" data-settings=\"steps=7\""
                        + " data-experiment=\"counting\">")
                .contains(
                        "data-challenge=\"lie\" data-bench=\"bench-2\" data-goal=\"verdict/counts = hypotheses not met\"")
                .contains("<details class=\"teacher\">")
                .contains(
                        "<p class=\"breaks\">",
                        "<button class=\"break\" type=\"button\""
                                + " data-settings=\"mood=lying\" data-preset=\"lying\">A lie</button>")
                .contains("<data class=\"measured\" value=\"0.44263310911310905\" data-experiment=\"counting\""
                        + " data-preset=\"smoke\" data-measure=\"series/value\">0.443 m</data>")
                .contains("data-experiment=\"counting\" data-core=\"/assets/core-numbers.js\"")
                .contains("Counting on")
                .doesNotContain("example");
    }

    @Test
    void aBenchTakesItsSettingsFromTheLink() {
        assertThat(server.get("/experiments/counting").body()).contains("data-preset=\"smoke\"", "data-settings=\"\"");
        String own = server.get("/experiments/counting?steps=7").body();
        assertThat(own).contains("data-settings=\"steps=7\"", "value=\"7\"", "not run yet");
        HttpResponse<String> wrong = server.get("/experiments/counting?steps=0", "Accept", "text/html");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("steps must lie in [1, 100000], got 0", "<h1>");
    }

    @Test
    void theStoredRunHasAnAddress() {
        assertThat(server.get("/experiments/counting/smoke.transcript").body())
                .isEqualTo(CountingContent.transcript(""));
        assertThat(server.get("/experiments/counting/many.transcript").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusalsArePagesForBrowsersAndDocumentsForPrograms() {
        HttpResponse<String> page = server.get("/lessons/none", "Accept", "text/html,*/*");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>", "there is no lesson &#39;none&#39;");
        HttpResponse<String> document = server.get("/nowhere", "Accept", "application/json");
        assertThat(document.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(document.body()).contains("there is nothing at /nowhere");
        assertThat(server.post("/api/v1/experiments", "").statusCode()).isEqualTo(405);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of(
                "/",
                "/lessons/to-count",
                "/nowhere",
                "/favicon.ico",
                "/healthz",
                "/readyz",
                "/api/v1/experiments",
                "/api/v1/runs/none/events",
                "/assets/none.js")) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
        }
    }

    @Test
    void filesAreSentAgainOnlyWhenTheyChange() {
        HttpResponse<String> first = server.get("/favicon.ico");
        assertThat(first.headers().firstValue("Content-Type")).contains("image/svg+xml");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/favicon.ico", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(server.get("/assets/../db/migration/V1__runs.sql").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/assets/%2e%2e/logback.xml").statusCode()).isIn(400, 404);
    }
}
