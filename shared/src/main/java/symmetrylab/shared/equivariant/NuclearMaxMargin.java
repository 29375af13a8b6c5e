package symmetrylab.shared.equivariant;

import java.util.Arrays;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.SymmetricEigen;
import symmetrylab.shared.number.FixedSum;

/**
 * The minimiser of the nuclear norm Σ_ρ d_ρ Σσ_j(β̂(ρ)) subject to y_i⟨x_i, β⟩ ≥ 1: where two-layer group convolution networks
 * go; convex, with a proof of optimality (Lawrence et al. 2022, theorem 4.4 at L = 2).
 *
 * <p>By the dual: max N Σλ_i subject to λ ≥ 0, ‖Z(ρ)‖ ≤ 1, along its central path. β lives where Z has singular value 1 there:
 * β̂(ρ) = U S Vᵀ, S symmetric, with margins 1 where λ_i > 0.
 *
 * @param beta in the coordinates of the space, least margin 1
 * @param multipliers λ
 * @param value Σ d σ at β
 * @param gap |value − N Σλ| in parts of the value
 * @param dualNorm max_ρ ‖Z(ρ)‖
 * @param isPositive whether every S is positive semidefinite, as the proof asks
 */
public record NuclearMaxMargin(
        double[] beta, double[] multipliers, double value, double gap, double dualNorm, boolean isPositive) {
    /** Singular values above this, of at most 1, carry β. */
    private static final double CARRIES = 1e-6;

    private static final double ACTIVE = 1e-8;
    private static final double POSITIVE = 1e-7;
    private static final double INTERIOR = 1e-8;
    private static final double END = 1e-13;

    /** Throws {@link IllegalArgumentException} where no β separates the points. */
    public static NuclearMaxMargin of(BlockSpace space, SeparablePoints points) {
        NuclearBarrier path = new NuclearBarrier(space, points);
        path.follow(INTERIOR);
        double[] inside = path.primal();
        path.follow(END);
        return recover(space, points, path.lambda(), inside);
    }

    /**
     * The minimisers are a face. The central path leads to its inside, where nothing else binds; what it still lacks is added by
     * the least correction within the face.
     */
    private static NuclearMaxMargin recover(
            BlockSpace space, SeparablePoints points, double[] lambda, double[] inside) {
        double[] z = points.combine(lambda);
        Face face = new Face(space, z);
        double most = 0;
        for (double entry : lambda) {
            most = Math.max(most, entry);
        }
        int active = 0;
        double[][] equations = new double[lambda.length][];
        for (int i = 0; i < lambda.length; i++) {
            if (lambda[i] > ACTIVE * most) {
                equations[active++] = face.coordinates(points.signed()[i]);
            } else {
                lambda[i] = 0;
            }
        }
        double[][] system = Arrays.copyOf(equations, active);
        double[] centre = face.coordinates(inside);
        double[] lacking = new double[active];
        for (int i = 0; i < active; i++) {
            lacking[i] = 1 - FixedSum.dot(system[i], centre);
        }
        FixedSum.addInto(centre, 1, JacobiSvd.leastSquares(system, lacking));
        double[] beta = face.function(centre);
        double least = points.leastMargin(beta);
        for (int j = 0; j < beta.length; j++) {
            beta[j] /= least;
        }
        double value = space.schattenSum(beta, 1);
        double dual = space.order() * FixedSum.of(lambda);
        return new NuclearMaxMargin(
                beta, lambda, value, Math.abs(value - dual) / value, space.operatorNorm(z), face.isPositive(beta));
    }

    /** The functions whose blocks are U S Vᵀ on the singular spaces of Z at 1, by orthonormal coordinates of S. */
    private static final class Face {
        private final BlockSpace space;
        private final double[][] basis;
        private final SingularBlock[] carriers;

        Face(BlockSpace space, double[] z) {
            this.space = space;
            carriers = new SingularBlock[space.blocks().size()];
            int count = 0;
            for (int b = 0; b < carriers.length; b++) {
                carriers[b] = SingularBlock.of(space.block(z, b)).above(1 - CARRIES);
                int r = carriers[b].values().length;
                count += r * (r + 1) / 2;
            }
            basis = new double[count][];
            int at = 0;
            for (int b = 0; b < carriers.length; b++) {
                for (int i = 0; i < carriers[b].values().length; i++) {
                    for (int j = 0; j <= i; j++) {
                        basis[at++] = unit(b, i, j);
                    }
                }
            }
        }

        /** u_i v_jᵀ + u_j v_iᵀ of a block, of length 1. */
        private double[] unit(int b, int i, int j) {
            int d = space.blocks().get(b).degree();
            double[] entries = new double[d * d];
            double factor = (i == j ? 0.5 : Math.sqrt(0.5)) / space.scale(b);
            for (int k = 0; k < d; k++) {
                for (int l = 0; l < d; l++) {
                    double first = carriers[b].left()[i][k] * carriers[b].right()[j][l];
                    double second = carriers[b].left()[j][k] * carriers[b].right()[i][l];
                    entries[k * d + l] = factor * (first + second);
                }
            }
            double[] unit = new double[space.size()];
            space.put(entries, b, unit);
            return unit;
        }

        double[] coordinates(double[] x) {
            double[] coordinates = new double[basis.length];
            for (int k = 0; k < coordinates.length; k++) {
                coordinates[k] = FixedSum.dot(basis[k], x);
            }
            return coordinates;
        }

        double[] function(double[] coordinates) {
            double[] function = new double[space.size()];
            for (int k = 0; k < coordinates.length; k++) {
                FixedSum.addInto(function, coordinates[k], basis[k]);
            }
            return function;
        }

        /** Whether UᵀB V has no eigenvalue below zero in any block. */
        boolean isPositive(double[] beta) {
            double size = space.operatorNorm(beta);
            for (int b = 0; b < carriers.length; b++) {
                int r = carriers[b].values().length;
                Matrix block = space.block(beta, b);
                double[] inner = new double[r * r];
                for (int i = 0; i < r; i++) {
                    for (int j = 0; j < r; j++) {
                        inner[i * r + j] = FixedSum.dot(
                                carriers[b].left()[i], block.times(carriers[b].right()[j]));
                    }
                }
                if (r > 0) {
                    double[] values = SymmetricEigen.of(new Matrix(r, r, inner)).values();
                    if (values[r - 1] < -POSITIVE * size) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
