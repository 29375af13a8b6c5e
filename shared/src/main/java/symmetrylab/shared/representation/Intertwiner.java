package symmetrylab.shared.representation;

import java.util.function.IntFunction;
import symmetrylab.shared.linear.ComplexMatrix;

/**
 * The unitary C with ρ(g) C = C conj(ρ(g)) for a representation with a real character: the mean of ρ(g) X ρ(g)ᵀ.
 *
 * <p>v ↦ C conj(v) commutes with ρ; its square is 1 for the real type, −1 for the quaternionic (Serre, Linear
 * representations of finite groups, §13.2).
 */
public final class Intertwiner {
    private Intertwiner() {}

    /** C, by the first pair of unit vectors whose product X does not average to almost nothing. */
    public static ComplexMatrix withConjugate(Representation representation) {
        return between(representation, representation::matrix);
    }

    /** The unitary D with D conj(ρ(g)) = ρ'(g) D: the mean of ρ'(g) X ρ(g)ᵀ. */
    public static ComplexMatrix between(Representation representation, IntFunction<ComplexMatrix> other) {
        int d = representation.degree();
        for (int p = 0; p < d; p++) {
            for (int q = 0; q < d; q++) {
                double[][] mean = mean(representation, other, p, q);
                double square = 0;
                for (int i = 0; i < d * d; i++) {
                    square = (mean[0][i] * mean[0][i] + mean[1][i] * mean[1][i]) + square;
                }
                if (square * d * d > 0.1) {
                    double scale = Math.sqrt(d / square);
                    for (int i = 0; i < d * d; i++) {
                        mean[0][i] *= scale;
                        mean[1][i] *= scale;
                    }
                    return new ComplexMatrix(d, d, mean[0], mean[1]);
                }
            }
        }
        throw new IllegalArgumentException("a representation whose character is not real has no intertwiner with its"
                + " conjugate; " + representation.group() + ", degree " + d);
    }

    private static double[][] mean(Representation representation, IntFunction<ComplexMatrix> other, int p, int q) {
        int d = representation.degree();
        int n = representation.group().order();
        double[] re = new double[d * d];
        double[] im = new double[d * d];
        double[][] mean = new double[2][d * d];
        for (int g = 0; g < n; g++) {
            representation.matrixInto(g, re, im);
            ComplexMatrix left = other.apply(g);
            for (int i = 0; i < d; i++) {
                double x = left.reAt(i, p);
                double y = left.imAt(i, p);
                for (int j = 0; j < d; j++) {
                    double u = re[j * d + q];
                    double v = im[j * d + q];
                    mean[0][i * d + j] = (x * u - y * v) + mean[0][i * d + j];
                    mean[1][i * d + j] = (x * v + y * u) + mean[1][i * d + j];
                }
            }
        }
        for (int i = 0; i < d * d; i++) {
            mean[0][i] /= n;
            mean[1][i] /= n;
        }
        return mean;
    }
}
