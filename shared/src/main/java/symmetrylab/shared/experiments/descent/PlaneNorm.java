package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.number.Portable;

/**
 * ‖Bz‖_p of z in the plane, with B the identity or the Fourier transform of two entries, which is real; p = 2 or p ≤ 1,
 * where it is no norm below 1. The balls are circles, squares on a corner or a side, and stars.
 *
 * @param power p
 */
record PlaneNorm(double power, boolean spectral) {
    private static final double TURN = 2 * 3.141592653589793;
    private static final int POINTS = 64;
    /** The least-norm solution is at most 2^(1/p − 1/2) times as long as the shortest; p is at least 1/3. */
    private static final double ROOM = 20;

    PlaneNorm {
        if (power != 2 && !(power > 0 && power <= 1)) {
            throw new IllegalArgumentException("the power of a norm must be 2 or lie in (0, 1], got " + power);
        }
    }

    double of(double[] z) {
        double[] w = turned(z);
        return power == 2
                ? Math.sqrt(w[0] * w[0] + w[1] * w[1])
                : Portable.pow(raised(Math.abs(w[0])) + raised(Math.abs(w[1])), 1 / power);
    }

    private double raised(double modulus) {
        return modulus == 0 ? 0 : power == 1 ? modulus : Portable.pow(modulus, power);
    }

    /** Bz with B orthogonal and its own inverse. */
    private double[] turned(double[] z) {
        double root = Math.sqrt(2);
        return spectral ? new double[] {(z[0] + z[1]) / root, (z[0] - z[1]) / root} : z;
    }

    /**
     * The z of least norm with ⟨a, z⟩ ≥ 1 for all rows a. In each quadrant of Bz the norm is concave for p ≤ 1, so that
     * the least lies in a corner of the region, or where its edge enters another quadrant; for p = 2 also in the foot of
     * the perpendicular from the origin on an edge.
     *
     * @param shortest the length of the shortest solution
     */
    double[] least(double[][] rows, double shortest) {
        List<double[]> corners = region(rows, ROOM * shortest);
        double[] best = corners.get(0);
        for (int i = 0; i < corners.size(); i++) {
            double[] from = corners.get(i);
            double[] to = corners.get((i + 1) % corners.size());
            for (double part : candidates(turned(from), turned(to))) {
                double[] z = {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
                best = of(z) < of(best) ? z : best;
            }
        }
        return best;
    }

    /** Where along the edge from v to w the least can lie, as parts of its length. */
    private double[] candidates(double[] v, double[] w) {
        double dx = w[0] - v[0];
        double dy = w[1] - v[1];
        double[] parts = power == 2
                ? new double[] {0, -(v[0] * dx + v[1] * dy) / (dx * dx + dy * dy)}
                : new double[] {0, -v[0] / dx, -v[1] / dy};
        for (int i = 0; i < parts.length; i++) {
            boolean inside = parts[i] >= 0 && parts[i] <= 1;
            parts[i] = inside ? parts[i] : 0;
        }
        return parts;
    }

    /** The corners, in order, of all z with ⟨a, z⟩ ≥ 1 in the square of half-side {@code room}. */
    private static List<double[]> region(double[][] rows, double room) {
        List<double[]> corners = List.of(
                new double[] {-room, -room}, new double[] {room, -room}, new double[] {room, room}, new double[] {
                    -room, room
                });
        for (double[] row : rows) {
            corners = cut(corners, row);
        }
        return corners;
    }

    private static List<double[]> cut(List<double[]> corners, double[] a) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            double[] from = corners.get(i);
            double[] to = corners.get((i + 1) % corners.size());
            double before = a[0] * from[0] + a[1] * from[1] - 1;
            double after = a[0] * to[0] + a[1] * to[1] - 1;
            if (before >= 0) {
                kept.add(from);
            }
            if (before >= 0 != after >= 0) {
                double part = before / (before - after);
                kept.add(new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])});
            }
        }
        return kept;
    }

    /** All points of the same norm as z. */
    FigureState.Level through(double[] z) {
        double size = of(z);
        int count = power == 1 ? 4 : POINTS;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            double angle = TURN * i / count;
            boolean corner = i % (count / 4) == 0;
            int quarter = 4 * i / count;
            double x = corner ? new double[] {1, 0, -1, 0}[quarter] : arc(Portable.cos(angle));
            double y = corner ? new double[] {0, 1, 0, -1}[quarter] : arc(Portable.sin(angle));
            double[] point = turned(new double[] {size * x, size * y});
            xs[i] = point[0];
            ys[i] = point[1];
        }
        return new FigureState.Level(power, spectral, z[0], z[1], xs, ys);
    }

    /** |c|^(2/p) with the sign of c: cosine and sine go round the circle, these round the ball of radius 1. */
    private double arc(double c) {
        return power == 2 ? c : (c < 0 ? -1 : 1) * Portable.pow(Math.abs(c), 2 / power);
    }
}
