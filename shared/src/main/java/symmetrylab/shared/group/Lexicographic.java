package symmetrylab.shared.group;

/**
 * The permutations of 0 … n − 1 numbered in lexicographic order of their images, n ≤ 12.
 *
 * <p>A number is read as digits of the factorial system (Lehmer); up to n = 8 the images are kept once they were asked for.
 */
final class Lexicographic {
    static final int MOST = 12;
    private static final int KEPT = 8;

    private final int n;
    private final int count;
    private byte[] images;

    Lexicographic(int n) {
        this.n = n;
        int product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        count = product;
    }

    int count() {
        return count;
    }

    /** The number of st, where (st)(i) = s(t(i)). */
    int product(int s, int t) {
        if (n > KEPT) {
            return new Permutation(images(s)).times(new Permutation(images(t))).lexicographicRank();
        }
        byte[] all = kept();
        int used = 0;
        int rank = 0;
        for (int i = 0; i < n; i++) {
            int v = all[s * n + all[t * n + i]];
            rank = rank * (n - i) + v - Integer.bitCount(used & ((1 << v) - 1));
            used |= 1 << v;
        }
        return rank;
    }

    int inverse(int s) {
        return new Permutation(images(s)).inverse().lexicographicRank();
    }

    /** 0 for even, 1 for odd permutations. */
    int parity(int s) {
        int digits = 0;
        int rest = s;
        for (int base = 2; base <= n; base++) {
            digits += rest % base;
            rest /= base;
        }
        return digits & 1;
    }

    int[] images(int s) {
        if (n > KEPT) {
            return Permutation.ofLexicographicRank(n, s).images();
        }
        byte[] all = kept();
        int[] copy = new int[n];
        for (int i = 0; i < n; i++) {
            copy[i] = all[s * n + i];
        }
        return copy;
    }

    private byte[] kept() {
        if (images == null) {
            byte[] all = new byte[count * n];
            for (int s = 0; s < count; s++) {
                int[] one = Permutation.ofLexicographicRank(n, s).images();
                for (int i = 0; i < n; i++) {
                    all[s * n + i] = (byte) one[i];
                }
            }
            images = all;
        }
        return images;
    }
}
