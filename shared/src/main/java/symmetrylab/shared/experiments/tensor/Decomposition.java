package symmetrylab.shared.experiments.tensor;

import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * How far M(x) is from Σ_j [Sx]_j u_1j⊗…⊗u_Lj with the same orthonormal columns u_lj for every x (Yun et al., assumption 1).
 *
 * <p>Diagonal: S = I, U_l = I. Convolution: S = d^((L−1)/2) F and U_l the first k_l rows of the conjugate of F, F unitary. A
 * fully connected network offers no columns to try; if it had some, M_(1)(x)M_(1)(z)ᵀ and M_(1)(z)M_(1)(x)ᵀ would commute.
 *
 * @param sum the largest difference of an entry from the sum, in parts of the largest entry; NaN for fully connected
 * @param columns the largest entry of UᴴU − I; for fully connected networks the commutator, in parts of its factors
 */
record Decomposition(double sum, double columns) {
    private static final double TURN = 2 * 3.141592653589793;

    /** @param other an input z that is not in the direction of x */
    static Decomposition of(LinearNetwork network, double[] x, double[] other) {
        if (network instanceof Diagonal) {
            return new Decomposition(onDiagonal(network, x), 0);
        }
        if (network instanceof CircularConvolution convolution) {
            return new Decomposition(inFrequencies(convolution, x), columns(convolution));
        }
        return new Decomposition(
                Double.NaN,
                commutator(
                        DataTensor.of(network, x).unfolding(0),
                        DataTensor.of(network, other).unfolding(0)));
    }

    /** The larger of both. */
    double residual() {
        return Double.isNaN(sum) ? columns : Math.max(sum, columns);
    }

    private static double onDiagonal(LinearNetwork network, double[] x) {
        DataTensor tensor = DataTensor.of(network, x);
        int[] index = new int[network.depth()];
        double worst = 0;
        for (double entry : tensor.entries()) {
            boolean all = true;
            for (int j : index) {
                all &= j == index[0];
            }
            worst = Math.max(worst, Math.abs(entry - (all ? x[index[0]] : 0)));
            advance(index, tensor.shape());
        }
        return worst / largest(x);
    }

    private static void advance(int[] index, int[] shape) {
        for (int l = shape.length - 1; l >= 0 && ++index[l] == shape[l]; l--) {
            index[l] = 0;
        }
    }

    /** Column j of U_l is e^(2πi·aj/d)/√d, and [Sx]_j = d^((L−1)/2)·Σ_i x_i e^(−2πi·ij/d)/√d. */
    private static double inFrequencies(CircularConvolution network, double[] x) {
        int d = x.length;
        double[] cosines = new double[d];
        double[] sines = new double[d];
        for (int k = 0; k < d; k++) {
            cosines[k] = Portable.cos(TURN * k / d);
            sines[k] = Portable.sin(TURN * k / d);
        }
        double[] real = new double[d];
        double[] imaginary = new double[d];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < d; i++) {
                real[j] += x[i] * cosines[i * j % d] / d;
                imaginary[j] -= x[i] * sines[i * j % d] / d;
            }
        }
        DataTensor tensor = DataTensor.of(network, x);
        int[] index = new int[network.depth()];
        double worst = 0;
        for (double entry : tensor.entries()) {
            int total = 0;
            for (int a : index) {
                total += a;
            }
            double re = -entry;
            double im = 0;
            for (int j = 0; j < d; j++) {
                int k = total * j % d;
                re += real[j] * cosines[k] - imaginary[j] * sines[k];
                im += real[j] * sines[k] + imaginary[j] * cosines[k];
            }
            worst = Math.max(worst, Math.max(Math.abs(re), Math.abs(im)));
            advance(index, tensor.shape());
        }
        return worst / largest(x);
    }

    /** The largest entry of UᴴU − I over all layers: Σ_{a<k} e^(2πi·am/d)/d for columns m apart. */
    private static double columns(CircularConvolution network) {
        int d = network.inputSize();
        double worst = 0;
        for (int k : network.kernelSizes()) {
            for (int m = 0; m < d; m++) {
                double re = m == 0 ? -1 : 0;
                double im = 0;
                for (int a = 0; a < k; a++) {
                    re += Portable.cos(TURN * (a * m % d) / d) / d;
                    im += Portable.sin(TURN * (a * m % d) / d) / d;
                }
                worst = Math.max(worst, Math.sqrt(re * re + im * im));
            }
        }
        return worst;
    }

    /** ‖AB − BA‖/(‖A‖‖B‖) for A = XZᵀ and B = ZXᵀ. */
    private static double commutator(Matrix x, Matrix z) {
        double[][] a = new double[x.rows()][z.rows()];
        double[][] ofX = x.toRows();
        double[][] ofZ = z.toRows();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                a[i][j] = FixedSum.dot(ofX[i], ofZ[j]);
            }
        }
        Matrix product = Matrix.ofRows(a);
        double norm = FixedSum.norm(product.entries());
        double[] difference = product.gram().entries();
        FixedSum.addInto(difference, -1, product.transposed().gram().entries());
        return norm == 0 ? 0 : FixedSum.norm(difference) / (norm * norm);
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double entry : x) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }
}
