package symmetrylab.server.verify.group;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.GoldenKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.equivariant.SchattenStationarity;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Predictors that are stationary for a Schatten norm, and disturbed ones that are not. */
public abstract class SchattenKktKind implements GoldenKind {
    /** What the certificate of a predictor says beside what is listed. */
    static void compare(
            SchattenStationarity found, double otherwise, Node expected, double bound, Comparison comparison) {
        Node margins = expected.at("margins");
        comparison.vector(margins.path(), found.margins(), margins.vector(), bound);
        number(expected.at("objective_sum_d_sigma_2_over_L"), found.objective(), bound, comparison);
        Node multipliers = expected.at("multipliers");
        double distance = Comparison.distance(multipliers.path(), found.multipliers(), multipliers.vector());
        // where multipliers are not unique, others that prove as much will do
        comparison.deviation(multipliers.path(), Math.min(distance, otherwise), bound);
        number(expected.at("sum_multipliers"), FixedSum.of(found.multipliers()), bound, comparison);
    }

    static void number(Node expected, double actual, double bound, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.number(), bound);
    }

    /** On a finite group. */
    public static final class Group extends SchattenKktKind {
        @Override
        public String name() {
            return "kkt-certificate";
        }

        @Override
        public void check(Node golden, Comparison comparison) {
            GoldenPoints given = GoldenPoints.of(golden);
            Node input = golden.at("input");
            Node expected = golden.at("expected");
            BlockSpace space = given.coordinates().space();
            SeparablePoints points = given.points();
            int depth = input.at("L").integer();
            double[] beta = given.function(input.at("beta"));
            double[] there = given.coordinates().of(beta);
            SchattenStationarity found = SchattenStationarity.of(space, points, depth, there);
            double[] listed = expected.at("multipliers").vector();
            double otherwise = SchattenStationarity.residual(space, points, depth, there, listed);
            compare(found, otherwise, expected, Bounds.STATIONARY, comparison);
            double norm = Portable.pow(found.objective(), 0.5 * depth);
            number(expected.at("schatten_quasinorm"), norm, Bounds.STATIONARY, comparison);
            given.checkSpectrum(beta, expected, comparison);
            comparison.deviation(
                    "residual of beta",
                    found.residual(),
                    expected.at("residual_of_beta_below").number());
            double[] perturbed = given.coordinates().of(given.function(input.at("perturbed_beta")));
            double residual =
                    SchattenStationarity.of(space, points, depth, perturbed).residual();
            Node least = expected.at("residual_of_perturbed_beta_at_least");
            if (!(residual >= least.number())) {
                comparison.fail(least.path() + " must be at most " + residual);
            }
        }
    }

    /** Over a band of SO(3), by real blocks. */
    public static final class Band extends SchattenKktKind {
        @Override
        public String name() {
            return "bandlimited-SO3-kkt";
        }

        @Override
        public void check(Node golden, Comparison comparison) {
            Node input = golden.at("input");
            Node expected = golden.at("expected");
            BlockSpace space = BlockSpace.real(1, input.at("irrep_dims").integers());
            List<Node> given = input.at("X_blocks").items();
            double[][] rows = new double[given.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = coordinates(space, given.get(i));
            }
            SeparablePoints points = SeparablePoints.of(rows, input.at("y").vector());
            int depth = input.at("L").integer();
            double[] beta = coordinates(space, input.at("beta_blocks"));
            SchattenStationarity found = SchattenStationarity.of(space, points, depth, beta);
            double otherwise = SchattenStationarity.residual(
                    space, points, depth, beta, expected.at("multipliers").vector());
            compare(found, otherwise, expected, Bounds.BAND, comparison);
            comparison.deviation(
                    "residual", found.residual(), expected.at("residual_below").number());
            Node values = expected.at("singular_values");
            Node[] listed = values.items(space.blocks().size());
            for (int b = 0; b < listed.length; b++) {
                double[] actual = JacobiSvd.values(space.block(beta, b));
                comparison.vector(listed[b].path(), actual, listed[b].vector(), Bounds.BAND);
            }
        }

        private static double[] coordinates(BlockSpace space, Node blocks) {
            double[] coordinates = new double[space.size()];
            Node[] items = blocks.items(space.blocks().size());
            for (int b = 0; b < items.length; b++) {
                double[][] rows = items[b].rows();
                int d = space.blocks().get(b).degree();
                double[] entries = new double[d * d];
                for (int i = 0; i < rows.length; i++) {
                    if (rows.length != d || rows[i].length != d) {
                        throw new MalformedCase(items[b].path() + " must be " + d + " by " + d);
                    }
                    System.arraycopy(rows[i], 0, entries, i * d, d);
                }
                space.put(entries, b, coordinates);
            }
            return coordinates;
        }
    }
}
