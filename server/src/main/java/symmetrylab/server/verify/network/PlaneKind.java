package symmetrylab.server.verify.network;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.potential.Interpolation;

/** Three networks on one point of the plane, all from the same predictor: where their flows end. */
public final class PlaneKind implements InputKind {
    @Override
    public String name() {
        return "toy-2d";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        double[] x = input.at("x").vector();
        double y = input.at("y").number();
        int count = 3
                * input.at("z_bars").items().size()
                * input.at("alphas").items().size();
        for (Node row : expected.at("limits").items(count)) {
            double[] z = row.at("z_bar").vector();
            LinearNetwork network = network(row.at("net"));
            double[] start = start(row.at("net").text(), network, input.at("c").number(), z);
            double[] scaled = new double[start.length];
            FixedSum.addInto(scaled, row.at("alpha").number(), start);
            double[] beta = LeastNormKind.limit(network, new double[][] {x}, new double[] {y}, scaled, row, comparison);
            comparison.vector(
                    row.path() + ".beta_limit", beta, row.at("beta_limit").vector(), Bounds.ORACLE);
        }
        Node least = expected.at("min_norm");
        Interpolation system = new Interpolation(new double[][] {x}, new double[] {y});
        double[] ones = {1, 1};
        compare(system.leastSquares(ones).point(), least.at("fc"), comparison);
        compare(system.leastAbsolute(ones).point(), least.at("diag"), comparison);
        double[] direction = MaxMargin.fourierL1(Dataset.of(new double[][] {x}, new double[] {1}))
                .z();
        double[] scaled = new double[2];
        FixedSum.addInto(scaled, y, direction);
        compare(scaled, least.at("conv"), comparison);
    }

    private static LinearNetwork network(Node net) {
        return switch (net.text()) {
            case "fc" -> new FullyConnected(List.of(2, 2));
            case "diag" -> new Diagonal(2, 2);
            case "conv" -> CircularConvolution.full(2, 2);
            default -> throw new MalformedCase(net.path() + " must be fc, diag or conv, got " + net.text());
        };
    }

    /** w_1 = c·1, c·e_1 or c·I, and w_2 = z̄/c. */
    private static double[] start(String net, LinearNetwork network, double c, double[] z) {
        double[] first = switch (net) {
            case "fc" -> new double[] {c, 0, 0, c};
            case "diag" -> new double[] {c, c};
            default -> new double[] {c, 0};
        };
        return network.flat(first, new double[] {z[0] / c, z[1] / c});
    }

    private static void compare(double[] actual, Node expected, Comparison comparison) {
        comparison.vector(expected.path(), actual, expected.vector(), Bounds.ORACLE);
    }
}
