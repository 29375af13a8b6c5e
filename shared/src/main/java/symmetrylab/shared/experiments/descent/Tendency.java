package symmetrylab.shared.experiments.descent;

import java.util.Arrays;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.number.Portable;

/** How a residual tends: the slope of ln residual against ln margin over the last decades of margin. */
public final class Tendency {
    private static final double DECADE = 10;
    /** Over two decades of margin a residual that grows faster than m to this power speaks against the claim. */
    private static final double GROWTH = 0.05;

    private double[] margins = new double[32];
    private double[] residuals = new double[32];
    private int length;

    /** Notes the residual at a margin; what is not positive, or no larger margin than before, says nothing. */
    public void add(double margin, double residual) {
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

    /** The slope over the last decade of margin; NaN until there is one. */
    public double slope() {
        return slope(DECADE);
    }

    /**
     * A plateau is no refutation of a limit: a run that stands still is not there yet. Nor is a detour: what speaks against
     * the claim has grown over two decades above margin 1, and still grows in the second.
     */
    public Claim.Verdict verdict(boolean met, double residual, double tolerance) {
        if (!met) {
            return Claim.Verdict.HYPOTHESES_NOT_MET;
        }
        if (residual <= tolerance) {
            return Claim.Verdict.HOLDS;
        }
        boolean grows = length > 0
                && margins[length - 1] >= DECADE * DECADE
                && slope(DECADE * DECADE) > GROWTH
                && slope(DECADE) > GROWTH;
        return grows ? Claim.Verdict.FAILS : Claim.Verdict.NOT_YET;
    }

    /** The slope since the margin was {@code factor} times smaller; NaN until it has grown so much. */
    private double slope(double factor) {
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
