package symmetrylab.shared.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The group that some permutations generate, up to order 50 000, its elements in lexicographic order of their images. */
public final class PermutationGroup extends FiniteGroup {
    private static final int MOST = 50_000;
    /** Most images that are kept of all elements, four bytes each. */
    private static final int MOST_IMAGES = 5_000_000;

    private final List<Permutation> given;
    private final Permutation[] elements;
    private final int[] generators;

    private PermutationGroup(List<Permutation> given, Permutation[] elements) {
        this.given = given;
        this.elements = elements;
        int[] found = new int[given.size()];
        int count = 0;
        for (Permutation permutation : given) {
            int number = Arrays.binarySearch(elements, permutation, PermutationGroup::compare);
            if (number > 0) {
                found[count++] = number;
            }
        }
        generators = Arrays.copyOf(found, count);
    }

    /** The group that these permutations of equally many points generate; at least one of them. */
    public static PermutationGroup of(List<Permutation> generators) {
        List<Permutation> given = List.copyOf(generators);
        if (given.isEmpty()) {
            throw new GroupRefused("a permutation group must have at least one generator");
        }
        int points = given.get(0).points();
        for (Permutation permutation : given) {
            if (permutation.points() != points) {
                throw new GroupRefused(
                        "generators must permute equally many points, got " + points + " and " + permutation.points());
            }
        }
        return new PermutationGroup(given, enumerate(given, points));
    }

    private static Permutation[] enumerate(List<Permutation> generators, int points) {
        TreeMap<Permutation, Boolean> found = new TreeMap<>(PermutationGroup::compare);
        ArrayDeque<Permutation> waiting = new ArrayDeque<>();
        int[] identity = new int[points];
        for (int i = 0; i < points; i++) {
            identity[i] = i;
        }
        Permutation first = new Permutation(identity);
        found.put(first, true);
        waiting.add(first);
        while (!waiting.isEmpty()) {
            Permutation next = waiting.remove();
            for (Permutation generator : generators) {
                Permutation product = next.times(generator);
                if (found.put(product, true) == null) {
                    waiting.add(product);
                }
            }
            if (found.size() > MOST) {
                throw new GroupRefused("a permutation group is listed up to order " + MOST + "; this one is larger");
            }
            if ((long) found.size() * points > MOST_IMAGES) {
                throw new GroupRefused("a permutation group is listed up to " + MOST_IMAGES + " images of points, "
                        + 4L * MOST_IMAGES + " bytes; this one has more than " + MOST_IMAGES / points
                        + " elements on " + points + " points");
            }
        }
        return new ArrayList<>(found.keySet()).toArray(new Permutation[0]);
    }

    private static int compare(Permutation a, Permutation b) {
        for (int i = 0; i < a.points(); i++) {
            if (a.at(i) != b.at(i)) {
                return a.at(i) < b.at(i) ? -1 : 1;
            }
        }
        return 0;
    }

    /** Element a. */
    public Permutation permutation(int a) {
        return elements[a];
    }

    @Override
    public int order() {
        return elements.length;
    }

    @Override
    public int product(int a, int b) {
        return Arrays.binarySearch(elements, elements[a].times(elements[b]), PermutationGroup::compare);
    }

    @Override
    public int inverse(int a) {
        return Arrays.binarySearch(elements, elements[a].inverse(), PermutationGroup::compare);
    }

    @Override
    public String name(int a) {
        return elements[a].cycles();
    }

    @Override
    public int[] generators() {
        return generators.clone();
    }

    @Override
    public String notation() {
        StringBuilder text = new StringBuilder("<");
        for (Permutation permutation : given) {
            text.append(text.length() == 1 ? "" : ",").append(permutation.cycles());
        }
        int points = given.get(0).points();
        boolean moved = false;
        for (Permutation permutation : given) {
            moved |= permutation.at(points - 1) != points - 1;
        }
        return text.append(moved ? ">" : "/" + points + ">").toString();
    }
}
