package symmetrylab.shared.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetrylab.shared.linear.Elimination;
import symmetrylab.shared.number.Portable;

/**
 * All stationary vertices of min ‖z‖_p at margin 1, p ≤ 1: supports J and active points A of equal size with
 * Z_AJ z_J = 1, Z_AJᵀa = sign(z_J)|z_J|^(p−1), a ≥ 0, margins ≥ 1. For p &lt; 1 the coordinates off the support ask
 * nothing; for p = 1 they do, and not every vertex that is found here is a solution.
 *
 * <p>There is always one among them that has the least ‖z‖_p; a stationary point with more coordinates than points that
 * carry its margin is none of them.
 */
public final class StationaryVertices {
    private static final double NONZERO = 1e-9;
    private static final double NEGATIVE = 1e-12;

    /**
     * One vertex.
     *
     * @param support J
     * @param active A
     * @param dual a, one entry for each point of A
     * @param norm ‖z‖_p
     */
    public record Vertex(double[] z, int[] support, int[] active, double[] dual, double norm) {
        private boolean isAt(Vertex other) {
            double largest = 0;
            double apart = 0;
            for (int j = 0; j < z.length; j++) {
                largest = Math.max(largest, Math.abs(z[j]));
                apart = Math.max(apart, Math.abs(z[j] - other.z[j]));
            }
            return apart <= NONZERO * largest;
        }
    }

    private final Dataset data;
    private final double[][] rows;
    private final double p;
    private final List<Vertex> found = new ArrayList<>();

    private StationaryVertices(Dataset data, double p) {
        this.data = data;
        this.p = p;
        rows = data.signedRows();
    }

    /** How many pairs (J, A) there are: C(n + d, d) − 1. */
    public static double candidates(int points, int features) {
        double count = 1;
        for (int k = 1; k <= features; k++) {
            count *= (points + k) / (double) k;
        }
        return count - 1;
    }

    /** About how many operations it takes to look at all of them. */
    public static double work(int points, int features) {
        double size = Math.min(points, features);
        return candidates(points, features) * (points * (double) features + size * size * size + 20);
    }

    /** All vertices by increasing ‖z‖_p; ask {@link #work} first. Repeated points give a vertex as often as they stand. */
    public static List<Vertex> of(Dataset data, double p) {
        StationaryVertices search = new StationaryVertices(data, p);
        for (int size = 1; size <= Math.min(data.size(), data.dimension()); size++) {
            int[] support = first(size);
            do {
                int[] active = first(size);
                do {
                    search.consider(support, active);
                } while (next(active, data.size()));
            } while (next(support, data.dimension()));
        }
        search.found.sort(Comparator.comparingDouble(Vertex::norm));
        return search.found;
    }

    /** The same, each place once. */
    public static List<Vertex> distinct(Dataset data, double p) {
        List<Vertex> kept = new ArrayList<>();
        for (Vertex vertex : of(data, p)) {
            boolean known = false;
            for (Vertex other : kept) {
                known |= vertex.isAt(other);
            }
            if (!known) {
                kept.add(vertex);
            }
        }
        return kept;
    }

    private static int[] first(int size) {
        int[] subset = new int[size];
        for (int i = 0; i < size; i++) {
            subset[i] = i;
        }
        return subset;
    }

    /** The next subset of 0…n−1 of this size, in place; false after the last. */
    private static boolean next(int[] subset, int n) {
        int size = subset.length;
        int at = size - 1;
        while (at >= 0 && subset[at] == n - size + at) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        subset[at]++;
        for (int i = at + 1; i < size; i++) {
            subset[i] = subset[i - 1] + 1;
        }
        return true;
    }

    private void consider(int[] support, int[] active) {
        int size = support.length;
        double[][] matrix = new double[size][size];
        double[][] transposed = new double[size][size];
        double[] ones = new double[size];
        for (int i = 0; i < size; i++) {
            ones[i] = 1;
            for (int j = 0; j < size; j++) {
                matrix[i][j] = rows[active[i]][support[j]];
                transposed[j][i] = matrix[i][j];
            }
        }
        double[] onSupport = Elimination.solveOrNull(matrix, ones);
        if (onSupport == null || !hasNoZero(onSupport)) {
            return;
        }
        double[] z = new double[data.dimension()];
        for (int j = 0; j < size; j++) {
            z[support[j]] = onSupport[j];
        }
        if (!(data.leastMargin(z) >= 1 - NONZERO)) {
            return;
        }
        double[] dual = Elimination.solveOrNull(transposed, pull(onSupport));
        if (dual != null && hasNoNegative(dual)) {
            found.add(new Vertex(z, support.clone(), active.clone(), dual, Basis.REAL.norm(z, p)));
        }
    }

    /** sign(z_J)|z_J|^(p−1). */
    private double[] pull(double[] z) {
        double[] pull = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            pull[j] = Math.signum(z[j]) * (p == 1 ? 1 : Portable.pow(Math.abs(z[j]), p - 1));
        }
        return pull;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static boolean hasNoZero(double[] z) {
        double least = NONZERO * largest(z);
        for (double entry : z) {
            if (!(Math.abs(entry) > least)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNoNegative(double[] dual) {
        double least = -NEGATIVE * largest(dual);
        for (double a : dual) {
            if (!(a >= least)) {
                return false;
            }
        }
        return true;
    }
}
