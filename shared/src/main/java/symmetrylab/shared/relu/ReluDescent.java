package symmetrylab.shared.relu;

import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * Gradient descent on ln of the mean loss (1/n) Σ exp(−y_i f(x_i)). A step is shortened until the loss falls by its share of what
 * the gradient promises, lengthened by a tenth when it was taken, and changes at most 2 % of the weights.
 */
public final class ReluDescent {
    private static final double MOST_CHANGE = 0.02;
    private static final double GROWTH = 1.1;
    private static final double PROMISE = 1e-4;
    private static final int MOST_HALVINGS = 40;

    private final ReluNetwork network;
    private final double[][] rows;
    private final double[] labels;
    private final ReluPass pass;
    /** y_i f(x_i) of the weights that were looked at last: Θ, between two steps. */
    private final double[] margins;

    private double[] theta;
    private double[] trial;
    private double logLoss;
    private double rate = 1;
    private int steps;
    private boolean stuck;

    /** Descent from these weights, which are left as they are. */
    public ReluDescent(ReluNetwork network, double[][] rows, double[] labels, double[] start) {
        if (rows.length == 0 || rows.length != labels.length || start.length != network.parameterCount()) {
            throw new IllegalArgumentException("descent needs points with a label each and "
                    + network.parameterCount() + " weights, got " + rows.length + " points, " + labels.length
                    + " labels and " + start.length + " weights");
        }
        this.network = network;
        this.rows = rows;
        this.labels = labels;
        pass = new ReluPass(network);
        margins = new double[rows.length];
        theta = start.clone();
        trial = start.clone();
        logLoss = logLoss(theta);
    }

    /** The network that learns. */
    public ReluNetwork network() {
        return network;
    }

    /** Θ; to be read only. */
    public double[] parameters() {
        return theta;
    }

    /** ln of the mean loss. */
    public double logLoss() {
        return logLoss;
    }

    /** The least y_i f(x_i). */
    public double margin() {
        double least = Double.POSITIVE_INFINITY;
        for (double margin : margins) {
            least = Math.min(least, margin);
        }
        return least;
    }

    /** Steps taken. */
    public int steps() {
        return steps;
    }

    /** Whether no step lowers the loss any more: every path is dead, or the weights stand at a kink. */
    public boolean isStuck() {
        return stuck;
    }

    /** Of any weights; the margins are theirs from now on. */
    private double logLoss(double[] weights) {
        for (int i = 0; i < rows.length; i++) {
            margins[i] = labels[i] * pass.forward(weights, rows[i]);
        }
        double least = margin();
        double sum = 0;
        for (double margin : margins) {
            sum += Portable.exp(least - margin);
        }
        return Portable.log(sum / rows.length) - least;
    }

    /** ∇ ln of the mean loss. */
    public double[] gradient() {
        double least = margin();
        double[] shares = new double[rows.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Portable.exp(least - margins[i]);
        }
        double sum = FixedSum.of(shares);
        double[] gradient = new double[theta.length];
        for (int i = 0; i < shares.length; i++) {
            double factor = -labels[i] * shares[i] / sum;
            if (factor != 0) {
                pass.forward(theta, rows[i]);
                pass.addGradient(theta, factor, gradient);
            }
        }
        return gradient;
    }

    /** Goes on until the margin is reached or so many steps have been taken in all. */
    public void advance(double margin, int most) {
        while (!stuck && steps < most && !(margin() >= margin)) {
            step();
        }
    }

    private void step() {
        double[] gradient = gradient();
        double norm = FixedSum.norm(gradient);
        stuck = !(norm > 0);
        double length = Math.min(rate, MOST_CHANGE * FixedSum.norm(theta) / norm);
        for (int halving = 0; !stuck; halving++) {
            System.arraycopy(theta, 0, trial, 0, theta.length);
            FixedSum.addInto(trial, -length, gradient);
            double reached = logLoss(trial);
            if (reached <= logLoss - PROMISE * length * norm * norm) {
                logLoss = reached;
                rate = GROWTH * length;
                steps++;
                double[] spare = theta;
                theta = trial;
                trial = spare;
                return;
            }
            length /= 2;
            stuck = halving >= MOST_HALVINGS;
        }
        logLoss(theta);
    }
}
