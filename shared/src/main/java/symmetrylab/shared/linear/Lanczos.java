package symmetrylab.shared.linear;

import symmetrylab.shared.number.FixedSum;

/** A vector of the largest eigenvalue of a symmetric matrix, from the Krylov space of a start (Lanczos 1950), made orthogonal in full. */
public final class Lanczos {
    private static final double END = 1e-8;

    private Lanczos() {}

    /** The unit vector after so many products, at most; zero where the start is zero. */
    public static double[] leading(SymmetricOperator operator, double[] start, int most) {
        int steps = Math.min(most, start.length);
        double[][] basis = new double[steps][];
        double[][] inner = new double[steps][steps];
        double[] next = start.clone();
        double length = FixedSum.norm(next);
        double size = 0;
        int count = 0;
        while (count < steps && length > END * size) {
            basis[count] = new double[next.length];
            FixedSum.addInto(basis[count], 1 / length, next);
            operator.timesInto(basis[count], next);
            inner[count][count] = FixedSum.dot(basis[count], next);
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j <= count; j++) {
                    FixedSum.addInto(next, -FixedSum.dot(basis[j], next), basis[j]);
                }
            }
            length = FixedSum.norm(next);
            size = Math.max(size, Math.max(Math.abs(inner[count][count]), length));
            count++;
            if (count < steps) {
                inner[count][count - 1] = length;
                inner[count - 1][count] = length;
            }
        }
        double[] vector = new double[start.length];
        if (count > 0) {
            Matrix vectors = SymmetricEigen.of(corner(inner, count)).vectors();
            for (int j = 0; j < count; j++) {
                FixedSum.addInto(vector, vectors.at(j, 0), basis[j]);
            }
        }
        return vector;
    }

    private static Matrix corner(double[][] a, int n) {
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, entries, i * n, n);
        }
        return new Matrix(n, n, entries);
    }
}
