package symmetrylab.shared.group;

/**
 * D_n of order 2n, the symmetries of a regular n-gon: element k + n·e is r^k s^e, and s r s = r⁻¹.
 *
 * <p>D_1 and D_2 are the groups of order 2 and 4 that the rule gives.
 */
public final class DihedralGroup extends FiniteGroup {
    private final int n;

    /** The group of order 2n, n ≥ 1. */
    public DihedralGroup(int n) {
        if (n < 1 || n > Integer.MAX_VALUE / 2) {
            throw new GroupRefused(
                    "D is followed by the number of corners, from 1 to " + Integer.MAX_VALUE / 2 + ", got " + n);
        }
        this.n = n;
    }

    /** Number of rotations. */
    public int n() {
        return n;
    }

    @Override
    public int order() {
        return 2 * n;
    }

    @Override
    public int product(int a, int b) {
        int k = a % n;
        int turn = b % n;
        int sum = a < n ? k + turn : k - turn;
        sum = sum >= n ? sum - n : sum < 0 ? sum + n : sum;
        return (a < n) == (b < n) ? sum : sum + n;
    }

    @Override
    public int inverse(int a) {
        return a == 0 || a >= n ? a : n - a;
    }

    @Override
    public String name(int a) {
        return Powers.name("r", a % n, a < n ? "" : "s");
    }

    @Override
    public int[] generators() {
        return n == 1 ? new int[] {1} : new int[] {1, n};
    }

    @Override
    public String notation() {
        return "D" + n;
    }
}
