package symmetrylab.shared.group;

/**
 * A walk over all elements from the identity, each reached from an earlier one by a generator from the right: breadth
 * first, so that the words are shortest.
 */
public final class Walk {
    private final FiniteGroup group;
    private final int[] generators;
    private final int[] visits;
    private final int[] from;
    private final int[] by;

    /** The walk of a group up to {@link FiniteGroup#MOST_FOR_WALKS} elements. */
    public Walk(FiniteGroup group) {
        int n = group.order();
        if (n > FiniteGroup.MOST_FOR_WALKS) {
            throw new GroupRefused("a group is walked through up to order " + FiniteGroup.MOST_FOR_WALKS + ", got "
                    + group.description());
        }
        this.group = group;
        generators = group.generators();
        visits = new int[n];
        from = new int[n];
        by = new int[n];
        by[0] = -1;
        boolean[] seen = new boolean[n];
        seen[0] = true;
        int count = 1;
        for (int next = 0; next < count; next++) {
            for (int i = 0; i < generators.length; i++) {
                int reached = group.product(visits[next], generators[i]);
                if (!seen[reached]) {
                    seen[reached] = true;
                    visits[count++] = reached;
                    from[reached] = visits[next];
                    by[reached] = i;
                }
            }
        }
    }

    /** The element visited at this place; the identity at place 0. */
    public int visit(int place) {
        return visits[place];
    }

    /** The element from which a was reached. */
    public int from(int a) {
        return from[a];
    }

    /** The place in the list of generators by which a was reached; −1 for the identity. */
    public int by(int a) {
        return by[a];
    }

    /** Number of generators. */
    public int generators() {
        return generators.length;
    }

    /** The element from · generator. */
    public int step(int from, int generator) {
        return group.product(from, generators[generator]);
    }

    /** The shortest word for a in the names of the generators, equal ones as powers; {@code e} for the identity. */
    public String word(int a) {
        StringBuilder text = new StringBuilder();
        int rest = a;
        while (rest != 0) {
            int generator = by[rest];
            int power = 0;
            while (rest != 0 && by[rest] == generator) {
                power++;
                rest = from[rest];
            }
            String name = group.name(generators[generator]);
            text.insert(0, (rest == 0 ? "" : "·") + name + (power == 1 ? "" : "^" + power));
        }
        return text.length() == 0 ? "e" : text.toString();
    }

    /** The relation that the last step from an element by a generator closes: {@code r^3·r = e}. */
    public String relation(int element, int generator) {
        String last = group.name(generators[generator]);
        String start = element == 0 ? last : word(element) + "·" + last;
        return start + " = " + word(step(element, generator));
    }
}
