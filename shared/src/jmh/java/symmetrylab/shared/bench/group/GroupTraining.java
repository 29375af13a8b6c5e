package symmetrylab.shared.bench.group;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Checks that both train alike, measures both in one run, and prints the ratios of medians. */
public final class GroupTraining {
    private static final double AGREEMENT = 1e-9;

    private GroupTraining() {}

    /** The whole measurement. */
    public static void measure() throws RunnerException {
        check(GroupTask.W1, GroupTask.W1.points, 50);
        check(GroupTask.W2, 1, 2);
        Map<String, Double> medians = new TreeMap<>();
        var options = new OptionsBuilder()
                .include(".*(GroupStepBench|NaiveGroupBench)")
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            medians.put(
                    name.substring(name.lastIndexOf('.') + 1)
                            + result.getParams().getParam("task"),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        System.out.println("\nW1 and W2: three layers on a group, one full-batch step; ratios of medians of one run");
        for (GroupTask task : GroupTask.values()) {
            double ours = medians.get("ours" + task);
            int points = NaiveGroupBench.points(task);
            double naive = medians.get("naive" + task) * task.points / points;
            line(
                    task,
                    "naive Java" + (points < task.points ? " (one point × " + task.points + ")" : ""),
                    naive / ours,
                    Double.NaN);
            for (GroupPeers.Peer peer : GroupPeers.ALL) {
                double goal = peer.goals()[task.ordinal()];
                GroupPeers.microseconds(peer, task)
                        .ifPresentOrElse(
                                step -> line(task, peer.title(), step / ours, goal),
                                () -> System.out.println(
                                        task + "  " + peer.title() + ": peer absent, the goal stays open"));
            }
        }
    }

    private static void line(GroupTask task, String peer, double ratio, double goal) {
        String wanted = Double.isNaN(goal)
                ? ""
                : String.format(Locale.ROOT, "   goal %.0f: %s", goal, ratio >= goal ? "met" : "not met");
        System.out.println(
                String.format(Locale.ROOT, "%s  a step, %-44s ours is %9.1f × faster%s", task, peer, ratio, wanted));
    }

    private static void check(GroupTask task, int points, int steps) {
        double difference = task.difference(points, steps);
        if (!(difference <= AGREEMENT)) {
            throw new IllegalStateException(task + ": filters after equal steps differ by " + difference);
        }
        System.out.println(String.format(
                Locale.ROOT, "%s: %d equal steps on %d points agree to %.1e", task, steps, points, difference));
    }
}
