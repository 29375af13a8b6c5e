package symmetrylab.server.browser;

import java.util.List;
import java.util.Locale;

/** Measured values beside the goals that they are held to. */
final class Goals {
    private Goals() {}

    static void print(String what, double value, double most) {
        System.out.printf(
                Locale.ROOT, "%-58s %8.2f  goal ≤ %-6.4g %s%n", what, value, most, value <= most ? "met" : "MISSED");
    }

    static void printAtLeast(String what, double value, double least) {
        System.out.printf(
                Locale.ROOT, "%-58s %8.2f  goal ≥ %-6.4g %s%n", what, value, least, value >= least ? "met" : "MISSED");
    }

    /** The value below which this part of the values lies. */
    static double quantile(List<?> values, double part) {
        double[] sorted = values.stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sorted()
                .toArray();
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
