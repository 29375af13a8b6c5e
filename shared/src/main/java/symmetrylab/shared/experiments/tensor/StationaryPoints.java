package symmetrylab.shared.experiments.tensor;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiments.descent.Direction;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Prediction;
import symmetrylab.shared.margin.StationaryVertices;
import symmetrylab.shared.number.Decimal;

/** The stationary vertices of ‖ρ‖_p at margin 1 by increasing norm, and how many starts ended at each. */
final class StationaryPoints {
    /** How far a direction may be from a vertex to count as there. */
    private static final double THERE = 0.02;

    private final List<StationaryVertices.Vertex> vertices = new ArrayList<>();
    private final double[] counts;

    StationaryPoints(Dataset pieces, double p) {
        for (StationaryVertices.Vertex vertex : StationaryVertices.distinct(pieces, p)) {
            if (Prediction.vertex(pieces, vertex, p).certificate().dualViolation() <= Tolerance.KKT) {
                vertices.add(vertex);
            }
        }
        counts = new double[vertices.size() + 1];
    }

    /** The norms of the vertices to two decimals, and a name for no vertex. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (StationaryVertices.Vertex vertex : vertices) {
            names.add(Decimal.text(Math.floor(100 * vertex.norm() + 0.5) / 100));
        }
        names.add("–");
        return names;
    }

    /** How many starts ended at each vertex, and at none. */
    double[] counts() {
        return counts.clone();
    }

    /** Counts the end of a start. */
    void count(double[] rho) {
        int at = nearest(rho);
        counts[at >= 0 && Direction.distance(vertices.get(at).z(), rho) <= THERE ? at : vertices.size()]++;
    }

    /** The vertex of least norm; empty where there is none. */
    double[] least() {
        return vertices.isEmpty() ? new double[0] : vertices.get(0).z();
    }

    /** The vertex in whose direction ρ is nearest; empty where there is none. */
    double[] near(double[] rho) {
        int at = nearest(rho);
        return at < 0 ? new double[0] : vertices.get(at).z();
    }

    private int nearest(double[] rho) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < vertices.size(); i++) {
            double distance = Direction.distance(vertices.get(i).z(), rho);
            nearest = distance < least ? i : nearest;
            least = Math.min(least, distance);
        }
        return nearest;
    }
}
