package symmetrylab.shared.experiments.descent;

import java.util.Arrays;
import symmetrylab.shared.number.Portable;

/** How a residual tends: the slope of ln residual against ln margin over the last decades of margin. */
final class Tendency {
    private double[] margins = new double[32];
    private double[] residuals = new double[32];
    private int length;

    void add(double margin, double residual) {
        if (!(margin > 0) || !(residual > 0) || length > 0 && margin <= margins[length - 1]) {
            return;
        }
        if (length == margins.length) {
            margins = Arrays.copyOf(margins, 2 * length);
            residuals = Arrays.copyOf(residuals, 2 * length);
        }
        margins[length] = margin;
        residuals[length++] = residual;
    }

    /** The slope since the margin was {@code factor} times smaller; NaN until it has grown so much. */
    double slope(double factor) {
        if (length == 0 || margins[0] * factor > margins[length - 1]) {
            return Double.NaN;
        }
        int before = length - 1;
        while (margins[before] * factor > margins[length - 1]) {
            before--;
        }
        return Portable.log(residuals[length - 1] / residuals[before])
                / Portable.log(margins[length - 1] / margins[before]);
    }

    /** What {@link #restore} takes: the length, then margins and residuals in pairs. */
    double[] save() {
        double[] saved = new double[1 + 2 * length];
        saved[0] = length;
        for (int i = 0; i < length; i++) {
            saved[1 + 2 * i] = margins[i];
            saved[2 + 2 * i] = residuals[i];
        }
        return saved;
    }

    /** Reads what {@link #save} wrote, from {@code at}; answers where it ends. */
    int restore(double[] saved, int at) {
        length = 0;
        int count = (int) saved[at];
        for (int i = 0; i < count; i++) {
            add(saved[at + 1 + 2 * i], saved[at + 2 + 2 * i]);
        }
        return at + 1 + 2 * count;
    }
}
