package symmetrylab.shared.flow;

import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.Decimal;

/**
 * What is trained on what: a network, data, labels ±1 and a loss.
 *
 * @param network the network, input size d
 * @param signedRows Z = diag(y)X, n rows of length d
 * @param loss the loss of a margin
 */
public record Problem(LinearNetwork network, double[][] signedRows, Loss loss) {
    /** Checks and copies the rows. */
    public Problem {
        double[][] copy = new double[signedRows.length][];
        if (signedRows.length == 0) {
            throw new IllegalArgumentException("training needs at least one row of data, got none");
        }
        for (int i = 0; i < copy.length; i++) {
            if (signedRows[i].length != network.inputSize()) {
                throw new IllegalArgumentException("row " + i + " must have " + network.inputSize()
                        + " entries, the input size of " + network.shape() + ", got " + signedRows[i].length);
            }
            copy[i] = signedRows[i].clone();
        }
        signedRows = copy;
    }

    /** The problem of rows x_i with labels y_i in {−1, 1}. */
    public static Problem of(LinearNetwork network, double[][] rows, double[] labels, Loss loss) {
        if (rows.length != labels.length) {
            throw new IllegalArgumentException(
                    "there must be as many labels as rows, got " + labels.length + " and " + rows.length);
        }
        double[][] signed = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (Math.abs(labels[i]) != 1) {
                throw new IllegalArgumentException("label " + i + " must be -1 or 1, got " + Decimal.text(labels[i]));
            }
            signed[i] = rows[i].clone();
            for (int j = 0; j < signed[i].length; j++) {
                signed[i][j] *= labels[i];
            }
        }
        return new Problem(network, signed, loss);
    }

    /** The rows themselves; the caller leaves them as they are. */
    double[][] rows() {
        return signedRows;
    }

    /** A copy of the rows y_i x_i. */
    @Override
    public double[][] signedRows() {
        double[][] copy = new double[signedRows.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = signedRows[i].clone();
        }
        return copy;
    }
}
