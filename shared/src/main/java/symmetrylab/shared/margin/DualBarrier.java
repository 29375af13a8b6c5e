package symmetrylab.shared.margin;

import java.util.Arrays;
import symmetrylab.shared.linear.Cholesky;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * The central path of max Σb_i a_i subject to a ≥ 0, |BZᵀa|_k ≤ 1, the dual of min ‖Bz‖_1 at margins b_i, which are 1
 * unless rows were brought to one length.
 *
 * <p>Newton's method on Σb_i a_i + μ(Σ ln a_i + Σ_k ln(1 − |W_k|²)), W = BZᵀa. On the path ρ_k = 2μW_k/(1 − |W_k|²) is the
 * spectrum of a feasible z whose margins are b_i + μ/a_i.
 */
final class DualBarrier {
    private static final int STEPS = 60;

    private final Coordinates coordinates;
    private final double[] asked;
    private final boolean balanced;
    private final int n;
    private final double[][] hessian;
    final double[] a;
    ComplexVector w;
    double mu;

    /**
     * @param asked b
     * @param balanced whether Newton's equations are brought to a diagonal of ones first
     */
    DualBarrier(Coordinates coordinates, double[] asked, boolean balanced) {
        this.coordinates = coordinates;
        this.asked = asked;
        this.balanced = balanced;
        this.n = asked.length;
        hessian = new double[n][n];
        a = new double[n];
        Arrays.fill(a, 1);
        w = coordinates.combine(a);
        double largest = 0;
        for (int k = 0; k < coordinates.count; k++) {
            largest = Math.max(largest, w.modulus(k));
        }
        Arrays.fill(a, 0.5 / largest);
        w = coordinates.combine(a);
        mu = total() / (n + coordinates.count);
    }

    /** Σb_i a_i. */
    double total() {
        return FixedSum.dot(asked, a);
    }

    /** Follows the path down to this μ/Σa_i. */
    void follow(double relative) {
        centre(0.3);
        while (mu > relative * total()) {
            mu = Math.max(mu / 6, 0.99 * relative * total());
            centre(0.3);
        }
        centre(1e-3);
    }

    /** Newton steps until the decrement, a length in the metric of the barrier, is this. */
    private void centre(double wanted) {
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = derivatives();
            double[] direction = balanced
                    ? Cholesky.solveBalanced(hessian, gradient)
                    : Cholesky.of(hessian).solve(gradient);
            double decrement = Math.sqrt(Math.max(0, FixedSum.dot(gradient, direction)));
            move(direction, decrement < 0.25 ? 1 : 1 / (1 + decrement), decrement);
            if (decrement < wanted) {
                return;
            }
        }
    }

    /** Gradient, and the negative Hessian into its field, of the barrier function divided by μ. */
    private double[] derivatives() {
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(hessian[i], 0);
            hessian[i][i] = 1 / (a[i] * a[i]);
            gradient[i] = asked[i] / mu + 1 / a[i];
        }
        for (int k = 0; k < coordinates.count; k++) {
            double slack = 1 - w.square(k);
            double c = coordinates.weight[k];
            double re = w.real()[k];
            double im = w.imaginary()[k];
            double flat = 2 * c / slack;
            double bent = 4 * c / (slack * slack);
            double[] p = coordinates.real[k];
            if (coordinates.imaginary == null) {
                FixedSum.addInto(gradient, -flat * re, p);
                addSquare(flat + bent * re * re, p);
            } else {
                double[] q = coordinates.imaginary[k];
                FixedSum.addInto(gradient, -flat * re, p);
                FixedSum.addInto(gradient, -flat * im, q);
                addForm(new double[] {flat + bent * re * re, bent * re * im, flat + bent * im * im}, p, q);
            }
        }
        return gradient;
    }

    private void addSquare(double factor, double[] p) {
        for (int i = 0; i < n; i++) {
            double[] row = hessian[i];
            double scaled = factor * p[i];
            for (int j = 0; j <= i; j++) {
                row[j] += scaled * p[j];
            }
        }
    }

    private void addForm(double[] form, double[] p, double[] q) {
        for (int i = 0; i < n; i++) {
            double[] row = hessian[i];
            double first = form[0] * p[i] + form[1] * q[i];
            double second = form[1] * p[i] + form[2] * q[i];
            for (int j = 0; j <= i; j++) {
                row[j] = first * p[j] + second * q[j] + row[j];
            }
        }
    }

    /** Moves by the step, halved until it stays inside and, far from the centre, until the function grows. */
    private void move(double[] direction, double first, double decrement) {
        double[] before = a.clone();
        ComplexVector old = w;
        double value = decrement > 0.25 ? value() : 0;
        for (double step = first; step > 1e-12; step *= 0.5) {
            for (int i = 0; i < n; i++) {
                a[i] = before[i] + step * direction[i];
            }
            w = coordinates.combine(a);
            if (inside() && (decrement <= 0.25 || value() >= value)) {
                return;
            }
        }
        System.arraycopy(before, 0, a, 0, n);
        w = old;
    }

    private boolean inside() {
        for (int i = 0; i < n; i++) {
            if (!(a[i] > 0)) {
                return false;
            }
        }
        for (int k = 0; k < coordinates.count; k++) {
            if (!(w.square(k) < 1)) {
                return false;
            }
        }
        return true;
    }

    private double value() {
        double sum = total() / mu;
        for (int i = 0; i < n; i++) {
            sum += Portable.log(a[i]);
        }
        for (int k = 0; k < coordinates.count; k++) {
            sum += coordinates.weight[k] * Portable.log(1 - w.square(k));
        }
        return sum;
    }

    /** |ρ_k| of the primal point that belongs to a. */
    double size(int k) {
        return 2 * mu * w.modulus(k) / (1 - w.square(k));
    }
}
