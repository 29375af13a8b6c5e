package symmetrylab.server.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that looks measured: it has a decimal point, a degree or per cent sign, or a power of ten. Written by hand it
 * would go on standing there when the run no longer says so; quoted from the run it cannot.
 */
public final class BareNumber {
    private static final Pattern MEASURED = Pattern.compile(
            "\\d+[.,]\\d+[\\s\\u00a0\\u202f]?[°%]?|\\d+[\\s\\u00a0\\u202f]?[°%]|\\d[eE][-+−]?\\d+|\\d+[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+");

    private BareNumber() {}

    /** The rule that {@code text} breaks, naming the number. */
    public static Optional<String> in(String text) {
        Matcher matcher = MEASURED.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String number = matcher.group().strip();
        return Optional.of("'" + number + "' is a measured number without its run: write [" + number
                + "](run:PRESET/MEASURE), or a formula if it was chosen and not measured");
    }
}
