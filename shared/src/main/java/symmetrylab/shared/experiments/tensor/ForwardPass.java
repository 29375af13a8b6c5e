package symmetrylab.shared.experiments.tensor;

import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;

/** The output of a network as it is computed in practice, layer after layer, without β and without a tensor. */
final class ForwardPass {
    private ForwardPass() {}

    /** f(x) with the layers v_1,…,v_L. */
    static double of(LinearNetwork network, double[] x, double[]... v) {
        double[] signal = x;
        for (int l = 0; l < v.length; l++) {
            if (network instanceof FullyConnected) {
                signal = timesColumns(signal, v[l]);
            } else {
                signal = network instanceof CircularConvolution ? correlated(signal, v[l]) : scaled(signal, v[l]);
            }
        }
        return network instanceof CircularConvolution ? signal[0] : FixedSum.of(signal);
    }

    /** xᵀW, W by columns of the length of x. */
    private static double[] timesColumns(double[] x, double[] w) {
        double[] out = new double[w.length / x.length];
        for (int i = 0; i < w.length; i++) {
            out[i / x.length] += x[i % x.length] * w[i];
        }
        return out;
    }

    /** (x⋆v)_i = Σ_j x[(i + j) mod d] v[j]; the last layer keeps i = 0. */
    private static double[] correlated(double[] x, double[] v) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < v.length; j++) {
                out[i] += x[(i + j) % x.length] * v[j];
            }
        }
        return out;
    }

    private static double[] scaled(double[] x, double[] v) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] * v[i];
        }
        return out;
    }
}
