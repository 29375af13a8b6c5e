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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static String begin(Running server, String settings) throws IOException, InterruptedException {
        String answer = server.send(
                server.at("/api/v1/experiments/counting/runs").POST(HttpRequest.BodyPublishers.ofString(settings)));
        return answer.replaceAll(".*\"events\":\"([^\"]*)/events\".*", "$1");
    }

    private static void awaitEnd(Running server, String run) throws IOException, InterruptedException {
        String state = "";
        for (int i = 0; i < 200 && !state.contains("\"finished\""); i++) {
            Thread.sleep(50);
            state = server.send(server.at(run));
        }
        assertThat(state).contains("\"finished\"").contains("\"attempt\":2");
    }

    /** One run with snapshots, which goes on from its last, and one without, which is replayed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void runsGoOnAndEndWithTheSameEvents(boolean kill) throws Exception {
        CountingContent.write(home.resolve("content"));
        List<String> settings = List.of("steps=600&pause=5", "steps=600&pause=5&saving=off");
        List<String> runs = new ArrayList<>();
        Running first = start();
        for (String one : settings) {
            runs.add(begin(first, one));
        }
        Thread.sleep(kill ? 2300 : 800);
        for (String run : runs) {
            assertThat(first.send(first.at(run + "/events")))
                    .contains("sampled")
                    .doesNotContain("finished");
        }
        if (kill) {
            first.process().destroyForcibly();
        } else {
            first.process().destroy();
        }
        assertThat(first.process().waitFor(10, TimeUnit.SECONDS)).isTrue();

        Running second = start();
        try {
            for (int i = 0; i < runs.size(); i++) {
                awaitEnd(second, runs.get(i));
                assertThat(second.send(second.at(runs.get(i) + "/events")))
                        .isEqualTo(CountingContent.transcript(settings.get(i)));
            }
        } finally {
            second.process().destroy();
            second.process().waitFor(10, TimeUnit.SECONDS);
        }
    }
}
