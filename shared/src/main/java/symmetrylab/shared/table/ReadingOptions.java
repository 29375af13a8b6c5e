package symmetrylab.shared.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a file is read.
 *
 * @param classes the two labels to keep, the first becomes +1; without it the file must have exactly two
 * @param limit at most so many points, half of each class, the first of the file
 * @param each at most so many points of each class are of use, the first of the file
 * @param pool images are averaged over squares of {@code pool × pool} pixels
 */
public record ReadingOptions(Optional<ClassPair> classes, OptionalInt limit, OptionalInt each, int pool) {
    /** The names under which command line and upload give these options. */
    public static final String CLASSES = "classes";

    public static final String LIMIT = "limit";
    public static final String POOL = "pool";
    public static final List<String> NAMES = List.of(CLASSES, LIMIT, POOL);

    /** The label that becomes +1, and the one that becomes −1. */
    public record ClassPair(String positive, String negative) {}

    /** Reads texts by name, others than {@link #NAMES} are not looked at; throws {@link TableRefused}. */
    public static ReadingOptions of(Map<String, String> texts) {
        String limit = texts.get(LIMIT);
        String pool = texts.get(POOL);
        return new ReadingOptions(
                Optional.ofNullable(texts.get(CLASSES)).map(ReadingOptions::classes),
                limit == null ? OptionalInt.empty() : OptionalInt.of(number(LIMIT, limit, 2, Bounds.MOST_ROWS)),
                OptionalInt.empty(),
                pool == null ? 1 : number(POOL, pool, 1, Bounds.MOST_COLUMNS));
    }

    /** The same where no more points of each class are of use. */
    public ReadingOptions withMostOfEach(OptionalInt most) {
        return new ReadingOptions(classes, limit, most, pool);
    }

    private static ClassPair classes(String text) {
        String[] labels = text.split(",", -1);
        if (labels.length == 2) {
            String positive = CsvNumber.canonicalLabel(labels[0].strip());
            String negative = CsvNumber.canonicalLabel(labels[1].strip());
            if (!positive.isEmpty() && !negative.isEmpty() && !positive.equals(negative)) {
                return new ClassPair(positive, negative);
            }
        }
        throw new TableRefused(
                "classes must be two different labels with a comma between them, such as 1,5; got '{0}'", text);
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TableRefused("{0} must be a whole number in [{1}, {2}], got '{3}'", name, least, most, text);
    }
}
