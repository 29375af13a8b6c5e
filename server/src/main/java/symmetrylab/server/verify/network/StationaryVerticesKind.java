package symmetrylab.server.verify.network;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.linear.Angle;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Stationarity;
import symmetrylab.shared.margin.StationaryVertices;
import symmetrylab.shared.network.Diagonal;

/** The stationary point of a quasi-norm that a deep diagonal flow reaches, among all stationary vertices. */
public final class StationaryVerticesKind implements InputKind {
    private static final double MOST = 3e6;

    @Override
    public String name() {
        return "lp-stationary";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        Dataset data = Dataset.of(input.at("X").rows(), input.at("y").vector());
        int depth = input.at("L").integer();
        double p = 2.0 / depth;
        comparison.number("input.p", p, input.at("p").number(), Bounds.TENSOR);
        double candidates = StationaryVertices.candidates(data.size(), data.dimension());
        if (candidates > MOST) {
            throw new MalformedCase("vertices are enumerated up to " + MOST + " candidates, got " + candidates);
        }
        checkVertices(StationaryVertices.of(data, p), expected.at("vertices").items(), comparison);
        double[] z = expected.at("z_gf").vector();
        Stationarity found = Stationarity.of(z, data, new Stationarity.Norm(p, Basis.REAL));
        comparison.number("least margin of z_gf", data.leastMargin(z), 1, Bounds.ORACLE);
        comparison.deviation("stationarity of z_gf", found.residual(), Bounds.ORACLE);
        comparison.vector("dual", found.dual(), expected.at("dual").vector(), Bounds.ORACLE);
        comparison.number("norm_p", Basis.REAL.norm(z, p), expected.at("norm_p").number(), Bounds.ORACLE);
        Node flow = input.at("flow");
        Diagonal network = new Diagonal(data.dimension(), depth);
        double[] start = MaxMarginRealKind.scaled(network.flat(flow.at("w").rows()), flow);
        FlowRows.Measure angle = new FlowRows.Measure(
                "one_minus_cos", run -> Angle.oneMinusCosine(run.state().predictor(), z));
        new FlowRows(network, data, start).check(expected.at("flow").items(), List.of(angle), comparison);
    }

    private static void checkVertices(
            List<StationaryVertices.Vertex> vertices, List<Node> listed, Comparison comparison) {
        if (vertices.size() != listed.size()) {
            comparison.fail("vertices must be " + vertices.size() + ", got " + listed.size());
            return;
        }
        for (int i = 0; i < listed.size(); i++) {
            StationaryVertices.Vertex vertex = vertices.get(i);
            Node node = listed.get(i);
            String path = node.path();
            comparison.integers(
                    path + ".support", vertex.support(), node.at("support").integers());
            comparison.integers(
                    path + ".active", vertex.active(), node.at("active").integers());
            comparison.vector(path + ".z", vertex.z(), node.at("z").vector(), Bounds.ORACLE);
            comparison.vector(
                    path + ".dual_active", vertex.dual(), node.at("dual_active").vector(), Bounds.ORACLE);
            comparison.number(path + ".norm_p", vertex.norm(), node.at("norm_p").number(), Bounds.ORACLE);
        }
    }
}
