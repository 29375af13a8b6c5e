package symmetrylab.shared.flow;

import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * Adaptive steps along a vector field: an estimate of the error of every step, relative to the size of x, is held to a
 * tolerance. Mutable, one for every run.
 */
public abstract sealed class Integrator permits DormandPrince, Rosenbrock {
    private static final double MOST_GROWTH = 5;
    private static final double LEAST_GROWTH = 0.1;
    /** Coordinates below this part of the largest one are held to the error of that. */
    private static final double FLOOR = 1e-3;
    /** What is saved beside x. */
    private static final int SCALARS = 4;

    final VectorField field;
    private double tolerance;
    private final int order;
    double[] x;
    double[] slope;
    double[] next;
    double[] nextSlope;
    private double time;
    private double length;
    private int steps;

    Integrator(VectorField field, double[] start, double tolerance, int order) {
        if (start.length != field.dimension() || !(tolerance > 0)) {
            throw new IllegalArgumentException("a start must have " + field.dimension()
                    + " entries and the tolerance be positive, got " + start.length + " and " + tolerance);
        }
        this.field = field;
        this.tolerance = tolerance;
        this.order = order;
        x = start.clone();
        next = start.clone();
        slope = new double[x.length];
        nextSlope = new double[x.length];
        field.slopeInto(x, slope);
        double speed = FixedSum.norm(slope);
        length = speed > 0 ? 1e-3 * Math.max(FixedSum.norm(x), 1e-3) / speed : 1;
    }

    /** Writes x after a step of this length and its slope into next; answers the error in units of the tolerance. */
    abstract double attempt(double h);

    /** The largest |e_i| in units of the tolerance. */
    final double ratio(double[] error) {
        double floor = 0;
        for (double entry : x) {
            floor = Math.max(floor, FLOOR * Math.abs(entry));
        }
        double worst = 0;
        for (int i = 0; i < x.length; i++) {
            double size = Math.max(Math.max(Math.abs(x[i]), Math.abs(next[i])), floor) + Double.MIN_NORMAL;
            double part = Math.abs(error[i]) / (tolerance * size);
            if (!(part < Double.POSITIVE_INFINITY)) {
                return Double.POSITIVE_INFINITY;
            }
            worst = Math.max(worst, part);
        }
        return worst;
    }

    /** One step of the length that the tolerance allows, at most so long; answers whether it could be done. */
    public final boolean step(double longest) {
        for (int tries = 0; tries < 60; tries++) {
            double h = Math.min(length, longest);
            double error = attempt(h);
            double growth = error > 0 ? 0.9 * Portable.pow(error, -1.0 / order) : MOST_GROWTH;
            growth = growth >= LEAST_GROWTH ? Math.min(growth, MOST_GROWTH) : LEAST_GROWTH;
            if (error <= 1) {
                length = h < length ? Math.max(length, growth * h) : growth * h;
                accept(h);
                return true;
            }
            length = h * growth;
        }
        return false;
    }

    private void accept(double h) {
        double[] old = x;
        x = next;
        next = old;
        old = slope;
        slope = nextSlope;
        nextSlope = old;
        time += h;
        steps++;
    }

    /** Holds the steps to come to this relative error. */
    public final void hold(double relative) {
        tolerance = relative;
    }

    /** Goes on to this time within so many steps; answers whether it was reached. */
    public final boolean advanceTo(double end, int most) {
        for (int i = 0; i < most && time < end; i++) {
            if (!step(end - time)) {
                return false;
            }
        }
        return time >= end;
    }

    /** Takes the last step anew, shorter: of this length, whatever its error. */
    final void retake(double h, double former) {
        double[] swapped = x;
        x = next;
        next = swapped;
        swapped = slope;
        slope = nextSlope;
        nextSlope = swapped;
        time -= former;
        steps--;
        attempt(h);
        accept(h);
    }

    /** What {@link #restore} takes: steps, time, length of the next step, tolerance, and x. */
    final double[] save() {
        double[] saved = new double[x.length + SCALARS];
        saved[0] = steps;
        saved[1] = time;
        saved[2] = length;
        saved[3] = tolerance;
        System.arraycopy(x, 0, saved, SCALARS, x.length);
        return saved;
    }

    final void restore(double[] saved) {
        if (saved.length != x.length + SCALARS) {
            throw new IllegalArgumentException(
                    "a saved flow must have " + (x.length + SCALARS) + " numbers, got " + saved.length);
        }
        steps = (int) saved[0];
        time = saved[1];
        length = saved[2];
        tolerance = saved[3];
        System.arraycopy(saved, SCALARS, x, 0, x.length);
        field.slopeInto(x, slope);
        forget();
    }

    /** Puts this state in the place of the one that was reached. */
    final void correct(double[] state) {
        System.arraycopy(state, 0, x, 0, x.length);
        field.slopeInto(x, slope);
        forget();
    }

    /** Forgets what was computed of a state that has been replaced. */
    void forget() {}

    /** A copy of x. */
    public final double[] state() {
        return x.clone();
    }

    /** The time since the start. */
    public final double time() {
        return time;
    }

    /** Steps done. */
    public final int steps() {
        return steps;
    }

    /** ‖F(x)‖. */
    public final double speed() {
        return FixedSum.norm(slope);
    }
}
