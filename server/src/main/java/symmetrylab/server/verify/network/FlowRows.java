package symmetrylab.server.verify.network;

import java.util.List;
import java.util.function.ToDoubleFunction;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.network.LinearNetwork;

/**
 * The one-sided check of flow rows: at the listed margin the flow is at most three times the listed distance away.
 *
 * <p>The rows are walked through with steps that gain ½ of margin; should that be too coarse for a stiff case, with
 * finer ones, which come closer to the flow itself.
 *
 * @param network the network trained
 * @param data its data; exponential loss
 * @param start its parameters at the start
 */
public record FlowRows(LinearNetwork network, Dataset data, double[] start) {
    private static final double[] PACES = {0.5, 0.1, 0.02};
    private static final double HOPELESS = 40;
    private static final int MOST_STEPS = 30_000_000;

    /** A listed quantity of every row and how it is computed. */
    record Measure(String field, ToDoubleFunction<Descent> value) {}

    void check(List<Node> rows, List<Measure> measures, Comparison comparison) {
        if (rows.isEmpty()) {
            throw new MalformedCase("a flow must list at least one row");
        }
        double[][] best = null;
        for (double pace : PACES) {
            double[][] ratios = ratios(rows, measures, pace);
            if (best == null || largest(ratios) < largest(best)) {
                best = ratios;
            }
            if (largest(best) <= Bounds.FLOW || largest(best) > HOPELESS) {
                break;
            }
        }
        for (int row = 0; row < best.length; row++) {
            for (int k = 0; k < measures.size(); k++) {
                String place =
                        rows.get(row).path() + "." + measures.get(k).field() + " as a multiple of the listed value";
                comparison.deviation(place, best[row][k], Bounds.FLOW);
            }
        }
    }

    private double[][] ratios(List<Node> rows, List<Measure> measures, double pace) {
        Problem problem = new Problem(network, data.signedRows(), Loss.EXPONENTIAL);
        double[][] ratios = new double[rows.size()][measures.size()];
        Descent run = null;
        double reached = Double.POSITIVE_INFINITY;
        for (int row = 0; row < ratios.length; row++) {
            double margin = rows.get(row).at("margin").number();
            if (margin < reached) {
                run = new Descent(problem, new StepRule.MarginPace(pace), start);
            }
            reached = margin;
            double steps = Math.min(MOST_STEPS, 1e5 + 4 * Math.abs(margin) / pace);
            boolean there = run.advanceToMargin(margin, (int) steps);
            for (int k = 0; k < measures.size(); k++) {
                Measure measure = measures.get(k);
                double listed = rows.get(row).at(measure.field()).number();
                double value = measure.value().applyAsDouble(run);
                ratios[row][k] = there && listed > 0 && value >= 0 ? value / listed : Double.POSITIVE_INFINITY;
            }
        }
        return ratios;
    }

    private static double largest(double[][] ratios) {
        double largest = 0;
        for (double[] row : ratios) {
            for (double ratio : row) {
                largest = Math.max(largest, ratio);
            }
        }
        return largest;
    }
}
