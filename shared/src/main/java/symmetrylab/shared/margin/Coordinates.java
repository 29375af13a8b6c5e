package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Dft;

/**
 * BZᵀ by coordinates: entry (k, i) = real[k][i] + i·imaginary[k][i] is coordinate k of point i.
 *
 * <p>Of the spectrum of real data the first half is kept; {@code weight[k]} counts a frequency and its mirror image.
 */
final class Coordinates {
    private final Basis basis;
    private final int d;
    final int count;
    final double[] weight;
    final double[][] real;
    /** Null in the real basis. */
    final double[][] imaginary;

    Coordinates(SignedData data, Basis basis) {
        this.basis = basis;
        int n = data.rows().length;
        d = data.rows()[0].length;
        count = basis == Basis.REAL ? d : d / 2 + 1;
        weight = new double[count];
        real = new double[count][n];
        imaginary = basis == Basis.REAL ? null : new double[count][n];
        for (int k = 0; k < count; k++) {
            weight[k] = basis == Basis.REAL || k == 0 || 2 * k == d ? 1 : 2;
        }
        Dft dft = basis == Basis.REAL ? null : new Dft(d);
        double[] re = new double[d];
        double[] im = new double[d];
        for (int i = 0; i < n; i++) {
            double[] row = data.rows()[i];
            if (dft == null) {
                re = row;
            } else {
                dft.transformInto(row, re, im);
            }
            for (int k = 0; k < count; k++) {
                real[k][i] = re[k];
                if (dft != null) {
                    imaginary[k][i] = im[k];
                }
            }
        }
    }

    /** W = BZᵀa. */
    ComplexVector combine(double[] a) {
        ComplexVector w = new ComplexVector(new double[count], new double[count]);
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < a.length; i++) {
                w.real()[k] += a[i] * real[k][i];
                if (imaginary != null) {
                    w.imaginary()[k] += a[i] * imaginary[k][i];
                }
            }
        }
        return w;
    }

    /** B⁻¹ρ in R^d. */
    double[] vector(ComplexVector rho) {
        if (basis == Basis.REAL) {
            return rho.real().clone();
        }
        double[] re = new double[d];
        double[] im = new double[d];
        for (int k = 0; k < count; k++) {
            re[k] = rho.real()[k];
            im[k] = rho.imaginary()[k];
            if (k > 0 && 2 * k < d) {
                re[d - k] = re[k];
                im[d - k] = -im[k];
            }
        }
        return new Dft(d).realInverse(re, im);
    }
}
