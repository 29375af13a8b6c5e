package symmetrylab.shared.equivariant;

import java.util.List;
import symmetrylab.shared.linear.NonNegativeLeastSquares;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * How nearly β is a stationary point of min ‖β̂‖_{2/L} (Schatten) subject to y_i⟨x_i, β⟩ ≥ 1, for L ≥ 1 layers (Lawrence et al.
 * 2022, theorems 4.2 and 4.4).
 *
 * <p>With β at least margin 1, B = β̂ and Z = Σ λ_i y_i x̂_i: the λ ≥ 0 for which ZB* = (BB*)^{1/L}, B*Z = (B*B)^{1/L} and, for
 * slackness, (margin_i − 1)λ_i = 0 hold best together. Where B has no rank nothing is asked of Z for L ≥ 3; for L = 2 its
 * operator norm must not exceed 1, and β is then a minimiser. A stationary point need not be one.
 *
 * @param margins y_i⟨x_i, β⟩ at least margin 1
 * @param multipliers λ
 * @param residual of all equations relative to the right side; 1 where β has no margin
 * @param slackness max λ_i(margin_i − 1) in parts of Σλ
 * @param objective P = Σ_ρ d_ρ Σσ^{2/L} at least margin 1; at a stationary point Σλ = P/N
 * @param dualNorm max_ρ ‖Z(ρ)‖
 */
public record SchattenStationarity(
        double[] margins, double[] multipliers, double residual, double slackness, double objective, double dualNorm) {
    /** The test of β, of any positive length, in the coordinates of its space. */
    public static SchattenStationarity of(BlockSpace space, SeparablePoints points, int depth, double[] beta) {
        int n = points.size();
        double least = points.leastMargin(beta);
        if (!(least > 0)) {
            return new SchattenStationarity(points.margins(beta), new double[n], 1, 0, Double.NaN, Double.NaN);
        }
        double[] scaled = beta.clone();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] /= least;
        }
        return new Test(space, points, depth, scaled).result();
    }

    /** The residual with these multipliers, which need not be the best. */
    public static double residual(
            BlockSpace space, SeparablePoints points, int depth, double[] beta, double[] multipliers) {
        double[] scaled = beta.clone();
        double least = points.leastMargin(beta);
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] /= least;
        }
        return new Test(space, points, depth, scaled).residual(multipliers);
    }

    /** The equations of one β at margin 1. */
    private static final class Test {
        private final BlockSpace space;
        private final SeparablePoints points;
        private final double power;
        private final double[] beta;
        private final List<SingularBlock> parts;
        private final double[] margins;
        private final double[][] columns;
        private final double[] slack;
        private final double[] target;

        Test(BlockSpace space, SeparablePoints points, int depth, double[] beta) {
            this.space = space;
            this.points = points;
            this.power = 2.0 / depth;
            this.beta = beta;
            this.parts = space.decomposed(beta);
            margins = points.margins(beta);
            columns = new double[points.size()][];
            slack = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = column(points.signed()[i]);
                slack[i] = (margins[i] - 1) * FixedSum.norm(columns[i]);
            }
            target = target();
        }

        SchattenStationarity result() {
            double[] lambda = fit();
            double worst = 0;
            for (int i = 0; i < lambda.length; i++) {
                worst = Math.max(worst, lambda[i] * (margins[i] - 1));
            }
            double total = FixedSum.of(lambda);
            return new SchattenStationarity(
                    margins,
                    lambda,
                    residual(lambda),
                    total > 0 ? worst / total : 0,
                    objective(),
                    space.operatorNorm(points.combine(lambda)));
        }

        double residual(double[] lambda) {
            double[] rest = target.clone();
            double square = 0;
            for (int i = 0; i < lambda.length; i++) {
                FixedSum.addInto(rest, -lambda[i], columns[i]);
                square += slack[i] * lambda[i] * slack[i] * lambda[i];
            }
            return Math.sqrt(square + FixedSum.dot(rest, rest)) / FixedSum.norm(target);
        }

        private double objective() {
            double sum = 0;
            for (int b = 0; b < parts.size(); b++) {
                for (double value : parts.get(b).values()) {
                    sum += space.blocks().get(b).weight() * (power == 1 ? value : Portable.pow(value, power));
                }
            }
            return sum;
        }

        /** (BB*)^{1/L} and (B*B)^{1/L} of all blocks, weighted. */
        private double[] target() {
            double[] target = new double[2 * space.size()];
            for (int b = 0; b < parts.size(); b++) {
                place(b, parts.get(b).leftPower(power), parts.get(b).rightPower(power), target);
            }
            return target;
        }

        /** XB* and B*X of all blocks of a function, weighted; B without its noise. */
        private double[] column(double[] x) {
            double[] column = new double[2 * space.size()];
            for (int b = 0; b < parts.size(); b++) {
                int d = space.blocks().get(b).degree();
                double[] block = space.block(x, b).entries();
                double[] beta = parts.get(b).power(1);
                double[] left = new double[d * d];
                double[] right = new double[d * d];
                for (int i = 0; i < d; i++) {
                    for (int j = 0; j < d; j++) {
                        for (int k = 0; k < d; k++) {
                            left[i * d + j] += block[i * d + k] * beta[j * d + k];
                            right[i * d + j] += beta[k * d + i] * block[k * d + j];
                        }
                    }
                }
                place(b, left, right, column);
            }
            return column;
        }

        private void place(int b, double[] left, double[] right, double[] all) {
            int from = 2 * space.start(b);
            double weight = Math.sqrt(space.blocks().get(b).weight());
            for (int i = 0; i < left.length; i++) {
                all[from + i] = weight * left[i];
                all[from + left.length + i] = weight * right[i];
            }
        }

        private double[] fit() {
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
    }
}
