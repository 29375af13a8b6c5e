package symmetrylab.shared.equivariant;

import java.util.Arrays;
import symmetrylab.shared.linear.Cholesky;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.SymmetricEigen;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * The central path of max N Σλ_i subject to λ ≥ 0, ‖Z_b‖ ≤ 1, Z = Σ λ_i y_i x̂_i: Newton's method on N Σλ + μ(Σ ln λ_i +
 * Σ_b w_b ln det(1 − Z_bᵀZ_b)).
 */
final class NuclearBarrier {
    private static final int STEPS = 80;
    private static final double SHRINK = 5;

    private final BlockSpace space;
    private final SeparablePoints points;
    /** The blocks of each point, row after row. */
    private final double[][][] blocks;

    private final int n;
    private final double[] lambda;
    private final double[][] hessian;
    private double mu;

    NuclearBarrier(BlockSpace space, SeparablePoints points) {
        this.space = space;
        this.points = points;
        n = points.size();
        hessian = new double[n][n];
        blocks = new double[n][space.blocks().size()][];
        for (int i = 0; i < n; i++) {
            for (int b = 0; b < blocks[i].length; b++) {
                blocks[i][b] = space.block(points.signed()[i], b).entries();
            }
        }
        lambda = new double[n];
        Arrays.fill(lambda, 1);
        double largest = space.operatorNorm(points.combine(lambda));
        if (!(largest > 0)) {
            throw new IllegalArgumentException("no function separates the points: they cancel each other");
        }
        Arrays.fill(lambda, 0.5 / largest);
        mu = space.order() * FixedSum.of(lambda) / n;
    }

    /** A copy of λ. */
    double[] lambda() {
        return lambda.clone();
    }

    /** B_b = 2μ Z_b(1 − Z_bᵀZ_b)⁻¹, whose margins are 1 + μ/(Nλ_i): the primal point that belongs to this one. */
    double[] primal() {
        double[] z = points.combine(lambda);
        double[] beta = new double[z.length];
        for (int b = 0; b < space.blocks().size(); b++) {
            Matrix block = space.block(z, b);
            int d = block.rows();
            double[] root = root(block);
            double[] entries = new double[d * d];
            double[] zr = product(d, block.entries(), root);
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    for (int k = 0; k < d; k++) {
                        entries[i * d + j] += 2 * mu * zr[i * d + k] * root[j * d + k];
                    }
                }
            }
            space.put(entries, b, beta);
        }
        return beta;
    }

    /** Follows the path down to this μ, in parts of the value. */
    void follow(double relative) {
        centre();
        while (mu > relative * space.order() * FixedSum.of(lambda)) {
            mu /= SHRINK;
            centre();
        }
    }

    private void centre() {
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = derivatives();
            double[] direction = Cholesky.solveBalanced(hessian, gradient);
            double decrement = Math.sqrt(Math.max(0, FixedSum.dot(gradient, direction)));
            move(direction, decrement);
            if (decrement < 0.2) {
                return;
            }
        }
    }

    /** Gradient, and the negative Hessian into its field, of the function divided by μ. */
    private double[] derivatives() {
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(hessian[i], 0);
            hessian[i][i] = 1 / (lambda[i] * lambda[i]);
            gradient[i] = space.order() / mu + 1 / lambda[i];
        }
        double[] z = points.combine(lambda);
        for (int b = 0; b < space.blocks().size(); b++) {
            addBlock(b, space.block(z, b), gradient);
        }
        return gradient;
    }

    /** With S = (1 − ZᵀZ)⁻¹ = RRᵀ, Y_i = X_i R and W_i = Rᵀ Zᵀ Y_i. */
    private void addBlock(int b, Matrix z, double[] gradient) {
        int d = z.rows();
        double weight = 2 * space.blocks().get(b).weight();
        double[] root = root(z);
        double[] zr = product(d, z.entries(), root);
        double[][] y = new double[n][];
        double[][] w = new double[n][];
        for (int i = 0; i < n; i++) {
            y[i] = product(d, blocks[i][b], root);
            w[i] = transposedProduct(d, zr, y[i]);
            double trace = 0;
            for (int k = 0; k < d; k++) {
                trace += w[i][k * d + k];
            }
            gradient[i] -= weight * trace;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double mixed = 0;
                for (int k = 0; k < d; k++) {
                    for (int l = 0; l < d; l++) {
                        mixed += w[j][k * d + l] * w[i][l * d + k];
                    }
                }
                hessian[i][j] += weight * (FixedSum.dot(y[i], y[j]) + FixedSum.dot(w[i], w[j]) + mixed);
            }
        }
    }

    /** R = V·diag(1/√(1 − σ²)), ZᵀZ = V·diag(σ²)·Vᵀ. */
    private static double[] root(Matrix z) {
        int d = z.rows();
        SymmetricEigen eigen = SymmetricEigen.of(z.transposed().gram());
        double[] root = new double[d * d];
        for (int j = 0; j < d; j++) {
            double factor = 1 / Math.sqrt(1 - eigen.values()[j]);
            for (int i = 0; i < d; i++) {
                root[i * d + j] = factor * eigen.vectors().at(i, j);
            }
        }
        return root;
    }

    private static double[] product(int d, double[] a, double[] b) {
        double[] c = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < d; k++) {
                for (int j = 0; j < d; j++) {
                    c[i * d + j] += a[i * d + k] * b[k * d + j];
                }
            }
        }
        return c;
    }

    private static double[] transposedProduct(int d, double[] a, double[] b) {
        double[] c = new double[d * d];
        for (int k = 0; k < d; k++) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    c[i * d + j] += a[k * d + i] * b[k * d + j];
                }
            }
        }
        return c;
    }

    /** Moves by the step, shorter until it stays inside and, far from the centre, until the function grows. */
    private void move(double[] direction, double decrement) {
        double[] before = lambda.clone();
        boolean near = decrement <= 0.25;
        double value = near ? 0 : value();
        for (double step = near ? 1 : 1 / (1 + decrement); step > 1e-12; step *= 0.5) {
            for (int i = 0; i < n; i++) {
                lambda[i] = before[i] + step * direction[i];
            }
            if (isInside() && (near || value() >= value)) {
                return;
            }
        }
        System.arraycopy(before, 0, lambda, 0, n);
    }

    private boolean isInside() {
        for (double entry : lambda) {
            if (!(entry > 0)) {
                return false;
            }
        }
        return space.operatorNorm(points.combine(lambda)) < 1;
    }

    private double value() {
        double sum = space.order() * FixedSum.of(lambda) / mu;
        for (double entry : lambda) {
            sum += Portable.log(entry);
        }
        double[] z = points.combine(lambda);
        for (int b = 0; b < space.blocks().size(); b++) {
            for (double square : SymmetricEigen.of(space.block(z, b).gram()).values()) {
                sum += space.blocks().get(b).weight() * Portable.log(1 - square);
            }
        }
        return sum;
    }
}
