package symmetrylab.server.verify.network;

import java.util.Arrays;
import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.potential.Interpolation;

/** Limits of fully connected flows beside the least-norm solution (theorem 7), and points of a diagonal trajectory. */
public final class LeastNormKind implements InputKind {
    static final int MOST_STEPS = 300_000;

    @Override
    public String name() {
        return "thm7-and-trajectory";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        double[][] x = input.at("X").rows();
        double[] y = input.at("y").vector();
        double[] ones = new double[x[0].length];
        Arrays.fill(ones, 1);
        double[] least = new Interpolation(x, y).leastSquares(ones).point();
        comparison.vector("min_l2", least, expected.at("min_l2").vector(), Bounds.LEAST_NORM);
        Matrix first = Matrix.ofRows(input.at("W1_bar_rows").rows());
        FullyConnected network = new FullyConnected(List.of(first.rows(), first.columns()));
        double[] start =
                network.flat(first.transposed().entries(), input.at("w2_bar").vector());
        for (Node row : expected.at("fc_limits").some()) {
            double[] scaled = new double[start.length];
            FixedSum.addInto(scaled, row.at("alpha").number(), start);
            double[] beta = limit(network, x, y, scaled, row, comparison);
            comparison.vector(
                    row.path() + ".beta_limit", beta, row.at("beta_limit").vector(), Bounds.FULLY_CONNECTED);
            FixedSum.addInto(beta, -1, least);
            double distance = FixedSum.norm(beta);
            Node listed = row.at("dist_to_min_l2");
            comparison.number(listed.path(), distance, listed.number(), Bounds.FULLY_CONNECTED);
        }
        checkTrajectory(input, expected.at("trajectory").some(), comparison);
    }

    /** Where the flow of the squared loss rests; one that does not come to rest fails. */
    static double[] limit(
            LinearNetwork network, double[][] x, double[] y, double[] start, Node row, Comparison comparison) {
        GradientFlow flow = GradientFlow.squared(network, x, y, start, 1e-12);
        flow.settle(1e-13 * FixedSum.norm(y), MOST_STEPS);
        comparison.deviation(row.path() + ": residual at rest", flow.largestResidual(), 1e-11 * FixedSum.norm(y));
        return flow.state().predictor();
    }

    private static void checkTrajectory(Node input, Node[] rows, Comparison comparison) {
        double[] w = input.at("diag_w_bar").vector();
        Diagonal network = new Diagonal(w.length, 2);
        double[] start = new double[2 * w.length];
        for (int j = 0; j < w.length; j++) {
            start[j] = input.at("diag_alpha").number() * w[j];
        }
        double[] y = input.at("y").vector();
        for (Node row : rows) {
            GradientFlow flow = GradientFlow.squared(network, input.at("X").rows(), y, start, 1e-13);
            if (!flow.advanceTo(row.at("t").number(), MOST_STEPS)) {
                comparison.fail(row.path() + ".t lies beyond " + MOST_STEPS + " steps");
            }
            comparison.vector(
                    row.path() + ".beta",
                    flow.state().predictor(),
                    row.at("beta").vector(),
                    Bounds.TRAJECTORY);
            double loss = Math.exp(flow.progress().logLoss());
            comparison.number(row.path() + ".loss", loss, row.at("loss").number(), Bounds.TRAJECTORY);
        }
    }
}
