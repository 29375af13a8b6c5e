package symmetrylab.server.verify.group;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.GoldenKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.relu.ReluNetwork;
import symmetrylab.shared.relu.WeightSharing;

/** Norms of predictors, brought to length 1 first: on the group, around the circle of its elements, and in space. */
public abstract class NormsKind implements GoldenKind {
    private static final double TWO_THIRDS = 2.0 / 3;

    private static double quasinorm(double[] moduli) {
        double sum = 0;
        for (double modulus : moduli) {
            sum += modulus == 0 ? 0 : Portable.pow(Math.abs(modulus), TWO_THIRDS);
        }
        return Portable.pow(sum, 1.5);
    }

    private static double[] unit(double[] f) {
        double[] unit = new double[f.length];
        FixedSum.addInto(unit, 1 / FixedSum.norm(f), f);
        return unit;
    }

    private static void number(Node expected, double actual, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.number(), Bounds.GROUP_NETWORK);
    }

    /** A predictor in three bases. */
    public static final class Three extends NormsKind {
        @Override
        public String name() {
            return "three-norms";
        }

        @Override
        public void check(Node golden, Comparison comparison) {
            GoldenGroup group = GoldenGroup.of(golden);
            Node expected = golden.at("expected");
            Node given = golden.at("input").at("beta");
            double[] beta = unit(group.function(given).re());
            double norm = GroupFourierTransform.of(group.group()).forward(beta).schattenNorm(TWO_THIRDS);
            number(expected.at("gcnn_fourier_norm_L3"), norm, comparison);
            // the order of the elements, as the case lists them, is the circle
            double[] moduli = new Dft(beta.length).moduli(unit(given.vector()));
            for (int k = 0; k < moduli.length; k++) {
                moduli[k] *= Math.sqrt(moduli.length);
                moduli[k] = moduli[k] < 1e-12 ? 0 : moduli[k];
            }
            number(expected.at("cyclic_cnn_fourier_norm_L3"), quasinorm(moduli), comparison);
            number(expected.at("real_norm_2_3"), quasinorm(beta), comparison);
        }
    }

    /** The predictor that a nonlinear network stands for near a point. */
    public static final class Linearization extends NormsKind {
        @Override
        public String name() {
            return "relu-local-linearization";
        }

        @Override
        public void check(Node golden, Comparison comparison) {
            GoldenGroup group = GoldenGroup.of(golden);
            Node expected = golden.at("expected");
            List<Node> weights = golden.at("input").at("weights").items();
            int order = group.group().order();
            double[] theta = new double[weights.size() * order];
            for (int l = 0; l < weights.size(); l++) {
                System.arraycopy(group.function(weights.get(l)).re(), 0, theta, l * order, order);
            }
            ReluNetwork network = new ReluNetwork(WeightSharing.along(group.group()), weights.size(), 0);
            double[] x = group.function(golden.at("input").at("x")).re();
            number(expected.at("output"), network.output(theta, x), comparison);
            double[] gradient = network.gradient(theta, x);
            Node listed = expected.at("gradient_wrt_input");
            comparison.vector(listed.path(), gradient, group.function(listed).re(), Bounds.GROUP_NETWORK);
            double[] beta = unit(gradient);
            double norm = GroupFourierTransform.of(group.group()).forward(beta).schattenNorm(TWO_THIRDS);
            number(expected.at("fourier_schatten_norm_L3_of_normalised_gradient"), norm, comparison);
            number(expected.at("real_norm_2_3_of_normalised_gradient"), quasinorm(beta), comparison);
        }
    }
}
