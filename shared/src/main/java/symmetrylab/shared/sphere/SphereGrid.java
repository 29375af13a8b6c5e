package symmetrylab.shared.sphere;

import symmetrylab.shared.number.Portable;

/**
 * Rings of equally spaced points at the heights of {@link GaussLegendre}; ring j, column k at place j·columns + k. With b rings and
 * 2b columns integrals of products of two functions below band b are exact.
 *
 * @param heights z_j
 * @param weights of a point on ring j; all points together have weight 1
 * @param columns points on a ring
 */
public record SphereGrid(double[] heights, double[] weights, int columns) {
    /** The least grid for a band limit, each side multiplied by {@code refinement} ≥ 1. */
    public static SphereGrid of(int band, int refinement) {
        GaussLegendre rule = GaussLegendre.of(band * refinement);
        int columns = 2 * band * refinement;
        double[] weights = rule.weights().clone();
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= columns;
        }
        return new SphereGrid(rule.nodes(), weights, columns);
    }

    /** How many rings there are. */
    public int rings() {
        return heights.length;
    }

    /** How many points there are. */
    public int size() {
        return heights.length * columns;
    }

    /** The longitude of column k in radians. */
    public double longitude(int column) {
        return 2 * Math.PI * column / columns;
    }

    /** A point as (x, y, z). */
    public double[] point(int place) {
        double z = heights[place / columns];
        double radius = Math.sqrt(1 - z * z);
        double longitude = longitude(place % columns);
        return new double[] {radius * Portable.cos(longitude), radius * Portable.sin(longitude), z};
    }

    /** Σ w f², and with that the energy of a function of low enough band. */
    public double energy(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i / columns] * values[i] * values[i];
        }
        return sum;
    }
}
