package symmetrylab.shared.group;

/**
 * The dicyclic group Q_4n of order 4n: a^2n = 1, x² = a^n, x a x⁻¹ = a⁻¹; element k + 2n·e is a^k x^e.
 *
 * <p>Q_8 is the group of the quaternions 1, i, −1, −i, j, k, −j, −k in this order, with a = i and x = j.
 */
public final class DicyclicGroup extends FiniteGroup {
    private static final String[] QUATERNIONS = {"1", "i", "-1", "-i", "j", "k", "-j", "-k"};

    private final int n;

    /** The group of order 4n, n ≥ 2. */
    public DicyclicGroup(int n) {
        if (n < 2 || n > Integer.MAX_VALUE / 4) {
            throw new GroupRefused(
                    "a dicyclic group has an order 4n with n from 2 to " + Integer.MAX_VALUE / 4 + ", got n = " + n);
        }
        this.n = n;
    }

    /** A quarter of the order. */
    public int n() {
        return n;
    }

    @Override
    public int order() {
        return 4 * n;
    }

    @Override
    public int product(int a, int b) {
        int cycle = 2 * n;
        boolean turned = a >= cycle;
        int k = a % cycle;
        int turn = b % cycle;
        int sum = turned ? k - turn : k + turn;
        if (turned && b >= cycle) {
            return Math.floorMod(sum + n, cycle);
        }
        return Math.floorMod(sum, cycle) + (turned || b >= cycle ? cycle : 0);
    }

    @Override
    public int inverse(int a) {
        int cycle = 2 * n;
        if (a < cycle) {
            return a == 0 ? 0 : cycle - a;
        }
        return (a - cycle + n) % cycle + cycle;
    }

    @Override
    public String name(int a) {
        return n == 2 ? QUATERNIONS[a] : Powers.name("a", a % (2 * n), a < 2 * n ? "" : "x");
    }

    @Override
    public int[] generators() {
        return new int[] {1, 2 * n};
    }

    @Override
    public String notation() {
        return "Q" + 4 * n;
    }
}
