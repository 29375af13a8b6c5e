package symmetrylab.shared.picture.plot;

import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.svg.Axis;

/**
 * One line of a picture of curves, in values.
 *
 * @param look whose it is and how it is drawn
 * @param quantity what its ys are called, {@code unit} in what they are measured
 * @param steps the step of each sample, ascending
 * @param spreads how far each y is spread to both sides; empty for a curve without a band
 */
record Curve(Look look, String quantity, String unit, int[] steps, double[] xs, double[] ys, double[] spreads) {
    /** A curve without a band. */
    Curve(Look look, String quantity, String unit, int[] steps, double[] xs, double[] ys) {
        this(look, quantity, unit, steps, xs, ys, new double[0]);
    }

    /**
     * @param name what it is called
     * @param end what is written at its end
     * @param dash the pattern of its line
     * @param b whether it belongs to run B
     * @param minor drawn lightly, and named only where there is room
     */
    record Look(String subject, String name, String end, int dash, boolean b, boolean minor) {
        Look(String subject, String name, int dash, boolean b) {
            this(subject, name, name, dash, b, false);
        }

        String classes() {
            return "dash-" + dash + (b ? " run-b" : "") + (minor ? " minor" : "");
        }
    }

    Curve {
        if (steps.length != xs.length || xs.length != ys.length) {
            throw new IllegalArgumentException("the curve '" + look.name() + "' must have as many steps as values");
        }
    }

    /** What is written behind the value of sample i, with so many digits. */
    String spread(int i, int digits) {
        return spreads.length == 0 || spreads[i] == 0 ? "" : " ± " + Numeral.significant(spreads[i], digits);
    }

    int length() {
        return steps.length;
    }

    /** Whether both axes can show sample i. */
    boolean shows(int i, Scale x, Scale y) {
        return Axis.shows(x, xs[i]) && Axis.shows(y, ys[i]);
    }

    /** The last sample at or before {@code step} that the axes can show (NaN: of all); −1 for none. */
    int last(double step, Scale x, Scale y) {
        int last = -1;
        for (int i = 0; i < steps.length; i++) {
            last = !(steps[i] > step) && shows(i, x, y) ? i : last;
        }
        return last;
    }

    /** The first sample that the axes can show; 0 for none. */
    int first(Scale x, Scale y) {
        for (int i = 0; i < steps.length; i++) {
            if (shows(i, x, y)) {
                return i;
            }
        }
        return 0;
    }

    /** The sample at exactly {@code step}; −1 for none. */
    int at(int step) {
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] == step) {
                return i;
            }
        }
        return -1;
    }
}
