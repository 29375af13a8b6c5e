package symmetrylab.shared.fourier;

import symmetrylab.shared.group.CyclicFactors;
import symmetrylab.shared.linear.TorusFft;
import symmetrylab.shared.representation.AbelianDual;

/** Products of cyclic groups: the fast Fourier transform in several dimensions. */
final class AbelianTransform extends GroupFourierTransform {
    private final TorusFft fft;
    private final int n;

    AbelianTransform(AbelianDual dual) {
        super(dual);
        fft = new TorusFft(CyclicFactors.orNull(dual.group()).moduli(), 1);
        n = dual.group().order();
    }

    @Override
    public void forwardInto(double[] f, double[] re, double[] im) {
        fft.forwardInto(f, re, im);
    }

    @Override
    public void inverseInto(double[] re, double[] im, double[] f) {
        fft.inverseInto(re, im, f);
        for (int a = 0; a < n; a++) {
            f[a] /= n;
        }
    }
}
