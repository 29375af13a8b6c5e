package symmetrylab.shared.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;

/** Measures the group Fourier transforms of W3 beside dense ones and prints ratios of medians and slopes of growth. */
public final class W3 {
    private static final int ROUNDS = 25;

    private W3() {}

    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> medians = new TreeMap<>();
        var options =
                new OptionsBuilder().include(".*(FourierBench|PlaneBench)").build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            medians.put(
                    name.substring(name.lastIndexOf('.') + 1)
                            + result.getParams().getParamsKeys().stream()
                                    .map(result.getParams()::getParam)
                                    .findFirst()
                                    .orElse(""),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        System.out.println("\nW3: group Fourier transforms, dense product beside them; ratios of medians of one run");
        for (String group : new String[] {"(C28xC28):D4", "S6", "S7"}) {
            double dense = medians.get("denseForward" + group);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-14s forward %8.1f × and inverse %8.1f × faster than dense",
                    group,
                    dense / medians.get("forward" + group),
                    dense / medians.get("inverse" + group)));
        }
        double peer = medians.get("planesByJTransforms");
        System.out.println(String.format(
                Locale.ROOT,
                "its eight planes %.1f × faster than by JTransforms; the whole of it %.1f ×",
                peer / medians.get("planes"),
                peer / medians.get("forward(C28xC28):D4")));
        growth("(C_N x C_N):D4 over |G|", "(C14xC14):D4", "(C28xC28):D4", "(C56xC56):D4");
        growth("S_m over m!", "S5", "S6", "S7");
    }

    /** The slope of log time against log order between the first and the last group. */
    private static void growth(String what, String... groups) {
        double[] times = new double[groups.length];
        double[] orders = new double[groups.length];
        for (int i = 0; i < groups.length; i++) {
            GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse(groups[i]));
            orders[i] = transform.group().order();
            times[i] = time(transform);
        }
        int last = groups.length - 1;
        double slope = Math.log(times[last] / times[0]) / Math.log(orders[last] / orders[0]);
        System.out.println(String.format(Locale.ROOT, "growth of %-26s slope %.2f", what, slope));
    }

    /** The least of some rounds, after as many to warm up. */
    private static double time(GroupFourierTransform transform) {
        int n = transform.group().order();
        double[] f = new double[n];
        f[n - 1] = 1;
        double[] re = new double[n];
        double[] im = new double[n];
        int calls = Math.max(1, 2_000_000 / n);
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long start = System.nanoTime();
            for (int call = 0; call < calls; call++) {
                transform.forwardInto(f, re, im);
            }
            double time = (System.nanoTime() - start) / (double) calls;
            best = round < ROUNDS ? best : Math.min(best, time);
        }
        return best;
    }
}
