package symmetrylab.server.verify.network;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.margin.SinglePointConvolution;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.number.FixedSum;

/** Where a two-layer convolution goes on one labelled point, for first filters of several lengths. */
public final class SinglePointMarginKind implements InputKind {
    @Override
    public String name() {
        return "thm3-cor4-single-point";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        List<Node> items = input.at("items").items();
        Node[] answers = expected.at("items").items(items.size());
        for (int i = 0; i < answers.length; i++) {
            checkItem(items.get(i), answers[i], comparison);
        }
    }

    private static void checkItem(Node item, Node answer, Comparison comparison) {
        double[] x = item.at("x").vector();
        double y = item.at("y").number();
        int[] sizes = item.at("k").integers();
        CircularConvolution network = new CircularConvolution(x.length, List.of(sizes[0], sizes[1]));
        Matrix m = DataTensor.of(network, x).unfolding(0);
        double[] values = JacobiSvd.values(m);
        String path = answer.path();
        compare(values, answer.at("singular_values"), comparison);
        compare(unit(SinglePointConvolution.direction(x, y, sizes[0])), answer.at("beta_direction"), comparison);
        comparison.number(
                path + ".rho_norm", 1 / values[0], answer.at("rho_norm").number(), Bounds.SINGLE_POINT);
        Node top = answer.at("u1_up_to_sign");
        double[] u = top.vector();
        double[] rest = m.times(m.transposedTimes(u));
        FixedSum.addInto(rest, -values[0] * values[0], u);
        comparison.number(top.path() + " length", FixedSum.norm(u), 1, Bounds.SINGLE_POINT);
        comparison.deviation(
                top.path() + " residual", FixedSum.norm(rest) / (values[0] * values[0]), Bounds.SINGLE_POINT);
        if (sizes[0] == 2) {
            shortest(x, y, answer, comparison);
        }
    }

    /** κ = x·x←/‖x‖² and y(2x ± (x← + x→)). */
    private static void shortest(double[] x, double y, Node answer, Comparison comparison) {
        int d = x.length;
        double[] ahead = new double[d];
        double[] around = new double[d];
        for (int i = 0; i < d; i++) {
            ahead[i] = x[(i + 1) % d];
            around[i] = ahead[i] + x[(i + d - 1) % d];
        }
        double kappa = FixedSum.dot(x, ahead) / FixedSum.dot(x, x);
        Node listed = answer.at("kappa");
        comparison.number(listed.path(), kappa, listed.number(), Bounds.SINGLE_POINT);
        double[] closed = new double[d];
        FixedSum.addInto(closed, 2 * y, x);
        FixedSum.addInto(closed, y * Math.signum(kappa), around);
        compare(unit(closed), answer.at("closed_form"), comparison);
    }

    private static double[] unit(double[] v) {
        double[] unit = new double[v.length];
        FixedSum.addInto(unit, 1 / FixedSum.norm(v), v);
        return unit;
    }

    private static void compare(double[] actual, Node expected, Comparison comparison) {
        comparison.vector(expected.path(), actual, expected.vector(), Bounds.SINGLE_POINT);
    }
}
