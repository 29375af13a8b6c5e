package symmetrylab.shared.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.bench.python.PythonScript;

/** NumPy and PyTorch on the same data from the same start, where a {@code python3} has them. */
final class PythonPeers {
    static final List<String> NAMES = List.of("numpy", "torch");

    /** What a peer took: microseconds a step, microseconds and epochs to loss 1e-10, and where it ended. */
    record Measured(double step, double task, long epochs, double[] direction) {}

    private PythonPeers() {}

    /** Empty where the peer is absent. */
    static Optional<Measured> measure(String peer, Task task) {
        return new PythonScript(PythonPeers.class, "peers.py")
                .answer(text(task), peer, task.name())
                .map(PythonPeers::parse);
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
