package symmetrylab.shared.linear;

import symmetrylab.shared.number.FixedSum;

/**
 * The x of least norm among those that minimise ‖Kx − b‖, for a symmetric K known by its products alone (Paige and Saunders 1982).
 *
 * <p>What K hardly moves comes last: ended early, x is the solution with the small singular values left out.
 */
public final class Lsqr {
    private Lsqr() {}

    /**
     * The solution after so many rounds of two products, at most, or once ‖Kx − b‖ or what can still be taken off it is this
     * part of ‖b‖.
     */
    public static double[] solve(SymmetricOperator operator, double[] b, double accuracy, int most) {
        int n = b.length;
        double[] x = new double[n];
        double[] product = new double[n];
        double[] u = b.clone();
        double beta = normalised(u);
        double[] v = new double[n];
        operator.timesInto(u, v);
        double alpha = beta > 0 ? normalised(v) : 0;
        double[] w = v.clone();
        double phi = beta;
        double rho = alpha;
        double size = 0;
        double start = beta;
        for (int round = 0; round < most && alpha > 0 && phi > accuracy * start; round++) {
            operator.timesInto(v, product);
            lanczos(product, -alpha, u);
            beta = normalised(u);
            size = Math.sqrt(size * size + alpha * alpha + beta * beta);
            operator.timesInto(u, product);
            lanczos(product, -beta, v);
            alpha = normalised(v);
            double length = Math.sqrt(rho * rho + beta * beta);
            double c = rho / length;
            double s = beta / length;
            FixedSum.addInto(x, c * phi / length, w);
            double theta = s * alpha;
            rho = -c * alpha;
            phi = s * phi;
            for (int i = 0; i < n; i++) {
                w[i] = v[i] - theta / length * w[i];
            }
            if (alpha * Math.abs(c) <= accuracy * size) {
                break;
            }
        }
        return x;
    }

    /** u = product + factor·u. */
    private static void lanczos(double[] product, double factor, double[] u) {
        for (int i = 0; i < u.length; i++) {
            u[i] = product[i] + factor * u[i];
        }
    }

    private static double normalised(double[] u) {
        double norm = FixedSum.norm(u);
        for (int i = 0; i < u.length && norm > 0; i++) {
            u[i] /= norm;
        }
        return norm;
    }
}
