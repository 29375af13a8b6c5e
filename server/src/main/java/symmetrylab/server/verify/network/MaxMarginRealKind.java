package symmetrylab.server.verify.network;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.linear.Angle;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.margin.MaxMarginSolution;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;

/** ℓ1 and ℓ2 max-margin solutions, and the diagonal and fully connected flows that tend to them. */
public final class MaxMarginRealKind implements InputKind {
    @Override
    public String name() {
        return "maxmargin-l1-l2";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        Dataset data = Dataset.of(input.at("X").rows(), input.at("y").vector());
        MaxMarginSolution l2 = checkL2(data, expected.at("l2"), comparison);
        double[] l1 = checkL1(data, expected.at("l1"), comparison);
        int d = data.dimension();
        if (input.has("flow_diag") || expected.has("flow_diag")) {
            Node flow = input.at("flow_diag");
            LinearNetwork network = new Diagonal(d, 2);
            double[] start =
                    scaled(network.flat(flow.at("w1").vector(), flow.at("w2").vector()), flow);
            check(new FlowRows(network, data, start), expected.at("flow_diag"), l1, comparison);
        }
        if (input.has("flow_fc") || expected.has("flow_fc")) {
            Node flow = input.at("flow_fc");
            LinearNetwork network = new FullyConnected(List.of(d, flow.at("d2").integer()));
            double[] first = flow.at("vecW1_column_stacked").vector();
            double[] start = scaled(network.flat(first, flow.at("w2").vector()), flow);
            check(new FlowRows(network, data, start), expected.at("flow_fc"), l2.z(), comparison);
        }
    }

    private static MaxMarginSolution checkL2(Dataset data, Node expected, Comparison comparison) {
        MaxMarginSolution l2 = MaxMargin.l2(data);
        comparison.vector("l2.z", l2.z(), expected.at("z").vector(), Bounds.ORACLE);
        double[] dual = expected.at("dual").vector();
        double distance = Comparison.distance("l2.dual", l2.dual(), dual);
        double other = distance <= Bounds.ORACLE ? distance : dualMisfit(data, l2, dual);
        comparison.deviation("l2.dual", Math.min(distance, other), Bounds.ORACLE);
        comparison.number("l2.norm", l2.norm(), expected.at("norm").number(), Bounds.ORACLE);
        comparison.number(
                "l2.margin_of_unit",
                l2.marginOfUnit(),
                expected.at("margin_of_unit").number(),
                Bounds.ORACLE);
        return l2;
    }

    /** Where the active points are dependent the dual is not unique: any a ≥ 0 with z = Zᵀa on them will do. */
    private static double dualMisfit(Dataset data, MaxMarginSolution l2, double[] dual) {
        Optimum optimum = new Optimum(data, Basis.REAL, l2);
        double worst = Comparison.distance("l2.dual", l2.z(), optimum.combine(dual));
        double[] margins = data.margins(l2.z());
        for (int i = 0; i < dual.length; i++) {
            worst = Math.max(worst, Math.max(-dual[i], Math.abs(dual[i] * (margins[i] - 1))));
        }
        return 10 * worst;
    }

    private static double[] checkL1(Dataset data, Node expected, Comparison comparison) {
        MaxMarginSolution l1 = MaxMargin.l1(data);
        Optimum optimum = new Optimum(data, Basis.REAL, l1);
        double[] z = optimum.compareVector("l1.z", expected.at("z").vector(), comparison);
        double[] dual = optimum.compareDual("l1.dual", expected.at("dual").vector(), comparison);
        comparison.deviation("l1 certificate", l1.certificate().residual(), Bounds.ORACLE);
        comparison.number("l1.norm", l1.norm(), expected.at("norm").number(), Bounds.ORACLE);
        MaxMarginSolution shown = new MaxMarginSolution(z, dual, l1.norm(), l1.certificate());
        comparison.number(
                "l1.largest_offsupport_dual",
                shown.largestOffSupportDual(data, Basis.REAL),
                expected.at("largest_offsupport_dual").number(),
                Bounds.ORACLE);
        return z;
    }

    private static void check(FlowRows flow, Node rows, double[] limit, Comparison comparison) {
        FlowRows.Measure angle = new FlowRows.Measure(
                "one_minus_cos", run -> Angle.oneMinusCosine(run.state().predictor(), limit));
        flow.check(rows.items(), List.of(angle), comparison);
    }

    /** The listed weights times the listed α. */
    static double[] scaled(double[] theta, Node flow) {
        double alpha = flow.at("alpha").number();
        for (int k = 0; k < theta.length; k++) {
            theta[k] *= alpha;
        }
        return theta;
    }
}
