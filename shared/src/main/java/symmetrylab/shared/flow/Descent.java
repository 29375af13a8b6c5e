package symmetrylab.shared.flow;

import java.util.Arrays;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.network.PredictorKernel;
import symmetrylab.shared.number.Portable;

/**
 * The mutable kernel of one run: descent of ln L along Θ −= s·∇ ln L(Θ), O(n·d + parameters) a step, no allocation.
 *
 * <p>Every sum is taken in a fixed order and every function is portable, so that a run gives the same bits on every
 * host. The time of the flow Θ̇ = −∇L is kept as ln t: a step s costs Δt = s/L.
 */
public final class Descent implements Path {
    private final double[][] rows;
    private final Loss loss;
    private final Pacing pacing;
    private final PredictorKernel kernel;
    private final double[] theta;
    private final double[] gradient;
    private final double[] beta;
    private final double[] slope;
    private final double[] margins;
    private final double[] weights;
    private double logLoss;

    /** A run from these parameters, which are copied. */
    public Descent(Problem problem, StepRule rule, double[] start) {
        LinearNetwork network = problem.network();
        if (start.length != network.parameterCount()) {
            throw new IllegalArgumentException(
                    network.shape() + " has " + network.parameterCount() + " parameters, got " + start.length);
        }
        rows = problem.rows();
        loss = problem.loss();
        pacing = new Pacing(rule);
        kernel = network.kernel();
        theta = start.clone();
        gradient = new double[theta.length];
        beta = new double[network.inputSize()];
        slope = new double[beta.length];
        margins = new double[rows.length];
        weights = new double[rows.length];
        evaluate();
    }

    /** Does so many steps; stops early, for good, where the gradient is zero. */
    public void advance(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    @Override
    public boolean advanceUntil(StopRule stop, int most) {
        for (int i = 0; i < most; i++) {
            if (stop.reached(progress())) {
                return true;
            }
            step();
        }
        return stop.reached(progress());
    }

    /**
     * Does steps until the least margin is this, the last one shortened so that the margin is met to about 1e-12 of
     * itself. Answers whether the margin was reached within so many steps.
     */
    public boolean advanceToMargin(double target, int most) {
        double[] before = new double[theta.length];
        for (int i = 0; i < most; i++) {
            if (margin() >= target) {
                return true;
            }
            System.arraycopy(theta, 0, before, 0, theta.length);
            double time = pacing.logTime();
            step();
            if (margin() > target) {
                shorten(before, time, target);
                return true;
            }
        }
        return margin() >= target;
    }

    /** Bisects on the part of the last step that is taken; the margin before it lies under the target. */
    private void shorten(double[] before, double timeBefore, double target) {
        double low = 0;
        double high = 1;
        double[] after = theta.clone();
        double timeAfter = pacing.logTime();
        for (int i = 0; i < 60 && Math.abs(margin() - target) > 1e-12 * Math.abs(target); i++) {
            double part = 0.5 * (low + high);
            for (int k = 0; k < theta.length; k++) {
                theta[k] = before[k] + part * (after[k] - before[k]);
            }
            evaluate();
            if (margin() < target) {
                low = part;
            } else {
                high = part;
            }
        }
        double share = timeAfter == Double.NEGATIVE_INFINITY ? 0 : -Portable.expm1(timeBefore - timeAfter);
        pacing.arriveAt(timeAfter + Portable.log1p(-share * (1 - high)));
    }

    private void step() {
        slopeInto();
        kernel.gradientInto(theta, slope, gradient);
        // locals: a browser reads fields anew in every turn of a loop
        double[] at = theta;
        double[] along = gradient;
        double gradientSquare = 0;
        double parameterSquare = 0;
        for (int k = 0; k < at.length; k++) {
            gradientSquare += along[k] * along[k];
            parameterSquare += at[k] * at[k];
        }
        double length = pacing.step(logLoss, gradientSquare, parameterSquare);
        for (int k = 0; k < at.length; k++) {
            at[k] -= length * along[k];
        }
        double before = logLoss;
        evaluate();
        pacing.took(length, before, logLoss, length * gradientSquare);
    }

    /** slope = ∂ ln L/∂β = −Σ q_i y_i x_i: the terms in the order of the rows, four at a time. */
    private void slopeInto() {
        double[] target = slope;
        Arrays.fill(target, 0);
        int i = 0;
        for (; i + 3 < rows.length; i += 4) {
            addFour(i);
        }
        for (; i < rows.length; i++) {
            double factor = -weights[i];
            double[] row = rows[i];
            if (factor != 0) {
                for (int j = 0; j < target.length; j++) {
                    target[j] += factor * row[j];
                }
            }
        }
    }

    private void addFour(int i) {
        double[] target = slope;
        double[] r0 = rows[i];
        double[] r1 = rows[i + 1];
        double[] r2 = rows[i + 2];
        double[] r3 = rows[i + 3];
        double f0 = -weights[i];
        double f1 = -weights[i + 1];
        double f2 = -weights[i + 2];
        double f3 = -weights[i + 3];
        if (f0 == 0 && f1 == 0 && f2 == 0 && f3 == 0) {
            return;
        }
        for (int j = 0; j < target.length; j++) {
            target[j] = target[j] + f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
        }
    }

    private void evaluate() {
        kernel.predictorInto(theta, beta);
        marginsInto();
        logLoss = loss.logLossInto(margins, weights);
    }

    /**
     * Four rows at a time, so that four sums run side by side; each sum keeps its order. The last rows come first: where the
     * data are larger than a cache, the slope, which begins with the first ones, finds them there, and the next margins the
     * last ones.
     */
    private void marginsInto() {
        double[] b = beta;
        int fours = rows.length / 4 * 4;
        for (int i = rows.length - 1; i >= fours; i--) {
            double[] row = rows[i];
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * b[j];
            }
            margins[i] = sum;
        }
        for (int i = fours - 4; i >= 0; i -= 4) {
            fourMargins(i);
        }
    }

    private void fourMargins(int i) {
        double[] b = beta;
        double[] r0 = rows[i];
        double[] r1 = rows[i + 1];
        double[] r2 = rows[i + 2];
        double[] r3 = rows[i + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int j = 0; j < b.length; j++) {
            double factor = b[j];
            s0 += r0[j] * factor;
            s1 += r1[j] * factor;
            s2 += r2[j] * factor;
            s3 += r3[j] * factor;
        }
        margins[i] = s0;
        margins[i + 1] = s1;
        margins[i + 2] = s2;
        margins[i + 3] = s3;
    }

    private double margin() {
        double least = margins[0];
        for (int i = 1; i < margins.length; i++) {
            least = Math.min(least, margins[i]);
        }
        return least;
    }

    @Override
    public Progress progress() {
        return pacing.progress(logLoss, margin());
    }

    @Override
    public FlowState state() {
        return new FlowState(progress(), beta, theta);
    }

    /** A copy of the weights q_i = −∂ ln L/∂m_i, by which the data pull. */
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public void correct(double[] parameters) {
        System.arraycopy(parameters, 0, theta, 0, theta.length);
        evaluate();
    }

    @Override
    public double[] save() {
        double[] saved = new double[theta.length + Pacing.SCALARS];
        pacing.save(saved);
        System.arraycopy(theta, 0, saved, Pacing.SCALARS, theta.length);
        return saved;
    }

    @Override
    public void restore(double[] saved) {
        if (saved.length != theta.length + Pacing.SCALARS) {
            throw new IllegalArgumentException(
                    "a saved run must have " + (theta.length + Pacing.SCALARS) + " numbers, got " + saved.length);
        }
        pacing.restore(saved);
        System.arraycopy(saved, Pacing.SCALARS, theta, 0, theta.length);
        evaluate();
    }
}
