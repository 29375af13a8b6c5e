package symmetrylab.shared.linear;

/**
 * The sums Σ_j z_j e^(−2πi jk/d) by the factors of d: O(d·Σp) over the prime factors p of d (Cooley and Tukey 1965).
 *
 * <p>Splits off one factor after another; what remains of a prime length is the direct sum.
 */
final class MixedRadix {
    private final int d;
    private final double[] cosine;
    private final double[] sine;
    private final double[] partRe;
    private final double[] partIm;

    /** Of length d over tables of cos and sin of 2πk/d. */
    MixedRadix(double[] cosine, double[] sine) {
        d = cosine.length;
        this.cosine = cosine;
        this.sine = sine;
        partRe = new double[d];
        partIm = new double[d];
    }

    /** real_k + i·imaginary_k = the sum for k. */
    void transformInto(double[] z, double[] real, double[] imaginary) {
        transform(z, 0, d, real, imaginary, 0);
    }

    /** The transform of the n numbers z_(first + j·d/n), written from {@code at} on. */
    private void transform(double[] z, int first, int n, double[] real, double[] imaginary, int at) {
        if (n == 1) {
            real[at] = z[first];
            imaginary[at] = 0;
            return;
        }
        int p = smallestFactor(n);
        int m = n / p;
        for (int r = 0; r < p; r++) {
            transform(z, first + r * (d / n), m, real, imaginary, at + r * m);
        }
        for (int k = 0; k < m; k++) {
            join(p, m, k, real, imaginary, at);
        }
    }

    /** Entries k, k+m, … of the whole from entry k of each of the p parts. */
    private void join(int p, int m, int k, double[] real, double[] imaginary, int at) {
        for (int r = 0; r < p; r++) {
            partRe[r] = real[at + r * m + k];
            partIm[r] = imaginary[at + r * m + k];
        }
        for (int q = 0; q < p; q++) {
            int turn = (k + q * m) * (d / (p * m));
            int angle = 0;
            double re = 0;
            double im = 0;
            for (int r = 0; r < p; r++) {
                re += partRe[r] * cosine[angle] + partIm[r] * sine[angle];
                im += partIm[r] * cosine[angle] - partRe[r] * sine[angle];
                angle += turn;
                angle = angle >= d ? angle - d : angle;
            }
            real[at + q * m + k] = re;
            imaginary[at + q * m + k] = im;
        }
    }

    private static int smallestFactor(int n) {
        for (int p = 2; p * p <= n; p++) {
            if (n % p == 0) {
                return p;
            }
        }
        return n;
    }
}
