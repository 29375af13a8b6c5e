package symmetrylab.server.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.TestServer;

/** An author saves, and the page follows; a real server and a real folder. */
@Timeout(60)
class PreviewTest {
    @TempDir
    Path home;

    private static String nextVersion(BufferedReader stream) throws IOException {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data:")) {
                return line.substring(5).strip();
            }
        }
        throw new IOException("the stream has ended");
    }

    private static BufferedReader open(TestServer server) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        server.request("/preview")
                                .header("Accept", "text/event-stream")
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void savingALessonTellsTheOpenPageWhichThenShowsIt() throws IOException, InterruptedException {
        CountingContent content = CountingContent.write(home.resolve("content"));
        try (TestServer server = TestServer.start(home);
                BufferedReader stream = open(server)) {
            String first = nextVersion(stream);
            assertThat(server.get("/lessons/to-count").body()).contains("Some words", "/assets/preview.js");
            content.spoil(CountingContent.LESSON, "Some words", "Other and more words");
            assertThat(nextVersion(stream)).isNotEqualTo(first);
            assertThat(server.get("/lessons/to-count").body()).contains("Other and more words");
        }
    }

    @Test
    void aBrokenLessonShowsItsProblemsAndHeals() throws IOException, InterruptedException {
        CountingContent content = CountingContent.write(home.resolve("content"));
        String lesson = content.text(CountingContent.LESSON);
        content.put("course.yaml", "courses:\n  - {id: first, title: First, lessons: [to-count, to-add]}\n");
        content.put("lessons/to-add/lesson.md", lesson.replace("id: why\n", "id: why\nfrom: to-count\n"));
        try (TestServer server = TestServer.start(home);
                BufferedReader stream = open(server)) {
            nextVersion(stream);
            content.spoil(CountingContent.LESSON, "kind: choice", "kind: choices");
            nextVersion(stream);
            HttpResponse<String> broken = server.get("/lessons/to-count");
            assertThat(broken.statusCode()).isEqualTo(422);
            assertThat(broken.body())
                    .contains("content/lessons/to-count/lesson.md:12", "<code>kind</code>")
                    .contains("must be choice, direction, number or curve, got &#39;choices&#39;")
                    .contains("/assets/preview.js");
            assertThat(server.get("/lessons/to-add").statusCode()).isEqualTo(200);
            assertThat(server.get("/").statusCode()).isEqualTo(200);
            content.put(CountingContent.LESSON, lesson);
            nextVersion(stream);
            assertThat(server.get("/lessons/to-count").body()).contains("Some words");
        }
    }

    @Test
    void aFolderThatIsBrokenAtTheStartIsShownToo() {
        CountingContent content = CountingContent.write(home.resolve("content"));
        content.spoil(CountingContent.EXPERIMENT, "title: Counting", "titel: Counting");
        try (TestServer server = TestServer.start(home)) {
            for (String path : new String[] {"/", "/lessons/to-count", "/experiments/counting"}) {
                assertThat(server.get(path).body()).contains("title", "is missing", "titel", "is not known here");
            }
            assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theSameFolderHasTheSameVersionAfterARestart() {
        CountingContent content = CountingContent.write(home.resolve("content"));
        String version = FolderStamp.of(content.root()).version();
        assertThat(FolderStamp.of(content.root()).version()).isEqualTo(version);
        content.put("lessons/to-count/.lesson.md.swp", "an editor's own");
        assertThat(FolderStamp.of(content.root()).version()).isEqualTo(version);
        content.put("lessons/to-count/notes.txt", "more");
        assertThat(FolderStamp.of(content.root()).version()).isNotEqualTo(version);
        assertThat(FolderStamp.of(home.resolve("nowhere")).isKnown()).isFalse();
    }
}
