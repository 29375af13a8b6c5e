package symmetrylab.shared.fourier;

import java.util.Arrays;
import symmetrylab.shared.group.SemidirectProduct;
import symmetrylab.shared.linear.TorusFft;
import symmetrylab.shared.representation.SemidirectDual;

/**
 * N:H with commutative N: the transforms F_h of f(·, h) over N for all h, and from these one small block for each orbit and σ:
 * f̂[i, j] = Σ_h σ(t_i⁻¹ h t_j) F_h(k_i), h with h t_j in t_i S.
 *
 * <p>For |N| log |N| + |G|·|H| operations; no |G| × |G| matrix is made.
 */
final class SemidirectTransform extends GroupFourierTransform {
    private final TorusFft fft;
    private final int n;
    private final int[] offsets;
    private final OrbitBlock[] blocks;
    private final double[] x;
    private final double[] y;

    SemidirectTransform(SemidirectDual dual) {
        super(dual);
        SemidirectProduct group = (SemidirectProduct) dual.group();
        n = group.order();
        fft = new TorusFft(group.action().factors().moduli(), group.acting().order());
        offsets = dual.offsets();
        blocks = new OrbitBlock[dual.size()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = OrbitBlock.of(dual, i);
        }
        x = new double[n];
        y = new double[n];
    }

    @Override
    public void forwardInto(double[] f, double[] re, double[] im) {
        fft.forwardInto(f, x, y);
        for (int i = 0; i < blocks.length; i++) {
            blocks[i].forwardInto(x, y, re, im, offsets[i]);
        }
    }

    @Override
    public void inverseInto(double[] re, double[] im, double[] f) {
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
        for (int i = 0; i < blocks.length; i++) {
            blocks[i].inverseInto(re, im, offsets[i], x, y);
        }
        fft.inverseInto(x, y, f);
        double scale = 1.0 / n;
        for (int g = 0; g < n; g++) {
            f[g] *= scale;
        }
    }
}
