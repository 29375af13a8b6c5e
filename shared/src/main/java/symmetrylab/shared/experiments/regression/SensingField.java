package symmetrylab.shared.experiments.regression;

import java.util.Arrays;
import symmetrylab.shared.flow.VectorField;
import symmetrylab.shared.number.FixedSum;

/**
 * Gradient flow of ½Σ(⟨A_i, W_1⋯W_L⟩ − y_i)² in all entries of L square matrices, one after another and row by row.
 *
 * @param size d of the d × d matrices
 * @param sensors A_i, d² entries each
 */
record SensingField(int size, int depth, double[][] sensors, double[] targets) implements VectorField {
    @Override
    public int dimension() {
        return depth * size * size;
    }

    /** Ẇ_l = (W_1⋯W_(l−1))ᵀ G (W_(l+1)⋯W_L)ᵀ, G = Σ (y_i − ⟨A_i, W_1⋯W_L⟩) A_i. */
    @Override
    public void slopeInto(double[] theta, double[] slope) {
        double[] pull = new double[size * size];
        double[] product = product(theta, 0, depth);
        for (int i = 0; i < targets.length; i++) {
            FixedSum.addInto(pull, targets[i] - FixedSum.dot(sensors[i], product), sensors[i]);
        }
        for (int l = 0; l < depth; l++) {
            double[] before = transposed(product(theta, 0, l));
            double[] behind = transposed(product(theta, l + 1, depth));
            double[] own = times(times(before, pull), behind);
            System.arraycopy(own, 0, slope, l * own.length, own.length);
        }
    }

    @Override
    public void jacobianInto(double[] theta, double[][] jacobian) {
        throw new UnsupportedOperationException("the flow of matrices is integrated explicitly");
    }

    /** W_from⋯W_(to−1), the identity where there are none. */
    double[] product(double[] theta, int from, int to) {
        double[] product = identity();
        for (int l = from; l < to; l++) {
            product = times(product, Arrays.copyOfRange(theta, l * size * size, (l + 1) * size * size));
        }
        return product;
    }

    /** max|y_i − ⟨A_i, W_1⋯W_L⟩|. */
    double largestResidual(double[] theta) {
        double[] product = product(theta, 0, depth);
        double worst = 0;
        for (int i = 0; i < targets.length; i++) {
            worst = Math.max(worst, Math.abs(targets[i] - FixedSum.dot(sensors[i], product)));
        }
        return worst;
    }

    /** ‖A_iA_j − A_jA_i‖/(‖A_i‖‖A_j‖), the largest. */
    double commutator() {
        double worst = 0;
        for (double[] a : sensors) {
            for (double[] b : sensors) {
                double[] difference = times(a, b);
                FixedSum.addInto(difference, -1, times(b, a));
                worst = Math.max(worst, FixedSum.norm(difference) / (FixedSum.norm(a) * FixedSum.norm(b)));
            }
        }
        return worst;
    }

    double[] identity() {
        double[] identity = new double[size * size];
        for (int i = 0; i < size; i++) {
            identity[i * (size + 1)] = 1;
        }
        return identity;
    }

    double[] transposed(double[] a) {
        double[] transposed = new double[a.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                transposed[j * size + i] = a[i * size + j];
            }
        }
        return transposed;
    }

    double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                for (int j = 0; j < size; j++) {
                    product[i * size + j] += a[i * size + k] * b[k * size + j];
                }
            }
        }
        return product;
    }
}
