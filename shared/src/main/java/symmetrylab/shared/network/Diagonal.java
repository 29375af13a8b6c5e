package symmetrylab.shared.network;

import java.util.Arrays;

/**
 * The diagonal network β = v_1⊙…⊙v_L with v_l in R^d: M(x) has x on its superdiagonal.
 *
 * <p>Trained on separable data its direction tends to a stationary point of min ‖z‖_(2/L) at margin 1 (Yun et al.,
 * corollary 2).
 *
 * @param inputSize the d of input and of every layer
 * @param depth the number of layers L
 */
public record Diagonal(int inputSize, int depth) implements LinearNetwork {
    /** Checks the size and the depth. */
    public Diagonal {
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
        return "diagonal " + inputSize + ", depth " + depth;
    }

    @Override
    public PredictorKernel kernel() {
        return new Kernel(inputSize, depth);
    }

    private static final class Kernel implements PredictorKernel {
        private final int d;
        private final int depth;
        /** {@code after[l] = v_(l+1)⊙…⊙v_L}, the last one all ones. */
        private final double[][] after;

        private final double[] before;

        Kernel(int d, int depth) {
            this.d = d;
            this.depth = depth;
            after = new double[depth][d];
            Arrays.fill(after[depth - 1], 1);
            before = new double[d];
        }

        @Override
        public void predictorInto(double[] theta, double[] beta) {
            for (int l = depth - 1; l > 0; l--) {
                multiply(after[l], theta, l * d, after[l - 1]);
            }
            multiply(after[0], theta, 0, beta);
        }

        @Override
        public void gradientInto(double[] theta, double[] lossByBeta, double[] gradient) {
            double[] left = lossByBeta;
            for (int l = 0; l < depth; l++) {
                double[] right = after[l];
                int offset = l * d;
                for (int j = 0; j < d; j++) {
                    gradient[offset + j] = left[j] * right[j];
                }
                multiply(left, theta, offset, before);
                left = before;
            }
        }

        private void multiply(double[] a, double[] theta, int offset, double[] target) {
            for (int j = 0; j < d; j++) {
                target[j] = a[j] * theta[offset + j];
            }
        }
    }
}
