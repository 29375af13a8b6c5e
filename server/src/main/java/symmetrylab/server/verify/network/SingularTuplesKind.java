package symmetrylab.server.verify.network;

import java.util.Arrays;
import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.SingularTuple;
import symmetrylab.shared.number.FixedSum;

/** Singular tuples of tensors: the largest, all of a diagonal tensor, and singular values of a matrix. */
public final class SingularTuplesKind implements InputKind {
    private static final int STARTS = 60;
    private static final int MOST_COORDINATES = 12;

    @Override
    public String name() {
        return "singular-vectors";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        List<Node> items = input.at("items").items();
        Node[] answers = expected.at("items").items(items.size());
        for (int i = 0; i < answers.length; i++) {
            Node item = items.get(i);
            checkItem(DataTensor.of(item.at("A_shape").integers(), item.at("A").vector()), answers[i], comparison);
        }
    }

    private static void checkItem(DataTensor tensor, Node answer, Comparison comparison) {
        SingularTuple top = SingularTuple.top(tensor, STARTS);
        double s = answer.at("top_s").number();
        comparison.number(answer.path() + ".top_s", top.value(), s, Bounds.ORACLE);
        comparison.deviation(answer.path() + " residual of our tuple", top.residual(), Bounds.ORACLE);
        if (answer.has("top_u")) {
            checkListed(tensor, s, answer.at("top_u"), comparison);
        }
        if (answer.has("residual")) {
            Node residual = answer.at("residual");
            comparison.deviation(residual.path(), Math.abs(residual.number()), Bounds.ORACLE);
        }
        if (answer.has("singular_values")) {
            Node values = answer.at("singular_values");
            comparison.vector(values.path(), JacobiSvd.values(tensor.unfolding(0)), values.vector(), Bounds.ORACLE);
        }
        if (answer.has("tuples")) {
            checkTuples(tensor, answer.at("tuples"), comparison);
        }
    }

    /** Unique up to signs and symmetries, so by its lengths, its value and its residual. */
    private static void checkListed(DataTensor tensor, double s, Node listed, Comparison comparison) {
        double[][] u = listed.rows();
        if (u.length != tensor.shape().length) {
            throw new MalformedCase(listed.path() + " must have " + tensor.shape().length + " vectors");
        }
        for (int l = 0; l < u.length; l++) {
            if (u[l].length != tensor.shape()[l]) {
                throw new MalformedCase(listed.path() + "[" + l + "] must have " + tensor.shape()[l] + " entries");
            }
            comparison.number(listed.path() + "[" + l + "] length", FixedSum.norm(u[l]), 1, Bounds.ORACLE);
        }
        SingularTuple measured = SingularTuple.measured(tensor, u);
        comparison.number(listed.path() + " value", measured.value(), s, Bounds.ORACLE);
        comparison.deviation(listed.path() + " residual", measured.residual(), Bounds.ORACLE);
    }

    /** Every set of coordinates with positive entries has its tuple, and each stands in the list once. */
    private static void checkTuples(DataTensor tensor, Node tuples, Comparison comparison) {
        int order = tensor.shape().length;
        double[] sigma = diagonal(tensor, tuples);
        int positive = 0;
        for (double entry : sigma) {
            positive += entry > 0 ? 1 : 0;
        }
        Node[] rows = tuples.items((1 << positive) - 1);
        long seen = rows.length;
        for (int i = 0; i < rows.length; i++) {
            int[] support = rows[i].at("support").integers();
            for (int k = 0; k < i; k++) {
                seen -= Arrays.equals(support, rows[k].at("support").integers()) ? 1 : 0;
            }
            for (int k = 0; k < support.length; k++) {
                if (!(sigma[support[k]] > 0) || k > 0 && support[k] <= support[k - 1]) {
                    comparison.fail(rows[i].path() + ".support must be ascending coordinates of positive entries");
                    return;
                }
            }
            SingularTuple tuple = SingularTuple.onSupport(sigma, order, support);
            comparison.number(
                    rows[i].path() + ".s", tuple.value(), rows[i].at("s").number(), Bounds.ORACLE);
            comparison.vector(
                    rows[i].path() + ".u", tuple.vectors()[0], rows[i].at("u").vector(), Bounds.ORACLE);
            comparison.deviation(
                    rows[i].path() + " residual",
                    SingularTuple.measured(tensor, tuple.vectors()).residual(),
                    Bounds.ORACLE);
        }
        comparison.number(tuples.path() + " different supports", seen, rows.length, 0);
    }

    private static double[] diagonal(DataTensor tensor, Node tuples) {
        int[] shape = tensor.shape();
        double[] entries = tensor.entries();
        int stride = (entries.length - 1) / Math.max(1, shape[0] - 1);
        double[] sigma = new double[shape[0]];
        for (int at = 0; at < entries.length; at++) {
            if (at % stride == 0 && at / stride < sigma.length) {
                sigma[at / stride] = entries[at];
            } else if (entries[at] != 0) {
                throw new MalformedCase(tuples.path() + " are listed for diagonal tensors only");
            }
        }
        if (sigma.length > MOST_COORDINATES) {
            throw new MalformedCase(tuples.path() + " are listed up to " + MOST_COORDINATES + " coordinates only");
        }
        return sigma;
    }
}
