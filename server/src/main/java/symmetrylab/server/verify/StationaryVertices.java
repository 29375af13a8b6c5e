package symmetrylab.server.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetrylab.shared.linear.Elimination;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;

/**
 * All stationary vertices of min ‖z‖_p at margin 1, p &lt; 1: supports J and active points A of equal size with
 * Z_AJ z_J = 1, Z_AJᵀa = sign(z_J)|z_J|^(p−1), a &gt; 0, margins ≥ 1.
 */
final class StationaryVertices {
    private static final double MOST = 3e6;
    private static final double NONZERO = 1e-9;

    /** One vertex. */
    record Vertex(double[] z, int[] support, int[] active, double[] dual, double norm) {}

    private final Dataset data;
    private final double[][] rows;
    private final double p;
    private final List<Vertex> found = new ArrayList<>();

    private StationaryVertices(Dataset data, double p) {
        this.data = data;
        this.p = p;
        rows = data.signedRows();
    }

    /** All vertices by increasing ‖z‖_p. */
    static List<Vertex> of(Dataset data, double p) {
        double count = 1;
        for (int k = 1; k <= data.dimension(); k++) {
            count *= (data.size() + k) / (double) k;
        }
        if (count > MOST) {
            throw new MalformedCase("vertices are enumerated up to " + MOST + " candidates, got " + count);
        }
        StationaryVertices search = new StationaryVertices(data, p);
        for (int size = 1; size <= Math.min(data.size(), data.dimension()); size++) {
            for (int[] support : subsets(data.dimension(), size)) {
                for (int[] active : subsets(data.size(), size)) {
                    search.consider(support, active);
                }
            }
        }
        search.found.sort(Comparator.comparingDouble(Vertex::norm));
        return search.found;
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
        if (onSupport == null) {
            return;
        }
        double[] z = new double[data.dimension()];
        double[] pull = new double[size];
        double largest = 0;
        for (int j = 0; j < size; j++) {
            z[support[j]] = onSupport[j];
            largest = Math.max(largest, Math.abs(onSupport[j]));
            pull[j] = Math.signum(onSupport[j]) * Math.pow(Math.abs(onSupport[j]), p - 1);
        }
        for (double entry : onSupport) {
            if (Math.abs(entry) <= NONZERO * largest) {
                return;
            }
        }
        double[] dual = data.leastMargin(z) >= 1 - NONZERO ? Elimination.solveOrNull(transposed, pull) : null;
        if (dual == null) {
            return;
        }
        for (double a : dual) {
            if (!(a > 0)) {
                return;
            }
        }
        found.add(new Vertex(z, support, active, dual, Basis.REAL.norm(z, p)));
    }
}
