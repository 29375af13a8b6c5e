package symmetrylab.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.CountingServer;

/** A real process, killed in the middle of a run and started again. */
class KilledServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path home;

    private record Running(Process process, int port) {
        String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        }

        HttpRequest.Builder at(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }
    }

    private Running start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingServer.class.getName(),
                        "--port",
                        "0",
                        "--home",
                        home.toString(),
                        "--content",
                        home.resolve("content").toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Running(process, Integer.parseInt(out.readLine()));
    }

    @ParameterizedTest
    @CsvSource({"on, true", "off, true", "on, false"})
    void aRunGoesOnAndEndsWithTheSameEvents(String saving, boolean kill) throws Exception {
        CountingContent.write(home.resolve("content"));
        String settings = "steps=600&pause=5&saving=" + saving;
        Running first = start();
        String answer = first.send(
                first.at("/api/v1/experiments/counting/runs").POST(HttpRequest.BodyPublishers.ofString(settings)));
        String run = answer.replaceAll(".*\"events\":\"([^\"]*)/events\".*", "$1");
        Thread.sleep(kill ? 2300 : 800);
        String before = first.send(first.at(run + "/events"));
        if (kill) {
            first.process().destroyForcibly();
        } else {
            first.process().destroy();
        }
        assertThat(first.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(before).contains("sampled").doesNotContain("finished");

        Running second = start();
        try {
            String state = "";
            for (int i = 0; i < 200 && !state.contains("\"finished\""); i++) {
                Thread.sleep(50);
                state = second.send(second.at(run));
            }
            assertThat(state).contains("\"finished\"").contains("\"attempt\":2");
            assertThat(second.send(second.at(run + "/events"))).isEqualTo(CountingContent.transcript(settings));
        } finally {
            second.process().destroy();
            second.process().waitFor(10, TimeUnit.SECONDS);
        }
    }
}
