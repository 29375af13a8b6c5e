package symmetrylab.shared.experiments.groups;

import java.util.List;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.fourier.EqualityCases;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Irrep;

/**
 * A function on a group as one line: its values ({@code 1, 0, -0.5, …}, one an element) or a word that says which:
 * {@code delta r}, {@code subgroup r^2 | s}, {@code coset s of r^2}, {@code class r}, {@code character E1},
 * {@code random 3}, {@code peak}, {@code equality 5}.
 */
public record SignalText(String text) {
    static final int LONGEST = 12_000;
    private static final List<String> WORDS =
            List.of("delta", "subgroup", "coset", "class", "character", "random", "peak", "equality");
    private static final int MOST_CASES = 4000;
    /** Squares of products of values as large as this, and as small, are numbers still. */
    private static final double MOST_SIZE = 1e30;
    /** Values are kept to parts of 1 as small as this where a line is too short for all digits. */
    private static final double MOST_PARTS = 1e6;

    static Parameter.Text parameter(String name, String standard) {
        return new Parameter.Text(name, LONGEST, standard, SignalText::canonical);
    }

    private static String canonical(String text) {
        String trimmed = text.trim().replace("\n", " ");
        if (trimmed.isEmpty()) {
            throw new Refusal(Phrase.of("must not be empty: write values, or one of {0}", String.join(", ", WORDS)));
        }
        if (isWord(trimmed)) {
            return trimmed;
        }
        double[] values = values(trimmed);
        return text(values);
    }

    /** Whether a text begins with one of the words, which a blank or a colon ends. */
    public static boolean isWord(String text) {
        return WORDS.contains(word(text.trim()));
    }

    private static String word(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ':') {
            end++;
        }
        return text.substring(0, end);
    }

    private static double[] values(String text) {
        String[] parts = text.split("[,; \t]+");
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = value(parts[i], i);
        }
        return values;
    }

    private static double value(String part, int place) {
        double value = Double.NaN;
        try {
            value = Decimal.parse(part);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (Double.isNaN(value)) {
            throw new Refusal(Phrase.of(
                    "must be values or one of {0}; value {1} is \"{2}\"", String.join(", ", WORDS), place + 1, part));
        }
        double size = Math.abs(value);
        if (size > MOST_SIZE || size > 0 && size < 1 / MOST_SIZE) {
            throw new Refusal(
                    Phrase.of("must have values of size 0 or 1e-30 to 1e30; value {0} is \"{1}\"", place + 1, part));
        }
        return value;
    }

    /** Values as a line. */
    static String text(double[] values) {
        StringBuilder out = new StringBuilder();
        for (double value : values) {
            out.append(out.length() == 0 ? "" : ",").append(Decimal.text(value));
        }
        return out.toString();
    }

    /** The function on a group; throws {@link Refusal} where the line does not fit it. */
    public GroupFunction on(GroupText names) {
        FiniteGroup group = names.group();
        String rest =
                text.substring(Math.min(text.length(), word(text).length() + 1)).trim();
        return switch (word(text)) {
            case "delta" -> GroupFunction.indicator(group, names.element(rest.isEmpty() ? "e" : rest));
            case "subgroup" ->
                GroupFunction.indicator(
                        group, group.subgroup(names.elements(rest)).elements());
            case "coset" -> coset(names, rest);
            case "class" -> conjugates(names, rest);
            case "character" -> character(group, rest);
            case "random" -> random(group, whole(rest, 1_000_000));
            case "peak" -> peak(group, rest);
            case "equality" -> equality(group, whole(rest, MOST_CASES));
            default -> listed(group);
        };
    }

    private GroupFunction listed(FiniteGroup group) {
        double[] values = values(text);
        if (values.length != group.order()) {
            throw new Refusal(Phrase.of(
                    "has {0} values, but {1} needs one for each element; write {2} values, or a word such as random 1",
                    values.length, group.description(), group.order()));
        }
        return GroupFunction.real(group, values);
    }

    private static GroupFunction coset(GroupText names, String rest) {
        int of = rest.indexOf(" of ");
        if (of < 0) {
            throw new Refusal(Phrase.of("must say of which subgroup: coset s of r^2"));
        }
        FiniteGroup group = names.group();
        int translate = names.element(rest.substring(0, of));
        int[] elements = group.subgroup(names.elements(rest.substring(of + 4))).elements();
        for (int i = 0; i < elements.length; i++) {
            elements[i] = group.product(translate, elements[i]);
        }
        return GroupFunction.indicator(group, elements);
    }

    private static GroupFunction conjugates(GroupText names, String rest) {
        int element = names.element(rest);
        for (ConjugacyClass one : names.group().conjugacyClasses()) {
            for (int other : one.elements()) {
                if (other == element) {
                    return GroupFunction.indicator(names.group(), one.elements());
                }
            }
        }
        throw new IllegalStateException("every element has a class");
    }

    private static GroupFunction character(FiniteGroup group, String name) {
        Dual dual = Dual.of(group);
        for (Irrep irrep : dual.irreps()) {
            if (irrep.name().equals(name)) {
                double[] re = new double[group.order()];
                double[] im = new double[group.order()];
                for (int g = 0; g < re.length; g++) {
                    double[] value = dual.character(irrep.number(), g);
                    re[g] = value[0];
                    im[g] = value[1];
                }
                return new GroupFunction(group, re, im);
            }
        }
        StringBuilder known = new StringBuilder();
        for (int i = 0; i < Math.min(8, dual.size()); i++) {
            known.append(i == 0 ? "" : ", ").append(dual.irrep(i).name());
        }
        throw new Refusal(
                Phrase.of("names no representation of {0}: \"{1}\"; there are {2}", group.description(), name, known));
    }

    private static GroupFunction random(FiniteGroup group, int seed) {
        RandomStream stream = RandomStream.named(seed, "signal");
        double[] values = new double[group.order()];
        for (int g = 0; g < values.length; g++) {
            values[g] = Math.round(100 * stream.nextGaussian()) / 100.0;
        }
        return GroupFunction.real(group, values);
    }

    /** One high place on a low plain: where second powers are taken, both spreads of it are small at once. */
    private static GroupFunction peak(FiniteGroup group, String rest) {
        if (!rest.isEmpty()) {
            throw new Refusal(Phrase.of("must say nothing after peak, got \"{0}\"", rest));
        }
        double[] values = new double[group.order()];
        double low = 1 / Math.sqrt(values.length);
        for (int g = 0; g < values.length; g++) {
            values[g] = g == 0 ? 1 + low : low;
        }
        return GroupFunction.real(group, values);
    }

    private static GroupFunction equality(FiniteGroup group, int number) {
        var cases = EqualityCases.search(group, number);
        if (cases.size() < number) {
            throw new Refusal(
                    Phrase.of("asks for case {0}, but {1} has {2} of them", number, group.description(), cases.size()));
        }
        return cases.get(number - 1).function();
    }

    private static int whole(String text, int most) {
        int number = 0;
        try {
            number = Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number < 1 || number > most) {
            throw new Refusal(Phrase.of("must end with a whole number from 1 to {0}, got \"{1}\"", most, text));
        }
        return number;
    }

    /** The line for this function with one value changed by hand; the others lose digits where they are too many for a line. */
    static String painted(GroupFunction f, int element, double value) {
        double[] values = f.re();
        double most = 1;
        for (double old : values) {
            most = Math.max(most, Math.abs(old));
        }
        values[element] = Math.round(10 * Math.max(-most, Math.min(most, value))) / 10.0;
        String exact = text(values);
        if (exact.length() <= LONGEST) {
            return exact;
        }
        double parts = MOST_PARTS;
        while (most * parts > 10 * MOST_PARTS) {
            parts /= 10;
        }
        for (int g = 0; g < values.length; g++) {
            values[g] = Math.round(values[g] * parts) / parts;
        }
        return text(values);
    }

    /** The function of a checked setting; throws {@link InvalidSettings} where it does not fit the group. */
    static GroupFunction on(GroupText names, String text, String parameter) {
        try {
            return new SignalText(text).on(names);
        } catch (Refusal e) {
            throw InvalidSettings.of(parameter, e.phrase(), "");
        } catch (GroupRefused e) {
            throw InvalidSettings.of(parameter, Phrase.of("cannot be had here: {0}", e.getMessage()), "");
        }
    }
}
