package symmetrylab.shared.potential;

import symmetrylab.shared.number.Portable;

/**
 * The flow ṗ = p^(L−2)q, q̇ = p^(L−1) from p = 1, q = 0, and h = p^(L−1)q with its inverse and H(z) = ∫_0^z h⁻¹ (Yun et
 * al., lemma 4).
 *
 * <p>All in closed form: p² − q² = 1, and with q = sinh φ the time is t = I_(L−2)(φ), I_k(φ) = ∫_0^φ sech^k. For L ≥ 3 the
 * flow blows up at a finite time c_L; at and beyond ±c_L the functions of t are infinite. No function of z overflows where
 * its value does not.
 *
 * @param depth L in [2, 6]
 */
public record ScalarFlow(int depth) {
    private static final int MOST_STEPS = 200;

    /** Checks the depth. */
    public ScalarFlow {
        if (depth < 2 || depth > 6) {
            throw new IllegalArgumentException("depth of a scalar flow must lie in [2, 6], got " + depth);
        }
    }

    /** c_L: infinite for L = 2, then π/2, 1, π/4, 2/3. */
    public double blowUp() {
        double limit = depth == 2 ? Double.POSITIVE_INFINITY : depth % 2 == 0 ? 1 : 0.5 * Math.PI;
        for (int k = depth % 2 == 0 ? 4 : 3; k <= depth - 2; k += 2) {
            limit *= (k - 2.0) / (k - 1);
        }
        return limit;
    }

    /** p(t). */
    public double p(double t) {
        return Portable.cosh(angle(t));
    }

    /** q(t). */
    public double q(double t) {
        return Portable.sinh(angle(t));
    }

    /** h(t) = p^(L−1)q. */
    public double h(double t) {
        double phi = angle(t);
        return Portable.sinh(phi) * power(Portable.cosh(phi), depth - 1);
    }

    /** h'(t) = p^(2L−4)(1 + Lq²). */
    public double hSlope(double t) {
        double phi = angle(t);
        double q = Portable.sinh(phi);
        return power(Portable.cosh(phi), 2 * depth - 4) * (1 + depth * q * q);
    }

    /** h⁻¹(z). */
    public double hInverse(double z) {
        return time(angleAt(z));
    }

    /** H(z) = z·h⁻¹(z) − ½q². */
    public double antiderivative(double z) {
        double phi = angleAt(z);
        double q = Portable.sinh(phi);
        return z * time(phi) - 0.5 * q * q;
    }

    /** t = I_(L−2)(φ), by I_k = sech^(k−2)φ·tanh φ/(k−1) + (k−2)/(k−1)·I_(k−2). */
    public double time(double phi) {
        double q = Portable.sinh(phi);
        if (depth == 2) {
            return phi;
        }
        double p = Portable.cosh(phi);
        double tanh = p == Double.POSITIVE_INFINITY ? Math.signum(phi) : q / p;
        double t = depth % 2 == 0 ? tanh : Portable.atan(q);
        for (int k = depth % 2 == 0 ? 4 : 3; k <= depth - 2; k += 2) {
            t = power(1 / p, k - 2) * tanh / (k - 1) + t * (k - 2) / (k - 1);
        }
        return Math.max(-blowUp(), Math.min(blowUp(), t));
    }

    /** The φ at time t; infinite from the blow-up on. Newton's method rises to it, as I is concave. */
    public double angle(double t) {
        double target = Math.abs(t);
        if (depth == 2 || !(target < blowUp())) {
            return depth == 2 || t != t ? t : Math.signum(t) * Double.POSITIVE_INFINITY;
        }
        double phi = target;
        for (int i = 0; i < MOST_STEPS; i++) {
            double step = (target - time(phi)) * power(Portable.cosh(phi), depth - 2);
            phi += step;
            if (!(Math.abs(step) > 1e-16 * phi)) {
                break;
            }
        }
        return Math.signum(t) * phi;
    }

    /** The φ where sinh φ·cosh^(L−1)φ = z. Newton's method in q falls to it, as the function is convex. */
    public double angleAt(double z) {
        double target = Math.abs(z);
        if (target == 0 || !(target < Double.POSITIVE_INFINITY)) {
            return z;
        }
        double q = target < 1 ? target : Portable.exp(Portable.log(target) / depth);
        for (int i = 0; i < MOST_STEPS; i++) {
            double p = Math.sqrt(1 + q * q);
            double above = q - target / power(p, depth - 1);
            double step = above * (p * p / (1 + depth * q * q));
            q -= step;
            if (!(step > 1e-15 * q)) {
                break;
            }
        }
        return Math.signum(z) * Portable.asinh(q);
    }

    /** x^n by repeated products, n ≥ 0. */
    static double power(double x, int n) {
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= x;
        }
        return product;
    }
}
