package symmetrylab.server.verify.group;

import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.GoldenKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Linear group convolution networks with given filters: what they compute, and how they train. */
public abstract class GroupNetworkKind implements GoldenKind {
    /** The network of a case in Fourier coordinates. */
    private static final class Given {
        final GoldenGroup group;
        final GroupFourierTransform transform;
        final FourierCoordinates coordinates;
        final BlockSpace space;
        final BlockProduct network;
        final double[] theta;

        Given(Node golden) {
            group = GoldenGroup.of(golden);
            transform = GroupFourierTransform.of(group.group());
            coordinates = new FourierCoordinates(transform);
            space = coordinates.space();
            Node[] weights = golden.at("input").at("weights").items().toArray(new Node[0]);
            network = space.network(weights.length);
            double[][] layers = new double[weights.length][];
            for (int l = 0; l < layers.length; l++) {
                layers[l] = coordinates.of(group.function(weights[l]).re());
            }
            theta = network.flat(layers);
        }
    }

    private static void compare(double actual, Node expected, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.number(), Bounds.GROUP_NETWORK);
    }

    /** First layer, output, predictor, and the least sum of squares of filters with this predictor. */
    public static final class Forward extends GroupNetworkKind {
        @Override
        public String name() {
            return "linear-gcnn-forward";
        }

        @Override
        public void check(Node golden, Comparison comparison) {
            Given given = new Given(golden);
            Node expected = golden.at("expected");
            GroupFunction x = given.group.function(golden.at("input").at("x"));
            GroupFunction first = given.group.function(
                    golden.at("input").at("weights").items().get(0));
            double[] layer = given.transform.correlate(x, first).re();
            Node listed = expected.at("first_layer_output");
            comparison.vector(listed.path(), layer, given.group.function(listed).re(), Bounds.GROUP_NETWORK);
            double[] there = given.network.predictor(given.theta);
            double[] beta = given.coordinates.function(there);
            compare(FixedSum.dot(beta, x.re()), expected.at("network_output"), comparison);
            Node predictor = expected.at("beta");
            comparison.vector(
                    predictor.path(), beta, given.group.function(predictor).re(), Bounds.GROUP_NETWORK);
            FourierInvariantsKind.checkSingularValues(
                    given.transform.forward(beta), expected.at("beta_singular_values"), comparison);
            int depth = given.network.depth();
            double sum = given.space.schattenSum(there, 2.0 / depth);
            compare(sum, expected.at("sum_d_sigma_2_over_L"), comparison);
            compare(0.5 * FixedSum.dot(given.theta, given.theta), expected.at("half_sum_sq_weights"), comparison);
            compare(0.5 * depth * sum / given.space.order(), expected.at("lower_bound_half_sum_sq"), comparison);
        }
    }

    /** Plain gradient descent on the mean of exponential losses. */
    public static final class Trace extends GroupNetworkKind {
        @Override
        public String name() {
            return "gd-trace";
        }

        @Override
        public void check(Node golden, Comparison comparison) {
            Given given = new Given(golden);
            Node input = golden.at("input");
            Node expected = golden.at("expected");
            Node[] points = input.at("X").items().toArray(new Node[0]);
            double[][] rows = new double[points.length][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = given.coordinates.of(given.group.function(points[i]).re());
            }
            double[] labels = input.at("y").vector();
            double rate = input.at("lr").number() / rows.length;
            Descent descent = new Descent(
                    Problem.of(given.network, rows, labels, Loss.EXPONENTIAL),
                    new StepRule.GradientDescent(rate),
                    given.theta);
            int last = input.at("steps").integer();
            Node losses = expected.at("loss_at_step");
            for (int step = 0; step <= last; step++) {
                if (losses.has(Integer.toString(step))) {
                    double loss = Portable.exp(descent.progress().logLoss()) / rows.length;
                    compare(loss, losses.at(Integer.toString(step)).at("loss"), comparison);
                }
                if (step < last) {
                    descent.advance(1);
                }
            }
            double[] there = descent.state().predictor();
            Node beta = expected.at("beta_final");
            comparison.vector(
                    beta.path(),
                    given.coordinates.function(there),
                    given.group.function(beta).re(),
                    Bounds.GROUP_NETWORK);
            SeparablePoints data = SeparablePoints.of(rows, labels);
            compare(data.leastMargin(there), expected.at("min_margin_final"), comparison);
            double sum = given.space.schattenSum(there, 2.0 / given.network.depth());
            compare(sum, expected.at("schatten_sum_2_over_L_final"), comparison);
        }
    }
}
