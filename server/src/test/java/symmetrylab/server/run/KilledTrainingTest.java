package symmetrylab.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.LabProcess;
import symmetrylab.server.testing.RunningProcess;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.digits.DigitNetworks;
import symmetrylab.shared.wire.EventCodec;

/** The job that trains three networks on digits, killed in the middle, ends with the same numbers. */
class KilledTrainingTest {
    private static final String SETTINGS = "side=14&runs=1&steps=600";

    @TempDir
    Path home;

    private RunningProcess start() throws Exception {
        return RunningProcess.start(
                LabProcess.class,
                home,
                "--content",
                Path.of("..", "content").toAbsolutePath().toString());
    }

    @Test
    void digitsGoOnAndEndWithTheSameEvents() throws Exception {
        RunningProcess first = start();
        String run = first.begin("digit-networks", SETTINGS);
        String seen = "";
        long begin = System.nanoTime();
        // states are kept every two seconds: what is killed later than three goes on from one
        while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(3) || !seen.contains("sampled")) {
            Thread.sleep(50);
            seen = first.send(first.at(run + "/events"));
        }
        first.process().destroyForcibly();
        assertThat(first.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).contains("sampled").doesNotContain("finished");

        RunningProcess second = start();
        try {
            assertThat(second.await(run, "\"finished\"", 2400))
                    .contains("\"finished\"")
                    .contains("\"attempt\":2");
            List<String> told = second.send(second.at(run + "/events")).lines().toList();
            List<String> expected = undisturbed();
            for (int i = 0; i < expected.size(); i++) {
                // pictures are long: a failure shows the place
                String line = i < told.size() ? told.get(i) : "";
                int from = Arrays.mismatch(line.toCharArray(), expected.get(i).toCharArray());
                assertThat(from < 0 ? "" : line.substring(from, Math.min(line.length(), from + 100)))
                        .as("event " + (i + 1) + " from character " + from)
                        .isEmpty();
            }
            assertThat(told).hasSameSizeAs(expected);
        } finally {
            second.process().destroy();
            second.process().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> undisturbed() {
        Experiment experiment = new DigitNetworks();
        List<String> lines = new ArrayList<>();
        Settings settings = Settings.parse(experiment.schema(), SETTINGS);
        new RunSession(experiment, settings, Inputs.none(), event -> lines.add(EventCodec.line(event))).finish();
        return lines;
    }
}
