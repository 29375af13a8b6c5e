package symmetrylab.shared.network;

import java.util.Arrays;

/**
 * A linear tensor network f(x) = M(x)∘(v_1,…,v_L) = xᵀβ(Θ): layers multiply to one linear predictor β in R^d.
 *
 * <p>Yun, Krishnan and Mobahi, A unifying view on implicit bias in training linear neural networks (ICLR 2021), §2.
 * The parameters Θ = (v_1,…,v_L) lie one after another in one flat array; layer l begins at {@link #layerOffset}.
 */
public sealed interface LinearNetwork
        permits FullyConnected,
                Diagonal,
                CircularConvolution,
                SpectralConvolution,
                OrthogonallyDecomposable,
                BlockProduct {
    /** Most layers that a network may have. */
    int MOST_LAYERS = 6;

    /** Length d of input and predictor. */
    int inputSize();

    /** Number L of layers. */
    int depth();

    /** Number of parameters in layer l, 0 ≤ l &lt; L. */
    int layerSize(int l);

    /** The computation of β and its gradient with scratch of its own: one for every run. */
    PredictorKernel kernel();

    /** The network as text, such as {@code fully connected 4-3-1}. */
    String shape();

    /** Where layer l begins in the flat array; {@code layerOffset(depth())} is the length of the array. */
    default int layerOffset(int l) {
        int offset = 0;
        for (int k = 0; k < l; k++) {
            offset += layerSize(k);
        }
        return offset;
    }

    /** Number of all parameters. */
    default int parameterCount() {
        return layerOffset(depth());
    }

    /** A copy of the parameters of layer l. */
    default double[] layer(double[] theta, int l) {
        return Arrays.copyOfRange(theta, layerOffset(l), layerOffset(l + 1));
    }

    /** The layers one after another, each checked for its length. */
    default double[] flat(double[]... layers) {
        if (layers.length != depth()) {
            throw new IllegalArgumentException(shape() + " has " + depth() + " layers, got " + layers.length);
        }
        double[] theta = new double[parameterCount()];
        for (int l = 0; l < layers.length; l++) {
            if (layers[l].length != layerSize(l)) {
                throw new IllegalArgumentException("layer " + l + " of " + shape() + " must have " + layerSize(l)
                        + " parameters, got " + layers[l].length);
            }
            System.arraycopy(layers[l], 0, theta, layerOffset(l), layers[l].length);
        }
        return theta;
    }

    /** The end-to-end predictor β of these parameters. */
    default double[] predictor(double[] theta) {
        double[] beta = new double[inputSize()];
        kernel().predictorInto(theta, beta);
        return beta;
    }

    /** Checks 1 ≤ depth ≤ {@link #MOST_LAYERS}. */
    static void checkDepth(int depth) {
        if (depth < 1 || depth > MOST_LAYERS) {
            throw new IllegalArgumentException("depth must lie in [1, " + MOST_LAYERS + "], got " + depth);
        }
    }
}
