package symmetrylab.shared.network;

import java.util.List;

/**
 * The circular convolution network: β is the convolution on Z_d of all filters, β_i = Σ_(j_1+…+j_L ≡ i) Π v_l[j_l].
 *
 * <p>M(x)[j_1,…,j_L] = x[(j_1+…+j_L) mod d]; the last filter has full length. If all have, the direction tends to a
 * stationary point of min ‖Fz‖_(2/L) at margin 1 (Yun et al., corollary 3); short filters prefer otherwise (corollary
 * 4). Long runs of full-length filters are cheaper as a {@link SpectralConvolution}.
 *
 * @param inputSize the d of the input
 * @param kernelSizes k_1,…,k_L, each in [1, d], the last one d
 */
public record CircularConvolution(int inputSize, List<Integer> kernelSizes) implements LinearNetwork {
    /** Checks the sizes. */
    public CircularConvolution {
        kernelSizes = List.copyOf(kernelSizes);
        LinearNetwork.checkDepth(kernelSizes.size());
        for (int l = 0; l < kernelSizes.size(); l++) {
            int size = kernelSizes.get(l);
            if (size < 1 || size > inputSize) {
                throw new IllegalArgumentException(
                        "kernel size " + l + " must lie in [1, " + inputSize + "], got " + size);
            }
        }
        if (kernelSizes.get(kernelSizes.size() - 1) != inputSize) {
            throw new IllegalArgumentException("the last kernel must have full length " + inputSize + ", got "
                    + kernelSizes.get(kernelSizes.size() - 1));
        }
    }

    /** The network whose filters all have full length. */
    public static CircularConvolution full(int d, int depth) {
        LinearNetwork.checkDepth(depth);
        Integer[] sizes = new Integer[depth];
        for (int l = 0; l < depth; l++) {
            sizes[l] = d;
        }
        return new CircularConvolution(d, List.of(sizes));
    }

    @Override
    public int depth() {
        return kernelSizes.size();
    }

    @Override
    public int layerSize(int l) {
        return kernelSizes.get(l);
    }

    /** Whether every filter has full length, so that the network is diagonal in frequencies. */
    public boolean isFull() {
        for (int size : kernelSizes) {
            if (size < inputSize) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String shape() {
        StringBuilder text = new StringBuilder("circular convolution on " + inputSize + ", kernels ");
        for (int l = 0; l < kernelSizes.size(); l++) {
            text.append(l == 0 ? "" : ", ").append(kernelSizes.get(l));
        }
        return text.toString();
    }

    @Override
    public PredictorKernel kernel() {
        return new ConvolutionKernel(this);
    }
}
