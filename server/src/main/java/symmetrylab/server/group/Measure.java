package symmetrylab.server.group;

import java.util.Optional;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.Decimal;

/**
 * How a spectrum is measured.
 *
 * @param depth L ≥ 1: the Schatten norm is that with p = 2/L, which L layers prefer
 * @param cut the part of the largest above which a value or a singular value counts
 */
public record Measure(int depth, double cut) {
    private static final int STANDARD_DEPTH = 3;
    private static final int DEEPEST = 20;

    /** Reads what was given as text; throws {@link Refused}. */
    public static Measure of(Optional<String> depth, Optional<String> cut) {
        return new Measure(
                depth.map(Measure::depth).orElse(STANDARD_DEPTH),
                cut.map(Measure::cut).orElse(Tolerance.SUPPORT));
    }

    private static int depth(String text) {
        try {
            int depth = Integer.parseInt(text.strip());
            if (depth >= 1 && depth <= DEEPEST) {
                return depth;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refused(
                Kind.UNSOUND_SIGNAL, "depth must be a whole number in [1, " + DEEPEST + "], got '" + text + "'");
    }

    private static double cut(String text) {
        try {
            double cut = Decimal.parse(text.strip());
            if (cut > 0 && cut < 1) {
                return cut;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refused(Kind.UNSOUND_SIGNAL, "cut must be a number in (0, 1), got '" + text + "'");
    }

    /** 2/L. */
    public double p() {
        return 2.0 / depth;
    }
}
