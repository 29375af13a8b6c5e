package symmetrylab.shared.equivariant;

import symmetrylab.shared.number.FixedSum;

/**
 * Points y_i x_i in the coordinates of a {@link BlockSpace}.
 *
 * @param signed y_i x_i as rows
 */
public record SeparablePoints(double[][] signed) {
    /** Points x_i with labels y_i = ±1. */
    public static SeparablePoints of(double[][] rows, double[] labels) {
        if (rows.length == 0 || rows.length != labels.length) {
            throw new IllegalArgumentException("there must be as many labels as points, and one at least, got "
                    + labels.length + " and " + rows.length);
        }
        double[][] signed = new double[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            FixedSum.addInto(signed[i], labels[i], rows[i]);
        }
        return new SeparablePoints(signed);
    }

    /** How many there are. */
    public int size() {
        return signed.length;
    }

    /** y_i⟨x_i, β⟩. */
    public double[] margins(double[] beta) {
        double[] margins = new double[signed.length];
        for (int i = 0; i < signed.length; i++) {
            margins[i] = FixedSum.dot(signed[i], beta);
        }
        return margins;
    }

    /** The least of them. */
    public double leastMargin(double[] beta) {
        double least = Double.POSITIVE_INFINITY;
        for (double margin : margins(beta)) {
            least = Math.min(least, margin);
        }
        return least;
    }

    /** Σ λ_i y_i x_i. */
    public double[] combine(double[] lambda) {
        double[] sum = new double[signed[0].length];
        for (int i = 0; i < lambda.length; i++) {
            FixedSum.addInto(sum, lambda[i], signed[i]);
        }
        return sum;
    }
}
