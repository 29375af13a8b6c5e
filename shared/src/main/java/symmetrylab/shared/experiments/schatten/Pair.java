package symmetrylab.shared.experiments.schatten;

import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.number.Portable;

/**
 * Two singular values z_1, z_2 with signs, each in a block of the Fourier transform on a group of order 8; all others are zero.
 *
 * @param same whether both stand in one block of two rows; else the first is a block of one row
 * @param p 2/L
 */
record Pair(boolean same, double p) {
    private static final BlockSpace SPACE = BlockSpace.real(8, 1, 1, 1, 1, 2);
    private static final int SINGLE = 1;
    private static final int DOUBLE = 4;
    private static final int POINTS = 64;
    private static final double TURN = 2 * 3.141592653589793;

    static BlockSpace space() {
        return SPACE;
    }

    /** The coordinates of the function with these values. */
    double[] function(double[] z) {
        double[] coordinates = new double[SPACE.size()];
        if (same) {
            SPACE.put(new double[] {z[0], 0, 0, z[1]}, DOUBLE, coordinates);
        } else {
            SPACE.put(new double[] {z[0]}, SINGLE, coordinates);
            SPACE.put(new double[] {z[1], 0, 0, 0}, DOUBLE, coordinates);
        }
        return coordinates;
    }

    /** Σ_ρ d_ρ Σσ^p. */
    double sum(double... z) {
        return weight(0) * raised(z[0]) + weight(1) * raised(z[1]);
    }

    private double weight(int i) {
        return same || i == 1 ? 2 : 1;
    }

    private double raised(double z) {
        double modulus = Math.abs(z);
        return modulus == 0 ? 0 : Portable.pow(modulus, p);
    }

    /** Of the two points where the line ⟨a, z⟩ = 1 meets an axis, that of the smaller sum. */
    double[] corner(double[] a) {
        double[] first = {1 / a[0], 0};
        double[] second = {0, 1 / a[1]};
        return sum(first) <= sum(second) ? first : second;
    }

    /** The point of least sum on that line, found by going along it. */
    double[] least(double[] a, int pieces) {
        double[] best = corner(a);
        for (int i = 0; i <= pieces; i++) {
            double part = (double) i / pieces;
            double[] z = {(1 - part) / a[0], part / a[1]};
            best = sum(z) < sum(best) ? z : best;
        }
        return best;
    }

    /** The z with the same sum as this one, once round. */
    double[][] level(double[] through) {
        double size = Portable.pow(sum(through), 1 / p);
        double[][] curve = new double[2][4 * POINTS];
        for (int k = 0; k < curve[0].length; k++) {
            double angle = TURN * k / curve[0].length;
            double x = Portable.cos(angle);
            double y = Portable.sin(angle);
            // even in the angle of the unit ball, so that its corners are met
            double u = sign(x) * Portable.pow(Math.abs(x) < 1e-12 ? 0 : x * x, 1 / p);
            double v = sign(y) * Portable.pow(Math.abs(y) < 1e-12 ? 0 : y * y, 1 / p);
            curve[0][k] = size * u / Portable.pow(weight(0), 1 / p);
            curve[1][k] = size * v / Portable.pow(weight(1), 1 / p);
        }
        return curve;
    }

    private static double sign(double x) {
        return x < 0 ? -1 : 1;
    }
}
