package symmetrylab.shared.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * NumPy and PyTorch on the same data from the same start, where a {@code python3} has them; {@code
 * SYMMETRY_LAB_PYTHON} names another interpreter.
 */
final class PythonPeers {
    static final List<String> NAMES = List.of("numpy", "torch");

    /** What a peer took: microseconds a step, microseconds and epochs to loss 1e-10, and where it ended. */
    record Measured(double step, double task, long epochs, double[] direction) {}

    private PythonPeers() {}

    /** Empty where the peer is absent. */
    static Optional<Measured> measure(String peer, Task task) {
        try {
            Path script = Files.createTempFile("peers", ".py");
            Path data = Files.createTempFile("w4", ".txt");
            try (InputStream source = PythonPeers.class.getResourceAsStream("peers.py")) {
                Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(data, text(task));
            return run(List.of(python(), script.toString(), peer, task.name(), data.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String python() {
        String named = System.getenv("SYMMETRY_LAB_PYTHON");
        return named == null || named.isBlank() ? "python3" : named;
    }

    private static Optional<Measured> run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException noPython) {
            return Optional.empty();
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("the peer takes more than ten minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the peer failed: " + String.join(" ", command));
        }
        return answer.equals("absent") ? Optional.empty() : Optional.of(parse(answer));
    }

    private static Measured parse(String answer) {
        double[] numbers = Arrays.stream(answer.split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Measured(numbers[0], numbers[1], (long) numbers[2], Arrays.copyOfRange(numbers, 3, numbers.length));
    }

    /** A line of parameters of the task, then a line for each row and for each layer. */
    private static String text(Task task) {
        List<String> lines = new ArrayList<>();
        lines.add(Task.POINTS + " " + Task.DEPTH + " " + NaiveTraining.LEARNING_RATE + " " + Task.GOAL);
        for (double[][] table : List.of(task.rows(), task.start())) {
            for (double[] row : table) {
                lines.add(String.join(
                        " ", Arrays.stream(row).mapToObj(Double::toString).toList()));
            }
        }
        return String.join("\n", lines);
    }
}
