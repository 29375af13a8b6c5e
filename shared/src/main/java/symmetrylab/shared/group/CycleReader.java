package symmetrylab.shared.group;

import java.util.ArrayList;
import java.util.List;

/** Reads permutations such as {@code (1 2 3)(4 5),(1 2)/6} on the points 1, 2, …; {@code /6} says how many points there are. */
final class CycleReader {
    private final String text;
    private int at;
    private int points = 1;

    CycleReader(String text, int start) {
        this.text = text;
        at = start;
    }

    int end() {
        return at;
    }

    List<Permutation> read() {
        List<List<int[]>> all = new ArrayList<>();
        do {
            all.add(cycles());
        } while (take(','));
        if (take('/')) {
            int given = number();
            if (given < points) {
                throw refused("there must be at least the " + points + " points that are moved, got " + given);
            }
            points = given;
        }
        List<Permutation> permutations = new ArrayList<>();
        for (List<int[]> cycles : all) {
            permutations.add(permutation(cycles));
        }
        return permutations;
    }

    /** Disjoint cycles; {@code e} or nothing is the identity. */
    private List<int[]> cycles() {
        List<int[]> cycles = new ArrayList<>();
        take('e');
        List<Integer> seen = new ArrayList<>();
        while (take('(')) {
            List<Integer> cycle = new ArrayList<>();
            while (!take(')')) {
                int point = number();
                if (point < 1 || point > 10_000 || seen.contains(point)) {
                    throw refused("the points of disjoint cycles lie in 1 … 10000 and differ, got " + point);
                }
                seen.add(point);
                cycle.add(point);
                points = Math.max(points, point);
                take(',');
            }
            int[] array = new int[cycle.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = cycle.get(i) - 1;
            }
            cycles.add(array);
        }
        return cycles;
    }

    private Permutation permutation(List<int[]> cycles) {
        int[] images = new int[points];
        for (int i = 0; i < points; i++) {
            images[i] = i;
        }
        for (int[] cycle : cycles) {
            for (int i = 0; i < cycle.length; i++) {
                images[cycle[i]] = cycle[(i + 1) % cycle.length];
            }
        }
        return new Permutation(images);
    }

    private int number() {
        take(' ');
        int start = at;
        int value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && value < 100_000) {
            value = 10 * value + text.charAt(at++) - '0';
        }
        if (start == at) {
            throw refused(
                    "a point is expected, got " + (at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end"));
        }
        return value;
    }

    private boolean take(char c) {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private GroupRefused refused(String message) {
        return new GroupRefused(message, at + 1);
    }
}
