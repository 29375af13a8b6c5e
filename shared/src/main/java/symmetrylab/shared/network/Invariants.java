package symmetrylab.shared.network;

import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.SymmetricEigen;
import symmetrylab.shared.linear.Tolerance;

/**
 * What gradient flow preserves, and the hypotheses on the start that theorems make (Yun et al. §2 and §4).
 *
 * <p>All of it is portable: the same bits on every host.
 */
public final class Invariants {
    private Invariants() {}

    /** ‖v_l‖² − ‖v_L‖² for l &lt; L: constant under the flow, so a measure of what finite steps lose. */
    public static double[] normDifferences(LinearNetwork network, double[] theta) {
        int last = network.depth() - 1;
        double[] squares = new double[last + 1];
        for (int l = 0; l <= last; l++) {
            for (int i = network.layerOffset(l); i < network.layerOffset(l + 1); i++) {
                squares[l] += theta[i] * theta[i];
            }
        }
        double[] differences = new double[last];
        for (int l = 0; l < last; l++) {
            differences[l] = squares[l] - squares[last];
        }
        return differences;
    }

    /**
     * λ = min over l &lt; L and j of [v_l]_j² − [v_L]_j²; corollary 2 asks for λ &gt; 0. Constant under the flow; +∞ for
     * one layer.
     */
    public static double gap(Diagonal network, double[] theta) {
        double[][] squares = new double[network.depth()][network.inputSize()];
        for (int l = 0; l < squares.length; l++) {
            double[] layer = network.layer(theta, l);
            for (int j = 0; j < layer.length; j++) {
                squares[l][j] = layer[j] * layer[j];
            }
        }
        return leastGap(squares);
    }

    /** λ = min over l &lt; L and j of |Fv_l|_j² − |Fv_L|_j², F unitary, short filters padded; corollary 3. */
    public static double gap(CircularConvolution network, double[] theta) {
        int d = network.inputSize();
        Dft dft = new Dft(d);
        double[][] squares = new double[network.depth()][];
        for (int l = 0; l < squares.length; l++) {
            double[] padded = new double[d];
            System.arraycopy(theta, network.layerOffset(l), padded, 0, network.layerSize(l));
            squares[l] = dft.moduli(padded);
            for (int j = 0; j < d; j++) {
                squares[l][j] *= squares[l][j];
            }
        }
        return leastGap(squares);
    }

    /**
     * λ, the least eigenvalue of W_(L−1)ᵀW_(L−1) − w_L w_Lᵀ, where W_lᵀW_l ⪰ W_(l+1)W_(l+1)ᵀ for l &lt; L − 1; else by how much
     * the worst of these fails, below 0. Theorem 7 asks for λ &gt; 0. Constant under the flow.
     */
    public static double gap(FullyConnected network, double[] theta) {
        double gap = Double.POSITIVE_INFINITY;
        double worst = 0;
        for (int l = 0; l + 1 < network.depth(); l++) {
            double[] w = network.layer(theta, l);
            double[] next = network.layer(theta, l + 1);
            int size = network.widthAfter(l);
            int above = w.length / size;
            double[][] difference = new double[size][size];
            double norm = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    for (int k = 0; k < above; k++) {
                        difference[i][j] += w[k + i * above] * w[k + j * above];
                    }
                    norm = Math.max(norm, Math.abs(difference[i][j]));
                    for (int k = 0; k < next.length / size; k++) {
                        difference[i][j] -= next[i + k * size] * next[j + k * size];
                    }
                }
            }
            double[] values = SymmetricEigen.of(Matrix.ofRows(difference)).values();
            double least = Math.min(values[0], values[values.length - 1]);
            if (l + 2 < network.depth()) {
                worst = least < -Tolerance.SUPPORT * norm ? Math.min(worst, least) : worst;
            } else {
                gap = least;
            }
        }
        return worst < 0 ? worst : gap;
    }

    private static double leastGap(double[][] squares) {
        double least = Double.POSITIVE_INFINITY;
        double[] last = squares[squares.length - 1];
        for (int l = 0; l < squares.length - 1; l++) {
            for (int j = 0; j < last.length; j++) {
                least = Math.min(least, squares[l][j] - last[j]);
            }
        }
        return least;
    }

    /** σ_2/σ_1 of W_l for l &lt; L, 0 for a matrix with one row or column: tends to 0 by corollary 1. */
    public static double[] rankRatios(FullyConnected network, double[] theta) {
        double[] ratios = new double[network.depth() - 1];
        for (int l = 0; l < ratios.length; l++) {
            double[] values = singularValues(network, theta, l);
            ratios[l] = values.length > 1 ? values[1] / values[0] : 0;
        }
        return ratios;
    }

    /** The singular values of layer l, descending. */
    public static double[] singularValues(FullyConnected network, double[] theta, int l) {
        return JacobiSvd.values(
                Matrix.ofColumns(network.widths().get(l), network.widthAfter(l), network.layer(theta, l)));
    }
}
