package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;

/** A group, and its elements as people name them. */
public record GroupText(FiniteGroup group) {
    /** What the parameter is called. */
    public static final String NAME = "group";

    /** Tables of some dozens of elements fit, and so do generators. */
    private static final int LONGEST = 2000;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char SEPARATOR = '|';

    /** A parameter that names a group. */
    public static Parameter.Text parameter(String standard) {
        return new Parameter.Text(NAME, LONGEST, standard, text -> parse(text).notation());
    }

    /** The group of checked settings; throws {@link InvalidSettings} where it is too large to be walked through. */
    public static GroupText of(Settings settings, Parameter.Text parameter) {
        FiniteGroup group = parse(settings.text(parameter));
        if (group.order() > FiniteGroup.MOST_FOR_WALKS) {
            throw refused(
                    parameter,
                    new GroupRefused("a group is walked through up to order " + FiniteGroup.MOST_FOR_WALKS + ", got "
                            + group.description()));
        }
        return new GroupText(group);
    }

    private static FiniteGroup parse(String text) {
        try {
            return FiniteGroup.parse(text);
        } catch (GroupRefused e) {
            throw new Refusal(Phrase.of("must name a group: {0}", e.getMessage()));
        }
    }

    /** What is refused of a group, as settings that cannot be had. */
    static InvalidSettings refused(Parameter.Text parameter, GroupRefused e) {
        return InvalidSettings.of(parameter.name(), Phrase.of("cannot be had here: {0}", e.getMessage()), "");
    }

    /** The name with real superscripts: {@code r²s}. */
    String pretty(int element) {
        String name = group.name(element);
        StringBuilder out = new StringBuilder();
        boolean raised = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (c == '^') {
                raised = true;
            } else if (raised && digit) {
                out.append(SUPERSCRIPTS.charAt(c - '0'));
            } else {
                raised = false;
                boolean between = c == ' ' && out.length() > 0 && out.charAt(out.length() - 1) != ',';
                out.append(between && name.charAt(0) != '(' ? "" : String.valueOf(c));
            }
        }
        return out.toString();
    }

    /** The names of all elements. */
    public List<String> prettyNames() {
        List<String> names = new ArrayList<>();
        for (int a = 0; a < group.order(); a++) {
            names.add(pretty(a));
        }
        return names;
    }

    /** The element of a name in either form, {@code e} for the identity; throws {@link Refusal}. */
    int element(String text) {
        return found(List.of(text))[0];
    }

    /** The elements of several names; all names are written down once. */
    private int[] found(List<String> texts) {
        Map<String, Integer> known = known(texts);
        int[] elements = new int[texts.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = known.get(plain(texts.get(i)));
            if (elements[i] < 0) {
                throw unknown(texts.get(i).trim());
            }
        }
        return elements;
    }

    private Refusal unknown(String text) {
        List<String> some = new ArrayList<>();
        for (int a = 0; a < Math.min(group.order(), 6); a++) {
            some.add(group.name(a));
        }
        return new Refusal(Phrase.of(
                "names no element of {0}: \"{1}\"; there are {2} and so on",
                group.description(), text, String.join(", ", some)));
    }

    /** The element of each of these texts in its plain form, −1 where there is none. */
    private Map<String, Integer> known(List<String> texts) {
        Map<String, Integer> known = new HashMap<>();
        int missing = 0;
        for (String text : texts) {
            String wanted = plain(text);
            int element = wanted.equals("e") ? 0 : numbered(wanted);
            missing += known.put(wanted, element) == null && element < 0 ? 1 : 0;
        }
        if (missing > 0 && group.order() > FiniteGroup.MOST_FOR_WALKS) {
            throw new Refusal(Phrase.of(
                    "must be e or a number such as #1: names are looked up to order {0}, got {1}",
                    FiniteGroup.MOST_FOR_WALKS, group.description()));
        }
        for (int a = 0; a < group.order() && missing > 0; a++) {
            String name = plain(group.name(a));
            if (known.getOrDefault(name, 0) < 0) {
                known.put(name, a);
                missing--;
            }
        }
        return known;
    }

    /** The element that {@code #12} means; −1 for other texts. */
    private int numbered(String plain) {
        int number = 0;
        for (int i = 1; i < plain.length(); i++) {
            int digit = plain.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > group.order() / 10) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return plain.length() > 1 && plain.charAt(0) == '#' && number >= 0 && number < group.order() ? number : -1;
    }

    /** A name without superscripts, and without the blanks that do not part digits. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        boolean raised = false;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = SUPERSCRIPTS.indexOf(c);
            boolean parts = blank && isDigit(c) && out.length() > 0 && isDigit(out.charAt(out.length() - 1));
            blank = c == ' ';
            if (digit >= 0) {
                out.append(raised ? "" : "^").append(digit);
            } else if (!blank) {
                out.append(parts ? " " : "").append(c);
            }
            raised = digit >= 0;
        }
        return out.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * The elements of a list parted by bars or commas, {@code r^2 | s}, or by blanks where names have none, {@code r r s};
     * none of an empty text.
     */
    int[] elements(String text) {
        if (text.isBlank()) {
            return new int[0];
        }
        List<String> names = parts(text);
        if (names.size() == 1 && !text.contains("(") && known(names).get(plain(text)) < 0) {
            names = List.of(text.trim().split(" +"));
        }
        return found(names);
    }

    /** Parted by bars, and by the commas outside parentheses. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == SEPARATOR || c == ',' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** The list that {@link #elements} reads back. */
    String list(int... elements) {
        List<String> names = new ArrayList<>();
        for (int element : elements) {
            names.add(group.name(element));
        }
        return String.join(" | ", names);
    }
}
