package symmetrylab.shared.experiments.generalisation;

import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.equivariant.TrainingLimit;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.RandomStream;

/**
 * Linear networks of the same depth that learn from points on a group.
 *
 * @param scale of the start: normal weights, of deviation scale/√N in the group network, of deviation scale in the diagonal one
 * @param margin at which training ends, or after so many steps
 */
record Students(FourierCoordinates coordinates, int depth, double scale, double margin, int steps) {
    /** Rounding is kept from leaving the real functions every so many steps. */
    private static final int SLICE = 10;

    private static final double GAIN = 0.5;

    /**
     * What one has learned.
     *
     * @param beta β on the elements
     * @param margin the least y⟨x, β⟩
     */
    record Learned(double[] beta, double margin) {}

    /** A group convolution network. */
    Learned group(double[][] rows, double[] labels, RandomStream random) {
        double[][] there = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            there[i] = coordinates.of(rows[i]);
        }
        LinearNetwork network = coordinates.space().network(depth);
        double[] start = TrainingLimit.start(coordinates, depth, scale, random);
        Descent descent = descent(network, there, labels, start);
        StopRule stop = StopRule.margin(margin);
        for (int done = 0; done < steps && !stop.reached(descent.progress()); done += SLICE) {
            descent.advanceUntil(stop, Math.min(SLICE, steps - done));
            descent.correct(coordinates.real(descent.state().parameters()));
        }
        return new Learned(
                coordinates.function(descent.state().predictor()),
                descent.progress().margin());
    }

    /** A diagonal network on the elements. */
    Learned diagonal(double[][] rows, double[] labels, RandomStream random) {
        LinearNetwork network = new Diagonal(rows[0].length, depth);
        double[] start = new double[network.parameterCount()];
        for (int i = 0; i < start.length; i++) {
            start[i] = scale * random.nextGaussian();
        }
        Descent descent = descent(network, rows, labels, start);
        descent.advanceUntil(StopRule.margin(margin), steps);
        return new Learned(descent.state().predictor(), descent.progress().margin());
    }

    /** The limit of a fully connected network: the function of least length at margin 1. The points must be separable. */
    static Learned fullyConnected(double[][] rows, double[] labels) {
        return new Learned(MaxMargin.l2(Dataset.of(rows, labels)).z(), 1);
    }

    private static Descent descent(LinearNetwork network, double[][] rows, double[] labels, double[] start) {
        return new Descent(Problem.of(network, rows, labels, Loss.EXPONENTIAL), new StepRule.MarginPace(GAIN), start);
    }
}
