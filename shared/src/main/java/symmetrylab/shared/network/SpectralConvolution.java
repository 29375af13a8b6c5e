package symmetrylab.shared.network;

import symmetrylab.shared.linear.RealFourier;

/**
 * The full-length circular convolution network in the real orthonormal Fourier basis of {@link RealFourier}, in which
 * it is diagonal: (Fβ)_k = d^((L−1)/2) Π_l (Fv_l)_k.
 *
 * <p>The same flow as {@link CircularConvolution#full} at O(d·L) a step: inputs, parameters and predictor are all
 * Fourier coordinates. Bring data and start there once, and predictors back only to show them.
 *
 * @param inputSize the d of input and of every filter
 * @param depth the number of layers L
 */
public record SpectralConvolution(int inputSize, int depth) implements LinearNetwork {
    /** Checks the size and the depth. */
    public SpectralConvolution {
        if (inputSize < 1) {
            throw new IllegalArgumentException("input size must be at least 1, got " + inputSize);
        }
        LinearNetwork.checkDepth(depth);
    }

    @Override
    public int layerSize(int l) {
        return inputSize;
    }

    @Override
    public String shape() {
        return "spectral convolution on " + inputSize + ", depth " + depth;
    }

    @Override
    public PredictorKernel kernel() {
        return new SpectralKernel(inputSize, depth);
    }

    /** The parameters of the convolution network in Fourier coordinates, layer by layer. */
    public double[] coordinates(double[] theta) {
        RealFourier basis = new RealFourier(inputSize);
        double[] turned = new double[theta.length];
        for (int l = 0; l < depth; l++) {
            System.arraycopy(basis.coordinates(layer(theta, l)), 0, turned, layerOffset(l), inputSize);
        }
        return turned;
    }
}
