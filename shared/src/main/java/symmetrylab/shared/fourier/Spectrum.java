package symmetrylab.shared.fourier;

import java.util.Arrays;
import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.linear.ComplexProduct;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.representation.Dual;

/**
 * The Fourier transform of a function on G: one d × d block f̂(ρ) = Σ_g f(g) ρ(g) for each irreducible representation.
 *
 * <p>Not normalised: f(g) = (1/|G|) Σ d tr(f̂(ρ) ρ(g)*), ‖f‖² = (1/|G|) Σ d ‖f̂(ρ)‖². The blocks stand one after another, row
 * after row, |G| entries in all ({@link Dual#offsets}). Singular values do not depend on the bases of the representations.
 */
public final class Spectrum {
    private final Dual dual;
    private final int[] offsets;
    private final double[] re;
    private final double[] im;
    private double[][] singular;

    private Spectrum(Dual dual, double[] re, double[] im) {
        this.dual = dual;
        this.re = re;
        this.im = im;
        offsets = dual.offsets();
    }

    /** The spectrum with these entries, block after block; copied. */
    public static Spectrum of(Dual dual, double[] re, double[] im) {
        int n = dual.group().order();
        if (re.length != n || im.length != n) {
            throw new IllegalArgumentException("a spectrum on " + dual.group().description() + " must have " + n
                    + " real and imaginary parts, got " + re.length + " and " + im.length);
        }
        return new Spectrum(dual, re.clone(), im.clone());
    }

    static Spectrum owning(Dual dual, double[] re, double[] im) {
        return new Spectrum(dual, re, im);
    }

    /** The irreducible representations that the blocks belong to. */
    public Dual dual() {
        return dual;
    }

    /** A copy of the real parts of all entries. */
    public double[] re() {
        return re.clone();
    }

    /** A copy of the imaginary parts of all entries. */
    public double[] im() {
        return im.clone();
    }

    /** The block of one irreducible representation. */
    public ComplexMatrix block(int number) {
        int d = dual.degree(number);
        return new ComplexMatrix(
                d,
                d,
                Arrays.copyOfRange(re, offsets[number], offsets[number + 1]),
                Arrays.copyOfRange(im, offsets[number], offsets[number + 1]));
    }

    /** The singular values of one block, descending. */
    public double[] singularValues(int number) {
        return singular()[number].clone();
    }

    private double[][] singular() {
        if (singular == null) {
            double[][] values = new double[dual.size()][];
            for (int i = 0; i < values.length; i++) {
                values[i] = block(i).singularValues();
            }
            singular = values;
        }
        return singular;
    }

    /** The product block by block, f̂ĥ: the transform of the convolution f∗h. */
    public Spectrum times(Spectrum other) {
        return product(other, false);
    }

    /** f̂ĥ*, block by block: the transform of the cross-correlation of f with a real h. */
    public Spectrum timesAdjoint(Spectrum other) {
        return product(other, true);
    }

    private Spectrum product(Spectrum other, boolean adjoint) {
        double[] x = new double[re.length];
        double[] y = new double[re.length];
        for (int i = 0; i < dual.size(); i++) {
            int d = dual.degree(i);
            ComplexMatrix left = block(i);
            ComplexMatrix right = adjoint ? other.block(i).adjoint() : other.block(i);
            double[] blockRe = new double[d * d];
            double[] blockIm = new double[d * d];
            ComplexProduct.addInto(d, d, d, left.re(), left.im(), right.re(), right.im(), blockRe, blockIm);
            System.arraycopy(blockRe, 0, x, offsets[i], d * d);
            System.arraycopy(blockIm, 0, y, offsets[i], d * d);
        }
        return new Spectrum(dual, x, y);
    }

    /** All entries times a real number. */
    public Spectrum scaled(double factor) {
        double[] x = re.clone();
        double[] y = im.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] *= factor;
            y[i] *= factor;
        }
        return new Spectrum(dual, x, y);
    }

    /** The largest of all singular values: the operator norm of convolution with f. */
    public double largestSingularValue() {
        double largest = 0;
        for (double[] values : singular()) {
            largest = Math.max(largest, values[0]);
        }
        return largest;
    }

    /** Σ d Σ σ^p over singular values above 1e-12 of the largest. */
    public double schattenSum(double p) {
        double largest = largestSingularValue();
        double sum = 0;
        for (int i = 0; i < dual.size(); i++) {
            double part = 0;
            for (double sigma : singular()[i]) {
                if (sigma > PowerSum.noise() * largest) {
                    part += p == 1 ? sigma : p == 2 ? sigma * sigma : Portable.pow(sigma, p);
                }
            }
            sum += dual.degree(i) * part;
        }
        return sum;
    }

    /** The Schatten (quasi-)norm (Σ d Σ σ^p)^(1/p), p &gt; 0; p = 2/L for L layers. */
    public double schattenNorm(double p) {
        return Portable.pow(schattenSum(p), 1 / p);
    }

    /** Σ d · rank f̂(ρ), with singular values above a part of the largest counted. */
    public int rank(double cut) {
        double largest = largestSingularValue();
        int rank = 0;
        for (int i = 0; i < dual.size(); i++) {
            for (double sigma : singular()[i]) {
                rank += sigma > cut * largest ? dual.degree(i) : 0;
            }
        }
        return rank;
    }

    /** (1/|G|) Σ d ‖f̂(ρ)‖², which is ‖f‖² by Plancherel. */
    public double energy() {
        double sum = 0;
        for (int i = 0; i < dual.size(); i++) {
            double part = 0;
            for (int at = offsets[i]; at < offsets[i + 1]; at++) {
                part = (re[at] * re[at] + im[at] * im[at]) + part;
            }
            sum += dual.degree(i) * part;
        }
        return sum / re.length;
    }

    /** The largest modulus of a difference of entries. */
    public double distance(Spectrum other) {
        double largest = 0;
        for (int i = 0; i < re.length; i++) {
            double x = re[i] - other.re[i];
            double y = im[i] - other.im[i];
            largest = Math.max(largest, Math.sqrt(x * x + y * y));
        }
        return largest;
    }

    /** The entries themselves, for transforms. */
    double[] realParts() {
        return re;
    }

    double[] imaginaryParts() {
        return im;
    }
}
