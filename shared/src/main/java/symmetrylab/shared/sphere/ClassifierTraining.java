package symmetrylab.shared.sphere;

import java.util.Arrays;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Full-batch training on the mean of ln(1 + e^{−y f(x)}) by the method of Kingma and Ba (Adam, 2015), without chance. */
public final class ClassifierTraining {
    private static final double RATE = 0.05;
    private static final double MEMORY = 0.9;
    private static final double SQUARE_MEMORY = 0.99;
    private static final double LEAST = 1e-8;

    private final Classifier network;
    private final double[][] xs;
    private final double[] ys;
    private final double[] gradient;
    private final double[] mean;
    private final double[] square;
    private final double[] theta;
    private double loss;
    private double first = 1;
    private double second = 1;

    /** From these parameters, which are copied. */
    public ClassifierTraining(Classifier network, double[][] xs, double[] ys, double[] start) {
        if (start.length != network.size() || xs.length == 0 || xs.length != ys.length) {
            throw new IllegalArgumentException("training needs " + network.size() + " parameters, got " + start.length
                    + ", and as many labels as points, got " + ys.length + " and " + xs.length);
        }
        this.network = network;
        this.xs = xs;
        this.ys = ys;
        theta = start.clone();
        gradient = new double[start.length];
        mean = new double[start.length];
        square = new double[start.length];
        loss = loss(theta, gradient);
    }

    /** One step. */
    public void step() {
        first *= MEMORY;
        second *= SQUARE_MEMORY;
        for (int i = 0; i < theta.length; i++) {
            mean[i] = MEMORY * mean[i] + (1 - MEMORY) * gradient[i];
            square[i] = SQUARE_MEMORY * square[i] + (1 - SQUARE_MEMORY) * gradient[i] * gradient[i];
            double size = Math.sqrt(square[i] / (1 - second)) + LEAST;
            theta[i] -= RATE * mean[i] / (1 - first) / size;
        }
        loss = loss(theta, gradient);
    }

    private double loss(double[] at, double[] slope) {
        Arrays.fill(slope, 0);
        double[] own = new double[at.length];
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            Arrays.fill(own, 0);
            double output = network.output(at, xs[i], 1, own, null);
            double margin = ys[i] * output;
            // ln(1 + e^−m) without overflow
            double small = Portable.exp(-Math.abs(margin));
            sum += Math.max(0, -margin) + Portable.log1p(small);
            double pull = margin >= 0 ? small / (1 + small) : 1 / (1 + small);
            FixedSum.addInto(slope, -ys[i] * pull / xs.length, own);
        }
        return sum / xs.length;
    }

    /** A copy of the parameters. */
    public double[] parameters() {
        return theta.clone();
    }

    /** The mean loss. */
    public double loss() {
        return loss;
    }

    /** The share of points whose sign is right. */
    public double accuracy(double[][] points, double[] labels) {
        int right = 0;
        for (int i = 0; i < points.length; i++) {
            right += network.output(theta, points[i]) * labels[i] > 0 ? 1 : 0;
        }
        return (double) right / points.length;
    }
}
