package symmetrylab.shared.linear;

import java.util.Arrays;

/**
 * Fourier transforms of length n down all columns of an array at once: X_k = Σ_j x_j e^(−2πi jk/n) for rows x_j.
 *
 * <p>By the factors of n, decimated in frequency, in place: every step is a sum of rows with fixed factors, which runs over the
 * lanes, and rows change places as references. Rows are n arrays of equally many lanes; their order in the two arrays given is
 * changed.
 */
final class RowFft {
    private final int n;
    private final int lanes;
    private final RootsOfUnity roots;
    private final int[] factors;
    private final int[] place;
    private final double[][] kept;
    private double[][] spare = new double[0][];

    RowFft(int n, int lanes) {
        this.n = n;
        this.lanes = lanes;
        roots = new RootsOfUnity(n);
        factors = factors(n);
        place = new int[n];
        kept = new double[n][];
        for (int k = 0; k < n; k++) {
            int at = 0;
            int rest = k;
            int size = n;
            for (int p : factors) {
                size /= p;
                at += rest % p * size;
                rest /= p;
            }
            place[k] = at;
        }
    }

    private static int[] factors(int n) {
        int[] found = new int[32];
        int count = 0;
        int rest = n;
        while (rest % 4 == 0) {
            found[count++] = 4;
            rest /= 4;
        }
        for (int p = 2; rest > 1; p++) {
            while (rest % p == 0) {
                found[count++] = p;
                rest /= p;
            }
        }
        return Arrays.copyOf(found, count);
    }

    void transform(double[][] re, double[][] im) {
        int size = n;
        for (int p : factors) {
            int part = size / p;
            for (int start = 0; start < n; start += size) {
                for (int j = 0; j < part; j++) {
                    butterfly(p, start + j, part, re, im);
                    for (int k = 1; k < p && j > 0; k++) {
                        int turn = j * k * (n / size);
                        int row = start + j + k * part;
                        turn(re[row], im[row], roots.cosine(turn), roots.sine(turn));
                    }
                }
            }
            size = part;
        }
        order(re);
        order(im);
    }

    private void order(double[][] rows) {
        System.arraycopy(rows, 0, kept, 0, n);
        for (int k = 0; k < n; k++) {
            rows[k] = kept[place[k]];
        }
    }

    private void butterfly(int p, int first, int step, double[][] re, double[][] im) {
        if (p == 2) {
            sumAndDifference(re[first], re[first + step]);
            sumAndDifference(im[first], im[first + step]);
        } else if (p == 4) {
            four(first, step, re, im);
        } else {
            odd(p, first, step, re, im);
        }
    }

    /** Two levels of sums; the turn by −i between them is an exchange of references. */
    private void four(int first, int step, double[][] re, double[][] im) {
        int b = first + step;
        int c = b + step;
        int d = c + step;
        sumAndDifference(re[first], re[c]);
        sumAndDifference(im[first], im[c]);
        sumAndDifference(re[b], re[d]);
        sumAndDifference(im[b], im[d]);
        sumAndDifference(re[first], re[b]);
        sumAndDifference(im[first], im[b]);
        sumAndDifference(re[c], im[d]);
        sumAndDifference(im[c], re[d]);
        double[] secondRe = re[b];
        double[] secondIm = im[b];
        re[b] = re[c];
        im[b] = re[d];
        re[d] = im[d];
        im[d] = im[c];
        re[c] = secondRe;
        im[c] = secondIm;
    }

    private void odd(int p, int first, int step, double[][] re, double[][] im) {
        int half = p / 2;
        while (spare.length < 4 * half) {
            double[][] more = new double[4 * half][];
            for (int i = 0; i < more.length; i++) {
                more[i] = i < spare.length ? spare[i] : new double[lanes];
            }
            spare = more;
        }
        for (int r = 1; r <= half; r++) {
            sumAndDifference(re[first + r * step], re[first + (p - r) * step]);
            sumAndDifference(im[first + r * step], im[first + (p - r) * step]);
        }
        for (int k = 1; k <= half; k++) {
            double[] uRe = spare[4 * k - 4];
            double[] uIm = spare[4 * k - 3];
            double[] vRe = spare[4 * k - 2];
            double[] vIm = spare[4 * k - 1];
            combine(p, k, first, step, re, uRe, vRe);
            combine(p, k, first, step, im, uIm, vIm);
            sumAndDifference(uRe, vIm);
            sumAndDifference(uIm, vRe);
        }
        for (int r = 1; r <= half; r++) {
            add(re[first], re[first + r * step]);
            add(im[first], im[first + r * step]);
        }
        for (int k = 1; k <= half; k++) {
            int low = first + k * step;
            int high = first + (p - k) * step;
            exchange(re, low, 4 * k - 4);
            exchange(im, low, 4 * k - 2);
            exchange(re, high, 4 * k - 1);
            exchange(im, high, 4 * k - 3);
        }
    }

    private void exchange(double[][] rows, int row, int with) {
        double[] kept = rows[row];
        rows[row] = spare[with];
        spare[with] = kept;
    }

    /** u = x_0 + Σ cos(2π rk/p)·sum_r, v = Σ sin(2π rk/p)·difference_r. */
    private void combine(int p, int k, int first, int step, double[][] rows, double[] u, double[] v) {
        int half = p / 2;
        int unit = n / p;
        if (half == 3) {
            int a = k * unit % n;
            int b = 2 * k % p * unit;
            int c = 3 * k % p * unit;
            three(u, rows[first], new double[] {roots.cosine(a), roots.cosine(b), roots.cosine(c)}, rows, first, step);
            differences(v, new double[] {roots.sine(a), roots.sine(b), roots.sine(c)}, rows, first + 6 * step, -step);
            return;
        }
        System.arraycopy(rows[first], 0, u, 0, lanes);
        Arrays.fill(v, 0);
        for (int r = 1; r <= half; r++) {
            int angle = r * k % p * unit;
            addMultiple(u, roots.cosine(angle), rows[first + r * step]);
            addMultiple(v, roots.sine(angle), rows[first + (p - r) * step]);
        }
    }

    private static void three(double[] u, double[] base, double[] factor, double[][] rows, int first, int step) {
        double[] x = rows[first + step];
        double[] y = rows[first + 2 * step];
        double[] z = rows[first + 3 * step];
        double a = factor[0];
        double b = factor[1];
        double c = factor[2];
        for (int i = 0; i < u.length; i++) {
            u[i] = a * x[i] + b * y[i] + c * z[i] + base[i];
        }
    }

    private static void differences(double[] v, double[] factor, double[][] rows, int first, int step) {
        double[] x = rows[first];
        double[] y = rows[first + step];
        double[] z = rows[first + 2 * step];
        double a = factor[0];
        double b = factor[1];
        double c = factor[2];
        for (int i = 0; i < v.length; i++) {
            v[i] = a * x[i] + b * y[i] + c * z[i];
        }
    }

    private static void addMultiple(double[] target, double factor, double[] x) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * x[i];
        }
    }

    private static void add(double[] target, double[] x) {
        for (int i = 0; i < target.length; i++) {
            target[i] += x[i];
        }
    }

    /** a, b := a + b, a − b. */
    private static void sumAndDifference(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            double x = a[i];
            double y = b[i];
            a[i] = x + y;
            b[i] = x - y;
        }
    }

    /** x := x·(c − is). */
    private static void turn(double[] re, double[] im, double c, double s) {
        for (int i = 0; i < re.length; i++) {
            double x = re[i];
            double y = im[i];
            re[i] = c * x + s * y;
            im[i] = c * y - s * x;
        }
    }
}
