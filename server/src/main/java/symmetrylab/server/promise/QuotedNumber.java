package symmetrylab.server.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as prose writes it: {@code 5.06°}, {@code −0.5}, {@code 20 000 steps}, {@code 4.1 · 10⁻⁷}, {@code 3 %}, with
 * decimal point or comma.
 *
 * @param value the number as written
 * @param percent whether it stands in hundredths
 */
record QuotedNumber(BigDecimal value, boolean percent) {
    private static final Pattern FORM = Pattern.compile(
            "([-−]?)(\\d[\\d \\u00a0\\u202f]*?)(?:[.,](\\d+))?"
                    + "(?:[\\s\\u00a0]?·[\\s\\u00a0]?10([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|[eE]([-+−]?\\d+))?(?:[\\s\\u00a0\\u202f]*([^\\d\\s].*))?");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    static Optional<QuotedNumber> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2).replaceAll("\\D", "");
        String decimals = matcher.group(3) == null ? "" : matcher.group(3);
        BigDecimal mantissa = new BigDecimal(
                (matcher.group(1).isEmpty() ? "" : "-") + digits + (decimals.isEmpty() ? "" : "." + decimals));
        BigDecimal value = mantissa.scaleByPowerOfTen(exponent(matcher.group(4), matcher.group(5)));
        String unit = matcher.group(6);
        return Optional.of(new QuotedNumber(value, unit != null && unit.startsWith("%")));
    }

    private static int exponent(String superscript, String plain) {
        if (superscript == null) {
            return plain == null ? 0 : Integer.parseInt(plain.replace('−', '-').replace("+", ""));
        }
        StringBuilder digits = new StringBuilder();
        for (char c : superscript.toCharArray()) {
            digits.append(c == '⁻' ? "-" : Integer.toString(SUPERSCRIPTS.indexOf(c)));
        }
        return Integer.parseInt(digits.toString());
    }

    /** Whether {@code exact}, rounded to the digits that are written, is what is written. */
    boolean isRounded(double exact) {
        if (Double.isInfinite(exact)) {
            return false;
        }
        BigDecimal seen = new BigDecimal(exact).scaleByPowerOfTen(percent ? 2 : 0);
        return seen.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0;
    }
}
