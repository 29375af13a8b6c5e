package symmetrylab.shared.fourier;

import symmetrylab.shared.representation.SymmetricDual;

/**
 * S_n by Clausen's algorithm (1989) in Young's orthogonal form: from the transforms on S_(m−1) of the m cosets c_j S_(m−1),
 * f̂(λ) = Σ_j ρ_λ(c_j) ⊕_μ f̂_j(μ), μ the partitions with one corner less, for m = 6 … n; S_5 is one dense
 * product.
 *
 * <p>c_j takes the first point to place j and keeps the order of the others, c_j = s_(j−1) ⋯ s_0, so that the functions on
 * cosets are blocks of the lexicographic order. O(n²·n!) in place of n!².
 */
final class SymmetricTransform extends GroupFourierTransform {
    /** Up to here one dense product is faster than the steps. */
    private static final int SMALL = 5;

    private final int n;
    private final SmallSymmetric small;
    private final double[] scratch;
    private final CosetStep[] steps;
    private final double[] first;
    private final double[] second;

    SymmetricTransform(SymmetricDual dual) {
        super(dual);
        int letters = 1;
        for (int product = 1; product < dual.group().order(); product *= letters) {
            letters++;
        }
        n = letters;
        steps = new CosetStep[n + 1];
        small = new SmallSymmetric(Math.min(n, SMALL));
        scratch = new double[small.size()];
        for (int m = SMALL + 1; m <= n; m++) {
            steps[m] = new CosetStep(m);
        }
        first = new double[dual.group().order()];
        second = new double[first.length];
    }

    @Override
    public void forwardInto(double[] f, double[] re, double[] im) {
        double[] from = first;
        double[] to = second;
        System.arraycopy(f, 0, to, 0, first.length);
        for (int start = 0; start < first.length; start += small.size()) {
            small.forwardInto(to, from, start, scratch);
        }
        for (int m = SMALL + 1; m <= n; m++) {
            int size = steps[m].size();
            for (int start = 0; start < first.length; start += size) {
                steps[m].joinInto(from, to, start);
            }
            double[] free = from;
            from = to;
            to = free;
        }
        System.arraycopy(from, 0, re, 0, first.length);
        for (int i = 0; i < first.length; i++) {
            im[i] = 0;
        }
    }

    @Override
    public void inverseInto(double[] re, double[] im, double[] f) {
        double[] from = first;
        double[] to = second;
        System.arraycopy(re, 0, from, 0, first.length);
        for (int m = n; m > SMALL; m--) {
            int size = steps[m].size();
            for (int start = 0; start < first.length; start += size) {
                steps[m].splitInto(from, to, start);
            }
            double[] free = from;
            from = to;
            to = free;
        }
        for (int start = 0; start < first.length; start += small.size()) {
            small.backInto(from, to, start, scratch);
        }
        System.arraycopy(to, 0, f, 0, first.length);
    }
}
