package symmetrylab.webapp.compiler;

/**
 * What a browser's own numbers do as {@code Decimal} does it: ECMAScript asks for the fewest digits that read back as the
 * same double, browsers give the nearest of these, and reading rounds correctly. {@link UseHostDecimal} puts it in place.
 */
public final class HostDecimal {
    private static final double LEAST_EXACT = 1e-321;

    private HostDecimal() {}

    /** One digit is taken only where two give no better, which differs for the least numbers alone. */
    static String positive(double a) {
        if (a >= 1e-3 && a < 1e7) {
            return HostNumber.text(a);
        }
        String digits = HostNumber.of(a).toExponential();
        if (a < LEAST_EXACT && digits.charAt(1) == 'e') {
            digits = HostNumber.of(a).toExponential(1).replace(".0", "");
        }
        return digits.replace("+", "");
    }

    static double nearest(String body) {
        return HostNumber.read(body);
    }
}
