package symmetrylab.shared.network;

/**
 * Products of complex frequencies, each stored as two neighbouring real coordinates.
 *
 * <p>With coordinates √2·(Fv)_k the predictor is (d/2)^((L−1)/2) times their product; on the one or two real
 * frequencies it is d^((L−1)/2) times.
 */
final class SpectralKernel implements PredictorKernel {
    private final int d;
    private final int depth;
    private final double pairScale;
    private final double realScale;
    /** {@code after[l]}: product of the layers behind l, times the scale. */
    private final double[][] after;

    private final double[] before;

    SpectralKernel(int d, int depth) {
        this.d = d;
        this.depth = depth;
        double pair = 1;
        double single = 1;
        for (int l = 1; l < depth; l++) {
            pair *= Math.sqrt(0.5 * d);
            single *= Math.sqrt(d);
        }
        pairScale = pair;
        realScale = single;
        after = new double[depth][d];
        before = new double[d];
        double[] last = after[depth - 1];
        last[0] = realScale;
        for (int j = 1; j + 1 < d; j += 2) {
            last[j] = pairScale;
        }
        if ((d & 1) == 0) {
            last[d - 1] = realScale;
        }
    }

    @Override
    public void predictorInto(double[] theta, double[] beta) {
        for (int l = depth - 1; l >= 0; l--) {
            multiply(after[l], theta, l * d, l == 0 ? beta : after[l - 1]);
        }
    }

    @Override
    public void gradientInto(double[] theta, double[] lossByBeta, double[] gradient) {
        double[] left = lossByBeta;
        for (int l = 0; l < depth; l++) {
            multiplyByConjugate(left, after[l], gradient, l * d);
            if (l + 1 < depth) {
                passBack(left, theta, l * d);
                left = before;
            }
        }
    }

    /** target = a·v by frequency, v at an offset of theta. */
    private void multiply(double[] a, double[] theta, int offset, double[] target) {
        target[0] = a[0] * theta[offset];
        for (int j = 1; j + 1 < d; j += 2) {
            double re = theta[offset + j];
            double im = theta[offset + j + 1];
            target[j] = a[j] * re - a[j + 1] * im;
            target[j + 1] = a[j] * im + a[j + 1] * re;
        }
        if ((d & 1) == 0) {
            target[d - 1] = a[d - 1] * theta[offset + d - 1];
        }
    }

    /** gradient at an offset = g·conj(a) by frequency: the adjoint of multiplying by a. */
    private void multiplyByConjugate(double[] g, double[] a, double[] gradient, int offset) {
        gradient[offset] = g[0] * a[0];
        for (int j = 1; j + 1 < d; j += 2) {
            gradient[offset + j] = g[j] * a[j] + g[j + 1] * a[j + 1];
            gradient[offset + j + 1] = g[j + 1] * a[j] - g[j] * a[j + 1];
        }
        if ((d & 1) == 0) {
            gradient[offset + d - 1] = g[d - 1] * a[d - 1];
        }
    }

    /** before = g·conj(v) by frequency, v at an offset of theta; g may be before itself. */
    private void passBack(double[] g, double[] theta, int offset) {
        before[0] = g[0] * theta[offset];
        for (int j = 1; j + 1 < d; j += 2) {
            double re = g[j] * theta[offset + j] + g[j + 1] * theta[offset + j + 1];
            double im = g[j + 1] * theta[offset + j] - g[j] * theta[offset + j + 1];
            before[j] = re;
            before[j + 1] = im;
        }
        if ((d & 1) == 0) {
            before[d - 1] = g[d - 1] * theta[offset + d - 1];
        }
    }
}
