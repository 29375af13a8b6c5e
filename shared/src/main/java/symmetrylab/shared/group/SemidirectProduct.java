package symmetrylab.shared.group;

/**
 * N:H with N a product of cyclic groups and H slowest: element h·|N| + a is (a, h), and (a, h)(b, k) = (a + h·b, hk).
 */
public final class SemidirectProduct extends FiniteGroup {
    private final FiniteGroup normal;
    private final GroupAction action;
    private final String written;
    private final int size;
    /** Entry h·|N| + a is h·a. */
    private final int[] moved;

    private SemidirectProduct(FiniteGroup normal, GroupAction action, String written) {
        this.normal = normal;
        this.action = action;
        this.written = written;
        size = normal.order();
        moved = new int[size * action.acting().order()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = action.apply(i / size, i % size);
        }
    }

    /** N:H with its built-in action. */
    public static SemidirectProduct of(FiniteGroup normal, FiniteGroup acting) {
        CyclicFactors factors = factors(normal, acting);
        int[][] matrices = BuiltInAction.matricesOrNull(factors, acting);
        if (matrices == null) {
            throw new GroupRefused("there is no built-in action of " + acting.notation() + " on " + normal.notation()
                    + "; write it as " + GroupNotation.operand(normal) + ":" + GroupNotation.operand(acting)
                    + "[A1;A2;…], one automorphism for each generator");
        }
        return new SemidirectProduct(normal, GroupAction.of(factors, acting, matrices), "");
    }

    /** N:H with one integer matrix, row by row, for each generator of H. */
    public static SemidirectProduct of(FiniteGroup normal, FiniteGroup acting, int[][] matrices) {
        CyclicFactors factors = factors(normal, acting);
        StringBuilder written = new StringBuilder("[");
        for (int i = 0; i < matrices.length; i++) {
            for (int j = 0; j < matrices[i].length; j++) {
                written.append(j > 0 ? "," : i > 0 ? ";" : "").append(matrices[i][j]);
            }
        }
        return new SemidirectProduct(
                normal,
                GroupAction.of(factors, acting, matrices),
                written.append(']').toString());
    }

    private static CyclicFactors factors(FiniteGroup normal, FiniteGroup acting) {
        CyclicFactors factors = CyclicFactors.orNull(normal);
        if (factors == null) {
            throw new GroupRefused(
                    "the left side of : must be cyclic or a product of cyclic groups, got " + normal.notation());
        }
        long order = (long) normal.order() * acting.order();
        if (order > MOST_FOR_WALKS * 10L) {
            throw new GroupRefused(
                    "a semidirect product has an order up to " + MOST_FOR_WALKS * 10L + ", got " + order);
        }
        return factors;
    }

    /** N. */
    public FiniteGroup normal() {
        return normal;
    }

    /** H. */
    public FiniteGroup acting() {
        return action.acting();
    }

    /** How H acts on N. */
    public GroupAction action() {
        return action;
    }

    @Override
    public int order() {
        return moved.length;
    }

    @Override
    public int product(int a, int b) {
        int h = a / size;
        int sum = normal.product(a - h * size, moved[h * size + b % size]);
        return acting().product(h, b / size) * size + sum;
    }

    @Override
    public int inverse(int a) {
        int back = acting().inverse(a / size);
        return back * size + moved[back * size + normal.inverse(a % size)];
    }

    @Override
    public String name(int a) {
        String vector = normal.name(a % size);
        String plain = vector.startsWith("(") ? vector.substring(1, vector.length() - 1) : vector;
        return "(" + plain + "; " + acting().name(a / size) + ")";
    }

    @Override
    public int[] generators() {
        int[] first = normal.generators();
        int[] second = acting().generators();
        int[] generators = new int[first.length + second.length];
        System.arraycopy(first, 0, generators, 0, first.length);
        for (int i = 0; i < second.length; i++) {
            generators[first.length + i] = second[i] * size;
        }
        return generators;
    }

    @Override
    public String notation() {
        return GroupNotation.operand(normal) + ":" + GroupNotation.operand(acting()) + written;
    }
}
