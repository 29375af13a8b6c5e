package symmetrylab.shared.network;

import java.util.List;

/**
 * The fully connected network β = W_1⋯W_(L−1)·w_L with W_l in R^(d_l × d_(l+1)) and w_L in R^(d_L).
 *
 * <p>v_l = vec(W_l), columns stacked. On separable data β tends to the ℓ2 max-margin direction and every W_l to rank
 * one (Yun et al., corollary 1).
 *
 * @param widths (d_1,…,d_L); d_1 is the input size
 */
public record FullyConnected(List<Integer> widths) implements LinearNetwork {
    /** Checks the depth and the widths. */
    public FullyConnected {
        widths = List.copyOf(widths);
        LinearNetwork.checkDepth(widths.size());
        for (int l = 0; l < widths.size(); l++) {
            if (widths.get(l) < 1) {
                throw new IllegalArgumentException("width " + l + " must be at least 1, got " + widths.get(l));
            }
        }
    }

    /** The network of input size d whose L − 1 hidden layers have the same width. */
    public static FullyConnected uniform(int d, int width, int depth) {
        LinearNetwork.checkDepth(depth);
        Integer[] widths = new Integer[depth];
        for (int l = 0; l < depth; l++) {
            widths[l] = l == 0 ? d : width;
        }
        return new FullyConnected(List.of(widths));
    }

    @Override
    public int inputSize() {
        return widths.get(0);
    }

    @Override
    public int depth() {
        return widths.size();
    }

    @Override
    public int layerSize(int l) {
        return widths.get(l) * widthAfter(l);
    }

    /** d_(l+2) in the numbering of the paper: the number of columns of layer l, 1 for the last. */
    public int widthAfter(int l) {
        return l + 1 < widths.size() ? widths.get(l + 1) : 1;
    }

    @Override
    public String shape() {
        StringBuilder text = new StringBuilder("fully connected ");
        for (int width : widths) {
            text.append(width).append('-');
        }
        return text.append('1').toString();
    }

    @Override
    public PredictorKernel kernel() {
        return new FullyConnectedKernel(this);
    }
}
