package symmetrylab.server.verify.network;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;

/** Data tensors, their contractions, and the predictor that the layers make. */
public final class DataTensorsKind implements InputKind {
    @Override
    public String name() {
        return "data-tensors";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        List<Node> items = input.at("items").items();
        List<Node> answers = expected.at("items").items();
        if (items.size() != answers.size() || items.isEmpty()) {
            throw new MalformedCase("there must be as many answers as items, at least one, got " + answers.size()
                    + " for " + items.size());
        }
        for (int i = 0; i < items.size(); i++) {
            checkItem(items.get(i), answers.get(i), comparison);
        }
    }

    private static void checkItem(Node item, Node answer, Comparison comparison) {
        double[] x = item.at("x").vector();
        double[][] v = item.at("v").rows();
        LinearNetwork network = network(item, x.length);
        double[] theta = network.flat(v);
        DataTensor tensor = DataTensor.of(network, x);
        String path = answer.path();
        comparison.integers(path + ".shape", tensor.shape(), answer.at("shape").integers());
        double[] entries = answer.at("entries_row_major").vector();
        comparison.vector(path + ".entries_row_major", tensor.entries(), entries, Bounds.TENSOR);
        double[] beta = network.predictor(theta);
        comparison.vector(path + ".beta", beta, answer.at("beta").vector(), Bounds.TENSOR);
        double f = answer.at("f").number();
        comparison.number(path + ".f by the layers", FixedSum.dot(x, beta), f, Bounds.TENSOR);
        comparison.number(path + ".f by the tensor", tensor.apply(v), f, Bounds.TENSOR);
        double[][] partials = answer.at("partials").rows();
        if (partials.length != v.length) {
            throw new MalformedCase(path + ".partials must have " + v.length + " rows, got " + partials.length);
        }
        for (int l = 0; l < v.length; l++) {
            comparison.vector(path + ".partials[" + l + "]", tensor.partial(l, v), partials[l], Bounds.TENSOR);
        }
    }

    private static LinearNetwork network(Node item, int d) {
        String net = item.at("net").text();
        return switch (net) {
            case "diag" -> new Diagonal(d, item.at("L").integer());
            case "conv" -> new CircularConvolution(d, list(item.at("k")));
            case "fc" -> new FullyConnected(list(item.at("dims")));
            default -> throw new MalformedCase(item.path() + ".net must be diag, conv or fc, got " + net);
        };
    }

    private static List<Integer> list(Node node) {
        List<Integer> list = new ArrayList<>();
        for (int value : node.integers()) {
            list.add(value);
        }
        return list;
    }
}
