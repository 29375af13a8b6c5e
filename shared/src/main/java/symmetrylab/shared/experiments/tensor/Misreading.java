package symmetrylab.shared.experiments.tensor;

import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;

/**
 * The layers in the nearest wrong order: matrices row by row where M stacks columns; for the others the last layer with its
 * index reversed, v[−j mod d], which turns circular correlation into convolution.
 */
final class Misreading {
    private Misreading() {}

    static double[][] of(LinearNetwork network, double[]... v) {
        double[][] read = v.clone();
        int last = v.length - 1;
        if (!(network instanceof FullyConnected net)) {
            int d = v[last].length;
            read[last] = new double[d];
            for (int j = 0; j < d; j++) {
                read[last][j] = v[last][(d - j) % d];
            }
            return read;
        }
        for (int l = 0; l < last; l++) {
            int rows = net.widths().get(l);
            int columns = net.widthAfter(l);
            read[l] = new double[v[l].length];
            for (int i = 0; i < v[l].length; i++) {
                read[l][i] = v[l][i / columns + i % columns * rows];
            }
        }
        return read;
    }
}
