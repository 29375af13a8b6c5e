package symmetrylab.shared.equivariant;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import symmetrylab.shared.linear.Lsqr;
import symmetrylab.shared.network.BlockCurvature;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.FixedSum;

/**
 * Newton's method on Θ = Σ λ_i ∇q_i(Θ), q_i = 1 for the points i that carry the margin, from parameters close to a stationary
 * point. Directions that no equation sees (layers turned against each other) stay as they are.
 *
 * @param parameters Θ
 * @param multipliers λ of all points
 * @param residual of all equations, in parts of ‖Θ‖
 * @param cosine of β with that of the start
 * @param holds whether λ ≥ 0, all margins are at least 1, the cosine is above 0.9999 and the residual under 1e-9; else the
 *     method has gone elsewhere, and the parameters prove nothing
 */
public record Polish(double[] parameters, double[] multipliers, double residual, double cosine, boolean holds) {
    private static final double ACTIVE = 1e-5;
    private static final double SLACK = 1e-3;
    private static final double LONGEST = 0.1;
    private static final double LEAST_COSINE = 0.9999;
    private static final double STATIONARY = 1e-9;
    private static final double ACCURACY = 1e-10;
    private static final int ROUNDS = 40;
    private static final int PATIENCE = 4;

    /** The method from these parameters, which are left as they are. */
    public static Polish of(BlockProduct network, SeparablePoints points, double[] start) {
        return of(network, points, start, theta -> theta.clone());
    }

    /** The same; each Θ is replaced by its image, such as {@link FourierCoordinates#real}. */
    static Polish of(BlockProduct network, SeparablePoints points, double[] start, UnaryOperator<double[]> correction) {
        return new Newton(network, points, start, correction).result();
    }

    /** One run of the method. */
    private static final class Newton {
        private final SeparablePoints points;
        private final MarginGradients at;
        private final BlockCurvature curvature;
        private final double[] theta;
        private final double[] startBeta;
        private final double[] lambda;
        private final int[] active;
        /** 1/‖J_i‖ of the active points, by which equations and multipliers are scaled. */
        private final double[] scales;

        private final double[] product;

        private final UnaryOperator<double[]> correction;

        Newton(BlockProduct network, SeparablePoints points, double[] start, UnaryOperator<double[]> correction) {
            this.correction = correction;
            this.points = points;
            theta = start.clone();
            at = MarginGradients.normalised(network, points, theta);
            curvature = new BlockCurvature(network);
            product = new double[theta.length];
            startBeta = at.beta.clone();
            lambda = at.multipliers();
            active = activeOnes();
            scales = new double[active.length];
            for (int k = 0; k < active.length; k++) {
                scales[k] = 1 / Math.sqrt(at.gram[active[k]][active[k]]);
            }
        }

        private int[] activeOnes() {
            double most = 0;
            for (double entry : lambda) {
                most = Math.max(most, entry);
            }
            int count = 0;
            int[] found = new int[lambda.length];
            for (int i = 0; i < lambda.length; i++) {
                if (lambda[i] > ACTIVE * most && at.margins[i] < 1 + SLACK) {
                    found[count++] = i;
                } else {
                    lambda[i] = 0;
                }
            }
            return Arrays.copyOf(found, count);
        }

        Polish result() {
            double[] bestTheta = theta.clone();
            double[] bestLambda = lambda.clone();
            double best = Double.POSITIVE_INFINITY;
            int waiting = 0;
            for (int round = 0; round < ROUNDS && waiting < PATIENCE; round++) {
                double[] equations = equations();
                double residual = FixedSum.norm(equations) / FixedSum.norm(theta);
                waiting++;
                if (residual < best) {
                    waiting = residual < 0.5 * best ? 0 : waiting;
                    best = residual;
                    System.arraycopy(theta, 0, bestTheta, 0, theta.length);
                    System.arraycopy(lambda, 0, bestLambda, 0, lambda.length);
                }
                if (!(residual > 0 && residual < Double.POSITIVE_INFINITY)) {
                    break;
                }
                step(equations);
            }
            return judged(bestTheta, bestLambda, best);
        }

        /** −(Θ − Σ λ_i J_i), and (q_i − 1)/‖J_i‖ of the active points. */
        private double[] equations() {
            double[] rest = at.rest(theta, lambda);
            double[] equations = new double[theta.length + active.length];
            for (int k = 0; k < rest.length; k++) {
                equations[k] = -rest[k];
            }
            for (int k = 0; k < active.length; k++) {
                equations[theta.length + k] = scales[k] * (at.margins[active[k]] - 1);
            }
            return equations;
        }

        private void step(double[] equations) {
            curvature.turnTo(theta, points.combine(lambda));
            double[] step = Lsqr.solve(this::timesInto, equations, ACCURACY, 3 * equations.length);
            double length = FixedSum.norm(Arrays.copyOf(step, theta.length));
            double part = Math.min(1, LONGEST * FixedSum.norm(theta) / length);
            for (int k = 0; k < theta.length; k++) {
                theta[k] += part * step[k];
            }
            for (int k = 0; k < active.length; k++) {
                lambda[active[k]] += part * scales[k] * step[theta.length + k];
            }
            System.arraycopy(correction.apply(theta), 0, theta, 0, theta.length);
            at.turnTo(theta);
        }

        /** The symmetric matrix (1 − ∇²⟨Σλx, β⟩, −Jᵀ; −J, 0). */
        private void timesInto(double[] x, double[] target) {
            double[] head = Arrays.copyOf(x, theta.length);
            curvature.timesInto(head, product);
            for (int k = 0; k < head.length; k++) {
                target[k] = head[k] - product[k];
            }
            for (int k = 0; k < active.length; k++) {
                double[] gradient = at.gradients[active[k]];
                double factor = -scales[k] * x[head.length + k];
                for (int j = 0; j < head.length; j++) {
                    target[j] += factor * gradient[j];
                }
                target[head.length + k] = -scales[k] * FixedSum.dot(gradient, head);
            }
        }

        private Polish judged(double[] bestTheta, double[] bestLambda, double residual) {
            at.turnTo(bestTheta);
            double least = Double.POSITIVE_INFINITY;
            double smallest = 0;
            for (int i = 0; i < bestLambda.length; i++) {
                least = Math.min(least, at.margins[i]);
                smallest = Math.min(smallest, bestLambda[i]);
            }
            double cosine = FixedSum.dot(at.beta, startBeta) / (FixedSum.norm(at.beta) * FixedSum.norm(startBeta));
            boolean holds = smallest >= 0 && least >= 1 - STATIONARY && cosine > LEAST_COSINE && residual <= STATIONARY;
            return new Polish(bestTheta, bestLambda, residual, cosine, holds);
        }
    }
}
