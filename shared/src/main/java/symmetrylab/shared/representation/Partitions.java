package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Partitions of n, from (n) down to (1, …, 1) in reverse lexicographic order. */
public final class Partitions {
    private Partitions() {}

    /** All partitions of n, each descending. */
    public static List<int[]> of(int n) {
        List<int[]> found = new ArrayList<>();
        extend(n, n, new int[n], 0, found);
        return found;
    }

    private static void extend(int rest, int most, int[] parts, int count, List<int[]> found) {
        if (rest == 0) {
            found.add(Arrays.copyOf(parts, count));
            return;
        }
        for (int part = Math.min(rest, most); part >= 1; part--) {
            parts[count] = part;
            extend(rest - part, part, parts, count + 1, found);
        }
    }

    /** The partition whose diagram is mirrored. */
    static int[] conjugate(int[] shape) {
        int[] columns = new int[shape[0]];
        for (int part : shape) {
            for (int j = 0; j < part; j++) {
                columns[j]++;
            }
        }
        return columns;
    }

    /** Number of standard tableaux: n! over the product of the hook lengths (Frame, Robinson and Thrall 1954). */
    static int degree(int[] shape) {
        int[] columns = conjugate(shape);
        double degree = 1;
        int letter = 0;
        for (int i = 0; i < shape.length; i++) {
            for (int j = 0; j < shape[i]; j++) {
                letter++;
                degree = degree * letter / (shape[i] - j + columns[j] - i - 1);
            }
        }
        return (int) Math.round(degree);
    }

    /** {@code [3,1,1]}. */
    static String name(int[] shape) {
        StringBuilder text = new StringBuilder("[");
        for (int part : shape) {
            text.append(text.length() == 1 ? "" : ",").append(part);
        }
        return text.append(']').toString();
    }
}
