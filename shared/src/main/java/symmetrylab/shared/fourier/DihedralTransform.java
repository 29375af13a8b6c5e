package symmetrylab.shared.fourier;

import symmetrylab.shared.linear.TorusFft;
import symmetrylab.shared.representation.DihedralDual;

/**
 * D_n by the cyclic transforms F_0, F_1 of the rotations f(r^k) and the reflections f(r^k s).
 *
 * <p>With F_e(h) = c_e + i s_e: f̂(E_h) = (c_0 + c_1, s_1 − s_0; s_0 + s_1, c_0 − c_1).
 */
final class DihedralTransform extends GroupFourierTransform {
    private final int n;
    private final int characters;
    private final TorusFft fft;
    private final double[] x;
    private final double[] y;

    DihedralTransform(DihedralDual dual) {
        super(dual);
        n = dual.group().order() / 2;
        characters = dual.characters();
        fft = new TorusFft(new int[] {n}, 2);
        x = new double[2 * n];
        y = new double[2 * n];
    }

    @Override
    public void forwardInto(double[] f, double[] re, double[] im) {
        fft.forwardInto(f, x, y);
        for (int i = 0; i < characters; i += 2) {
            int k = i == 0 ? 0 : n / 2;
            re[i] = x[k] + x[n + k];
            re[i + 1] = x[k] - x[n + k];
        }
        for (int h = 1; 2 * h < n; h++) {
            int at = characters + 4 * (h - 1);
            re[at] = x[h] + x[n + h];
            re[at + 1] = y[n + h] - y[h];
            re[at + 2] = y[h] + y[n + h];
            re[at + 3] = x[h] - x[n + h];
        }
        for (int i = 0; i < 2 * n; i++) {
            im[i] = 0;
        }
    }

    @Override
    public void inverseInto(double[] re, double[] im, double[] f) {
        for (int i = 0; i < characters; i += 2) {
            int k = i == 0 ? 0 : n / 2;
            x[k] = 0.5 * (re[i] + re[i + 1]);
            x[n + k] = 0.5 * (re[i] - re[i + 1]);
            y[k] = 0;
            y[n + k] = 0;
        }
        for (int h = 1; 2 * h < n; h++) {
            int at = characters + 4 * (h - 1);
            set(h, 0.5 * (re[at] + re[at + 3]), 0.5 * (re[at + 2] - re[at + 1]));
            set(n + h, 0.5 * (re[at] - re[at + 3]), 0.5 * (re[at + 1] + re[at + 2]));
        }
        fft.inverseInto(x, y, f);
        for (int g = 0; g < 2 * n; g++) {
            f[g] /= n;
        }
    }

    /** F(h), and its conjugate at −h. */
    private void set(int place, double c, double s) {
        int mirror = place < n ? n - place : 3 * n - place;
        x[place] = c;
        y[place] = s;
        x[mirror] = c;
        y[mirror] = -s;
    }
}
