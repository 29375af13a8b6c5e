package symmetrylab.server.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import symmetrylab.shared.number.Decimal;

/**
 * A norm whose directions are asked for.
 *
 * @param text as it is named in the answer
 * @param p its power
 */
public record Wanted(String text, Kind kind, double p) {
    /** Those that stand where none is named. */
    public static final String STANDARD = "l2,l1,fourier-l1,2/3";

    private static final double LEAST = 0.05;
    private static final double NEAR = 1e-9;

    /** Which theorem speaks of it. */
    public enum Kind {
        /** Fully connected networks of any depth. */
        L2("fully-connected-max-margin"),
        /** Two diagonal layers. */
        L1("diagonal-sparsity"),
        /** Two full-length convolutions. */
        FOURIER_L1("convolution-sparsity"),
        /** Deeper diagonal layers. */
        POWER("diagonal-sparsity");

        private final String experiment;

        Kind(String experiment) {
            this.experiment = experiment;
        }

        /** The experiment that trains its network. */
        String experiment() {
            return experiment;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads names parted by commas; throws {@link IllegalArgumentException} that says what there is. */
    public static List<Wanted> parse(String names) {
        List<Wanted> wanted = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            Wanted one = one(name.trim());
            if (!wanted.contains(one)) {
                wanted.add(one);
            }
        }
        return wanted;
    }

    private static Wanted one(String name) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.POWER && kind.word().equals(name)) {
                return new Wanted(name, kind, kind == Kind.L2 ? 2 : 1);
            }
        }
        double p = power(name);
        if (!(p >= LEAST && p < 1)) {
            throw new IllegalArgumentException(
                    "must name norms: l2, l1, fourier-l1, or a power in [0.05, 1) such as 2/3"
                            + " (2/L belongs to L layers), got '" + name + "'");
        }
        return new Wanted(name, Kind.POWER, p);
    }

    /** A number or a quotient of two; NaN for anything else. */
    private static double power(String name) {
        try {
            int slash = name.indexOf('/');
            return slash < 0
                    ? Decimal.parse(name)
                    : Decimal.parse(name.substring(0, slash)) / Decimal.parse(name.substring(slash + 1));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The depth of the network that prefers this norm; 0 where there is none. */
    int depth() {
        double depth = kind == Kind.POWER ? 2 / p : 2;
        return Math.abs(depth - Math.rint(depth)) < NEAR ? (int) Math.rint(depth) : 0;
    }
}
