package symmetrylab.shared.representation;

import java.util.Arrays;
import symmetrylab.shared.group.CayleyTable;
import symmetrylab.shared.number.RandomStream;

/**
 * An orthogonal J with J² = −1 that commutes with a real irreducible module of complex or quaternionic type: the skew part of a
 * random matrix averaged over the group, scaled.
 */
final class ComplexStructure {
    private final int n;
    private final CayleyTable table;
    private final int[] inverse;
    private final double[] basis;
    private final int d;
    private final RandomStream random;

    ComplexStructure(int n, CayleyTable table, int[] inverse, double[] basis, int d, RandomStream random) {
        this.n = n;
        this.table = table;
        this.inverse = inverse;
        this.basis = basis;
        this.d = d;
        this.random = random;
    }

    double[] matrix() {
        double[] x = new double[d * d];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
        }
        double[] mean = new double[d * d];
        for (int g = 0; g < n; g++) {
            double[] action = action(g);
            double[] left = product(action, x, false);
            double[] conjugated = product(left, action, true);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += conjugated[i];
            }
        }
        double[] skew = new double[d * d];
        double square = 0;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                skew[i * d + j] = mean[i * d + j] - mean[j * d + i];
                square += skew[i * d + j] * skew[i * d + j];
            }
        }
        double scale = Math.sqrt(d / square);
        for (int i = 0; i < skew.length; i++) {
            skew[i] *= scale;
        }
        return skew;
    }

    /** The matrix of L(g) in the basis. */
    private double[] action(int g) {
        double[] matrix = new double[d * d];
        for (int x = 0; x < n; x++) {
            int y = table.at(inverse[g], x);
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    matrix[i * d + j] += basis[x * d + i] * basis[y * d + j];
                }
            }
        }
        return matrix;
    }

    private double[] product(double[] a, double[] b, boolean transposed) {
        double[] c = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    sum += a[i * d + k] * (transposed ? b[j * d + k] : b[k * d + j]);
                }
                c[i * d + j] = sum;
            }
        }
        return c;
    }

    /** An orthonormal basis (u − iJu)/√2 of the vectors with Jv = iv, d × d/2: real and imaginary parts. */
    static double[][] halfBasis(double[] j, int d) {
        double[][] rest = new double[d][d];
        for (int i = 0; i < d; i++) {
            rest[i][i] = 1;
        }
        double[] re = new double[d * d / 2];
        double[] im = new double[d * d / 2];
        double root = Math.sqrt(0.5);
        for (int k = 0; k < d / 2; k++) {
            double[] u = unit(largest(rest));
            double[] turned = new double[d];
            for (int i = 0; i < d; i++) {
                for (int l = 0; l < d; l++) {
                    turned[i] += j[i * d + l] * u[l];
                }
                re[i * d / 2 + k] = root * u[i];
                im[i * d / 2 + k] = -root * turned[i];
            }
            for (double[] vector : rest) {
                remove(vector, u);
                remove(vector, turned);
            }
        }
        return new double[][] {re, im};
    }

    private static double square(double[] vector) {
        double sum = 0;
        for (double entry : vector) {
            sum += entry * entry;
        }
        return sum;
    }

    private static double[] largest(double[][] vectors) {
        double most = 0;
        for (double[] vector : vectors) {
            most = Math.max(most, square(vector));
        }
        int i = 0;
        while (square(vectors[i]) < most * (1 - 1e-6)) {
            i++;
        }
        return vectors[i];
    }

    private static double[] unit(double[] vector) {
        double norm = Math.sqrt(square(vector));
        double[] unit = Arrays.copyOf(vector, vector.length);
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= norm;
        }
        return unit;
    }

    private static void remove(double[] vector, double[] unit) {
        double product = 0;
        for (int i = 0; i < unit.length; i++) {
            product += vector[i] * unit[i];
        }
        for (int i = 0; i < unit.length; i++) {
            vector[i] -= product * unit[i];
        }
    }
}
