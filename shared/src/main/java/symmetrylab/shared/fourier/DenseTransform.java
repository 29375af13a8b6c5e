package symmetrylab.shared.fourier;

import java.util.Arrays;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Representation;

/** The transform by its definition; up to order 1000 the matrices are kept, 16·|G|² bytes, above they are made at each call. */
final class DenseTransform extends GroupFourierTransform {
    private static final int KEPT = 1000;

    private final int n;
    private final int[] offsets;
    private final Representation[] representations;
    private final double[][] keptRe;
    private final double[][] keptIm;
    private final double[] blockRe;
    private final double[] blockIm;

    DenseTransform(Dual dual) {
        super(dual);
        n = dual.group().order();
        offsets = dual.offsets();
        representations = new Representation[dual.size()];
        int largest = 1;
        for (int i = 0; i < representations.length; i++) {
            representations[i] = dual.representation(i);
            largest = Math.max(largest, dual.degree(i));
        }
        blockRe = new double[largest * largest];
        blockIm = new double[largest * largest];
        keptRe = new double[n <= KEPT ? n : 0][];
        keptIm = new double[keptRe.length][];
    }

    /** Row g of the transform: the entries of all ρ(g). */
    private void rowInto(int g, double[] re, double[] im) {
        for (int i = 0; i < representations.length; i++) {
            int size = offsets[i + 1] - offsets[i];
            representations[i].matrixInto(g, blockRe, blockIm);
            System.arraycopy(blockRe, 0, re, offsets[i], size);
            System.arraycopy(blockIm, 0, im, offsets[i], size);
        }
    }

    private void keep(int g) {
        if (keptRe[g] == null) {
            keptRe[g] = new double[n];
            keptIm[g] = new double[n];
            rowInto(g, keptRe[g], keptIm[g]);
        }
    }

    @Override
    public void forwardInto(double[] f, double[] re, double[] im) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        double[] rowRe = new double[n];
        double[] rowIm = new double[n];
        for (int g = 0; g < n; g++) {
            if (f[g] != 0) {
                if (keptRe.length > 0) {
                    keep(g);
                    rowRe = keptRe[g];
                    rowIm = keptIm[g];
                } else {
                    rowInto(g, rowRe, rowIm);
                }
                for (int i = 0; i < n; i++) {
                    re[i] += f[g] * rowRe[i];
                    im[i] += f[g] * rowIm[i];
                }
            }
        }
    }

    @Override
    public void inverseInto(double[] re, double[] im, double[] f) {
        double[] weightedRe = new double[n];
        double[] weightedIm = new double[n];
        for (int i = 0; i < representations.length; i++) {
            double weight = (double) dual().degree(i) / n;
            for (int at = offsets[i]; at < offsets[i + 1]; at++) {
                weightedRe[at] = weight * re[at];
                weightedIm[at] = weight * im[at];
            }
        }
        double[] rowRe = new double[n];
        double[] rowIm = new double[n];
        for (int g = 0; g < n; g++) {
            if (keptRe.length > 0) {
                keep(g);
                rowRe = keptRe[g];
                rowIm = keptIm[g];
            } else {
                rowInto(g, rowRe, rowIm);
            }
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum = (weightedRe[i] * rowRe[i] + weightedIm[i] * rowIm[i]) + sum;
            }
            f[g] = sum;
        }
    }
}
