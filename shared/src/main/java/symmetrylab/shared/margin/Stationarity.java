package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.linear.NonNegativeLeastSquares;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * How nearly z is a stationary point of min ‖Bz‖_p subject to y_i x_iᵀz ≥ 1, 0 &lt; p ≤ 1 (Yun et al., theorem 2).
 *
 * <p>With z at least margin 1 and ρ = Bz: the a ≥ 0 for which conj(ρ_j)·(BZᵀa)_j = |ρ_j|^p and, for complementary
 * slackness, (margin_i − 1)·a_i = 0 hold best together. Without the second a multiplier could sit on a point that does
 * not carry the margin, and nearly any z would pass. Multiplied by conj(ρ_j) the first asks nothing at ρ_j = 0, as it
 * should for p &lt; 1. A stationary point need not be a minimiser.
 *
 * @param dual a in R^n
 * @param residual norm of the misfit of both, relative to ‖|ρ|^p‖_2; 1 where z has no margin
 * @param largestDual for p = 1: the largest |BZᵀa|_j, which must not exceed 1; for p &lt; 1: 0, nothing is asked
 */
public record Stationarity(double[] dual, double residual, double largestDual) {
    /** The test of one direction z, of any positive length, as a norm ‖B·‖_p. */
    public record Norm(double p, Basis basis) {
        /** Checks p in (0, 1]. */
        public Norm {
            if (!(p > 0 && p <= 1)) {
                throw new IllegalArgumentException("p must lie in (0, 1], got " + p);
            }
        }
    }

    /** The test of z, of any positive length. */
    public static Stationarity of(double[] z, Dataset data, Norm norm) {
        int n = data.size();
        double least = data.leastMargin(z);
        if (!(least > 0)) {
            return new Stationarity(new double[n], 1, 0);
        }
        double[] scaled = z.clone();
        for (int j = 0; j < z.length; j++) {
            scaled[j] /= least;
        }
        double[] margins = data.margins(scaled);
        double[][] rows = data.signedRows();
        double[][] columns = new double[n][];
        double[] slack = new double[n];
        for (int i = 0; i < n; i++) {
            columns[i] = conjugateProduct(scaled, rows[i], norm.basis());
            slack[i] = (margins[i] - 1) * FixedSum.norm(columns[i]);
        }
        double[] target = powers(scaled, norm, columns[0].length);
        double[] dual = fit(columns, slack, target);
        double[] rest = target.clone();
        double square = 0;
        for (int i = 0; i < n; i++) {
            FixedSum.addInto(rest, -dual[i], columns[i]);
            square += slack[i] * dual[i] * slack[i] * dual[i];
        }
        square += FixedSum.dot(rest, rest);
        double largest = 0;
        if (norm.p() == 1) {
            for (double modulus : norm.basis().moduli(SignedData.of(data, 1).combine(dual))) {
                largest = Math.max(largest, modulus);
            }
        }
        return new Stationarity(dual, Math.sqrt(square) / FixedSum.norm(target), largest);
    }

    /** |ρ|^p, padded with zeros to the length of the columns. */
    private static double[] powers(double[] scaled, Norm norm, int length) {
        double[] target = new double[length];
        double[] moduli = norm.basis().moduli(scaled);
        for (int j = 0; j < moduli.length; j++) {
            target[j] = norm.p() == 1 ? moduli[j] : Portable.pow(moduli[j], norm.p());
        }
        return target;
    }

    private static double[] fit(double[][] columns, double[] slack, double[] target) {
        int n = columns.length;
        double[][] gram = new double[n][n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            right[i] = FixedSum.dot(columns[i], target);
            for (int j = 0; j <= i; j++) {
                gram[i][j] = FixedSum.dot(columns[i], columns[j]);
                gram[j][i] = gram[i][j];
            }
            gram[i][i] += slack[i] * slack[i];
        }
        return NonNegativeLeastSquares.solve(gram, right);
    }

    /** Real parts, then imaginary parts, of conj(Bz)_j·(Bx)_j; one part only in the real basis. */
    private static double[] conjugateProduct(double[] z, double[] x, Basis basis) {
        int d = z.length;
        double[] product = new double[basis == Basis.REAL ? d : 2 * d];
        if (basis == Basis.REAL) {
            for (int j = 0; j < d; j++) {
                product[j] = z[j] * x[j];
            }
            return product;
        }
        Dft dft = new Dft(d);
        double[][] parts = new double[4][d];
        dft.transformInto(z, parts[0], parts[1]);
        dft.transformInto(x, parts[2], parts[3]);
        for (int j = 0; j < d; j++) {
            product[j] = parts[0][j] * parts[2][j] + parts[1][j] * parts[3][j];
            product[d + j] = parts[0][j] * parts[3][j] - parts[1][j] * parts[2][j];
        }
        return product;
    }
}
