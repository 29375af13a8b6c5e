package symmetrylab.shared.fourier;

import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.Portable;

/** Sums of powers of numbers of at least 0, in their order. */
final class PowerSum {
    private PowerSum() {}

    /** Σ v^p over the v above a part of the largest; for p = 0 their number. */
    static double of(double[] values, double p, double cut) {
        double bound = cut * largest(values);
        double sum = 0;
        for (double v : values) {
            if (v > bound) {
                sum += p == 1 ? v : p == 2 ? v * v : p == 0 ? 1 : Portable.pow(v, p);
            }
        }
        return sum;
    }

    static double largest(double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, v);
        }
        return largest;
    }

    /** Part of the largest below which a singular value counts as 0 before a power is taken. */
    static double noise() {
        return Tolerance.RANK;
    }
}
