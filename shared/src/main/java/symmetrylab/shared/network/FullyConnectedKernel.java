package symmetrylab.shared.network;

import java.util.Arrays;

/** Matrix-vector products from the last layer to the first, and the outer products of the gradient back. */
final class FullyConnectedKernel implements PredictorKernel {
    private final int depth;
    private final int[] rows;
    private final int[] columns;
    private final int[] offsets;
    /** {@code after[l] = W_(l+1)⋯w_L} in R^(columns[l]); (1) for the last layer. */
    private final double[][] after;
    /** {@code before[l]} = (W_1⋯W_l)ᵀ ∂L/∂β in R^(rows[l]). */
    private final double[][] before;

    FullyConnectedKernel(FullyConnected network) {
        depth = network.depth();
        rows = new int[depth];
        columns = new int[depth];
        offsets = new int[depth];
        after = new double[depth][];
        before = new double[depth][];
        for (int l = 0; l < depth; l++) {
            rows[l] = network.widths().get(l);
            columns[l] = network.widthAfter(l);
            offsets[l] = network.layerOffset(l);
            after[l] = new double[columns[l]];
            before[l] = new double[rows[l]];
        }
        after[depth - 1][0] = 1;
    }

    @Override
    public void predictorInto(double[] theta, double[] beta) {
        for (int l = depth - 1; l >= 0; l--) {
            double[] target = l == 0 ? beta : after[l - 1];
            Arrays.fill(target, 0);
            for (int b = 0; b < columns[l]; b++) {
                int start = offsets[l] + b * rows[l];
                double factor = after[l][b];
                for (int a = 0; a < rows[l]; a++) {
                    target[a] += factor * theta[start + a];
                }
            }
        }
    }

    @Override
    public void gradientInto(double[] theta, double[] lossByBeta, double[] gradient) {
        System.arraycopy(lossByBeta, 0, before[0], 0, rows[0]);
        for (int l = 0; l < depth; l++) {
            double[] left = before[l];
            for (int b = 0; b < columns[l]; b++) {
                int start = offsets[l] + b * rows[l];
                double factor = after[l][b];
                double sum = 0;
                for (int a = 0; a < rows[l]; a++) {
                    gradient[start + a] = factor * left[a];
                }
                if (l + 1 < depth) {
                    for (int a = 0; a < rows[l]; a++) {
                        sum += theta[start + a] * left[a];
                    }
                    before[l + 1][b] = sum;
                }
            }
        }
    }
}
