package symmetrylab.shared.flow;

import symmetrylab.shared.linear.Elimination;
import symmetrylab.shared.number.FixedSum;

/**
 * The linearly implicit method of order 2 with an error estimate of order 3, L-stable (Shampine and Reichelt 1997,
 * ode23s); for stiff flows. Every step solves systems with 1 − hdJ, d = 1/(2 + √2).
 */
public final class Rosenbrock extends Integrator {
    private static final double ROOT2 = 1.4142135623730951;
    private static final double D = 1 / (2 + ROOT2);
    private static final double E32 = 6 + ROOT2;

    private final double[][] jacobian;
    private final double[][] matrix;
    private final double[] middle;
    private final double[] error;
    private int current = -1;

    /** From this start, which is copied. */
    public Rosenbrock(VectorField field, double[] start, double tolerance) {
        super(field, start, tolerance, 3);
        jacobian = new double[start.length][start.length];
        matrix = new double[start.length][start.length];
        middle = new double[start.length];
        error = new double[start.length];
    }

    @Override
    void forget() {
        current = -1;
    }

    @Override
    double attempt(double h) {
        int n = x.length;
        if (current != steps()) {
            field.jacobianInto(x, jacobian);
            current = steps();
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = (i == j ? 1 : 0) - h * D * jacobian[i][j];
            }
        }
        Elimination factors = Elimination.orNull(matrix, 0);
        if (factors == null) {
            return Double.POSITIVE_INFINITY;
        }
        double[] k1 = factors.solve(slope);
        System.arraycopy(x, 0, next, 0, n);
        FixedSum.addInto(next, 0.5 * h, k1);
        field.slopeInto(next, middle);
        double[] right = middle.clone();
        FixedSum.addInto(right, -1, k1);
        double[] k2 = factors.solve(right);
        FixedSum.addInto(k2, 1, k1);
        System.arraycopy(x, 0, next, 0, n);
        FixedSum.addInto(next, h, k2);
        field.slopeInto(next, nextSlope);
        for (int i = 0; i < n; i++) {
            right[i] = nextSlope[i] - E32 * (k2[i] - middle[i]) - 2 * (k1[i] - slope[i]);
        }
        double[] k3 = factors.solve(right);
        for (int i = 0; i < n; i++) {
            error[i] = h / 6 * (k1[i] - 2 * k2[i] + k3[i]);
        }
        return ratio(error);
    }
}
