package symmetrylab.shared.bench;

import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.linear.RealFourier;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.network.SpectralConvolution;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;

/**
 * Workload W4: n = 20 normal points in R^1000 with random labels, a network of three layers, exponential loss. Data and
 * start are the same for everyone who is measured; the convolution network is trained in Fourier coordinates by us and
 * on its filters by the naive program.
 */
public enum Task {
    DIAGONAL,
    CONVOLUTION;

    static final int SIZE = 1000;
    static final int DEPTH = 3;
    static final int POINTS = 20;
    /** The whole task ends at this mean loss. */
    static final double GOAL = 1e-10;

    private static final double SCALE = 0.15;
    private static final double NOISE = 0.3;

    /** The rows y_i x_i as a user has them. */
    double[][] rows() {
        RandomStream chance = RandomStream.named(1, "data");
        double[][] rows = new double[POINTS][SIZE];
        for (double[] row : rows) {
            double label = chance.nextDouble() < 0.5 ? -1 : 1;
            for (int j = 0; j < SIZE; j++) {
                row[j] = label * chance.nextGaussian();
            }
        }
        return rows;
    }

    /** The filters or diagonals at the start, layer after layer. */
    double[][] start() {
        RandomStream chance = RandomStream.named(1, "start");
        double[][] layers = new double[DEPTH][SIZE];
        for (int l = 0; l < DEPTH; l++) {
            double scale = l == DEPTH - 1 ? 0.5 * SCALE : SCALE;
            for (int j = 0; j < SIZE; j++) {
                double noise = NOISE * chance.nextGaussian();
                layers[l][j] = this == DIAGONAL ? scale * (1 + noise) : scale * pulse(j, noise);
            }
        }
        return layers;
    }

    /** Near the unit of convolution, so that every frequency takes part from the start. */
    private static double pulse(int j, double noise) {
        return (j == 0 ? 1 : 0) + noise / Math.sqrt(SIZE);
    }

    LinearNetwork network() {
        return this == DIAGONAL ? new Diagonal(SIZE, DEPTH) : new SpectralConvolution(SIZE, DEPTH);
    }

    /** Our run of these rows from this start, transforms included. */
    Descent descent(double[][] rows, double[][] start, StepRule rule) {
        LinearNetwork network = network();
        double[] theta = network.flat(start);
        if (network instanceof SpectralConvolution spectral) {
            RealFourier basis = new RealFourier(SIZE);
            double[][] turned = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                turned[i] = basis.coordinates(rows[i]);
            }
            return new Descent(new Problem(network, turned, Loss.EXPONENTIAL), rule, spectral.coordinates(theta));
        }
        return new Descent(new Problem(network, rows, Loss.EXPONENTIAL), rule, theta);
    }

    /** A vector of {@link #network} as the naive program has it. */
    double[] vector(double[] coordinates) {
        return this == CONVOLUTION ? new RealFourier(SIZE).vector(coordinates) : coordinates;
    }

    /** Our loss is a sum and the naive one a mean. */
    static StopRule goal() {
        return StopRule.logLoss(Portable.log(GOAL * POINTS));
    }
}
