package symmetrylab.shared.potential;

import symmetrylab.shared.linear.Elimination;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * Newton's method on Aρ = y and h⁻¹(ρ_j/w_j^L) = w_j^(L−2)(Aᵀλ)_j together, from large scales w to the wanted ones.
 *
 * <p>The unknowns are λ and the hyperbolic angles φ_j with ρ_j = w_j^L sinh φ_j cosh^(L−1) φ_j: in them both equations
 * stay mild where the potential is all but a kink. Saturated coordinates, whose h⁻¹ is c_L to the last bit, stay in the
 * linear system; the others are eliminated from it, which leaves n equations where there is none.
 */
final class MinimumSearch {
    private static final double STAGE = 4;
    private static final int MOST_STEPS = 120;
    private static final double ROUGH = 1e-6;
    private static final double FINE = 1e-15;
    /** Values of cosh^(L−2)φ from which a coordinate counts as saturated. */
    private static final double SATURATED = 1e3;

    private final Interpolation system;
    private final double[][] rows;
    private final double[] y;
    private final Potential wanted;
    private final int depth;
    private final int m;
    private final int n;
    private Potential potential;
    private double[] phi;
    private double[] lambda;
    private double[] rho;
    private double[] slack;
    private double fit;
    private double stationarity;
    private int steps;

    MinimumSearch(Interpolation system, Potential wanted) {
        this.system = system;
        this.wanted = wanted;
        rows = system.rows();
        y = system.targets();
        depth = wanted.flow().depth();
        m = system.dimension();
        n = y.length;
    }

    Minimum run() {
        double scale = begin();
        while (true) {
            boolean last = scale == 1;
            iterate(last ? FINE : ROUGH);
            if (last) {
                return certified();
            }
            double next = Math.max(1, scale / STAGE);
            potential = wanted.times(next);
            shift(scale / next);
            scale = next;
        }
    }

    /** The first factor of the scales at which the potential is nearly quadratic, and its minimum. */
    private double begin() {
        double scale = 1;
        while (true) {
            potential = wanted.times(scale);
            double[] squares = new double[m];
            for (int j = 0; j < m; j++) {
                squares[j] = potential.power(j, 2 - 2 * depth);
            }
            Minimum start = system.leastSquares(squares);
            phi = start.point();
            lambda = start.dual();
            double largest = 0;
            for (int j = 0; j < m; j++) {
                phi[j] /= potential.power(j, depth);
                largest = Math.max(largest, Math.abs(phi[j]));
            }
            if (!(largest > 1)) {
                break;
            }
            scale *= STAGE;
        }
        for (int j = 0; j < m; j++) {
            phi[j] = potential.flow().angleAt(phi[j]);
        }
        return scale;
    }

    /** Large coordinates keep their ρ and small ones their angle where the scales shrink by a factor. */
    private void shift(double factor) {
        for (int i = 0; i < n; i++) {
            lambda[i] *= ScalarFlow.power(factor, depth - 2);
        }
        for (int j = 0; j < m; j++) {
            double z = rho[j] / potential.power(j, depth);
            phi[j] = Math.abs(z) > 1 ? potential.flow().angleAt(z) : phi[j];
        }
    }

    private void iterate(double tolerance) {
        double best = Double.POSITIVE_INFINITY;
        double[][] kept = null;
        int worse = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            measure();
            double error = Math.max(fit, stationarity);
            if (error < best) {
                best = error;
                worse = 0;
                kept = new double[][] {phi.clone(), lambda.clone()};
            } else if (++worse > 3 && best < 1e-9) {
                break;
            }
            if (error <= tolerance || !(error < Double.POSITIVE_INFINITY) || !advance()) {
                break;
            }
            steps++;
        }
        if (kept != null) {
            phi = kept[0];
            lambda = kept[1];
            measure();
        }
    }

    /** ρ of the angles, slack_j = w_j^(L−2)(Aᵀλ)_j − t_j, and how large both errors are. */
    private void measure() {
        rho = new double[m];
        slack = new double[m];
        double[] slope = system.combine(lambda);
        double largest = 0;
        double worst = 0;
        for (int j = 0; j < m; j++) {
            rho[j] = potential.power(j, depth) * Portable.sinh(phi[j]) * cosh(j, depth - 1);
            double t = potential.flow().time(phi[j]);
            slack[j] = potential.power(j, depth - 2) * slope[j] - t;
            largest = Math.max(largest, Math.abs(t));
            worst = Math.max(worst, Math.abs(slack[j]));
        }
        stationarity = worst / Math.max(largest, Double.MIN_NORMAL);
        fit = system.misfit(rho);
    }

    private double cosh(int j, int exponent) {
        return ScalarFlow.power(Portable.cosh(phi[j]), exponent);
    }

    /** dρ_j/dφ_j. */
    private double growth(int j) {
        double q = Portable.sinh(phi[j]);
        return potential.power(j, depth) * cosh(j, depth - 2) * (1 + depth * q * q);
    }

    /** One step, no angle changing by more than 1; false where the linear system is singular. */
    private boolean advance() {
        int[] saturated = new int[m];
        int count = 0;
        double[] stiffness = new double[m];
        double[] moved = new double[m];
        for (int j = 0; j < m; j++) {
            if (cosh(j, depth - 2) > SATURATED) {
                saturated[count++] = j;
            } else {
                double compliance = growth(j) * cosh(j, depth - 2);
                stiffness[j] = compliance * potential.power(j, depth - 2);
                moved[j] = rho[j] + compliance * slack[j];
            }
        }
        double[] solution = solve(saturated, count, stiffness, moved);
        if (solution == null) {
            return false;
        }
        double[] change = new double[n];
        System.arraycopy(solution, count, change, 0, n);
        double[] turn = new double[m];
        double[] slope = system.combine(change);
        double most = 1;
        for (int j = 0, s = 0; j < m; j++) {
            if (s < count && saturated[s] == j) {
                turn[j] = solution[s++];
            } else {
                turn[j] = (slack[j] + potential.power(j, depth - 2) * slope[j]) * cosh(j, depth - 2);
            }
            most = Math.max(most, Math.abs(turn[j]));
        }
        FixedSum.addInto(phi, 1 / most, turn);
        FixedSum.addInto(lambda, 1 / most, change);
        return most < Double.POSITIVE_INFINITY;
    }

    /** Changes of the saturated angles, then of λ; rows and the columns of λ are brought to a common size. */
    private double[] solve(int[] saturated, int count, double[] stiffness, double[] moved) {
        int size = count + n;
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        double[][] reduced = system.gram(stiffness);
        for (int s = 0; s < count; s++) {
            moved[saturated[s]] = rho[saturated[s]];
        }
        double[] rest = system.residuals(moved);
        for (int s = 0; s < count; s++) {
            int j = saturated[s];
            matrix[s][s] = 1 / cosh(j, depth - 2);
            right[s] = slack[j];
            for (int i = 0; i < n; i++) {
                matrix[s][count + i] = -potential.power(j, depth - 2) * rows[i][j];
                matrix[count + i][s] = growth(j) * rows[i][j];
            }
        }
        for (int i = 0; i < n; i++) {
            System.arraycopy(reduced[i], 0, matrix[count + i], count, n);
            right[count + i] = rest[i];
        }
        return balanced(matrix, right, count);
    }

    private static double[] balanced(double[][] matrix, double[] right, int count) {
        int size = right.length;
        double[] columns = new double[size];
        for (int k = 0; k < size; k++) {
            double largest = 0;
            for (int i = 0; i < size && k >= count; i++) {
                largest = Math.max(largest, Math.abs(matrix[i][k]));
            }
            columns[k] = largest > 0 ? 1 / largest : 1;
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                matrix[i][k] *= columns[k];
            }
            double largest = Interpolation.largest(matrix[i]);
            if (!(largest > 0)) {
                return null;
            }
            for (int k = 0; k < size; k++) {
                matrix[i][k] /= largest;
            }
            right[i] /= largest;
        }
        Elimination factors = Elimination.orNull(matrix, 0);
        double[] solution = factors == null ? null : factors.solve(right);
        for (int k = 0; k < size && solution != null; k++) {
            solution[k] *= columns[k];
        }
        return solution;
    }

    private Minimum certified() {
        double primal = potential.value(rho);
        double conjugate = 0;
        for (int j = 0; j < m; j++) {
            double q = potential.power(j, 1) * Portable.sinh(phi[j]);
            conjugate += 0.5 * q * q;
        }
        double gap = Math.abs(primal + conjugate - FixedSum.dot(lambda, y)) / primal;
        return new Minimum(rho, lambda, primal, fit, Math.max(gap, stationarity), steps);
    }
}
