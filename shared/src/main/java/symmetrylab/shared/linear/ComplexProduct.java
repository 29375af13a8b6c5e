package symmetrylab.shared.linear;

/** Products of complex matrices in flat arrays, row after row; the kernels behind blocks of spectra. */
public final class ComplexProduct {
    private ComplexProduct() {}

    /** C += A·B for A m × k, B k × n, C m × n. */
    public static void addInto(
            int m, int k, int n, double[] aRe, double[] aIm, double[] bRe, double[] bIm, double[] cRe, double[] cIm) {
        for (int i = 0; i < m; i++) {
            for (int l = 0; l < k; l++) {
                double x = aRe[i * k + l];
                double y = aIm[i * k + l];
                if (x != 0 || y != 0) {
                    for (int j = 0; j < n; j++) {
                        cRe[i * n + j] += x * bRe[l * n + j] - y * bIm[l * n + j];
                        cIm[i * n + j] += x * bIm[l * n + j] + y * bRe[l * n + j];
                    }
                }
            }
        }
    }
}
