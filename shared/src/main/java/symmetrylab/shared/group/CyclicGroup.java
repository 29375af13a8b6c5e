package symmetrylab.shared.group;

/** C_n, the integers modulo n under addition; element k is k. */
public final class CyclicGroup extends FiniteGroup {
    private final int n;

    /** The group of order n ≥ 1. */
    public CyclicGroup(int n) {
        if (n < 1) {
            throw new GroupRefused("C is followed by an order of at least 1, got " + n);
        }
        this.n = n;
    }

    @Override
    public int order() {
        return n;
    }

    @Override
    public int product(int a, int b) {
        int rest = n - b;
        return a >= rest ? a - rest : a + b;
    }

    @Override
    public int inverse(int a) {
        return a == 0 ? 0 : n - a;
    }

    @Override
    public String name(int a) {
        return Integer.toString(a);
    }

    @Override
    public int[] generators() {
        return n == 1 ? new int[0] : new int[] {1};
    }

    @Override
    public String notation() {
        return "C" + n;
    }
}
