package symmetrylab.shared.flow;

import java.util.Arrays;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.network.PredictorKernel;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * Gradient flow Θ̇ = −∇L(Θ) of a network as a vector field: squared loss ½Σ(f(x_i) − y_i)² as it is, a classification loss
 * in normalised time.
 *
 * <p>Normalised time σ has dσ = L·‖Θ‖^(L−2)·dt, in which ln‖Θ‖ grows at a steady pace and no loss is ever formed, only
 * its logarithm. The Jacobian is exact: the predictor is linear in every layer, so that its derivatives are its values at
 * unit vectors.
 */
public final class GradientField implements VectorField {
    private final LinearNetwork network;
    private final PredictorKernel kernel;
    private final double[][] rows;
    /** Null for classification. */
    private final double[] targets;

    private final Loss loss;
    private final int count;
    private final double[] beta;
    private final double[] pull;
    private final double[] outputs;
    private final double[] weights;
    private double logLoss;
    private double logSpeed;

    private GradientField(LinearNetwork network, double[][] rows, double[] targets, Loss loss) {
        this.network = network;
        this.rows = rows;
        this.targets = targets;
        this.loss = loss;
        kernel = network.kernel();
        count = network.parameterCount();
        beta = new double[network.inputSize()];
        pull = new double[beta.length];
        outputs = new double[rows.length];
        weights = new double[rows.length];
    }

    /** The flow of a classification loss, in normalised time. */
    public static GradientField of(Problem problem) {
        return new GradientField(problem.network(), problem.rows(), null, problem.loss());
    }

    /** The flow of the squared loss, in its own time. */
    public static GradientField squared(LinearNetwork network, double[][] rows, double[] targets) {
        if (rows.length != targets.length) {
            throw new IllegalArgumentException(
                    "there must be as many targets as rows, got " + targets.length + " and " + rows.length);
        }
        Problem checked = new Problem(network, rows, Loss.EXPONENTIAL);
        return new GradientField(network, checked.rows(), targets.clone(), null);
    }

    @Override
    public int dimension() {
        return count;
    }

    /** Predictor, outputs (margins or residuals y − f) and weights, and the pull u = Σ weight_i x_i. */
    private void evaluate(double[] theta) {
        kernel.predictorInto(theta, beta);
        for (int i = 0; i < rows.length; i++) {
            outputs[i] = FixedSum.dot(rows[i], beta);
        }
        double square = 0;
        if (targets == null) {
            logLoss = loss.logLossInto(outputs, weights);
        } else {
            for (int i = 0; i < rows.length; i++) {
                weights[i] = targets[i] - outputs[i];
                square += weights[i] * weights[i];
            }
            logLoss = Portable.log(0.5 * square);
        }
        Arrays.fill(pull, 0);
        for (int i = 0; i < rows.length; i++) {
            FixedSum.addInto(pull, weights[i], rows[i]);
        }
        logSpeed = targets == null ? (2 - network.depth()) * Portable.log(FixedSum.norm(theta)) : 0;
    }

    @Override
    public void slopeInto(double[] theta, double[] slope) {
        evaluate(theta);
        kernel.gradientInto(theta, pull, slope);
        double speed = Portable.exp(logSpeed);
        for (int k = 0; k < count; k++) {
            slope[k] *= speed;
        }
    }

    /** (∂²β·u + (∂β)ᵀ Xᵀ C X ∂β)·speed and, for the speed itself, −(L − 2)·slope⊗Θ/‖Θ‖². */
    @Override
    public void jacobianInto(double[] theta, double[][] jacobian) {
        double[] slope = new double[count];
        slopeInto(theta, slope);
        double[][] curvature = curvature();
        double[] drawn = pull.clone();
        double speed = Portable.exp(logSpeed);
        double[][] sensitivity = new double[rows.length][count];
        unitGradients(theta, drawn, jacobian, sensitivity);
        double square = 0;
        for (double entry : theta) {
            square += entry * entry;
        }
        double bend = targets == null ? (2 - network.depth()) / square : 0;
        double[] mixed = new double[rows.length];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < rows.length; i++) {
                mixed[i] = 0;
                for (int j = 0; j < rows.length; j++) {
                    mixed[i] += curvature[i][j] * sensitivity[j][k];
                }
            }
            double[] row = jacobian[k];
            for (int i = 0; i < rows.length; i++) {
                if (mixed[i] != 0) {
                    FixedSum.addInto(row, mixed[i], sensitivity[i]);
                }
            }
            for (int l = 0; l < count; l++) {
                row[l] = speed * row[l] + bend * slope[k] * theta[l];
            }
        }
    }

    /** Row (layer l, place j): the gradient of u·β where v_l is e_j, without its block l; and x_i·β there. */
    private void unitGradients(double[] theta, double[] drawn, double[][] jacobian, double[][] sensitivity) {
        double[] unit = theta.clone();
        for (int l = 0; l < network.depth(); l++) {
            int from = network.layerOffset(l);
            int to = network.layerOffset(l + 1);
            Arrays.fill(unit, from, to, 0);
            for (int k = from; k < to; k++) {
                unit[k] = 1;
                kernel.predictorInto(unit, beta);
                kernel.gradientInto(unit, drawn, jacobian[k]);
                Arrays.fill(jacobian[k], from, to, 0);
                for (int i = 0; i < rows.length; i++) {
                    sensitivity[i][k] = FixedSum.dot(rows[i], beta);
                }
                unit[k] = 0;
            }
            System.arraycopy(theta, from, unit, from, to - from);
        }
    }

    /** ∂weight_i/∂output_j: −1 for residuals; −(diag q − qqᵀ) for the exponential loss, whose weights q are its shares. */
    private double[][] curvature() {
        int n = rows.length;
        double[][] curvature = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n && targets == null; j++) {
                curvature[i][j] = weights[i] * weights[j];
            }
            curvature[i][i] -= targets != null ? 1 : weights[i] * loss.decay(outputs[i]);
        }
        return curvature;
    }

    /** Evaluates everything that is asked for below at this state. */
    public void look(double[] theta) {
        evaluate(theta);
    }

    /** ln L. */
    public double logLoss() {
        return logLoss;
    }

    /** The least output: the margin, for classification. */
    public double margin() {
        double least = Double.POSITIVE_INFINITY;
        for (double output : outputs) {
            least = Math.min(least, output);
        }
        return least;
    }

    /** ln dt/dσ, how much time of the flow itself a unit of this field's time takes. */
    public double logRate() {
        return targets == null ? logSpeed - logLoss : 0;
    }

    /** A copy of β. */
    public double[] predictor() {
        return beta.clone();
    }

    /** A copy of the pull u = Σ q_i y_i x_i, or Xᵀ(y − f). */
    public double[] pull() {
        return pull.clone();
    }

    /** max|y_i − f(x_i)|, for the squared loss. */
    public double largestResidual() {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }
}
