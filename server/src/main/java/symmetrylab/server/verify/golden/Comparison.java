package symmetrylab.server.verify.golden;

import java.util.Arrays;

/** Collects deviations of one case and keeps the one that is worst in units of its bound. */
public final class Comparison {
    private double worst = -1;
    private double deviation;
    private double bound;
    private String message = "nothing was compared";

    /** Deviations within the bound pass; NaN never does. */
    public void deviation(String what, double amount, double allowed) {
        double ratio = amount <= allowed ? (allowed > 0 ? amount / allowed : 0) : Math.max(amount / allowed, 1.000001);
        if (Double.isNaN(ratio)) {
            ratio = Double.POSITIVE_INFINITY;
        }
        if (ratio > worst) {
            worst = ratio;
            deviation = amount;
            bound = allowed;
            message = what;
        }
    }

    public void number(String what, double actual, double expected, double allowed) {
        deviation(what, Math.abs(actual - expected), allowed);
    }

    public void vector(String what, double[] actual, double[] expected, double allowed) {
        deviation(what, distance(what, actual, expected), allowed);
    }

    /** |a − b| relative to |b|. */
    public void relative(String what, double actual, Node expected, double allowed) {
        double scale = Math.max(Math.abs(expected.number()), Double.MIN_NORMAL);
        deviation(what, Math.abs(actual - expected.number()) / scale, allowed);
    }

    /** Component by component, relative to the largest component that is expected. */
    public void relative(double[] actual, Node expected, double allowed) {
        double[] listed = expected.vector();
        double largest = Double.MIN_NORMAL;
        for (double entry : listed) {
            largest = Math.max(largest, Math.abs(entry));
        }
        deviation(expected.path(), distance(expected.path(), actual, listed) / largest, allowed);
    }

    public void integers(String what, int[] actual, int[] expected) {
        if (!Arrays.equals(actual, expected)) {
            fail(what + " must be " + Arrays.toString(actual) + ", got " + Arrays.toString(expected));
        }
    }

    public void fail(String reason) {
        if (worst < Double.POSITIVE_INFINITY) {
            worst = Double.POSITIVE_INFINITY;
            deviation = Double.NaN;
            bound = Double.NaN;
            message = reason;
        }
    }

    /** The largest difference of two entries; vectors of different lengths are refused. */
    public static double distance(String what, double[] actual, double[] expected) {
        if (actual.length != expected.length) {
            throw new MalformedCase(what + " must have " + actual.length + " entries, got " + expected.length);
        }
        double largest = 0;
        for (int i = 0; i < actual.length; i++) {
            double difference = Math.abs(actual[i] - expected[i]);
            largest = difference >= largest || Double.isNaN(difference) ? difference : largest;
        }
        return largest;
    }

    public CaseResult result(String id, String kind) {
        return new CaseResult(id, kind, deviation, bound, worst >= 0 && worst <= 1, message);
    }
}
