package symmetrylab.shared.potential;

import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.Svd;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * The two-layer network f = v_1ᵀMv_2 of one point, M = U_1 diag(s) U_2ᵀ, trained on ½(f − y)² from (αv̄_1, αv̄_2): its path
 * and its limit in closed form (Yun et al., theorem 6).
 *
 * <p>With η̄_i = U_iᵀv̄_i the path is η_1 = α(η̄_1 cosh νs + η̄_2 sinh νs), η_2 = α(η̄_1 sinh νs + η̄_2 cosh νs), up to the
 * ν where f = α²g(ν) is y. Everything is kept in logarithms, so that y/α² may be as large as it likes.
 */
public final class SinglePoint {
    private static final double SAME = 1e-9;
    private static final int HALVINGS = 2000;

    private final double[] s;
    private final Matrix left;
    private final Matrix right;
    private final double[] eta1;
    private final double[] eta2;
    private final double[] rest1;
    private final double[] rest2;

    /** For M (k_1 × k_2) and the directions of the start. */
    public SinglePoint(Matrix m, double[] v1, double[] v2) {
        Svd svd = JacobiSvd.nonzero(m);
        s = svd.values();
        left = svd.u();
        right = svd.v();
        eta1 = left.transposedTimes(v1);
        eta2 = right.transposedTimes(v2);
        rest1 = v1.clone();
        rest2 = v2.clone();
        FixedSum.addInto(rest1, -1, left.times(eta1));
        FixedSum.addInto(rest2, -1, right.times(eta2));
    }

    /** The singular values that are not zero, descending. */
    public double[] singularValues() {
        return s.clone();
    }

    /**
     * λ: the least of ‖η̄_1‖² − ‖η̄_2‖² over groups of equal singular values, a mean a coordinate; the theorem asks for
     * λ &gt; 0. Within a group the basis is free, and one with equal gaps exists.
     */
    public double gap() {
        double least = Double.POSITIVE_INFINITY;
        int j = 0;
        while (j < s.length) {
            int first = j;
            double sum = 0;
            while (j < s.length && s[j] >= (1 - SAME) * s[first]) {
                sum += eta1[j] * eta1[j] - eta2[j] * eta2[j];
                j++;
            }
            least = Math.min(least, sum / (j - first));
        }
        return least;
    }

    /** g(ν) = Σ s_j((η̄_1j² + η̄_2j²)/2·sinh 2s_jν + η̄_1jη̄_2j·cosh 2s_jν) = f/α². */
    public double g(double nu) {
        return Portable.exp(logHalf(nu, 1)) - Portable.exp(logHalf(-nu, -1));
    }

    /** ln Σ ¼s_j(η̄_1j ± η̄_2j)² e^(2s_jν): g is the difference of two of these. */
    private double logHalf(double nu, int sign) {
        double[] terms = new double[s.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < s.length; j++) {
            double side = Math.abs(eta1[j] + sign * eta2[j]);
            terms[j] = Portable.log(0.25 * s[j]) + 2 * Portable.log(side) + 2 * s[j] * nu;
            largest = Math.max(largest, terms[j]);
        }
        double sum = 0;
        for (int j = 0; j < s.length && largest > Double.NEGATIVE_INFINITY; j++) {
            sum += Portable.exp(terms[j] - largest);
        }
        return largest + Portable.log(sum);
    }

    private static double logOfSum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY
                ? larger
                : larger + Portable.log1p(Portable.exp(Math.min(a, b) - larger));
    }

    /** ln(positive side) − ln(negative side) of g(ν) = target, rising in ν. */
    private double excess(double nu, double logTarget, boolean positive) {
        double up = logHalf(nu, 1);
        double down = logHalf(-nu, -1);
        return positive ? up - logOfSum(logTarget, down) : logOfSum(logTarget, up) - down;
    }

    /** Whether g takes the value y/α² for some ν; it does where {@link #gap} is positive. */
    public boolean attains(double y) {
        boolean up = false;
        boolean down = false;
        for (int j = 0; j < s.length; j++) {
            up |= eta1[j] + eta2[j] != 0;
            down |= eta1[j] - eta2[j] != 0;
        }
        return y > 0 ? up : y < 0 ? down : up == down;
    }

    /**
     * ν = g⁻¹(y/α²), by doubling and bisection to the last bit.
     *
     * @throws ArithmeticException if g never takes the value, see {@link #attains}
     */
    public double root(double alpha, double y) {
        double logTarget = Portable.log(Math.abs(y)) - 2 * Portable.log(alpha);
        boolean positive = y >= 0;
        double width = 1 / s[0];
        boolean low = excess(0, logTarget, positive) < 0;
        double near = 0;
        double far = low ? width : -width;
        while (excess(far, logTarget, positive) < 0 == low) {
            near = far;
            far *= 2;
            if (!(Math.abs(far) < 1e9 * width)) {
                throw new ArithmeticException(
                        "g must take the value y/α² where the gap is positive; the gap is " + gap());
            }
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (near + far);
            if (middle == near || middle == far) {
                break;
            }
            if (excess(middle, logTarget, positive) < 0 == low) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return far;
    }

    /** v_1 at this ν, in the limit at the root. */
    public double[] first(double alpha, double nu) {
        return layer(alpha, nu, left, rest1, 1);
    }

    /** v_2 at this ν: U_2(η̄_1⊙sinh + η̄_2⊙cosh). */
    public double[] second(double alpha, double nu) {
        return layer(alpha, nu, right, rest2, -1);
    }

    /** v_2 with cosh and sinh the other way round, a misprint that is easily made: it does not fit the point. */
    public double[] misprintedSecond(double alpha, double nu) {
        return layer(alpha, nu, right, rest2, 1);
    }

    /** U_1ᵀv_1 and U_2ᵀv_2 of any two layers. */
    public double[][] coordinates(double[] v1, double[] v2) {
        return new double[][] {left.transposedTimes(v1), right.transposedTimes(v2)};
    }

    /** How many singular values are as large as the largest. */
    public int top() {
        int count = 1;
        while (count < s.length && s[count] >= (1 - SAME) * s[0]) {
            count++;
        }
        return count;
    }

    /**
     * Where the directions of both layers tend when f → ±∞ (theorem 3), y the sign: the mixture (η̄_1 + yη̄_2)_j over the largest
     * singular values, not scaled.
     */
    public double[][] limit(double y) {
        double[] mixture = new double[s.length];
        for (int j = 0; j < top(); j++) {
            mixture[j] = eta1[j] + y * eta2[j];
        }
        double[] second = right.times(mixture);
        for (int j = 0; j < second.length; j++) {
            second[j] *= y;
        }
        return new double[][] {left.times(mixture), second};
    }

    /**
     * What the next singular value still has of a layer, in parts of the largest, as f → ±∞: C·(|f|/α²)^(−(1 − s_2/s_1)/2). 0
     * where there is no next one.
     */
    public double remainder(double alpha, double f) {
        int top = top();
        double first = 0;
        double next = 0;
        for (int j = 0; j < s.length && s[j] >= (1 - SAME) * s[Math.min(top, s.length - 1)]; j++) {
            double c = (eta1[j] + Math.signum(f) * eta2[j]) / 2;
            first += j < top ? c * c : 0;
            next += j < top ? 0 : c * c;
        }
        if (!(next > 0) || !(first > 0) || f == 0) {
            return 0;
        }
        double size = Portable.log(Math.abs(f)) - 2 * Portable.log(alpha) - Portable.log(s[0] * first);
        return Math.sqrt(next / first) * Portable.exp((s[top] / s[0] - 1) / 2 * size);
    }

    /** αU·½((η̄_1 + η̄_2)e^(νs) ± (η̄_1 − η̄_2)e^(−νs)) and what is orthogonal to all singular vectors. */
    private double[] layer(double alpha, double nu, Matrix basis, double[] rest, int sign) {
        double[] eta = new double[s.length];
        double logAlpha = Portable.log(alpha);
        for (int j = 0; j < s.length; j++) {
            double up = (eta1[j] + eta2[j]) * Portable.exp(logAlpha + nu * s[j]);
            double down = (eta1[j] - eta2[j]) * Portable.exp(logAlpha - nu * s[j]);
            eta[j] = 0.5 * (up + sign * down);
        }
        double[] v = basis.times(eta);
        FixedSum.addInto(v, alpha, rest);
        return v;
    }
}
