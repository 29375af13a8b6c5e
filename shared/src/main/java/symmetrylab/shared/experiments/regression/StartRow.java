package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Where a fully connected network ends from each of a geometric row of scales, the largest 1. */
record StartRow(List<End> ends) {
    private static final int COUNT = 7;
    /** Over how many of the smallest scales the slope is fitted. */
    private static final int FITTED = 4;

    private static final double TOLERANCE = 1e-12;
    private static final double FIT = 1e-12;
    private static final int MOST_STEPS = 20_000;
    private static final int SLICE = 100;
    private static final double LEAST = 1e-300;

    StartRow {
        ends = List.copyOf(ends);
    }

    /**
     * The end of one flow.
     *
     * @param distance to the solution of least norm, in parts of it
     * @param misfit largest |f − y|, in parts of ‖y‖
     * @param gap λ of theorem 7 at the start
     */
    record End(double alpha, double[] beta, double distance, double misfit, double gap, double drift, boolean settled) {
        End {
            beta = beta.clone();
        }
    }

    static StartRow of(Settings settings, Equations equations) {
        FullyConnected network =
                FullyConnected.uniform(equations.features(), equations.features(), settings.integer(SmallStarts.DEPTH));
        double[] least = JacobiSvd.leastSquares(equations.rows(), equations.targets());
        double ratio = Portable.pow(settings.real(SmallStarts.SMALLEST), 1.0 / (COUNT - 1));
        String kind = settings.text(SmallStarts.START);
        int seed = settings.integer(SmallStarts.SEED);
        List<End> ends = new ArrayList<>();
        double alpha = 1;
        for (int i = 0; i < COUNT; i++) {
            double[] start = switch (kind) {
                case "zero" -> new double[network.parameterCount()];
                case "first-stays" -> OrderedStart.of(network, 1, alpha, seed);
                default -> OrderedStart.of(network, alpha, 1, seed);
            };
            ends.add(end(network, equations, alpha, start, least));
            alpha *= ratio;
        }
        return new StartRow(ends);
    }

    private static End end(FullyConnected network, Equations equations, double alpha, double[] start, double[] least) {
        GradientFlow flow = GradientFlow.squared(network, equations.rows(), equations.targets(), start, TOLERANCE);
        double size = FixedSum.norm(equations.targets());
        size = size > 0 ? size : 1;
        boolean settled = false;
        double[] before = start;
        for (int done = 0; done < MOST_STEPS && !settled; done += SLICE) {
            settled = flow.settle(FIT * size, SLICE);
            double[] now = flow.state().parameters();
            if (Arrays.equals(now, before)) {
                break;
            }
            before = now;
        }
        double[] beta = flow.state().predictor();
        double[] difference = beta.clone();
        FixedSum.addInto(difference, -1, least);
        double norm = FixedSum.norm(least);
        return new End(
                alpha,
                beta,
                FixedSum.norm(difference) / (norm > 0 ? norm : 1),
                flow.largestResidual() / size,
                Invariants.gap(network, start),
                flow.drift(),
                settled);
    }

    /** The least λ of all starts. */
    double gap() {
        double least = Double.POSITIVE_INFINITY;
        for (End end : ends) {
            least = Math.min(least, end.gap());
        }
        return least;
    }

    double drift() {
        double worst = 0;
        for (End end : ends) {
            worst = Math.max(worst, end.drift());
        }
        return worst;
    }

    double misfit() {
        double worst = 0;
        for (End end : ends) {
            worst = Math.max(worst, end.misfit());
        }
        return worst;
    }

    /** Whether every flow has come to fit. */
    boolean settled() {
        boolean all = true;
        for (End end : ends) {
            all &= end.settled();
        }
        return all;
    }

    /** d ln distance/d ln α, by least squares over the smallest scales. */
    double slope() {
        double[] x = new double[FITTED];
        double[] y = new double[FITTED];
        for (int i = 0; i < FITTED; i++) {
            End end = ends.get(COUNT - FITTED + i);
            x[i] = Portable.log(end.alpha());
            y[i] = Portable.log(Math.max(LEAST, end.distance()));
        }
        double meanX = FixedSum.of(x) / FITTED;
        double meanY = FixedSum.of(y) / FITTED;
        double product = 0;
        double square = 0;
        for (int i = 0; i < FITTED; i++) {
            product += (x[i] - meanX) * (y[i] - meanY);
            square += (x[i] - meanX) * (x[i] - meanX);
        }
        return product / square;
    }
}
