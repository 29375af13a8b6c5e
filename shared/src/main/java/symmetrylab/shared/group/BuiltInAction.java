package symmetrylab.shared.group;

/**
 * The actions that need not be written: point groups on the lattice C_n × C_n, Q8 on C_5 × C_5, and inversion.
 *
 * <p>D4 and C4 turn by a quarter, R = (0 −1; 1 0), S = (1 0; 0 −1); D3, C3, D6 and C6 turn the lattice of triangles, by R² or
 * R = (1 −1; 1 0), S = (0 1; 1 0); C2 sends a to −a in any product of cyclic groups; Q8 acts with i = (2 0; 0 3),
 * j = (0 1; −1 0) modulo 5.
 */
final class BuiltInAction {
    private BuiltInAction() {}

    /** The matrices of the generators of H; null where there is no built-in action. */
    static int[][] matricesOrNull(CyclicFactors factors, FiniteGroup acting) {
        int[] n = factors.moduli();
        if (acting.notation().equals("C2")) {
            int[] inversion = new int[n.length * n.length];
            for (int i = 0; i < n.length; i++) {
                inversion[i * n.length + i] = -1;
            }
            return new int[][] {inversion};
        }
        if (n.length != 2 || n[0] != n[1]) {
            return null;
        }
        int[] quarter = {0, -1, 1, 0};
        int[] sixth = {1, -1, 1, 0};
        int[] third = {0, -1, 1, -1};
        int[] mirror = {0, 1, 1, 0};
        return switch (acting.notation()) {
            case "C4" -> new int[][] {quarter};
            case "D4" -> new int[][] {quarter, {1, 0, 0, -1}};
            case "C3" -> new int[][] {third};
            case "D3" -> new int[][] {third, mirror};
            case "C6" -> new int[][] {sixth};
            case "D6" -> new int[][] {sixth, mirror};
            case "Q8" -> n[0] == 5 ? new int[][] {{2, 0, 0, 3}, {0, 1, -1, 0}} : null;
            default -> null;
        };
    }
}
