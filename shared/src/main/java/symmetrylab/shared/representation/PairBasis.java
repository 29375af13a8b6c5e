package symmetrylab.shared.representation;

import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.linear.ComplexProduct;

/** Changes the basis of all pairs of places of an induced representation by one small unitary U. */
public final class PairBasis {
    private PairBasis() {}

    /** M := U* M U pair by pair, for the d × d matrix M that begins at a place; imaginary parts, known to vanish, are cleared. */
    public static void toReal(ComplexMatrix u, int d, double[] re, double[] im, int start) {
        change(u.adjoint(), u, d, re, im, start);
        for (int i = start; i < start + d * d; i++) {
            im[i] = 0;
        }
    }

    /** M := U M U* pair by pair. */
    public static void fromReal(ComplexMatrix u, int d, double[] re, double[] im, int start) {
        change(u, u.adjoint(), d, re, im, start);
    }

    private static void change(ComplexMatrix left, ComplexMatrix right, int d, double[] re, double[] im, int start) {
        int b = left.rows();
        double[] lRe = left.re();
        double[] lIm = left.im();
        double[] rRe = right.re();
        double[] rIm = right.im();
        for (int p = 0; p < d; p += b) {
            for (int q = 0; q < d; q += b) {
                double[] mRe = new double[b * b];
                double[] mIm = new double[b * b];
                for (int i = 0; i < b * b; i++) {
                    int at = start + (p + i / b) * d + q + i % b;
                    mRe[i] = re[at];
                    mIm[i] = im[at];
                }
                double[] xRe = new double[b * b];
                double[] xIm = new double[b * b];
                ComplexProduct.addInto(b, b, b, lRe, lIm, mRe, mIm, xRe, xIm);
                double[] yRe = new double[b * b];
                double[] yIm = new double[b * b];
                ComplexProduct.addInto(b, b, b, xRe, xIm, rRe, rIm, yRe, yIm);
                for (int i = 0; i < b * b; i++) {
                    int at = start + (p + i / b) * d + q + i % b;
                    re[at] = yRe[i];
                    im[at] = yIm[i];
                }
            }
        }
    }
}
