package symmetrylab.shared.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.digits.DigitNetworks;

/**
 * The reference run of the three networks on digits: order 6272, two seeds, twenty images of each class, three layers at full
 * width, 200 steps with norms at each; in a process of its own, so that its memory is its own. Held to its digest.
 */
public final class Digits {
    private static final double MOST_SECONDS = 60;
    private static final double MOST_BYTES = 1e9;
    private static final String HEAP = "-Xmx800m";
    /** The last digest of the run: the same bits on every machine. */
    private static final String DIGEST = "4062b16a4d708badb0eed19a8c41c12f";

    private Digits() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            run();
            return;
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Digits.class.getName(),
                        "here")
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the reference run failed");
        }
    }

    private static void run() throws IOException {
        Experiment experiment = new DigitNetworks();
        String[] digest = {""};
        long begin = System.nanoTime();
        new RunSession(experiment, Settings.parse(experiment.schema(), "side=28"), Inputs.none(), event -> {
                    if (event instanceof RunEvent.Finished end) {
                        digest[0] = end.digests().get(end.digests().size() - 1);
                    }
                })
                .on((parts, work) -> IntStream.range(0, parts).parallel().forEach(work))
                .finish();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double bytes = peak();
        boolean same = digest[0].equals(DIGEST);
        System.out.println(String.format(
                Locale.ROOT,
                "digits, order 6272, two seeds, 200 steps, norms at each: %.1f s on %d cores (goal %.0f: %s),"
                        + " %.0f MB resident at most (goal %.0f: %s), digest %s",
                seconds,
                Runtime.getRuntime().availableProcessors(),
                MOST_SECONDS,
                seconds < MOST_SECONDS ? "met" : "not met",
                bytes / 1e6,
                MOST_BYTES / 1e6,
                bytes < MOST_BYTES ? "met" : "not met",
                digest[0]));
        if (!same) {
            throw new IllegalStateException("the digest was " + DIGEST);
        }
    }

    /** The largest resident size of this process, where the system tells it; NaN elsewhere. */
    private static double peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return 1024 * Double.parseDouble(line.replaceAll("\\D", ""));
            }
        }
        return Double.NaN;
    }
}
