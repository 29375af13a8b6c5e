package symmetrylab.shared.equivariant;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import symmetrylab.shared.linear.Cholesky;
import symmetrylab.shared.linear.Lanczos;
import symmetrylab.shared.network.BlockCurvature;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.FixedSum;

/**
 * Whether training stays at a stationary point Θ = Σ λ_i ∇q_i, or passes it by: at a saddle.
 *
 * <p>On directions that keep the margins with λ_i > 0, a small deviation p of Θ's direction grows where ∇²⟨Σ λ_i y_i x_i, β⟩p = κp
 * with κ above 1. Layers turned against each other have κ = 1. For two layers, κ in a block without β is an operator norm of Z.
 *
 * @param curvature the largest κ
 */
public record Stability(double curvature) {
    private static final int PRODUCTS = 80;
    private static final double ROUNDING = 1e-6;

    /** Of a polished point, by the directions that a deviation and the curvature span. */
    static Stability of(
            BlockProduct network,
            SeparablePoints points,
            Polish polish,
            double[] deviation,
            UnaryOperator<double[]> correction) {
        return new Stability(new Tangent(network, points, polish, correction).largest(deviation));
    }

    /** Whether some deviation grows. */
    public boolean isSaddle() {
        return curvature > 1 + ROUNDING;
    }

    /** The curvature on the directions that keep the margins. */
    private static final class Tangent {
        private final double[][] normals;
        private final Cholesky gram;
        private final BlockCurvature curvature;

        private final UnaryOperator<double[]> correction;

        Tangent(BlockProduct network, SeparablePoints points, Polish polish, UnaryOperator<double[]> correction) {
            this.correction = correction;
            MarginGradients at = new MarginGradients(network, points);
            at.turnTo(polish.parameters());
            double[] lambda = polish.multipliers();
            int count = 0;
            double[][] active = new double[lambda.length][];
            for (int i = 0; i < lambda.length; i++) {
                if (lambda[i] > 0) {
                    active[count] = new double[at.gradients[i].length];
                    FixedSum.addInto(active[count++], 1 / Math.sqrt(at.gram[i][i]), at.gradients[i]);
                }
            }
            normals = Arrays.copyOf(active, count);
            double[][] inner = new double[count][count];
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    inner[i][j] = FixedSum.dot(normals[i], normals[j]);
                }
            }
            gram = Cholesky.of(inner);
            curvature = new BlockCurvature(network);
            curvature.turnTo(polish.parameters(), points.combine(lambda));
        }

        double largest(double[] deviation) {
            double[] vector = projected(Lanczos.leading(this::timesInto, projected(deviation), PRODUCTS));
            double square = FixedSum.dot(vector, vector);
            if (square == 0) {
                return 0;
            }
            double[] image = new double[vector.length];
            curvature.timesInto(vector, image);
            return FixedSum.dot(vector, image) / square;
        }

        private void timesInto(double[] x, double[] target) {
            curvature.timesInto(projected(x), target);
            System.arraycopy(projected(target), 0, target, 0, target.length);
        }

        private double[] projected(double[] direction) {
            double[] x = correction.apply(direction);
            double[] along = new double[normals.length];
            for (int i = 0; i < along.length; i++) {
                along[i] = FixedSum.dot(normals[i], x);
            }
            double[] factors = gram.solve(along);
            for (int i = 0; i < factors.length; i++) {
                FixedSum.addInto(x, -factors[i], normals[i]);
            }
            return x;
        }
    }
}
