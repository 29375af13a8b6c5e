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
 * @param band between which values each y is spread
 */
record Curve(Look look, String quantity, String unit, int[] steps, double[] xs, double[] ys, Band band) {
    /** The least and the largest value at each sample; empty where there is no spread. */
    record Band(double[] lows, double[] highs) {
        static final Band NONE = new Band(new double[0], new double[0]);

        boolean isEmpty() {
            return lows.length == 0;
        }

        /** How sample i is spread, or nothing. */
        String text(int i, int digits) {
            return isEmpty()
                    ? ""
                    : " (" + Numeral.significant(lows[i], digits) + " – " + Numeral.significant(highs[i], digits) + ")";
        }
    }

    /** A curve without spread. */
    Curve(Look look, String quantity, String unit, int[] steps, double[] xs, double[] ys) {
        this(look, quantity, unit, steps, xs, ys, Band.NONE);
    }

    /**
     * @param name the label at the curve's end
     * @param dash the pattern of its line
     * @param b whether it belongs to run B
     * @param minor drawn lightly, and named only where there is room
     */
    record Look(String subject, String name, int dash, boolean b, boolean minor) {
        Look(String subject, String name, int dash, boolean b) {
            this(subject, name, dash, b, false);
        }

        String classes() {
            return "dash-" + dash + (b ? " run-b" : "") + (minor ? " minor" : "");
        }
    }

    Curve {
        boolean spread = band.isEmpty() || band.lows().length == ys.length && band.highs().length == ys.length;
        if (steps.length != xs.length || xs.length != ys.length || !spread) {
            throw new IllegalArgumentException("the curve '" + look.name() + "' must have as many steps as values");
        }
    }

    int length() {
        return steps.length;
    }

    /** Whether both axes can show sample i. */
    boolean shows(int i, Scale x, Scale y) {
        return Axis.shows(x, xs[i]) && Axis.shows(y, ys[i]);
    }

    /** Whether an axis can show how sample i is spread. */
    boolean isSpread(int i, Scale y) {
        return !band.isEmpty() && Axis.shows(y, band.lows()[i]) && Axis.shows(y, band.highs()[i]);
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
