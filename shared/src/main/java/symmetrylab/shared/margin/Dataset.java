package symmetrylab.shared.margin;

import java.util.Arrays;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.Fingerprint;
import symmetrylab.shared.number.FixedSum;

/**
 * Labelled points: rows x_i of X in R^(n×d), labels y_i in {−1, 1}. Every max-margin problem asks y_i x_iᵀz ≥ 1.
 *
 * @param points X, one point a row
 * @param labels y
 */
public record Dataset(Matrix points, double[] labels) {
    /** Checks that all numbers are finite, the labels ±1, and the numbers of rows and labels equal. */
    public Dataset {
        labels = labels.clone();
        if (labels.length != points.rows()) {
            throw new IllegalArgumentException(
                    "there must be as many labels as rows, got " + labels.length + " and " + points.rows());
        }
        for (int i = 0; i < labels.length; i++) {
            if (Math.abs(labels[i]) != 1) {
                throw new IllegalArgumentException("label " + i + " must be -1 or 1, got " + Decimal.text(labels[i]));
            }
            for (int j = 0; j < points.columns(); j++) {
                if (!(Math.abs(points.at(i, j)) < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("row " + i + ", column " + j + " must be a finite number, got "
                            + Decimal.text(points.at(i, j)));
                }
            }
        }
    }

    /** The data set of these rows and labels. */
    public static Dataset of(double[][] rows, double[] labels) {
        return new Dataset(Matrix.ofRows(rows), labels);
    }

    /** Number n of points. */
    public int size() {
        return points.rows();
    }

    /** Number d of features. */
    public int dimension() {
        return points.columns();
    }

    /** A copy of the labels. */
    @Override
    public double[] labels() {
        return labels.clone();
    }

    /** Z = diag(y)X, row after row. */
    public double[][] signedRows() {
        double[][] rows = points.toRows();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] *= labels[i];
            }
        }
        return rows;
    }

    /** The margins y_i x_iᵀz. */
    public double[] margins(double[] z) {
        double[] margins = points.times(z);
        for (int i = 0; i < margins.length; i++) {
            margins[i] *= labels[i];
        }
        return margins;
    }

    /** min_i y_i x_iᵀz. */
    public double leastMargin(double[] z) {
        double least = Double.POSITIVE_INFINITY;
        for (double margin : margins(z)) {
            least = Math.min(least, margin);
        }
        return least;
    }

    /** max_i ‖x_i‖. */
    public double largestNorm() {
        double largest = 0;
        for (double[] row : points.toRows()) {
            largest = Math.max(largest, FixedSum.norm(row));
        }
        return largest;
    }

    /** The same points with a last feature that is 1 everywhere, by which a predictor gets a bias. */
    public Dataset withConstant() {
        double[][] rows = points.toRows();
        for (int i = 0; i < rows.length; i++) {
            double[] longer = new double[rows[i].length + 1];
            System.arraycopy(rows[i], 0, longer, 0, rows[i].length);
            longer[rows[i].length] = 1;
            rows[i] = longer;
        }
        return of(rows, labels);
    }

    /** The content as a fingerprint, by which a link names the data. */
    public String fingerprint() {
        return new Fingerprint()
                .add(size())
                .add(dimension())
                .add(points.entries())
                .add(labels)
                .hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset that && points.equals(that.points) && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * points.hashCode() + Arrays.hashCode(labels);
    }
}
