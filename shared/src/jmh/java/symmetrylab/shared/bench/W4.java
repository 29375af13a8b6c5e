package symmetrylab.shared.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Checks that everyone computes the same, measures all in one run, and prints ratios of medians. */
public final class W4 {
    private static final String ROW = "%-12s %-52s ours is %9.1f × faster";

    private final Map<Task, Agreement> agreements = new EnumMap<>(Task.class);
    private final Map<String, Double> medians = new TreeMap<>();
    private final List<String> table = new ArrayList<>();

    private W4() {}

    public static void main(String[] arguments) throws RunnerException {
        new W4().run();
    }

    private void run() throws RunnerException {
        for (Task task : Task.values()) {
            Agreement agreement = Agreement.of(task);
            agreement.check(task);
            agreements.put(task, agreement);
        }
        measure();
        for (Task task : Task.values()) {
            compareWithNaive(task);
            for (String peer : PythonPeers.NAMES) {
                compareWithPeer(task, peer, PythonPeers.measure(peer, task));
            }
        }
        System.out.println("\nW4: d = 1000, three layers, 20 points, exponential loss; ratios of medians of one run");
        agreements.forEach((task, agreement) -> System.out.println(agreement.text(task)));
        table.forEach(System.out::println);
    }

    private void measure() throws RunnerException {
        var options =
                new OptionsBuilder().include("symmetrylab.*(Step|Task)Bench").build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            String task = result.getParams().getParam("task");
            medians.put(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1) + (task == null ? "" : task),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
    }

    private void compareWithNaive(Task task) {
        double step = medians.get("StepBench.naive" + task);
        boolean measured = task == Task.DIAGONAL;
        double whole = measured
                ? medians.get("NaiveTaskBench.naive")
                : step * agreements.get(task).naive().steps();
        compare(task, "a step, naive Java", step, "StepBench.ours");
        String peer = "naive Java" + (measured ? "" : " (epochs × step)");
        compare(task, "to loss, " + peer, whole, "WholeTaskBench.fine");
        compare(task, "to loss coarsely, " + peer, whole, "WholeTaskBench.coarse");
    }

    private void compareWithPeer(Task task, String peer, Optional<PythonPeers.Measured> found) {
        if (found.isEmpty()) {
            table.add(String.format(Locale.ROOT, "%-12s %-52s peer absent", task, peer));
            return;
        }
        PythonPeers.Measured measured = found.get();
        double cosine = WholeTask.cosine(
                measured.direction(), agreements.get(task).fine().direction());
        compare(task, "a step, " + peer, measured.step(), "StepBench.ours");
        String whole =
                String.format(Locale.ROOT, "to loss, %s, %d epochs, cosine %.6f", peer, measured.epochs(), cosine);
        compare(task, whole, measured.task(), "WholeTaskBench.fine");
    }

    private void compare(Task task, String what, double theirs, String ours) {
        table.add(String.format(Locale.ROOT, ROW, task, what, theirs / medians.get(ours + task)));
    }
}
