package symmetrylab.shared.network;

import java.util.Arrays;
import java.util.List;

/** Predictor and gradient of a {@link BlockProduct}: O(Σ D³) for each layer. */
final class BlockKernel implements PredictorKernel {
    private final int[] degrees;
    private final int[] starts;
    private final int depth;
    /** {@code after[l]}: product of the layers behind l, times the scales; there is none for the last. */
    private final double[][] after;

    private final double[] before;
    private final double[] passed;
    /** s^(L−1) for each block. */
    private final double[] powers;

    BlockKernel(List<MatrixBlock> blocks, int depth) {
        this.depth = depth;
        degrees = new int[blocks.size()];
        starts = new int[degrees.length + 1];
        powers = new double[degrees.length];
        for (int b = 0; b < degrees.length; b++) {
            degrees[b] = blocks.get(b).degree();
            starts[b + 1] = starts[b] + blocks.get(b).size();
            powers[b] = 1;
            for (int l = 1; l < depth; l++) {
                powers[b] *= blocks.get(b).scale();
            }
        }
        after = new double[Math.max(0, depth - 1)][starts[degrees.length]];
        before = new double[starts[degrees.length]];
        passed = new double[before.length];
    }

    @Override
    public void predictorInto(double[] theta, double[] beta) {
        int n = before.length;
        scaled(theta, (depth - 1) * n, depth == 1 ? beta : after[depth - 2], 0);
        for (int l = depth - 2; l >= 0; l--) {
            double[] target = l == 0 ? beta : after[l - 1];
            Arrays.fill(target, 0);
            for (int b = 0; b < degrees.length; b++) {
                BlockLoops.addProduct(degrees[b], after[l], starts[b], theta, l * n + starts[b], target);
            }
        }
    }

    /** target = source times s^(L−1), block by block, from one offset to another. */
    private void scaled(double[] source, int from, double[] target, int to) {
        for (int b = 0; b < degrees.length; b++) {
            double scale = powers[b];
            for (int i = starts[b]; i < starts[b + 1]; i++) {
                target[to + i] = scale * source[from + i];
            }
        }
    }

    @Override
    public void gradientInto(double[] theta, double[] lossByBeta, double[] gradient) {
        int n = before.length;
        double[] left = lossByBeta;
        Arrays.fill(gradient, 0, (depth - 1) * n, 0);
        for (int l = 0; l < depth - 1; l++) {
            double[] next = left == before ? passed : before;
            Arrays.fill(next, 0);
            for (int b = 0; b < degrees.length; b++) {
                int at = starts[b];
                BlockLoops.addTransposedTimes(degrees[b], after[l], left, at, gradient, l * n + at);
                BlockLoops.addTimesTransposed(degrees[b], left, at, theta, l * n + at, next);
            }
            left = next;
        }
        scaled(left, 0, gradient, (depth - 1) * n);
    }
}
