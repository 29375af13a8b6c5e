package symmetrylab.server.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.TestServer;

class EmbedTest {
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

    private static String policy(String path) {
        return server.get(path).headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void onlyEmbeddedPagesMayBeFramedFromElsewhere() {
        assertThat(policy("/embed/counting")).contains("frame-ancestors *", "script-src 'self'");
        assertThat(policy("/experiments/counting")).contains("frame-ancestors 'self'");
        assertThat(policy("/lessons/to-count")).contains("frame-ancestors 'self'");
    }

    @Test
    void oEmbedSaysHowAPageIsFramed() {
        String url = "/oembed?url=http%3A%2F%2Flocalhost%2Fexperiments%2Fcounting%3Fsteps%3D5";
        HttpResponse<String> answer = server.get(url);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"version\":\"1.0\"", "\"type\":\"rich\"", "/embed/counting?steps=5", "\"title\":");
        assertThat(server.get(url + "&maxwidth=300").body()).contains("\"width\":300");
        assertThat(server.get("/oembed?url=/lessons/to-count").body()).contains("/embed/counting");
    }

    @Test
    void badQuestionsAreRefusedWithWhatToChange() {
        assertThat(server.get("/oembed").statusCode()).isEqualTo(400);
        assertThat(server.get("/oembed?url=http://elsewhere/").statusCode()).isEqualTo(404);
        assertThat(server.get("/oembed?url=/experiments/counting&format=xml").statusCode())
                .isEqualTo(501);
        assertThat(server.get("/oembed?url=/experiments/counting&maxwidth=wide").body())
                .contains("maxwidth must be a whole number");
        assertThat(server.get("/embed/nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/embed/counting?steps=0").body()).contains("steps must lie in");
    }

    @Test
    void everyInterfaceStringIsThereInEveryLanguage() {
        for (String path :
                new String[] {"/", "/lessons/to-count", "/experiments/counting", "/embed/counting", "/none"}) {
            HttpResponse<String> page = server.get(path, "Accept", "text/html", "Accept-Language", "de-CH,de;q=0.9");
            assertThat(page.body()).as(path).contains("<html lang=\"de\" dir=\"ltr\"");
            assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
        }
        assertThat(server.get("/?lang=en", "Accept-Language", "de").body()).contains("<html lang=\"en\"");
        assertThat(server.get("/?lang=de").headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("lang=de");
        assertThat(server.get("/", "Cookie", "lang=de").body()).contains("<html lang=\"de\"");
    }
}
