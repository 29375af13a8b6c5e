package symmetrylab.shared.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetrylab.shared.linear.Elimination;
import symmetrylab.shared.number.Portable;

/**
 * A vertex at which min ‖z‖_p at margin 1, p &lt; 1, is stationary: a support J and as many active points A with
 * Z_AJ z_J = 1, Z_AJᵀa = sign(z_J)|z_J|^(p−1), a &gt; 0 and all margins ≥ 1 (Yun et al., corollary 2).
 *
 * <p>There may be many; which of them a deep diagonal network reaches depends on its start.
 *
 * @param z the vertex in R^d
 * @param support J, ascending
 * @param active A, ascending
 * @param dual a on A
 * @param norm ‖z‖_p
 */
public record StationaryVertex(double[] z, int[] support, int[] active, double[] dual, double norm) {
    /** Most pairs of supports and active sets that are tried. */
    private static final double MOST = 3e6;

    private static final double NONZERO = 1e-9;

    /** All vertices of these data by increasing ‖z‖_p; data with too many candidates are refused with their number. */
    public static List<StationaryVertex> all(Dataset data, double p) {
        double count = 1;
        for (int k = 1; k <= data.dimension(); k++) {
            count *= (data.size() + k) / (double) k;
        }
        if (count > MOST) {
            throw new IllegalArgumentException("vertices are listed up to " + MOST + " candidates, got " + count);
        }
        List<StationaryVertex> found = new ArrayList<>();
        for (int size = 1; size <= Math.min(data.size(), data.dimension()); size++) {
            for (int[] support : subsets(data.dimension(), size)) {
                for (int[] active : subsets(data.size(), size)) {
                    StationaryVertex vertex = orNull(data, p, support, active);
                    if (vertex != null) {
                        found.add(vertex);
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(StationaryVertex::norm));
        return found;
    }

    private static List<int[]> subsets(int n, int size) {
        List<int[]> all = new ArrayList<>();
        int[] now = new int[size];
        for (int i = 0; i < size; i++) {
            now[i] = i;
        }
        while (true) {
            all.add(now.clone());
            int at = size - 1;
            while (at >= 0 && now[at] == n - size + at) {
                at--;
            }
            if (at < 0) {
                return all;
            }
            now[at]++;
            for (int i = at + 1; i < size; i++) {
                now[i] = now[i - 1] + 1;
            }
        }
    }

    private static StationaryVertex orNull(Dataset data, double p, int[] support, int[] active) {
        int size = support.length;
        double[][] matrix = new double[size][size];
        double[][] transposed = new double[size][size];
        double[] ones = new double[size];
        for (int i = 0; i < size; i++) {
            ones[i] = 1;
            for (int j = 0; j < size; j++) {
                matrix[i][j] = data.labels()[active[i]] * data.points().at(active[i], support[j]);
                transposed[j][i] = matrix[i][j];
            }
        }
        double[] onSupport = Elimination.solveOrNull(matrix, ones);
        if (onSupport == null) {
            return null;
        }
        double[] z = new double[data.dimension()];
        double[] pull = new double[size];
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int j = 0; j < size; j++) {
            double modulus = Math.abs(onSupport[j]);
            z[support[j]] = onSupport[j];
            least = Math.min(least, modulus);
            largest = Math.max(largest, modulus);
            pull[j] = Math.signum(onSupport[j]) * Portable.pow(modulus, p - 1);
        }
        boolean vertex = least > NONZERO * largest && data.leastMargin(z) >= 1 - NONZERO;
        double[] dual = vertex ? Elimination.solveOrNull(transposed, pull) : null;
        for (int i = 0; i < size && dual != null; i++) {
            dual = dual[i] > 0 ? dual : null;
        }
        return dual == null ? null : new StationaryVertex(z, support, active, dual, Basis.REAL.norm(z, p));
    }
}
