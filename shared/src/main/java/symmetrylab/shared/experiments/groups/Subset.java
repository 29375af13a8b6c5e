package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import symmetrylab.shared.group.FiniteGroup;

/** Some elements of a group, which may or may not be a subgroup, and their translates. */
final class Subset {
    private final FiniteGroup group;
    private final int[] elements;
    private final boolean[] member;

    /** @param close whether the subgroup is meant that the elements generate */
    Subset(FiniteGroup group, int[] given, boolean close) {
        this.group = group;
        this.member = new boolean[group.order()];
        int[] all = close ? group.subgroup(given).elements() : given;
        member[0] = true;
        for (int a : all) {
            member[a] = true;
        }
        int count = 0;
        for (boolean one : member) {
            count += one ? 1 : 0;
        }
        elements = new int[count];
        int at = 0;
        for (int a = 0; a < member.length; a++) {
            if (member[a]) {
                elements[at++] = a;
            }
        }
    }

    int size() {
        return elements.length;
    }

    /** How many products of two of them lie outside. */
    int productsOutside() {
        int outside = 0;
        for (int a : elements) {
            for (int b : elements) {
                outside += member[group.product(a, b)] ? 0 : 1;
            }
        }
        return outside;
    }

    /** How many conjugates of them by generators lie outside. */
    int conjugatesOutside() {
        int outside = 0;
        for (int g : group.generators()) {
            for (int a : elements) {
                outside += member[group.conjugate(g, a)] ? 0 : 1;
            }
        }
        return outside;
    }

    /** The different sets aH, or Ha, each ascending, in the order of the least a. */
    List<int[]> translates(boolean left) {
        List<int[]> translates = new ArrayList<>();
        Set<List<Integer>> known = new HashSet<>();
        for (int a = 0; a < group.order(); a++) {
            int[] set = new int[elements.length];
            for (int i = 0; i < set.length; i++) {
                set[i] = left ? group.product(a, elements[i]) : group.product(elements[i], a);
            }
            Arrays.sort(set);
            if (known.add(boxed(set))) {
                translates.add(set);
            }
        }
        return translates;
    }

    private static List<Integer> boxed(int[] set) {
        List<Integer> boxed = new ArrayList<>(set.length);
        for (int a : set) {
            boxed.add(a);
        }
        return boxed;
    }

    /** How many sets of one list stand in the other. */
    static int common(List<int[]> some, List<int[]> others) {
        Set<List<Integer>> known = new HashSet<>();
        for (int[] other : others) {
            known.add(boxed(other));
        }
        int common = 0;
        for (int[] set : some) {
            common += known.contains(boxed(set)) ? 1 : 0;
        }
        return common;
    }
}
