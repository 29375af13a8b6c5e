package symmetrylab.shared.representation;

/**
 * The characters of S_n by the rule of Murnaghan and Nakayama: χ_λ on cycles of lengths k, k', … is Σ (−1)^(legs) times the
 * character on k', … of what is left of λ, over all rim hooks of k boxes (James and Kerber 1981, §2.4).
 *
 * <p>λ is held as its first column hook lengths λ_i + r − i, a set: to take a rim hook of k boxes is to lower one of them by k
 * to a number that is free, and the legs are the members jumped over. Integers only.
 */
final class RimHooks {
    private RimHooks() {}

    /** χ_λ on the permutations with these cycle lengths. */
    static int character(int[] shape, int[] cycles) {
        boolean[] held = new boolean[shape.length + (shape.length == 0 ? 0 : shape[0])];
        for (int i = 0; i < shape.length; i++) {
            held[shape[i] + shape.length - 1 - i] = true;
        }
        return sum(held, cycles, 0);
    }

    private static int sum(boolean[] held, int[] cycles, int next) {
        if (next == cycles.length) {
            return 1;
        }
        int k = cycles[next];
        int total = 0;
        for (int from = k; from < held.length; from++) {
            if (held[from] && !held[from - k]) {
                held[from] = false;
                int legs = 0;
                for (int between = from - k + 1; between < from; between++) {
                    legs += held[between] ? 1 : 0;
                }
                held[from - k] = true;
                total += (legs % 2 == 0 ? 1 : -1) * sum(held, cycles, next + 1);
                held[from - k] = false;
                held[from] = true;
            }
        }
        return total;
    }
}
