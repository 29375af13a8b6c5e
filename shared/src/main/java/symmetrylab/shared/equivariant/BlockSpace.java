package symmetrylab.shared.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.network.MatrixBlock;
import symmetrylab.shared.number.Portable;

/**
 * Functions by their Fourier blocks, each a real D × D matrix F_b: f̂(ρ) where it is real, else (A −B; B A) for A + iB, of a
 * conjugate pair once. With weights w_b ⟨f, h⟩ = (1/N) Σ_b w_b tr(F_bᵀH_b), and Σ_ρ d_ρ Σ_j σ_j(f̂(ρ))^p = Σ_b w_b Σ_j σ_j(F_b)^p.
 *
 * <p>A function is held in coordinates κ_b·F_b, κ_b² = w_b/N, row after row and block after block: their dot product is that of
 * the functions. Group convolution networks train in them (gradients commute with an isometry).
 *
 * @param order N: |G|, or 1 for a band-limited compact group with its Haar probability
 * @param blocks D and w of each block
 */
public record BlockSpace(double order, List<Block> blocks) {
    /** Singular values below this part of the largest count as zero before a power is taken. */
    public static final double NOISE = 1e-12;

    /**
     * The kind of a block.
     *
     * @param degree D
     * @param weight w: d for a real block and for a conjugate pair, d/2 for a quaternionic one
     */
    public record Block(int degree, double weight) {}

    /** Copies the list. */
    public BlockSpace {
        blocks = List.copyOf(blocks);
    }

    /** Blocks of these dimensions d that are real, with weight d. */
    public static BlockSpace real(double order, int... degrees) {
        List<Block> blocks = new ArrayList<>();
        for (int degree : degrees) {
            blocks.add(new Block(degree, degree));
        }
        return new BlockSpace(order, blocks);
    }

    /** How many coordinates there are. */
    public int size() {
        return start(blocks.size());
    }

    /** Where the coordinates of a block begin. */
    public int start(int block) {
        int start = 0;
        for (int b = 0; b < block; b++) {
            start += blocks.get(b).degree() * blocks.get(b).degree();
        }
        return start;
    }

    /** κ_b. */
    public double scale(int block) {
        return Math.sqrt(blocks.get(block).weight() / order);
    }

    /** F_b of the function with these coordinates. */
    public Matrix block(double[] coordinates, int b) {
        int d = blocks.get(b).degree();
        int start = start(b);
        double[] entries = Arrays.copyOfRange(coordinates, start, start + d * d);
        double scale = scale(b);
        for (int i = 0; i < entries.length; i++) {
            entries[i] /= scale;
        }
        return new Matrix(d, d, entries);
    }

    /** Writes the coordinates of a block F_b, row after row. */
    public void put(double[] entries, int b, double[] coordinates) {
        int start = start(b);
        double scale = scale(b);
        for (int i = 0; i < entries.length; i++) {
            coordinates[start + i] = scale * entries[i];
        }
    }

    /** The network f(x) = ⟨x⋆w_1⋆…⋆w_(L−1), w_L⟩, whose predictor is β̂ = ŵ_L ⋯ ŵ_1. */
    public BlockProduct network(int depth) {
        List<MatrixBlock> list = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            list.add(new MatrixBlock(blocks.get(b).degree(), 1 / scale(b)));
        }
        return new BlockProduct(list, depth);
    }

    /** The singular values and vectors of each block, without those that are noise beside the largest of all. */
    public List<SingularBlock> decomposed(double[] coordinates) {
        List<SingularBlock> parts = new ArrayList<>();
        double largest = 0;
        for (int b = 0; b < blocks.size(); b++) {
            SingularBlock part = SingularBlock.of(block(coordinates, b));
            parts.add(part);
            largest = Math.max(largest, part.largest());
        }
        for (int b = 0; b < parts.size(); b++) {
            parts.set(b, parts.get(b).above(NOISE * largest));
        }
        return parts;
    }

    /** Σ_ρ d_ρ Σ_j σ_j^p. */
    public double schattenSum(double[] coordinates, double p) {
        List<SingularBlock> parts = decomposed(coordinates);
        double sum = 0;
        for (int b = 0; b < parts.size(); b++) {
            for (double value : parts.get(b).values()) {
                sum += blocks.get(b).weight() * (p == 1 ? value : Portable.pow(value, p));
            }
        }
        return sum;
    }

    /** max_ρ ‖f̂(ρ)‖, the largest singular value. */
    public double operatorNorm(double[] coordinates) {
        double largest = 0;
        for (SingularBlock part : decomposed(coordinates)) {
            largest = Math.max(largest, part.largest());
        }
        return largest;
    }

    /** Σ_ρ d_ρ·rank, singular values below this part of the largest counting as zero. */
    public int rank(double[] coordinates, double cut) {
        List<SingularBlock> parts = decomposed(coordinates);
        double largest = 0;
        for (SingularBlock part : parts) {
            largest = Math.max(largest, part.largest());
        }
        double rank = 0;
        for (int b = 0; b < parts.size(); b++) {
            for (double value : parts.get(b).values()) {
                rank += value > cut * largest ? blocks.get(b).weight() : 0;
            }
        }
        return (int) Math.round(rank);
    }
}
