package symmetrylab.shared.representation;

import symmetrylab.shared.linear.ComplexMatrix;

/**
 * A unitary U for which U* ρ(g) U is real, from the C of {@link Intertwiner} of a representation of real type: its columns are
 * an orthonormal basis of the vectors with C conj(v) = v.
 */
final class RealForm {
    private RealForm() {}

    static ComplexMatrix basis(ComplexMatrix c) {
        int d = c.rows();
        double[][] re = new double[2 * d][d];
        double[][] im = new double[2 * d][d];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < d; i++) {
                double own = i == j ? 1 : 0;
                re[j][i] = own + c.reAt(i, j);
                im[j][i] = c.imAt(i, j);
                re[d + j][i] = c.imAt(i, j);
                im[d + j][i] = own - c.reAt(i, j);
            }
        }
        double[] basisRe = new double[d * d];
        double[] basisIm = new double[d * d];
        for (int k = 0; k < d; k++) {
            int chosen = longest(re, im);
            double norm = Math.sqrt(square(re[chosen], im[chosen]));
            for (int i = 0; i < d; i++) {
                re[chosen][i] /= norm;
                im[chosen][i] /= norm;
                basisRe[i * d + k] = re[chosen][i];
                basisIm[i * d + k] = im[chosen][i];
            }
            removeFrom(re, im, re[chosen].clone(), im[chosen].clone());
        }
        return new ComplexMatrix(d, d, basisRe, basisIm);
    }

    /** The first vector that is about as long as the longest, so that rounding does not decide. */
    static int longest(double[][] re, double[][] im) {
        double most = 0;
        for (int j = 0; j < re.length; j++) {
            most = Math.max(most, square(re[j], im[j]));
        }
        int j = 0;
        while (square(re[j], im[j]) < most * (1 - 1e-6)) {
            j++;
        }
        return j;
    }

    static double square(double[] re, double[] im) {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum = (re[i] * re[i] + im[i] * im[i]) + sum;
        }
        return sum;
    }

    /** Inner products of vectors with C conj(v) = v are real. */
    private static void removeFrom(double[][] re, double[][] im, double[] x, double[] y) {
        for (int j = 0; j < re.length; j++) {
            double product = 0;
            for (int i = 0; i < x.length; i++) {
                product = (x[i] * re[j][i] + y[i] * im[j][i]) + product;
            }
            for (int i = 0; i < x.length; i++) {
                re[j][i] -= product * x[i];
                im[j][i] -= product * y[i];
            }
        }
    }
}
