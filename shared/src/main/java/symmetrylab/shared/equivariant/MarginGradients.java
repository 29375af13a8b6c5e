package symmetrylab.shared.equivariant;

import java.util.Arrays;
import symmetrylab.shared.linear.NonNegativeLeastSquares;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.network.PredictorKernel;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Margins q_i = y_i⟨x_i, β(Θ)⟩ of a network, their gradients J_i in Θ, and the Gram matrix of these. Mutable, for one run. */
final class MarginGradients {
    private final SeparablePoints points;
    private final int depth;
    private final PredictorKernel kernel;
    final double[] beta;
    final double[] margins;
    final double[][] gradients;
    final double[][] gram;

    MarginGradients(BlockProduct network, SeparablePoints points) {
        this.points = points;
        depth = network.depth();
        kernel = network.kernel();
        int n = points.size();
        beta = new double[network.inputSize()];
        margins = new double[n];
        gradients = new double[n][network.parameterCount()];
        gram = new double[n][n];
    }

    /** Of parameters that separate the points, which are scaled so that the least margin is 1. */
    static MarginGradients normalised(BlockProduct network, SeparablePoints points, double[] theta) {
        if (theta.length != network.parameterCount()) {
            throw new IllegalArgumentException(
                    network.shape() + " has " + network.parameterCount() + " parameters, got " + theta.length);
        }
        MarginGradients at = new MarginGradients(network, points);
        if (!at.normalise(theta)) {
            throw new IllegalArgumentException("the parameters must separate the points, got a least margin of "
                    + Decimal.text(points.leastMargin(network.predictor(theta))));
        }
        return at;
    }

    /** Scales Θ so that the least margin is 1, and turns to it. Answers whether it was positive. */
    boolean normalise(double[] theta) {
        kernel.predictorInto(theta, beta);
        double least = points.leastMargin(beta);
        if (!(least > 0 && least < Double.POSITIVE_INFINITY)) {
            return false;
        }
        double factor = Portable.pow(least, -1.0 / depth);
        for (int k = 0; k < theta.length; k++) {
            theta[k] *= factor;
        }
        turnTo(theta);
        return true;
    }

    /** Computes all for these parameters. */
    void turnTo(double[] theta) {
        kernel.predictorInto(theta, beta);
        double[][] signed = points.signed();
        for (int i = 0; i < margins.length; i++) {
            margins[i] = FixedSum.dot(signed[i], beta);
            kernel.gradientInto(theta, signed[i], gradients[i]);
        }
        for (int i = 0; i < margins.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = FixedSum.dot(gradients[i], gradients[j]);
                gram[j][i] = gram[i][j];
            }
        }
    }

    /** The λ ≥ 0 for which Θ = Σ λ_i J_i and (q_i − 1)‖J_i‖λ_i = 0 hold best together. */
    double[] multipliers() {
        int n = margins.length;
        double[][] system = new double[n][];
        double[] target = new double[n];
        for (int i = 0; i < n; i++) {
            system[i] = gram[i].clone();
            system[i][i] *= 1 + (margins[i] - 1) * (margins[i] - 1);
            target[i] = depth * margins[i];
        }
        return NonNegativeLeastSquares.solve(system, target);
    }

    /** target = Σ λ_i J_i. */
    void combineInto(double[] lambda, double[] target) {
        Arrays.fill(target, 0);
        for (int i = 0; i < lambda.length; i++) {
            if (lambda[i] != 0) {
                FixedSum.addInto(target, lambda[i], gradients[i]);
            }
        }
    }

    /** Θ − Σ λ_i J_i. */
    double[] rest(double[] theta, double[] lambda) {
        double[] rest = new double[theta.length];
        combineInto(lambda, rest);
        for (int k = 0; k < rest.length; k++) {
            rest[k] = theta[k] - rest[k];
        }
        return rest;
    }

    /** What both equations of the best λ leave over, in parts of ‖Θ‖. */
    double residual(double[] theta) {
        double[] lambda = multipliers();
        double square = 0;
        for (int i = 0; i < lambda.length; i++) {
            double slack = (margins[i] - 1) * lambda[i];
            square += slack * slack * gram[i][i];
        }
        double[] rest = rest(theta, lambda);
        return Math.sqrt(square + FixedSum.dot(rest, rest)) / FixedSum.norm(theta);
    }
}
