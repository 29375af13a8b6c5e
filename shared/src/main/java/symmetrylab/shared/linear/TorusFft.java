package symmetrylab.shared.linear;

import java.util.Arrays;

/**
 * Fourier transforms of several real functions on C_n1 × … × C_nk together: F(k) = Σ_a f(a) e^(2πi Σ k_i a_i/n_i).
 *
 * <p>Elements are numbered with the first place slowest; function q stands from q·N on, N = n1 ⋯ nk. Two real functions share
 * one complex transform, and all of them every step. The scratch is owned by the object: no call allocates.
 */
public final class TorusFft {
    private final int[] moduli;
    private final int order;
    private final int functions;
    private final int pairs;
    private final RowFft[] axes;
    private final double[][][] re;
    private final double[][][] im;
    private final int[] negative;

    /** For so many functions on the torus with these moduli, at least one. */
    public TorusFft(int[] moduli, int functions) {
        this.moduli = moduli.clone();
        this.functions = functions;
        pairs = (functions + 1) / 2;
        int product = 1;
        for (int n : moduli) {
            product *= n;
        }
        order = product;
        axes = new RowFft[moduli.length];
        re = new double[moduli.length][][];
        im = new double[moduli.length][][];
        for (int i = 0; i < axes.length; i++) {
            int lanes = pairs * (order / moduli[i]);
            axes[i] = new RowFft(moduli[i], lanes);
            re[i] = new double[moduli[i]][lanes];
            im[i] = new double[moduli[i]][lanes];
        }
        negative = new int[order];
        for (int k = 0; k < order; k++) {
            int scale = 1;
            int rest = k;
            for (int i = moduli.length - 1; i >= 0; i--) {
                int digit = rest % moduli[i];
                negative[k] += scale * (digit == 0 ? 0 : moduli[i] - digit);
                scale *= moduli[i];
                rest /= moduli[i];
            }
        }
    }

    /** The transforms, function after function, in real and imaginary parts. */
    public void forwardInto(double[] f, double[] targetRe, double[] targetIm) {
        int tail = order / moduli[0];
        for (int row = 0; row < moduli[0]; row++) {
            for (int p = 0; p < pairs; p++) {
                System.arraycopy(f, 2 * p * order + row * tail, re[0][row], p * tail, tail);
                if (2 * p + 1 < functions) {
                    System.arraycopy(f, (2 * p + 1) * order + row * tail, im[0][row], p * tail, tail);
                } else {
                    Arrays.fill(im[0][row], p * tail, p * tail + tail, 0);
                }
            }
        }
        run(true);
        for (int p = 0; p < pairs; p++) {
            splitInto(p, targetRe, targetIm);
        }
    }

    /** Z = F + iF' gives F(k) = (Z(k) + conj Z(−k))/2 and F'(k) = (Z(k) − conj Z(−k))/(2i). */
    private void splitInto(int p, double[] targetRe, double[] targetIm) {
        double[][] x = re[axes.length - 1];
        double[][] y = im[axes.length - 1];
        int last = moduli[axes.length - 1];
        int shift = p * (order / last);
        boolean two = 2 * p + 1 < functions;
        int first = 2 * p * order;
        for (int k = 0; k < order; k++) {
            int m = negative[k];
            if (m < k) {
                continue;
            }
            double a = x[k % last][shift + k / last];
            double b = y[k % last][shift + k / last];
            double c = x[m % last][shift + m / last];
            double d = y[m % last][shift + m / last];
            targetRe[first + k] = 0.5 * (a + c);
            targetIm[first + k] = 0.5 * (b - d);
            targetRe[first + m] = 0.5 * (a + c);
            targetIm[first + m] = 0.5 * (d - b);
            if (two) {
                targetRe[first + order + k] = 0.5 * (b + d);
                targetIm[first + order + k] = 0.5 * (c - a);
                targetRe[first + order + m] = 0.5 * (b + d);
                targetIm[first + order + m] = 0.5 * (a - c);
            }
        }
    }

    /** f(a) = Re Σ_k F(k) e^(−2πi Σ k_i a_i/n_i), not divided by N, function after function. */
    public void inverseInto(double[] sourceRe, double[] sourceIm, double[] f) {
        for (int p = 0; p < pairs; p++) {
            joinFrom(p, sourceRe, sourceIm);
        }
        run(false);
        double[][] x = re[axes.length - 1];
        double[][] y = im[axes.length - 1];
        int last = moduli[axes.length - 1];
        for (int p = 0; p < pairs; p++) {
            int shift = p * (order / last);
            for (int row = 0; row < last; row++) {
                for (int tail = 0; tail < order / last; tail++) {
                    f[2 * p * order + tail * last + row] = x[row][shift + tail];
                }
                for (int tail = 0; tail < order / last && 2 * p + 1 < functions; tail++) {
                    f[(2 * p + 1) * order + tail * last + row] = y[row][shift + tail];
                }
            }
        }
    }

    /** Z = S + iS' with the Hermitian parts S(k) = (F(k) + conj F(−k))/2, so that both sums are real. */
    private void joinFrom(int p, double[] sourceRe, double[] sourceIm) {
        int tail = order / moduli[0];
        boolean two = 2 * p + 1 < functions;
        int first = 2 * p * order;
        for (int k = 0; k < order; k++) {
            int m = negative[k];
            double x = 0.5 * (sourceRe[first + k] + sourceRe[first + m]);
            double y = 0.5 * (sourceIm[first + k] - sourceIm[first + m]);
            if (two) {
                x -= 0.5 * (sourceIm[first + order + k] - sourceIm[first + order + m]);
                y += 0.5 * (sourceRe[first + order + k] + sourceRe[first + order + m]);
            }
            re[0][k / tail][p * tail + k % tail] = x;
            im[0][k / tail][p * tail + k % tail] = y;
        }
    }

    /** Axis after axis; with real and imaginary parts exchanged the sign of the exponent is positive. */
    private void run(boolean positive) {
        for (int i = 0; i < axes.length; i++) {
            if (positive) {
                axes[i].transform(im[i], re[i]);
            } else {
                axes[i].transform(re[i], im[i]);
            }
            if (i + 1 < axes.length) {
                rotate(i, re[i], re[i + 1]);
                rotate(i, im[i], im[i + 1]);
            }
        }
    }

    /** From rows i and lanes (pair, i+1, …) to rows i + 1 and lanes (pair, …, i). */
    private void rotate(int axis, double[][] from, double[][] to) {
        int n = moduli[axis];
        int next = moduli[axis + 1];
        int tail = order / n / next;
        for (int p = 0; p < pairs; p++) {
            for (int row = 0; row < next; row++) {
                double[] target = to[row];
                for (int t = 0; t < tail; t++) {
                    int source = p * (order / n) + row * tail + t;
                    int place = p * (order / next) + t * n;
                    for (int i = 0; i < n; i++) {
                        target[place + i] = from[i][source];
                    }
                }
            }
        }
    }
}
