package symmetrylab.shared.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The elements g x g⁻¹ for one x.
 *
 * @param representative the least of them
 * @param elements all of them, ascending
 * @param elementOrder the order that they share
 */
public record ConjugacyClass(int representative, int[] elements, int elementOrder) {
    /** Copies the elements. */
    public ConjugacyClass {
        elements = elements.clone();
    }

    /** A copy of the elements. */
    @Override
    public int[] elements() {
        return elements.clone();
    }

    /** Number of elements. */
    public int size() {
        return elements.length;
    }

    /** All classes, in the order of their least elements: orbits under conjugation with the generators. */
    static List<ConjugacyClass> all(FiniteGroup group) {
        int[] generators = group.generators();
        boolean[] seen = new boolean[group.order()];
        int[] queue = new int[group.order()];
        List<ConjugacyClass> classes = new ArrayList<>();
        for (int x = 0; x < seen.length; x++) {
            if (!seen[x]) {
                seen[x] = true;
                queue[0] = x;
                int count = 1;
                for (int next = 0; next < count; next++) {
                    for (int g : generators) {
                        int y = group.conjugate(g, queue[next]);
                        if (!seen[y]) {
                            seen[y] = true;
                            queue[count++] = y;
                        }
                    }
                }
                int[] elements = Arrays.copyOf(queue, count);
                Arrays.sort(elements);
                classes.add(new ConjugacyClass(x, elements, group.elementOrder(x)));
            }
        }
        return classes;
    }

    /** For each element the number of its class in the list. */
    public static int[] numbers(FiniteGroup group, List<ConjugacyClass> classes) {
        int[] numbers = new int[group.order()];
        for (int i = 0; i < classes.size(); i++) {
            for (int element : classes.get(i).elements) {
                numbers[element] = i;
            }
        }
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConjugacyClass that && Arrays.equals(elements, that.elements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return "class of " + representative + ", size " + size() + ", order " + elementOrder;
    }
}
