package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<List<int[]>> byLeast = new ArrayList<>();
        for (int a = 0; a < group.order(); a++) {
            byLeast.add(new ArrayList<>());
        }
        for (int a = 0; a < group.order(); a++) {
            int[] set = new int[elements.length];
            for (int i = 0; i < set.length; i++) {
                set[i] = left ? group.product(a, elements[i]) : group.product(elements[i], a);
            }
            Arrays.sort(set);
            List<int[]> alike = byLeast.get(set[0]);
            if (common(List.of(set), alike) == 0) {
                alike.add(set);
                translates.add(set);
            }
        }
        return translates;
    }

    /** How many sets of one list stand in the other. */
    static int common(List<int[]> some, List<int[]> others) {
        int common = 0;
        for (int[] set : some) {
            boolean found = false;
            for (int[] other : others) {
                found |= Arrays.equals(set, other);
            }
            common += found ? 1 : 0;
        }
        return common;
    }
}
