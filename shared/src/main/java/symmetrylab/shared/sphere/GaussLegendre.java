package symmetrylab.shared.sphere;

import symmetrylab.shared.number.Portable;

/**
 * The quadrature of Gauss on [−1, 1]: Σ w_i p(z_i) = ½∫p, exact for polynomials of degree below 2n.
 *
 * @param nodes z_i, falling
 * @param weights w_i, which sum to 1
 */
public record GaussLegendre(double[] nodes, double[] weights) {
    private static final int NEWTON = 8;

    /** With n nodes. */
    public static GaussLegendre of(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a quadrature must have at least 1 node, got " + n);
        }
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < (n + 1) / 2; i++) {
            double z = Portable.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int k = 0; k < NEWTON; k++) {
                double[] value = legendre(n, z);
                slope = value[1];
                z -= value[0] / slope;
            }
            boolean middle = 2 * i == n - 1;
            nodes[i] = middle ? 0 : z;
            nodes[n - 1 - i] = -nodes[i];
            weights[i] = 1 / ((1 - z * z) * slope * slope);
            weights[n - 1 - i] = weights[i];
        }
        return new GaussLegendre(nodes, weights);
    }

    /** P_n and its derivative. */
    private static double[] legendre(int n, double z) {
        double before = 1;
        double now = z;
        for (int k = 2; k <= n; k++) {
            double next = ((2 * k - 1) * z * now - (k - 1) * before) / k;
            before = now;
            now = next;
        }
        return new double[] {now, n * (before - z * now) / (1 - z * z)};
    }
}
