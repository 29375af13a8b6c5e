package symmetrylab.shared.number;

/** Sums in one fixed order, first term first, so that every host rounds alike. */
public final class FixedSum {
    private FixedSum() {}

    /** Σ a_i. */
    public static double of(double[] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i];
        }
        return sum;
    }

    /** Σ a_i b_i; the lengths must agree. */
    public static double dot(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "vectors of a product must be equally long, got " + a.length + " and " + b.length);
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** √Σ a_i², scaled so that neither overflow nor underflow spoils it. */
    public static double norm(double[] a) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i]));
        }
        if (!(largest > 0) || largest == Double.POSITIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double part = a[i] / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum);
    }

    /** target += factor·a. */
    public static void addInto(double[] target, double factor, double[] a) {
        for (int i = 0; i < a.length; i++) {
            target[i] += factor * a[i];
        }
    }

    /** a in length 1; zero stays zero. */
    public static double[] unit(double[] a) {
        double[] unit = new double[a.length];
        double norm = norm(a);
        addInto(unit, norm > 0 ? 1 / norm : 0, a);
        return unit;
    }
}
