package symmetrylab.shared.linear;

/**
 * Fast products of real sequences on the cycle of length d: a∗b with (a∗b)_i = Σ_j a_j b_(i−j), and its adjoint
 * (a⋆b)_i = Σ_j a_j b_(i+j), by complex Fourier transforms of a power of two (Cooley and Tukey 1965).
 *
 * <p>The linear product of zero-padded sequences is folded onto the cycle, so every d is equally fast. The scratch is
 * owned by the object: no call allocates, and one object serves one run.
 */
public final class CyclicConvolver {
    private final int d;
    private final int size;
    private final double[] cosine;
    private final double[] sine;
    private final int[] reversed;
    private final double[] real;
    private final double[] imaginary;

    /** A convolver for sequences of length d. */
    public CyclicConvolver(int d) {
        this.d = d;
        int power = 1;
        while (power < 2 * d - 1) {
            power *= 2;
        }
        size = power;
        cosine = new double[Math.max(size / 2, 1)];
        sine = new double[Math.max(size / 2, 1)];
        for (int k = 0; k < size / 2; k++) {
            cosine[k] = Dft.rootCosine(k, size);
            sine[k] = Dft.rootSine(k, size);
        }
        reversed = new int[size];
        for (int i = 1; i < size; i++) {
            reversed[i] = (reversed[i >> 1] >> 1) | ((i & 1) == 1 ? size >> 1 : 0);
        }
        real = new double[size];
        imaginary = new double[size];
    }

    /** target = a∗b; both of length d. */
    public void convolveInto(double[] a, double[] b, double[] target) {
        pack(a, b);
        transform();
        multiply(1);
        transform();
        double scale = 1.0 / size;
        for (int i = 0; i < d; i++) {
            double far = i + d < 2 * d - 1 ? real[mirror(i + d)] : 0;
            target[i] = (real[mirror(i)] + far) * scale;
        }
    }

    /** target = a⋆b; both of length d. */
    public void correlateInto(double[] a, double[] b, double[] target) {
        pack(a, b);
        transform();
        multiply(-1);
        transform();
        double scale = 1.0 / size;
        for (int i = 0; i < d; i++) {
            double far = i > 0 ? real[mirror(size + i - d)] : 0;
            target[i] = (real[mirror(i)] + far) * scale;
        }
    }

    /** The second transform is the forward one; it gives the inverse at the mirrored place. */
    private int mirror(int i) {
        return (size - i) & (size - 1);
    }

    private void pack(double[] a, double[] b) {
        for (int i = 0; i < size; i++) {
            real[i] = 0;
            imaginary[i] = 0;
        }
        for (int i = 0; i < d; i++) {
            real[i] = a[i];
            imaginary[i] = b[i];
        }
    }

    /** Splits the packed spectrum C = A + iB and replaces it by A·B (sign 1) or conj(A)·B (sign −1). */
    private void multiply(int sign) {
        for (int k = 0; k <= size / 2; k++) {
            int m = mirror(k);
            double aRe = 0.5 * (real[k] + real[m]);
            double aIm = 0.5 * (imaginary[k] - imaginary[m]) * sign;
            double bRe = 0.5 * (imaginary[k] + imaginary[m]);
            double bIm = 0.5 * (real[m] - real[k]);
            double re = aRe * bRe - aIm * bIm;
            double im = aRe * bIm + aIm * bRe;
            real[k] = re;
            imaginary[k] = im;
            real[m] = re;
            imaginary[m] = -im;
        }
        imaginary[0] = 0;
        imaginary[size / 2] = 0;
    }

    private void transform() {
        for (int i = 0; i < size; i++) {
            int j = reversed[i];
            if (j > i) {
                double re = real[i];
                real[i] = real[j];
                real[j] = re;
                double im = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = im;
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                butterflies(start, half, stride);
            }
        }
    }

    private void butterflies(int start, int half, int stride) {
        for (int k = 0; k < half; k++) {
            int i = start + k;
            int j = i + half;
            double c = cosine[k * stride];
            double s = sine[k * stride];
            double re = real[j] * c + imaginary[j] * s;
            double im = imaginary[j] * c - real[j] * s;
            real[j] = real[i] - re;
            imaginary[j] = imaginary[i] - im;
            real[i] += re;
            imaginary[i] += im;
        }
    }
}
