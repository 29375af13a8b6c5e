package symmetrylab.shared.network;

import java.util.List;

/**
 * The network of block-diagonal layers, β_b = s_b^(L−1) W_(L,b) ⋯ W_(1,b) for every block b: a group convolution network in
 * the Fourier basis of its group, with s = 1/κ for coordinates κ·f̂(ρ) (Lawrence et al. 2022).
 *
 * @param blocks what each layer is made of, in the order of the coordinates
 * @param depth the number of layers L
 */
public record BlockProduct(List<MatrixBlock> blocks, int depth) implements LinearNetwork {
    /** Checks the blocks and the depth. */
    public BlockProduct {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a layer must have at least one block");
        }
        LinearNetwork.checkDepth(depth);
    }

    @Override
    public int inputSize() {
        int size = 0;
        for (MatrixBlock block : blocks) {
            size += block.size();
        }
        return size;
    }

    @Override
    public int layerSize(int l) {
        return inputSize();
    }

    @Override
    public String shape() {
        return "product of " + blocks.size() + " blocks on " + inputSize() + ", depth " + depth;
    }

    @Override
    public PredictorKernel kernel() {
        return new BlockKernel(blocks, depth);
    }
}
