package symmetrylab.shared.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.number.Decimal;

/** What a cell of a table says. */
public final class CsvNumber {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "null", "none", "?", "-");
    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "∞", "-∞");

    private CsvNumber() {}

    public static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** True for what stands where a number is expected and is none: a blank, {@code NA}, {@code NaN}, {@code inf}. */
    static boolean isHole(String cell) {
        return isMissing(cell) || isNotFinite(cell);
    }

    static boolean isMissing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    static boolean isNotFinite(String cell) {
        return NOT_FINITE.contains(cell.toLowerCase(Locale.ROOT))
                || isNumber(cell) && Double.isInfinite(Decimal.parse(cell));
    }

    /** The number of the cell at {@code place}; throws {@link TableRefused}. */
    static double read(String cell, Phrase place) {
        if (isMissing(cell)) {
            throw new TableRefused(
                    "{0}: the value is missing{1}; remove the row or fill in the value",
                    place, cell.isEmpty() ? "" : " ('" + cell + "')");
        }
        if (isNotFinite(cell)) {
            throw new TableRefused(
                    "{0}: '{1}' is not a finite number; remove the row or fill in the value", place, cell);
        }
        if (!isNumber(cell)) {
            throw new TableRefused(
                    "{0}: '{1}' is not a number; correct it, and mind that the label is the last column or the one"
                            + " named y, label or class",
                    place, shortened(cell));
        }
        return Decimal.parse(cell);
    }

    /** Labels that are the same number are the same label: {@code 1}, {@code +1} and {@code 1.0}. */
    public static String canonicalLabel(String cell) {
        return isNumber(cell) && !isNotFinite(cell) ? Decimal.text(Decimal.parse(cell) + 0.0) : cell;
    }

    static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
