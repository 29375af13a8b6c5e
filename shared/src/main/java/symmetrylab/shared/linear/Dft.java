package symmetrylab.shared.linear;

import symmetrylab.shared.number.Portable;

/**
 * The unitary discrete Fourier transform of real vectors of any length d: (Fz)_k = d^(−1/2) Σ_j z_j e^(−2πi jk/d).
 *
 * <p>Direct sums over a table of the d roots of unity, O(d²), and from length 128 on by the factors of d; {@link
 * CyclicConvolver} is the fast path of training.
 */
public final class Dft {
    private static final int LONG = 128;

    private final int d;
    private final double[] cosine;
    private final double[] sine;

    /** The transform of vectors of length d. */
    public Dft(int d) {
        if (d < 1) {
            throw new IllegalArgumentException("length of a Fourier transform must be at least 1, got " + d);
        }
        this.d = d;
        cosine = new double[d];
        sine = new double[d];
        for (int k = 0; k < d; k++) {
            cosine[k] = rootCosine(k, d);
            sine[k] = rootSine(k, d);
        }
    }

    /** cos(2πk/d) for 0 ≤ k ≤ d, from the first eighth of the circle: equal by symmetry means equal in bits. */
    static double rootCosine(int k, int d) {
        int j = Math.min(k, d - k);
        if (4 * j > d) {
            return -rootCosine(Math.floorMod(d - 2 * j, 2 * d), 2 * d);
        }
        return 8 * j > d ? Portable.sin(Math.PI * (d - 4 * j) / (2.0 * d)) : Portable.cos(2 * Math.PI * j / d);
    }

    /** sin(2πk/d) for 0 ≤ k ≤ d. */
    static double rootSine(int k, int d) {
        if (2 * k > d) {
            return -rootSine(d - k, d);
        }
        int twice = 4 * k > d ? d - 2 * k : 2 * k;
        return 4 * twice > d ? Portable.cos(Math.PI * (d - 2 * twice) / (2.0 * d)) : Portable.sin(Math.PI * twice / d);
    }

    /** Length of the vectors. */
    public int length() {
        return d;
    }

    /** real_k + i·imaginary_k = (Fz)_k. */
    public void transformInto(double[] z, double[] real, double[] imaginary) {
        double scale = 1 / Math.sqrt(d);
        if (d < LONG) {
            sumInto(z, real, imaginary);
        } else {
            new MixedRadix(cosine, sine).transformInto(z, real, imaginary);
        }
        for (int k = 0; k < d; k++) {
            real[k] *= scale;
            imaginary[k] *= scale;
        }
    }

    private void sumInto(double[] z, double[] real, double[] imaginary) {
        for (int k = 0; k < d; k++) {
            double re = 0;
            double im = 0;
            int at = 0;
            for (int j = 0; j < d; j++) {
                re += z[j] * cosine[at];
                im -= z[j] * sine[at];
                at += k;
                at = at >= d ? at - d : at;
            }
            real[k] = re;
            imaginary[k] = im;
        }
    }

    /** The real part of F* applied to real + i·imaginary. */
    public double[] realInverse(double[] real, double[] imaginary) {
        double scale = 1 / Math.sqrt(d);
        double[] z = new double[d];
        for (int j = 0; j < d; j++) {
            double sum = 0;
            int at = 0;
            for (int k = 0; k < d; k++) {
                sum = real[k] * cosine[at] - imaginary[k] * sine[at] + sum;
                at += j;
                at = at >= d ? at - d : at;
            }
            z[j] = sum * scale;
        }
        return z;
    }

    /** The moduli |Fz|_k. */
    public double[] moduli(double[] z) {
        double[] real = new double[d];
        double[] imaginary = new double[d];
        transformInto(z, real, imaginary);
        for (int k = 0; k < d; k++) {
            real[k] = Math.sqrt(real[k] * real[k] + imaginary[k] * imaginary[k]);
        }
        return real;
    }
}
