package symmetrylab.server.verify.group;

import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.GoldenKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.equivariant.NuclearMaxMargin;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.margin.MaxMarginSolution;
import symmetrylab.shared.number.FixedSum;

/** Functions of least ℓ2 norm (one layer) and of least nuclear norm (two layers) at margin 1. */
public abstract class SchattenMarginKind implements GoldenKind {
    /** min ‖β‖_2. */
    public static final class Least extends SchattenMarginKind {
        @Override
        public String name() {
            return "maxmargin-L1";
        }

        @Override
        public void check(Node golden, Comparison comparison) {
            GoldenPoints given = GoldenPoints.of(golden);
            Node expected = golden.at("expected");
            Dataset data = Dataset.of(given.rows(), given.labels());
            MaxMarginSolution found = MaxMargin.l2(data);
            Node beta = expected.at("beta");
            comparison.vector(beta.path(), found.z(), given.function(beta), Bounds.GROUP_NETWORK);
            Node multipliers = expected.at("multipliers");
            comparison.vector(multipliers.path(), found.dual(), multipliers.vector(), Bounds.GROUP_NETWORK);
            number(expected.at("l2norm"), found.norm(), Bounds.GROUP_NETWORK, comparison);
            number(expected.at("margin"), 1 / found.norm(), Bounds.GROUP_NETWORK, comparison);
        }
    }

    /** min Σ d σ. */
    public static final class Nuclear extends SchattenMarginKind {
        @Override
        public String name() {
            return "maxmargin-L2-nuclear";
        }

        @Override
        public void check(Node golden, Comparison comparison) {
            GoldenPoints given = GoldenPoints.of(golden);
            Node expected = golden.at("expected");
            BlockSpace space = given.coordinates().space();
            SeparablePoints points = given.points();
            NuclearMaxMargin found = NuclearMaxMargin.of(space, points);
            Node multipliers = expected.at("multipliers");
            double[] lambda = found.multipliers();
            if (Comparison.distance(multipliers.path(), lambda, multipliers.vector()) > Bounds.NUCLEAR) {
                lambda = multipliers.vector();
                comparison.deviation(multipliers.path(), misfit(space, points, lambda, found), Bounds.NUCLEAR);
            }
            Node reference = expected.at("reference_beta");
            double[] listed = given.function(reference);
            double[] beta = given.coordinates().function(found.beta());
            if (Comparison.distance(reference.path(), beta, listed) > Bounds.NUCLEAR) {
                // another minimiser will do, where it is one
                beta = listed;
                double[] there = given.coordinates().of(beta);
                comparison.deviation(
                        reference.path(),
                        Math.max(1 - points.leastMargin(there), Math.abs(space.schattenSum(there, 1) - found.value())),
                        Bounds.NUCLEAR);
            }
            double[] there = given.coordinates().of(beta);
            double value = space.schattenSum(there, 1);
            number(expected.at("objective_sum_d_sigma_2_over_L"), value, Bounds.NUCLEAR, comparison);
            number(expected.at("schatten_quasinorm"), value, Bounds.NUCLEAR, comparison);
            given.checkSpectrum(beta, expected, comparison);
            Node margins = expected.at("margins");
            comparison.vector(margins.path(), points.margins(there), margins.vector(), Bounds.NUCLEAR);
            number(expected.at("sum_multipliers"), FixedSum.of(lambda), Bounds.NUCLEAR, comparison);
            number(expected.at("dual_operator_norm"), found.dualNorm(), Bounds.NUCLEAR, comparison);
            comparison.deviation(
                    "gap of value and dual",
                    found.gap(),
                    expected.at("max_residual_allowed").number());
            boolean optimal = found.isPositive() && found.gap() < Bounds.NUCLEAR;
            if (optimal != expected.at("global_optimum").truth()) {
                comparison.fail(expected.at("global_optimum").path() + " must be " + optimal);
            }
        }

        /** Where multipliers are not unique, any feasible ones of the same value will do. */
        private static double misfit(
                BlockSpace space, SeparablePoints points, double[] lambda, NuclearMaxMargin found) {
            double worst = space.operatorNorm(points.combine(lambda)) - 1;
            for (double entry : lambda) {
                worst = Math.max(worst, -entry);
            }
            return Math.max(worst, Math.abs(space.order() * FixedSum.of(lambda) - found.value()));
        }
    }

    static void number(Node expected, double actual, double bound, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.number(), bound);
    }
}
