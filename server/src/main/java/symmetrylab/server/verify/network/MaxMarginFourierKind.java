package symmetrylab.server.verify.network;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.FlowState;
import symmetrylab.shared.linear.Angle;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.margin.MaxMarginSolution;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.number.FixedSum;

/** The max-margin solution of least ‖Fz‖_1, and the full-length convolution that tends to it. */
public final class MaxMarginFourierKind implements InputKind {
    @Override
    public String name() {
        return "maxmargin-fourier-l1";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        Dataset data = Dataset.of(input.at("X").rows(), input.at("y").vector());
        MaxMarginSolution computed = MaxMargin.fourierL1(data);
        Optimum optimum = new Optimum(data, Basis.FOURIER, computed);
        double[] z = optimum.compareVector("z", expected.at("z").vector(), comparison);
        double[] dual = optimum.compareDual("dual", expected.at("dual").vector(), comparison);
        comparison.deviation("certificate", computed.certificate().residual(), Bounds.ORACLE);
        comparison.number("norm", computed.norm(), expected.at("norm").number(), Bounds.ORACLE);
        double[] spectrum = Basis.FOURIER.moduli(z);
        double[] dualSpectrum = Basis.FOURIER.moduli(optimum.combine(dual));
        comparison.vector("spectrum_abs", spectrum, expected.at("spectrum_abs").vector(), Bounds.ORACLE);
        comparison.vector(
                "dual_spectrum_abs",
                dualSpectrum,
                expected.at("dual_spectrum_abs").vector(),
                Bounds.ORACLE);
        MaxMarginSolution shown = new MaxMarginSolution(z, dual, computed.norm(), computed.certificate());
        comparison.integers(
                "support", shown.support(Basis.FOURIER), expected.at("support").integers());
        if (input.has("flow_conv") || expected.has("flow_conv")) {
            checkFlow(data, z, new Node[] {input.at("flow_conv"), expected.at("flow_conv")}, comparison);
        }
    }

    private static void checkFlow(Dataset data, double[] limit, Node[] nodes, Comparison comparison) {
        Node flow = nodes[0];
        CircularConvolution network = CircularConvolution.full(data.dimension(), 2);
        double[] weights = network.flat(flow.at("w1").vector(), flow.at("w2").vector());
        if (flow.has("lambda_")) {
            comparison.number(
                    "flow_conv.lambda_",
                    Invariants.gap(network, weights),
                    flow.at("lambda_").number(),
                    Bounds.ORACLE);
        }
        FlowRows rows = new FlowRows(network, data, MaxMarginRealKind.scaled(weights, flow));
        FlowRows.Measure angle = new FlowRows.Measure(
                "one_minus_cos", run -> Angle.oneMinusCosine(run.state().predictor(), limit));
        FlowRows.Measure top =
                new FlowRows.Measure("one_minus_s_over_top", run -> oneMinusShareOfTop(network, data, run));
        rows.check(nodes[1].items(), List.of(angle, top), comparison);
    }

    /** 1 − s/σ_1, s = M(u)∘(v_1/‖v_1‖, v_2/‖v_2‖), u = Σ q_i y_i x_i; σ_1 = √d·max|Fu| of the circulant M(u). */
    private static double oneMinusShareOfTop(CircularConvolution network, Dataset data, Descent run) {
        FlowState state = run.state();
        double[] pull = run.weights();
        for (int i = 0; i < pull.length; i++) {
            pull[i] *= data.labels()[i];
        }
        double[] u = data.points().transposedTimes(pull);
        double top = 0;
        for (double modulus : Basis.FOURIER.moduli(u)) {
            top = Math.max(top, modulus * Math.sqrt(u.length));
        }
        double sizes = FixedSum.norm(network.layer(state.parameters(), 0))
                * FixedSum.norm(network.layer(state.parameters(), 1));
        return 1 - FixedSum.dot(u, state.predictor()) / (sizes * top);
    }
}
