package symmetrylab.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.CountingServer;
import symmetrylab.server.testing.RunningProcess;

/** A real process, killed in the middle of a run and started again. */
class KilledServerTest {
    @TempDir
    Path home;

    private RunningProcess start() throws IOException {
        return RunningProcess.start(
                CountingServer.class, home, "--content", home.resolve("content").toString());
    }

    private static void awaitEnd(RunningProcess server, String run) throws IOException, InterruptedException {
        assertThat(server.await(run, "\"finished\"", 200))
                .contains("\"finished\"")
                .contains("\"attempt\":2");
    }

    /** One run with snapshots, which goes on from its last, and one without, which is replayed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void runsGoOnAndEndWithTheSameEvents(boolean kill) throws Exception {
        CountingContent.write(home.resolve("content"));
        List<String> settings = List.of("steps=600&pause=5", "steps=600&pause=5&saving=off");
        List<String> runs = new ArrayList<>();
        RunningProcess first = start();
        for (String one : settings) {
            runs.add(first.begin("counting", one));
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

        RunningProcess second = start();
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
