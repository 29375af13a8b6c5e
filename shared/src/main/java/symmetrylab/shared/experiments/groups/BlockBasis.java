package symmetrylab.shared.experiments.groups;

import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.representation.Dual;

/**
 * Bases of the representations: the ones that they come in, others that are orthonormal (a rotation drawn from a seed), and
 * skewed ones, in which the matrices are no longer unitary.
 */
final class BlockBasis {
    static final String STANDARD = "standard";
    static final String ROTATED = "rotated";
    static final String SKEWED = "skewed";
    private static final double SHEAR = 1.5;

    private final String kind;
    private final int seed;

    BlockBasis(String kind, int seed) {
        this.kind = kind;
        this.seed = seed;
    }

    boolean isUnitary() {
        return !kind.equals(SKEWED);
    }

    /** Each block B as S B S⁻¹. */
    Spectrum of(Spectrum spectrum) {
        if (kind.equals(STANDARD)) {
            return spectrum;
        }
        Dual dual = spectrum.dual();
        double[] re = spectrum.re();
        double[] im = spectrum.im();
        int[] offsets = dual.offsets();
        for (int i = 0; i < dual.size(); i++) {
            int d = dual.degree(i);
            double[] change = kind.equals(SKEWED) ? shear(d, SHEAR) : rotation(d, i);
            double[] back = kind.equals(SKEWED) ? shear(d, -SHEAR) : transposed(change, d);
            ComplexMatrix block = real(change, d).times(spectrum.block(i)).times(real(back, d));
            System.arraycopy(block.re(), 0, re, offsets[i], d * d);
            System.arraycopy(block.im(), 0, im, offsets[i], d * d);
        }
        return Spectrum.of(dual, re, im);
    }

    private static ComplexMatrix real(double[] entries, int d) {
        return new ComplexMatrix(d, d, entries, new double[d * d]);
    }

    /** 1 + c·E with one entry beside the diagonal; the inverse has −c. */
    private static double[] shear(int d, double amount) {
        double[] matrix = new double[d * d];
        for (int i = 0; i < d; i++) {
            matrix[i * d + i] = 1;
        }
        if (d > 1) {
            matrix[d - 1] = amount;
        }
        return matrix;
    }

    private static double[] transposed(double[] matrix, int d) {
        double[] transposed = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                transposed[j * d + i] = matrix[i * d + j];
            }
        }
        return transposed;
    }

    /** An orthogonal matrix: normal random rows made orthonormal one by one, twice for accuracy. */
    private double[] rotation(int d, int number) {
        RandomStream stream = RandomStream.named(seed, "basis").split(Integer.toString(number));
        double[][] rows = new double[d][d];
        for (double[] row : rows) {
            for (int j = 0; j < d; j++) {
                row[j] = stream.nextGaussian();
            }
        }
        double[] matrix = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < i; k++) {
                    double along = FixedSum.dot(rows[i], rows[k]);
                    for (int j = 0; j < d; j++) {
                        rows[i][j] -= along * rows[k][j];
                    }
                }
                double norm = FixedSum.norm(rows[i]);
                for (int j = 0; j < d; j++) {
                    rows[i][j] /= norm;
                }
            }
            System.arraycopy(rows[i], 0, matrix, i * d, d);
        }
        return matrix;
    }
}
