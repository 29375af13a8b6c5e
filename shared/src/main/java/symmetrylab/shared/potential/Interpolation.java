package symmetrylab.shared.potential;

import symmetrylab.shared.linear.Cholesky;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * The ρ in R^m with Aρ = y that gradient flow chooses between: n rows, at most m and independent.
 *
 * @param rows A
 * @param targets y
 */
public record Interpolation(double[][] rows, double[] targets) {
    /** Scales of the potential that stands for an ℓ1 norm, in units of the solution; what is lost is of their square. */
    private static final double SPARSE = 1e-9;

    private static final double SUPPORT = 1e-9;

    /** Checks the shapes and copies. */
    public Interpolation {
        if (rows.length == 0 || rows.length != targets.length) {
            throw new IllegalArgumentException("there must be as many targets as rows, at least one, got "
                    + targets.length + " and " + rows.length);
        }
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < copy.length; i++) {
            if (rows[i].length != rows[0].length || rows[i].length < rows.length) {
                throw new IllegalArgumentException("row " + i + " must have as many entries as row 0 and at least "
                        + rows.length + ", the number of rows, got " + rows[i].length);
            }
            copy[i] = rows[i].clone();
        }
        rows = copy;
        targets = targets.clone();
    }

    /** A copy of A. */
    @Override
    public double[][] rows() {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /** A copy of y. */
    @Override
    public double[] targets() {
        return targets.clone();
    }

    /** Number m of unknowns. */
    public int dimension() {
        return rows[0].length;
    }

    /** y − Aρ. */
    public double[] residuals(double[] rho) {
        double[] rest = targets.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= FixedSum.dot(rows[i], rho);
        }
        return rest;
    }

    /** max|y − Aρ| relative to max|y|. */
    public double misfit(double[] rho) {
        return largest(residuals(rho)) / Math.max(largest(targets), Double.MIN_NORMAL);
    }

    /** Aᵀλ. */
    public double[] combine(double[] lambda) {
        double[] sum = new double[dimension()];
        for (int i = 0; i < lambda.length; i++) {
            FixedSum.addInto(sum, lambda[i], rows[i]);
        }
        return sum;
    }

    /** A·diag(d)·Aᵀ. */
    double[][] gram(double[] d) {
        int n = rows.length;
        double[][] gram = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] scaled = new double[d.length];
            for (int j = 0; j < d.length; j++) {
                scaled[j] = d[j] * rows[i][j];
            }
            for (int k = 0; k <= i; k++) {
                gram[i][k] = FixedSum.dot(scaled, rows[k]);
                gram[k][i] = gram[i][k];
            }
        }
        return gram;
    }

    /** The ρ of least ½Σ c_j ρ_j², c &gt; 0: ρ = DAᵀλ, ADAᵀλ = y, D = 1/c. */
    public Minimum leastSquares(double[] c) {
        double[] inverse = new double[c.length];
        for (int j = 0; j < c.length; j++) {
            inverse[j] = 1 / c[j];
        }
        Cholesky factor = Cholesky.of(gram(inverse));
        double[] dual = factor.solve(targets);
        double[] rho = new double[c.length];
        for (int pass = 0; pass < 3; pass++) {
            double[] slope = combine(dual);
            for (int j = 0; j < c.length; j++) {
                rho[j] = inverse[j] * slope[j];
            }
            FixedSum.addInto(dual, 1, factor.solve(residuals(rho)));
        }
        double value = 0;
        for (int j = 0; j < c.length; j++) {
            value += 0.5 * c[j] * rho[j] * rho[j];
        }
        double gap = Math.abs(2 * value - FixedSum.dot(dual, targets)) / Math.max(value, Double.MIN_NORMAL);
        return new Minimum(rho, dual, value, misfit(rho), gap, 1);
    }

    /**
     * The ρ of least Σ c_j|ρ_j|, c &gt; 0: the minimum of a three-layer potential of vanishing scales w_j ∝ 1/c_j, whose
     * support is then solved for exactly. Its dual has |Aᵀλ|_j ≤ c_j. Where there are several, one of them.
     */
    public Minimum leastAbsolute(double[] c) {
        double[] unit = new double[c.length];
        double[] squares = new double[c.length];
        for (int j = 0; j < c.length; j++) {
            unit[j] = 1 / c[j];
            squares[j] = c[j] * c[j];
        }
        double[] small = leastSquares(squares).point();
        double size = 0;
        for (int j = 0; j < c.length; j++) {
            size = Math.max(size, Math.abs(small[j]) * ScalarFlow.power(c[j], 3));
        }
        if (size == 0) {
            return new Minimum(small, new double[targets.length], 0, 0, 0, 1);
        }
        Potential potential = new Potential(new ScalarFlow(3), unit).times(SPARSE * Portable.cbrt(size));
        Minimum found = Minimum.of(this, potential);
        double[] rho = found.point();
        double[] dual = found.dual();
        polish(c, rho, dual);
        double stretch = stretch(c, dual);
        double value = 0;
        for (int j = 0; j < c.length; j++) {
            value += c[j] * Math.abs(rho[j]);
        }
        for (int i = 0; i < dual.length; i++) {
            dual[i] /= stretch;
        }
        double gap = Math.abs(value - FixedSum.dot(dual, targets)) / value;
        return new Minimum(rho, dual, value, misfit(rho), gap, found.steps());
    }

    /** max|Aᵀλ|_j/c_j. */
    private double stretch(double[] c, double[] dual) {
        double[] slope = combine(dual);
        for (int j = 0; j < c.length; j++) {
            slope[j] /= c[j];
        }
        return largest(slope);
    }

    /** Solves A_S ρ_S = y and A_Sᵀλ = c_S·sign ρ_S on the support S of what is nearly a vertex; exact zeros elsewhere. */
    private void polish(double[] c, double[] rho, double[] dual) {
        double cut = SUPPORT * largest(rho);
        double stretch = stretch(c, dual);
        int[] support = new int[rho.length];
        int count = 0;
        for (int j = 0; j < rho.length; j++) {
            if (Math.abs(rho[j]) > cut) {
                support[count++] = j;
            } else {
                rho[j] = 0;
            }
        }
        double[][] columns = new double[targets.length][count];
        double[][] transposed = new double[count][targets.length];
        double[] missing = new double[count];
        double[] slope = combine(dual);
        for (int s = 0; s < count; s++) {
            int j = support[s];
            missing[s] = Math.signum(rho[j]) * c[j] * stretch - slope[j];
            for (int i = 0; i < targets.length; i++) {
                columns[i][s] = rows[i][j];
                transposed[s][i] = rows[i][j];
            }
        }
        double[] correction = JacobiSvd.leastSquares(columns, residuals(rho));
        for (int s = 0; s < count; s++) {
            rho[support[s]] += correction[s];
        }
        FixedSum.addInto(dual, 1, JacobiSvd.leastSquares(transposed, missing));
    }

    static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
