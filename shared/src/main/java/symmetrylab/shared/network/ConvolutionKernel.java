package symmetrylab.shared.network;

import java.util.Arrays;
import symmetrylab.shared.linear.CyclicConvolver;

/** Convolutions from the last filter to the first and correlations back; short filters directly, long ones fast. */
final class ConvolutionKernel implements PredictorKernel {
    /** From this filter length on, on cycles longer than it, the Fourier path is faster. */
    private static final int LONG = 96;

    private final int d;
    private final int depth;
    private final int[] sizes;
    private final int[] offsets;
    private final CyclicConvolver fast;
    /** {@code after[l] = v_(l+1)∗…∗v_L} in R^d; a unit impulse for the last layer. */
    private final double[][] after;

    private final double[] padded;
    private double[] before;
    private double[] spare;

    ConvolutionKernel(CircularConvolution network) {
        d = network.inputSize();
        depth = network.depth();
        sizes = new int[depth];
        offsets = new int[depth];
        boolean wantsFast = false;
        for (int l = 0; l < depth; l++) {
            sizes[l] = network.layerSize(l);
            offsets[l] = network.layerOffset(l);
            wantsFast |= l < depth - 1 && sizes[l] >= LONG;
        }
        fast = wantsFast ? new CyclicConvolver(d) : null;
        after = new double[depth][d];
        after[depth - 1][0] = 1;
        padded = new double[d];
        before = new double[d];
        spare = new double[d];
    }

    @Override
    public void predictorInto(double[] theta, double[] beta) {
        double[] last = depth == 1 ? beta : after[depth - 2];
        System.arraycopy(theta, offsets[depth - 1], last, 0, d);
        for (int l = depth - 2; l >= 0; l--) {
            double[] target = l == 0 ? beta : after[l - 1];
            if (sizes[l] >= LONG) {
                pad(theta, l);
                fast.convolveInto(padded, after[l], target);
            } else {
                Arrays.fill(target, 0);
                for (int j = 0; j < sizes[l]; j++) {
                    addShifted(target, theta[offsets[l] + j], after[l], d - j);
                }
            }
        }
    }

    @Override
    public void gradientInto(double[] theta, double[] lossByBeta, double[] gradient) {
        System.arraycopy(lossByBeta, 0, before, 0, d);
        for (int l = 0; l < depth - 1; l++) {
            if (sizes[l] >= LONG) {
                fast.correlateInto(after[l], before, spare);
                System.arraycopy(spare, 0, gradient, offsets[l], sizes[l]);
                pad(theta, l);
                fast.correlateInto(padded, before, spare);
            } else {
                for (int j = 0; j < sizes[l]; j++) {
                    gradient[offsets[l] + j] = shiftedProduct(before, after[l], j);
                }
                Arrays.fill(spare, 0);
                for (int j = 0; j < sizes[l]; j++) {
                    addShifted(spare, theta[offsets[l] + j], before, j);
                }
            }
            double[] swap = before;
            before = spare;
            spare = swap;
        }
        System.arraycopy(before, 0, gradient, offsets[depth - 1], d);
    }

    private void pad(double[] theta, int l) {
        System.arraycopy(theta, offsets[l], padded, 0, sizes[l]);
        Arrays.fill(padded, sizes[l], d, 0);
    }

    /** target_i += factor·source_(i+by mod d), 0 ≤ by ≤ d. */
    private void addShifted(double[] target, double factor, double[] source, int by) {
        for (int i = 0; i < d - by; i++) {
            target[i] += factor * source[i + by];
        }
        for (int i = d - by; i < d; i++) {
            target[i] += factor * source[i + by - d];
        }
    }

    /** Σ_i p_i·s_(i−j mod d). */
    private double shiftedProduct(double[] p, double[] s, int j) {
        double sum = 0;
        for (int i = 0; i < j; i++) {
            sum += p[i] * s[i - j + d];
        }
        for (int i = j; i < d; i++) {
            sum += p[i] * s[i - j];
        }
        return sum;
    }
}
