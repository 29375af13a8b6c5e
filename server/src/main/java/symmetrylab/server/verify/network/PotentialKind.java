package symmetrylab.server.verify.network;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.potential.Interpolation;
import symmetrylab.shared.potential.Minimum;
import symmetrylab.shared.potential.Potential;

/** Minima of the potential of theorem 5, for three families of networks and several sizes of the start. */
public abstract class PotentialKind implements InputKind {
    /** The rows of {@code minimisers}, each with the α of the input that it belongs to. */
    private static Node[] minimisers(Node input, Node expected, Comparison comparison) {
        double[] alphas = input.at("alphas").vector();
        Node[] rows = expected.at("minimisers").items(alphas.length);
        for (int k = 0; k < alphas.length; k++) {
            comparison.relative(rows[k].path() + ".alpha", alphas[k], rows[k].at("alpha"), 0);
        }
        return rows;
    }

    private static Minimum minimum(Interpolation system, Potential unit, Node row, Comparison comparison) {
        Minimum minimum = Minimum.of(system, unit.times(row.at("alpha").number()));
        comparison.deviation(row.path() + " fit", minimum.fit(), Minimum.CERTIFIED);
        comparison.deviation(row.path() + " duality gap", minimum.gap(), Minimum.CERTIFIED);
        comparison.relative(row.path() + ".Q", minimum.value(), row.at("Q"), Bounds.POTENTIAL);
        return minimum;
    }

    private static Interpolation system(Node input) {
        return new Interpolation(input.at("X").rows(), input.at("y").vector());
    }

    /** {@code qmin-diag}, with both ends. */
    public static final class Diagonal extends PotentialKind {
        @Override
        public String name() {
            return "qmin-diag";
        }

        @Override
        public void check(Node input, Node expected, Comparison comparison) {
            Interpolation system = system(input);
            Potential unit =
                    Potential.of(input.at("L").integer(), 1, input.at("w_bar").vector());
            for (Node row : minimisers(input, expected, comparison)) {
                Minimum minimum = minimum(system, unit, row, comparison);
                comparison.relative(minimum.point(), row.at("z"), Bounds.POTENTIAL);
                comparison.relative(minimum.dual(), row.at("dual"), Bounds.POTENTIAL);
            }
            Node square = expected.at("l2_end");
            comparison.relative(unit.squareWeights(), square.at("weights"), Bounds.POTENTIAL);
            comparison.relative(system.leastSquares(unit.squareWeights()).point(), square.at("z"), Bounds.POTENTIAL);
            sparseEnd(system, unit.sparseWeights(), expected.at("l1_end"), comparison);
        }

        /** Where several vectors are of least norm, a listed one that fits and is of least norm will do. */
        private static void sparseEnd(Interpolation system, double[] weights, Node end, Comparison comparison) {
            Minimum sparse = system.leastAbsolute(weights);
            comparison.deviation(end.path() + " duality gap", sparse.gap(), Minimum.CERTIFIED);
            comparison.relative(weights, end.at("weights"), Bounds.POTENTIAL);
            comparison.relative(end.path() + ".value", sparse.value(), end.at("value"), Bounds.POTENTIAL);
            double[] listed = end.at("z").vector();
            double distance = Comparison.distance(end.path() + ".z", sparse.point(), listed);
            double norm = 0;
            for (int j = 0; j < listed.length; j++) {
                norm += weights[j] * Math.abs(listed[j]);
            }
            double miss = Math.max(system.misfit(listed), Math.abs(norm / sparse.value() - 1));
            boolean other = distance > Bounds.POTENTIAL && miss <= 0.01 * Bounds.POTENTIAL;
            if (other) {
                comparison.deviation(end.path() + ".z (another optimum)", miss, Bounds.POTENTIAL);
            } else {
                comparison.relative(sparse.point(), end.at("z"), Bounds.POTENTIAL);
            }
        }
    }

    /** {@code qmin-conv-even}, with the flow of the network itself beside it. */
    public static final class EvenConvolution extends PotentialKind {
        private static final int MOST_STEPS = 300_000;

        @Override
        public String name() {
            return "qmin-conv-even";
        }

        @Override
        public void check(Node input, Node expected, Comparison comparison) {
            double[] w = input.at("w_bar").vector();
            int depth = input.at("L").integer();
            symmetrylab.shared.potential.EvenConvolution even =
                    new symmetrylab.shared.potential.EvenConvolution(w.length, depth);
            double[] eta = even.spectrum(w);
            comparison.relative(eta, expected.at("eta"), Bounds.POTENTIAL);
            Interpolation plain = system(input);
            Interpolation system = even.system(plain.rows(), plain.targets());
            Potential unit = Potential.of(depth, 1, eta);
            for (Node row : minimisers(input, expected, comparison)) {
                Minimum minimum = minimum(system, unit, row, comparison);
                double[] z = even.predictor(minimum.point());
                comparison.relative(minimum.point(), row.at("rho"), Bounds.POTENTIAL);
                comparison.relative(z, row.at("z"), Bounds.POTENTIAL);
                double[] end = flow(plain, w, depth, row.at("alpha").number());
                FixedSum.addInto(end, -1, z);
                double error = FixedSum.norm(end) / FixedSum.norm(z);
                comparison.deviation(row.path() + ": the flow from the minimum", error, Bounds.POTENTIAL);
                Node listed = row.at("gf_rel_err");
                comparison.deviation(listed.path(), Math.abs(listed.number()), Bounds.POTENTIAL);
            }
        }

        private static double[] flow(Interpolation plain, double[] w, int depth, double alpha) {
            CircularConvolution network = CircularConvolution.full(w.length, depth);
            double[] start = new double[network.parameterCount()];
            for (int k = 0; k < start.length - w.length; k++) {
                start[k] = alpha * w[k % w.length];
            }
            GradientFlow flow = GradientFlow.squared(network, plain.rows(), plain.targets(), start, 1e-12);
            flow.settle(1e-12 * FixedSum.norm(plain.targets()), MOST_STEPS);
            return flow.state().predictor();
        }
    }

    /** {@code qmin-odeco}. */
    public static final class OrthogonallyDecomposable extends PotentialKind {
        @Override
        public String name() {
            return "qmin-odeco";
        }

        @Override
        public void check(Node input, Node expected, Comparison comparison) {
            Matrix s = Matrix.ofRows(input.at("S").rows());
            double[][] rows =
                    List.of(input.at("X").rows()).stream().map(s::times).toArray(double[][]::new);
            Interpolation system = new Interpolation(rows, input.at("y").vector());
            Potential unit =
                    Potential.of(input.at("L").integer(), 1, input.at("eta_bar").vector());
            for (Node row : minimisers(input, expected, comparison)) {
                Minimum minimum = minimum(system, unit, row, comparison);
                comparison.relative(minimum.point(), row.at("rho"), Bounds.POTENTIAL);
                comparison.relative(minimum.dual(), row.at("dual"), Bounds.POTENTIAL);
                comparison.relative(s.transposedTimes(minimum.point()), row.at("beta"), Bounds.POTENTIAL);
            }
        }
    }
}
