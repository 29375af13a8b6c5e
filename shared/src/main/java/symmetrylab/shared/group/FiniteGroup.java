package symmetrylab.shared.group;

import java.util.List;

/**
 * A finite group with elements 0 … order − 1, of which 0 is the identity; it multiplies by rule.
 *
 * <p>One notation names it: {@code C12}, {@code D30} (order 60), {@code Q8}, {@code S5}, {@code A6}, {@code C2xC4},
 * {@code (C28xC28):D4}, {@code C7:C3[2]}, {@code <(1 2 3),(1 2)>}, {@code [0 1;1 0]}; see {@link GroupNotation}. Order of
 * elements: products with the first factor slowest, {@code N:H} with H slowest, D_n as k + n·e for r^k s^e, S_n and A_n
 * lexicographic. Two groups are equal if their notation is.
 */
public abstract sealed class FiniteGroup
        permits CyclicGroup,
                DihedralGroup,
                DicyclicGroup,
                SymmetricGroup,
                AlternatingGroup,
                DirectProduct,
                SemidirectProduct,
                PermutationGroup,
                TableGroup {
    /** Most elements of a group whose Cayley table is built. */
    public static final int MOST_FOR_TABLE = 1000;
    /** Most elements of a group whose subgroups are all listed. */
    public static final int MOST_FOR_SUBGROUPS = 200;
    /** Most elements of a group that is walked through element by element. */
    public static final int MOST_FOR_WALKS = 100_000;

    /**
     * The group that a text names.
     *
     * @throws GroupRefused with rule, column and value
     */
    public static FiniteGroup parse(String text) {
        return new GroupNotation(text).read();
    }

    /** Number of elements. */
    public abstract int order();

    /** The product ab. */
    public abstract int product(int a, int b);

    /** The inverse of a. */
    public abstract int inverse(int a);

    /** The name people use for a: {@code r^2 s}, {@code (1 2 3)}, {@code (0, 3)}. */
    public abstract String name(int a);

    /** A fixed list of elements that generate the group; empty for the trivial group. */
    public abstract int[] generators();

    /** The text that {@link #parse} reads back as this group. */
    public abstract String notation();

    /** Notation and order: {@code D30, order 60}. */
    public final String description() {
        return notation() + ", order " + order();
    }

    /** a^k for any integer k. */
    public final int power(int a, int k) {
        int base = k < 0 ? inverse(a) : a;
        int result = 0;
        for (int rest = Math.abs(k); rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? product(result, base) : result;
            base = product(base, base);
        }
        return result;
    }

    /** The least k ≥ 1 with a^k = 1: it divides the order of the group, of which primes are taken while they can be. */
    public final int elementOrder(int a) {
        int k = order();
        int rest = k;
        for (int p = 2; rest > 1; p++) {
            int prime = (long) p * p > rest ? rest : p;
            while (rest % prime == 0) {
                rest /= prime;
                k = power(a, k / prime) == 0 ? k / prime : k;
            }
        }
        return k;
    }

    /** g x g⁻¹. */
    public final int conjugate(int g, int x) {
        return product(product(g, x), inverse(g));
    }

    /** Whether all elements commute. */
    public final boolean commutative() {
        int[] generators = generators();
        for (int a : generators) {
            for (int b : generators) {
                if (product(a, b) != product(b, a)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The multiplication table, built afresh.
     *
     * @throws GroupRefused above order {@link #MOST_FOR_TABLE}
     */
    public final CayleyTable table() {
        limit("the Cayley table", MOST_FOR_TABLE);
        return CayleyTable.of(this);
    }

    /** The subgroup that these elements generate. */
    public final Subgroup subgroup(int... elements) {
        limit("a generated subgroup", MOST_FOR_WALKS);
        return Subgroup.generated(this, elements);
    }

    /** The subgroup of the elements that commute with all. */
    public final Subgroup centre() {
        limit("the centre", MOST_FOR_WALKS);
        return Subgroup.centre(this);
    }

    /**
     * All subgroups, by order and then by their elements.
     *
     * @throws GroupRefused above order {@link #MOST_FOR_SUBGROUPS}
     */
    public final List<Subgroup> subgroups() {
        limit("the list of all subgroups", MOST_FOR_SUBGROUPS);
        return new SubgroupLattice(this).subgroups();
    }

    /** The classes of conjugate elements, in the order of their least elements. */
    public final List<ConjugacyClass> conjugacyClasses() {
        limit("the list of conjugacy classes", MOST_FOR_WALKS);
        return ConjugacyClass.all(this);
    }

    private void limit(String what, int most) {
        if (order() > most) {
            throw new GroupRefused(what + " is made up to order " + most + ", got " + description());
        }
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof FiniteGroup that && notation().equals(that.notation());
    }

    @Override
    public final int hashCode() {
        return notation().hashCode();
    }

    @Override
    public final String toString() {
        return description();
    }
}
