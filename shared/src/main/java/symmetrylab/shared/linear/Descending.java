package symmetrylab.shared.linear;

/** The order of numbers from large to small, equal ones as they came. */
final class Descending {
    private Descending() {}

    static int[] order(double[] values, int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int at = i;
            while (at > 0 && values[order[at - 1]] < values[i]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }
}
