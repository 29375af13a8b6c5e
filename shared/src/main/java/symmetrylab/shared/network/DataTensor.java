package symmetrylab.shared.network;

import java.util.Arrays;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.FixedSum;

/**
 * The data tensor M(x) in R^(k_1×…×k_L) of a network, with f(x) = M(x)∘(v_1,…,v_L); first index slowest.
 *
 * <p>Yun et al. §2: diagonal M[j,…,j] = x_j; convolution M[j_1,…,j_L] = x[(j_1+…+j_L) mod d]; fully connected by
 * d_(l+1) copies of the tensor before, placed block-diagonally in the last two modes. For looking at and for checks:
 * training never makes it.
 */
public final class DataTensor {
    /** Most entries that are written out. */
    public static final int MOST_ENTRIES = 2_000_000;

    private final int[] shape;
    private final double[] entries;

    private DataTensor(int[] shape, double[] entries) {
        this.shape = shape;
        this.entries = entries;
    }

    /** β by tensors, β_i = M(e_i)∘(v_1,…,v_L): the same as {@link LinearNetwork#predictor}, by another way. */
    public static double[] predictor(LinearNetwork network, double[]... v) {
        double[] beta = new double[network.inputSize()];
        double[] unit = new double[beta.length];
        for (int i = 0; i < beta.length; i++) {
            unit[i] = 1;
            beta[i] = of(network, unit).apply(v);
            unit[i] = 0;
        }
        return beta;
    }

    /** The tensor with this shape, whose entries have the first index slowest. */
    public static DataTensor of(int[] shape, double[] entries) {
        int count = 1;
        for (int size : shape) {
            count *= size;
        }
        if (count != entries.length || shape.length == 0) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(shape) + " must have " + count
                    + " entries, got " + entries.length);
        }
        return new DataTensor(shape.clone(), entries.clone());
    }

    /** M(x) of this network. */
    public static DataTensor of(LinearNetwork network, double[] x) {
        if (x.length != network.inputSize()) {
            throw new IllegalArgumentException("the input of " + network.shape() + " must have " + network.inputSize()
                    + " entries, got " + x.length);
        }
        if (network instanceof SpectralConvolution) {
            throw new IllegalArgumentException("the data tensor of " + network.shape()
                    + " is that of the circular convolution; ask for it in the original basis");
        }
        int[] shape = new int[network.depth()];
        double count = 1;
        for (int l = 0; l < shape.length; l++) {
            shape[l] = network.layerSize(l);
            count *= shape[l];
        }
        if (count > MOST_ENTRIES) {
            throw new IllegalArgumentException("a data tensor may have at most " + MOST_ENTRIES + " entries, got "
                    + Arrays.toString(shape) + " of " + network.shape());
        }
        double[] entries = new double[(int) count];
        DataTensor tensor = new DataTensor(shape, entries);
        int[] index = new int[shape.length];
        for (int at = 0; at < entries.length; at++) {
            entries[at] = entry(network, x, index);
            tensor.advance(index);
        }
        return tensor;
    }

    private static double entry(LinearNetwork network, double[] x, int[] index) {
        if (network instanceof CircularConvolution) {
            int sum = 0;
            for (int j : index) {
                sum += j;
            }
            return x[sum % x.length];
        }
        if (network instanceof OrthogonallyDecomposable net) {
            return net.entry(x, index);
        }
        return network instanceof FullyConnected net ? entry(net, x, index) : onDiagonal(index) ? x[index[0]] : 0;
    }

    private static boolean onDiagonal(int[] index) {
        for (int j : index) {
            if (j != index[0]) {
                return false;
            }
        }
        return true;
    }

    /** Entry a + b·d_l of layer l meets entry a' + b'·d_(l+1) of the next where a' = b; x_a of the first remains. */
    private static double entry(FullyConnected network, double[] x, int[] index) {
        for (int l = 0; l + 1 < index.length; l++) {
            int outgoing = index[l] / network.widths().get(l);
            if (index[l + 1] % network.widths().get(l + 1) != outgoing) {
                return 0;
            }
        }
        return x[index[0] % x.length];
    }

    private void advance(int[] index) {
        for (int l = shape.length - 1; l >= 0 && ++index[l] == shape[l]; l--) {
            index[l] = 0;
        }
    }

    /** The sizes k_1,…,k_L. */
    public int[] shape() {
        return shape.clone();
    }

    /** A copy of the entries, first index slowest. */
    public double[] entries() {
        return entries.clone();
    }

    /** M∘(v_1,…,v_L). */
    public double apply(double[]... v) {
        return FixedSum.dot(partial(0, v), v[0]);
    }

    /** M contracted with every v_l that is not null; the modes of the others are kept, at least one of them. */
    public DataTensor contract(double[]... v) {
        int order = 0;
        int count = 1;
        int[] stride = new int[shape.length];
        int[] kept = new int[shape.length];
        for (int l = shape.length - 1; l >= 0; l--) {
            if (v[l] == null) {
                stride[l] = count;
                count *= shape[l];
                kept[shape.length - ++order] = shape[l];
            }
        }
        double[] rest = new double[count];
        int[] index = new int[shape.length];
        for (double entry : entries) {
            double product = entry;
            int at = 0;
            for (int l = 0; l < shape.length; l++) {
                product *= v[l] == null ? 1 : v[l][index[l]];
                at += stride[l] * index[l];
            }
            rest[at] += product;
            advance(index);
        }
        return of(Arrays.copyOfRange(kept, shape.length - order, shape.length), rest);
    }

    /** The matrix of mode l: one row for every index of it, the other modes in order, last fastest. */
    public Matrix unfolding(int l) {
        int columns = entries.length / shape[l];
        double[] matrix = new double[entries.length];
        int[] index = new int[shape.length];
        for (double entry : entries) {
            int at = 0;
            for (int k = 0; k < shape.length; k++) {
                at = k == l ? at : at * shape[k] + index[k];
            }
            matrix[index[l] * columns + at] = entry;
            advance(index);
        }
        return new Matrix(shape[l], columns, matrix);
    }

    /** M∘(v_1,…,I_l,…,v_L) in R^(k_l): the derivative of {@link #apply} by v_l, 0 ≤ l &lt; L. */
    public double[] partial(int l, double[]... v) {
        double[] derivative = new double[shape[l]];
        int[] index = new int[shape.length];
        for (double entry : entries) {
            if (entry != 0) {
                double product = entry;
                for (int k = 0; k < shape.length; k++) {
                    product *= k == l ? 1 : v[k][index[k]];
                }
                derivative[index[l]] += product;
            }
            advance(index);
        }
        return derivative;
    }
}
