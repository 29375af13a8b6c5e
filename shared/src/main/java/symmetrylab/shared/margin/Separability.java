package symmetrylab.shared.margin;

import symmetrylab.shared.linear.NonNegativeLeastSquares;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.FixedSum;

/**
 * Whether a hyperplane through the origin separates the data, with the proof of either answer.
 *
 * <p>Gordan's alternative (1873): either some u has y_i x_iᵀu &gt; 0 for all i, or some a ≥ 0, Σ a_i = 1 has
 * Σ a_i y_i x_i = 0. The shortest vector of the convex hull of the y_i x_i decides; its length is the margin.
 */
public sealed interface Separability {
    /** Whether the data are separable. */
    boolean holds();

    /**
     * Separable.
     *
     * @param direction the unit vector u with the largest least margin
     * @param margin min_i y_i x_iᵀu &gt; 0
     * @param weights a ≥ 0 with Σ a_i = 1 and u along Σ a_i y_i x_i; positive for points that carry the margin
     */
    record Separable(double[] direction, double margin, double[] weights) implements Separability {
        @Override
        public boolean holds() {
            return true;
        }
    }

    /**
     * Not separable.
     *
     * @param weights a ≥ 0 with Σ a_i = 1
     * @param residual ‖Σ a_i y_i x_i‖ / max_i ‖x_i‖, zero up to rounding
     */
    record Inseparable(double[] weights, double residual) implements Separability {
        private static final double TAKES_PART = 1e-9;

        @Override
        public boolean holds() {
            return false;
        }

        /** The points with a weight in the combination that is zero, from 0. */
        public int[] contradicting() {
            int[] found = new int[weights.length];
            int count = 0;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > TAKES_PART) {
                    found[count++] = i;
                }
            }
            int[] points = new int[count];
            System.arraycopy(found, 0, points, 0, count);
            return points;
        }
    }

    /**
     * The answers for the data as they are and for the data with a constant feature.
     *
     * @param throughOrigin whether a hyperplane through the origin separates them
     * @param withConstant whether any hyperplane does
     */
    record Report(Separability throughOrigin, Separability withConstant) {
        /** Whether a constant feature is what these data lack. */
        public boolean onlyWithConstant() {
            return !throughOrigin.holds() && withConstant.holds();
        }
    }

    /** Both answers for these data. */
    static Report report(Dataset data) {
        return new Report(of(data), of(data.withConstant()));
    }

    /**
     * The answer for the same points, each brought to length 1. A hyperplane separates these where it separates the
     * points as they are; but beside points a billion times as long, short ones are lost in rounding.
     */
    static Separability ofUnitPoints(Dataset data) {
        double[][] rows = data.points().toRows();
        for (double[] row : rows) {
            double length = FixedSum.norm(row);
            for (int j = 0; j < row.length && length > 0; j++) {
                row[j] /= length;
            }
        }
        return of(Dataset.of(rows, data.labels()));
    }

    /** The answer for hyperplanes through the origin. */
    static Separability of(Dataset data) {
        int n = data.size();
        double scale = data.largestNorm();
        if (scale == 0) {
            double[] first = new double[n];
            first[0] = 1;
            return new Inseparable(first, 0);
        }
        double[][] gram = SignedData.of(data, scale).gram();
        double[] ones = new double[n];
        for (int i = 0; i < n; i++) {
            ones[i] = 1;
            for (int j = 0; j < n; j++) {
                gram[i][j] += 1;
            }
        }
        double[] weights = NonNegativeLeastSquares.solve(gram, ones);
        double sum = FixedSum.of(weights);
        for (int i = 0; i < n; i++) {
            weights[i] /= sum;
        }
        double[] direction = SignedData.of(data, 1).combine(weights);
        double length = FixedSum.norm(direction);
        if (length > Tolerance.SEPARABLE * scale) {
            for (int j = 0; j < direction.length; j++) {
                direction[j] /= length;
            }
            double margin = data.leastMargin(direction);
            if (margin > 0) {
                return new Separable(direction, margin, weights);
            }
        }
        return new Inseparable(weights, length / scale);
    }
}
