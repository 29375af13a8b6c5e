package symmetrylab.shared.picture.svg;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.picture.Numeral;

/** An interval of values along {@code [from, to]} in pixels, with the ticks that a person would choose. */
public final class Axis {
    /** How many decades a value may lie beyond the last power of ten: a run that stops at 10⁴ often has 10 000.3. */
    private static final double OVERHANG = 0.02;

    private static final double LN10 = Portable.log(10);
    private static final double DIGIT = 7.2;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    /** Fewer decades of values lie between 1, 2, 5, 10, 20, … and not between powers of ten; the axis then has at most two. */
    private static final double SHORT = 1.5;

    private static final int LEAST_PLAIN = -3;
    private static final int MOST_PLAIN = 4;
    private static final int[] ROUND = {1, 2, 5};

    private final Scale scale;
    private final double least;
    private final double most;
    private final double from;
    private final double to;
    /** Where the ends lie in what the axis spreads evenly: values, or their logarithms. */
    private final double begin;

    private final double length;
    /** Whether all values are whole, as counts are: then so are the ticks. */
    private final boolean whole;

    public Axis(Scale scale, double least, double most, double from, double to) {
        this(scale, least, most, from, to, false);
    }

    private Axis(Scale scale, double least, double most, double from, double to, boolean whole) {
        this.whole = whole;
        this.scale = scale;
        this.least = least;
        this.most = most;
        this.from = from;
        this.to = to;
        this.begin = place(least);
        this.length = place(most) - begin;
    }

    private double place(double value) {
        return scale == Scale.LOG ? log10(value) : value;
    }

    public Scale scale() {
        return scale;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /** The pixel of the least value, as {@link #to} is that of the most. */
    public double from() {
        return from;
    }

    public double to() {
        return to;
    }

    /** A tick of the axis: where it stands and what it says. */
    public record Tick(double at, String label) {}

    /** Spans {@code values} (those that the scale can show) with a little air; [0, 1] or [1, 10] when there are none. */
    public static Axis over(Scale scale, double[] values, double from, double to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (double value : values) {
            if (shows(scale, value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
                whole &= value == Math.floor(value);
            }
        }
        if (least > most) {
            return new Axis(scale, scale == Scale.LOG ? 1 : 0, scale == Scale.LOG ? 10 : 1, from, to);
        }
        return scale == Scale.LOG ? logarithmic(least, most, from, to) : linear(least, most, from, to, whole);
    }

    private static Axis logarithmic(double least, double most, double from, double to) {
        if (log10(most) - log10(least) < SHORT) {
            return within(least, most, from, to);
        }
        double low = Math.floor(log10(least) + OVERHANG);
        double high = Math.ceil(log10(most) - OVERHANG);
        return new Axis(Scale.LOG, power(low), power(high), from, to);
    }

    /** Values close together, between two of 1, 2, 5, 10, 20, …; they would lie flat between powers of ten. */
    private static Axis within(double least, double most, double from, double to) {
        int low = ROUND.length * (int) Math.floor(log10(least)) - 1;
        while (round(low + 1) <= least * power(OVERHANG)) {
            low++;
        }
        int high = low + 1;
        while (round(high) < most * power(-OVERHANG)) {
            high++;
        }
        return new Axis(Scale.LOG, round(low), round(high), from, to);
    }

    /** The k-th of 1, 2, 5, 10, 20, …, where the 0th is 1. */
    private static double round(int k) {
        return ROUND[Math.floorMod(k, ROUND.length)] * power(Math.floorDiv(k, ROUND.length));
    }

    private static String label(int k) {
        int exponent = Math.floorDiv(k, ROUND.length);
        boolean power = Math.floorMod(k, ROUND.length) == 0 && (exponent < LEAST_PLAIN || exponent > MOST_PLAIN);
        return power ? Numeral.powerOfTen(exponent) : Numeral.significant(round(k), 1);
    }

    private static Axis linear(double least, double most, double from, double to, boolean whole) {
        double spread = most - least;
        if (spread <= 1e-12 * Math.max(1, Math.abs(most))) {
            spread = Math.max(1, Math.abs(most));
            return new Axis(Scale.LINEAR, least - spread / 2, most + spread / 2, from, to);
        }
        double step = step(spread, 4, whole);
        return new Axis(Scale.LINEAR, Math.floor(least / step) * step, Math.ceil(most / step) * step, from, to, whole);
    }

    public static boolean shows(Scale scale, double value) {
        return !Double.isNaN(value) && !Double.isInfinite(value) && (scale == Scale.LINEAR || value > 0);
    }

    /** The pixel of {@code value}, which {@link #shows} must allow. */
    public double at(double value) {
        return from + (place(value) - begin) / length * (to - from);
    }

    /** The value at a pixel: {@code value(at(v))} is v. */
    public double value(double pixel) {
        double part = (pixel - from) / (to - from);
        double place = begin + part * length;
        return scale == Scale.LOG ? power(place) : place;
    }

    /** The width that its ticks take on the left of the axis, in pixels. */
    public double room(int count) {
        double longest = 0;
        for (Tick tick : ticks(count)) {
            longest = Math.max(longest, tick.label().length() * DIGIT);
        }
        return longest + 14;
    }

    /** At most about {@code count} ticks. */
    public List<Tick> ticks(int count) {
        List<Tick> ticks = new ArrayList<>();
        if (scale == Scale.LOG && length < 2 + OVERHANG) {
            for (int k = ROUND.length * (int) Math.floor(begin); round(k) <= most * (1 + 1e-9); k++) {
                if (round(k) >= least * (1 - 1e-9)) {
                    ticks.add(new Tick(at(round(k)), label(k)));
                }
            }
            return ticks;
        }
        if (scale == Scale.LOG) {
            int low = (int) Math.round(log10(least));
            int high = (int) Math.round(log10(most));
            int stride = Math.max(1, (high - low + count - 1) / count);
            for (int e = low; e <= high; e += stride) {
                ticks.add(new Tick(at(power(e)), e == 0 ? "1" : e == 1 ? "10" : Numeral.powerOfTen(e)));
            }
            return ticks;
        }
        double step = step(most - least, count, whole);
        for (double k = Math.ceil(least / step - 1e-9); k * step <= most + 1e-9 * step; k++) {
            ticks.add(new Tick(at(k * step), Numeral.tick(Numeral.cut(k * step, step))));
        }
        return ticks;
    }

    private static double step(double spread, int count, boolean whole) {
        double step = step(spread, count);
        if (!whole || step == Math.floor(step)) {
            return step;
        }
        return step < 1 ? 1 : 2 * step; // 5 in the place of 2.5
    }

    private static double step(double spread, int count) {
        double decade = power(Math.floor(log10(spread / count)));
        for (double s : STEPS) {
            if (s * decade * count >= spread * (1 - 1e-9)) {
                return s * decade;
            }
        }
        return 10 * decade;
    }

    private static double log10(double value) {
        return Portable.log(value) / LN10;
    }

    private static double power(double exponent) {
        return Portable.pow(10, exponent);
    }
}
