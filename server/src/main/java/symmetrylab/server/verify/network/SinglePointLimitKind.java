package symmetrylab.server.verify.network;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.potential.SinglePoint;

/** Limits of two-layer networks on one point and the squared loss, of theorem 6. */
public final class SinglePointLimitKind implements InputKind {
    @Override
    public String name() {
        return "thm6-limits";
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
        int[] k = item.at("k").integers();
        LinearNetwork network = network(item.at("net"), x.length, k);
        double[] first = item.at("v1_bar").vector();
        double[] second = item.at("v2_bar").vector();
        network.flat(first, second);
        Matrix m = DataTensor.of(network, x).unfolding(0);
        double[][] rows = answer.at("M").rows();
        comparison.number(answer.path() + ".M rows", rows.length, m.rows(), 0);
        for (int i = 0; i < rows.length; i++) {
            comparison.vector(answer.path() + ".M[" + i + "]", m.toRows()[i], rows[i], Bounds.TENSOR);
        }
        compare(JacobiSvd.values(m), answer.at("singular_values"), comparison);
        SinglePoint point = new SinglePoint(m, first, second);
        for (Node row : answer.at("limits").some()) {
            double alpha = row.at("alpha").number();
            double nu = point.root(alpha, row.at("y").number());
            comparison.number(row.path() + ".nu", nu, row.at("nu").number(), Bounds.ORACLE);
            double[] v1 = point.first(alpha, nu);
            double[] v2 = point.second(alpha, nu);
            compare(v1, row.at("v1"), comparison);
            compare(v2, row.at("v2"), comparison);
            compare(network.predictor(network.flat(v1, v2)), row.at("beta"), comparison);
        }
    }

    private static LinearNetwork network(Node net, int d, int[] k) {
        return switch (net.text()) {
            case "diag" -> new Diagonal(d, 2);
            case "conv" -> new CircularConvolution(d, List.of(k[0], k[1]));
            case "fc" -> new FullyConnected(List.of(d, k[1]));
            default -> throw new MalformedCase(net.path() + " must be diag, conv or fc, got " + net.text());
        };
    }

    private static void compare(double[] actual, Node expected, Comparison comparison) {
        comparison.vector(expected.path(), actual, expected.vector(), Bounds.ORACLE);
    }
}
