package symmetrylab.shared.bench;

/**
 * Gradient descent as one writes it down from the formulas, without a thought for speed: each layer's gradient as a
 * product over the other layers made afresh, convolutions by their double sum with indices modulo d, the mean of
 * exponential losses.
 *
 * <p>The learning rate grows by a tenth every hundred epochs, as in the code of Yun, Krishnan and Mobahi (2021).
 */
final class NaiveTraining {
    /** Small enough for the descent to follow the gradient flow of both tasks from their starts. */
    static final double LEARNING_RATE = 0.001;

    static final double GROWTH = 1.1;
    static final int EPOCHS_OF_A_RATE = 100;

    private final boolean convolves;
    private final double[][] rows;
    private final double[][] layers;

    /** A training that leaves rows and start as they are. */
    NaiveTraining(Task task, double[][] rows, double[][] start) {
        convolves = task == Task.CONVOLUTION;
        this.rows = rows;
        layers = new double[start.length][];
        for (int l = 0; l < start.length; l++) {
            layers[l] = start[l].clone();
        }
    }

    /** Trains to the loss; answers how many epochs it took. */
    int train(double goal) {
        int epoch = 0;
        double learningRate = LEARNING_RATE;
        while (step(learningRate) > goal) {
            epoch++;
            if (epoch % EPOCHS_OF_A_RATE == 0) {
                learningRate *= GROWTH;
            }
        }
        return epoch;
    }

    /** One step with the gradient of the mean loss; answers the loss before it. */
    double step(double learningRate) {
        double[] beta = predictor();
        int n = rows.length;
        int d = beta.length;
        double loss = 0;
        double[] slope = new double[d];
        for (double[] row : rows) {
            double margin = 0;
            for (int j = 0; j < d; j++) {
                margin += row[j] * beta[j];
            }
            double part = Math.exp(-margin) / n;
            loss += part;
            for (int j = 0; j < d; j++) {
                slope[j] -= part * row[j];
            }
        }
        double[][] gradient = new double[layers.length][];
        for (int l = 0; l < layers.length; l++) {
            gradient[l] = convolves ? correlate(others(l), slope) : multiply(others(l), slope);
        }
        for (int l = 0; l < layers.length; l++) {
            for (int j = 0; j < d; j++) {
                layers[l][j] -= learningRate * gradient[l][j];
            }
        }
        return loss;
    }

    double[][] layers() {
        return layers;
    }

    double[] predictor() {
        return others(-1);
    }

    /** The product of all layers but one. */
    private double[] others(int but) {
        double[] product = null;
        for (int l = 0; l < layers.length; l++) {
            if (l != but) {
                product = product == null ? layers[l] : product(product, layers[l]);
            }
        }
        return product;
    }

    private double[] product(double[] a, double[] b) {
        return convolves ? convolve(a, b) : multiply(a, b);
    }

    private static double[] multiply(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int j = 0; j < a.length; j++) {
            product[j] = a[j] * b[j];
        }
        return product;
    }

    private static double[] convolve(double[] a, double[] b) {
        int d = a.length;
        double[] product = new double[d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                product[(i + j) % d] += a[i] * b[j];
            }
        }
        return product;
    }

    /** The adjoint of convolving with a. */
    private static double[] correlate(double[] a, double[] b) {
        int d = a.length;
        double[] product = new double[d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                product[j] += a[i] * b[(i + j) % d];
            }
        }
        return product;
    }
}
