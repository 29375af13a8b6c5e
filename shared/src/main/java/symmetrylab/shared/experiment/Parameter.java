package symmetrylab.shared.experiment;

import java.util.List;
import symmetrylab.shared.number.Decimal;

/** One setting of an experiment: its name in links, what values it can take, and the value it has when nobody says. */
public sealed interface Parameter {
    String name();

    /** The default value, as settings text. */
    String standard();

    /** The canonical text of {@code text}, or a {@link Violation} that says what is allowed. */
    Checked check(String text);

    /** Either a canonical value or what is wrong with the one given. */
    record Checked(String value, Violation violation) {
        static Checked ok(String value) {
            return new Checked(value, null);
        }

        static Checked wrong(String name, Phrase rule, String got) {
            return new Checked(null, new Violation(name, rule, got));
        }
    }

    /** A whole number in {@code [least, most]}. */
    record IntegerRange(String name, int least, int most, int value) implements Parameter {
        @Override
        public String standard() {
            return Integer.toString(value);
        }

        @Override
        public Checked check(String text) {
            try {
                int number = Integer.parseInt(text.trim());
                if (number >= least && number <= most) {
                    return Checked.ok(Integer.toString(number));
                }
            } catch (NumberFormatException e) {
                return Checked.wrong(name, Phrase.of("must be a whole number in [{0}, {1}]", least, most), text);
            }
            return Checked.wrong(name, Phrase.of("must lie in [{0}, {1}]", least, most), text);
        }
    }

    /** A real number in {@code [least, most]}. */
    record RealRange(String name, double least, double most, double value, Scale scale) implements Parameter {
        @Override
        public String standard() {
            return Decimal.text(value);
        }

        @Override
        public Checked check(String text) {
            try {
                double number = Decimal.parse(text.trim());
                if (number >= least && number <= most) {
                    return Checked.ok(Decimal.text(number));
                }
            } catch (NumberFormatException e) {
                return Checked.wrong(
                        name,
                        Phrase.of("must be a number in [{0}, {1}]", Decimal.text(least), Decimal.text(most)),
                        text);
            }
            return Checked.wrong(
                    name, Phrase.of("must lie in [{0}, {1}]", Decimal.text(least), Decimal.text(most)), text);
        }
    }

    /** One of a few words. */
    record Choice(String name, List<String> options, String standard) implements Parameter {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Checked check(String text) {
            return options.contains(text)
                    ? Checked.ok(text)
                    : Checked.wrong(name, Phrase.of("must be one of {0}", String.join(", ", options)), text);
        }
    }

    /** Yes or no, written {@code on} or {@code off}. */
    record Flag(String name, boolean value) implements Parameter {
        @Override
        public String standard() {
            return value ? "on" : "off";
        }

        @Override
        public Checked check(String text) {
            return text.equals("on") || text.equals("off")
                    ? Checked.ok(text)
                    : Checked.wrong(name, Phrase.of("must be on or off"), text);
        }
    }

    /**
     * Labelled points of the reader's own: written out ({@code 1,2,+1;0,-3,-1}) where they are few, else by the content
     * hash of a table that the host holds ({@code @3f…}). Where the default is empty, none need be given.
     */
    record Points(String name, int leastColumns, int mostColumns, String standard) implements Parameter {
        /** More characters than this do not travel in a link. */
        public static final int LONGEST_INLINE = 4000;

        static Phrase columns(Points points) {
            return Phrase.of(
                    "must have between {0} and {1} columns beside the label",
                    points.leastColumns(), points.mostColumns());
        }

        @Override
        public Checked check(String text) {
            if (text.isEmpty() && standard.isEmpty()) {
                return Checked.ok(text);
            }
            if (DataTable.isReference(text)) {
                return Checked.ok(text);
            }
            if (text.length() > LONGEST_INLINE) {
                return Checked.wrong(
                        name,
                        Phrase.of(
                                "must be at most {0} characters when written out; use a file for larger data",
                                LONGEST_INLINE),
                        Integer.toString(text.length()));
            }
            try {
                DataTable table = DataTable.parse(text);
                int columns = table.columns();
                if (columns < leastColumns || columns > mostColumns) {
                    return Checked.wrong(name, columns(this), Integer.toString(columns));
                }
                return Checked.ok(table.text());
            } catch (Refusal e) {
                return Checked.wrong(name, e.phrase(), "");
            }
        }
    }

    /** A line in a notation of its own: a group, a function on it, a walk. */
    record Text(String name, int longest, String standard, Notation notation) implements Parameter {
        /** What may be written. */
        @FunctionalInterface
        public interface Notation {
            /** The one text for what {@code text} says; throws {@link Refusal}. */
            String canonical(String text);
        }

        @Override
        public Checked check(String text) {
            if (text.length() > longest) {
                return Checked.wrong(
                        name, Phrase.of("must have at most {0} characters", longest), Integer.toString(text.length()));
            }
            try {
                return Checked.ok(notation.canonical(text));
            } catch (Refusal e) {
                return Checked.wrong(name, e.phrase(), "");
            }
        }
    }
}
