package symmetrylab.server.verify.network;

import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.potential.ScalarFlow;

/** The functions of lemma 4 for several depths: values at times, inverses, antiderivatives and blow-up times. */
public final class ScalarFlowKind implements InputKind {
    @Override
    public String name() {
        return "lemma4";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        int[] depths = input.at("L").integers();
        Node[] rows = expected.at("table").items(depths.length);
        for (int k = 0; k < depths.length; k++) {
            comparison.number(rows[k].path() + ".L", depths[k], rows[k].at("L").integer(), 0);
            check(new ScalarFlow(depths[k]), rows[k], comparison);
        }
    }

    private static void check(ScalarFlow flow, Node row, Comparison comparison) {
        boolean finite = flow.blowUp() < Double.POSITIVE_INFINITY;
        if (finite) {
            compare(row, "blow_up", flow.blowUp(), comparison);
        } else if (row.has("blow_up")) {
            comparison.fail(row.path() + ".blow_up must be null");
        }
        for (Node point : row.at("points").items()) {
            double t = point.at("t").number();
            compare(point, "p", flow.p(t), comparison);
            compare(point, "q", flow.q(t), comparison);
            compare(point, "h", flow.h(t), comparison);
            compare(point, "h_prime", flow.hSlope(t), comparison);
        }
        for (Node point : row.at("inverse").items()) {
            double z = point.at("z").number();
            compare(point, "h_inv", flow.hInverse(z), comparison);
            compare(point, "H", flow.antiderivative(z), comparison);
        }
    }

    private static void compare(Node node, String field, double actual, Comparison comparison) {
        comparison.relative(node.path() + "." + field, actual, node.at(field), Bounds.LEMMA);
    }
}
