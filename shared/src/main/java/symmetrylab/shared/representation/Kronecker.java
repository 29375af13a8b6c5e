package symmetrylab.shared.representation;

import symmetrylab.shared.group.DirectProduct;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.ComplexMatrix;

/** (g_1, …, g_k) ↦ ρ_1(g_1) ⊗ … ⊗ ρ_k(g_k). */
final class Kronecker implements Representation {
    private final DirectProduct group;
    private final Representation[] factors;
    private final int degree;

    Kronecker(DirectProduct group, Representation[] factors, int degree) {
        this.group = group;
        this.factors = factors;
        this.degree = degree;
    }

    @Override
    public FiniteGroup group() {
        return group;
    }

    @Override
    public int degree() {
        return degree;
    }

    @Override
    public void matrixInto(int g, double[] re, double[] im) {
        int[] parts = group.parts(g);
        double[] x = {1};
        double[] y = {0};
        int size = 1;
        for (int i = 0; i < factors.length; i++) {
            int d = factors[i].degree();
            double[] u = new double[d * d];
            double[] v = new double[d * d];
            factors[i].matrixInto(parts[i], u, v);
            double[] nextRe = new double[size * size * d * d];
            double[] nextIm = new double[nextRe.length];
            productInto(size, x, y, d, u, v, nextRe, nextIm);
            x = nextRe;
            y = nextIm;
            size *= d;
        }
        System.arraycopy(x, 0, re, 0, degree * degree);
        System.arraycopy(y, 0, im, 0, degree * degree);
    }

    private static void productInto(
            int m, double[] x, double[] y, int d, double[] u, double[] v, double[] re, double[] im) {
        for (int i = 0; i < m * m; i++) {
            for (int j = 0; j < d * d; j++) {
                int at = (i / m * d + j / d) * m * d + i % m * d + j % d;
                re[at] = x[i] * u[j] - y[i] * v[j];
                im[at] = x[i] * v[j] + y[i] * u[j];
            }
        }
    }

    static ComplexMatrix product(ComplexMatrix a, ComplexMatrix b) {
        int n = a.rows() * b.rows();
        double[] re = new double[n * n];
        double[] im = new double[n * n];
        productInto(a.rows(), a.re(), a.im(), b.rows(), b.re(), b.im(), re, im);
        return new ComplexMatrix(n, n, re, im);
    }
}
