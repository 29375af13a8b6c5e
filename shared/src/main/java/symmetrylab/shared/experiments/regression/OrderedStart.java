package symmetrylab.shared.experiments.regression;

import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.number.RandomStream;

/** The start of a fully connected network whose layers are ordered as theorem 7 asks, the last one zero. */
final class OrderedStart {
    /** How far the first layer is from a multiple of the identity. */
    private static final double SPREAD = 0.5;

    private OrderedStart() {}

    /** The first layer around first·I, those between it and the last as small as inner times its least singular value. */
    static double[] of(FullyConnected network, double first, double inner, int seed) {
        int d = network.inputSize();
        double[][] layers = new double[network.depth()][];
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new double[network.layerSize(l)];
        }
        RandomStream random = RandomStream.named(seed, "layers");
        for (int i = 0; i < d * d; i++) {
            layers[0][i] = first * ((i % (d + 1) == 0 ? 1 : 0) + SPREAD * random.nextGaussian() / Math.sqrt(d));
        }
        double[] values = JacobiSvd.nonzero(new Matrix(d, d, layers[0])).values();
        for (int l = 1; l < layers.length - 1; l++) {
            for (int j = 0; j < d; j++) {
                layers[l][j * (d + 1)] = inner * values[values.length - 1];
            }
        }
        return network.flat(layers);
    }
}
