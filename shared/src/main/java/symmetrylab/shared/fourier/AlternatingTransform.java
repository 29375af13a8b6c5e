package symmetrylab.shared.fourier;

import java.util.Arrays;
import symmetrylab.shared.group.AlternatingGroup;
import symmetrylab.shared.representation.AlternatingDual;
import symmetrylab.shared.representation.Associator;

/** A_n by the transform of S_n of the function that is 0 on odd permutations; its halves are cut where they are needed. */
final class AlternatingTransform extends GroupFourierTransform {
    private final AlternatingDual alternating;
    private final SymmetricTransform whole;
    private final int[] places;
    private final int[] offsets;
    private final int[] wholeOffsets;
    private final Associator[] associators;
    private final double[] f;
    private final double[] re;
    private final double[] im;

    AlternatingTransform(AlternatingDual dual) {
        super(dual);
        alternating = dual;
        whole = new SymmetricTransform(dual.symmetric());
        AlternatingGroup group = (AlternatingGroup) dual.group();
        places = new int[group.order()];
        for (int a = 0; a < places.length; a++) {
            places[a] = group.inSymmetricGroup(a);
        }
        offsets = dual.offsets();
        wholeOffsets = dual.symmetric().offsets();
        associators = new Associator[dual.size()];
        for (int i = 0; i < associators.length; i++) {
            associators[i] = dual.associatorOrNull(i);
        }
        int n = dual.symmetric().group().order();
        f = new double[n];
        re = new double[n];
        im = new double[n];
    }

    @Override
    public void forwardInto(double[] values, double[] targetRe, double[] targetIm) {
        Arrays.fill(f, 0);
        for (int a = 0; a < places.length; a++) {
            f[places[a]] = values[a];
        }
        whole.forwardInto(f, re, im);
        Arrays.fill(targetIm, 0);
        for (int i = 0; i < associators.length; i++) {
            int from = wholeOffsets[alternating.partition(i)];
            if (associators[i] == null) {
                System.arraycopy(re, from, targetRe, offsets[i], offsets[i + 1] - offsets[i]);
            } else {
                associators[i].cutInto(re, from, targetRe, targetIm, offsets[i]);
            }
        }
    }

    /**
     * A partition and its mirror image give the same on even permutations, so that one of them with twice the weight is enough:
     * |S_n| is twice |A_n|, and so the block counts twice. Both halves of a split one are there, each d/2 of the weight d.
     */
    @Override
    public void inverseInto(double[] sourceRe, double[] sourceIm, double[] values) {
        Arrays.fill(re, 0);
        for (int i = 0; i < associators.length; i++) {
            int to = wholeOffsets[alternating.partition(i)];
            if (associators[i] == null) {
                for (int j = 0; j < offsets[i + 1] - offsets[i]; j++) {
                    re[to + j] = 2 * sourceRe[offsets[i] + j];
                }
            } else {
                associators[i].pasteInto(sourceRe, sourceIm, offsets[i], re, to);
            }
        }
        whole.inverseInto(re, im, f);
        for (int a = 0; a < places.length; a++) {
            values[a] = f[places[a]];
        }
    }
}
