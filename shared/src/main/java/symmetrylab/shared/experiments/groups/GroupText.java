package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;

/** A group, and its elements as people name them. */
public record GroupText(FiniteGroup group) {
    /** Tables of some dozens of elements fit, and so do generators. */
    private static final int LONGEST = 2000;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char SEPARATOR = '|';

    static Parameter.Text parameter(String standard) {
        return new Parameter.Text(
                "group", LONGEST, standard, text -> parse(text).notation());
    }

    /** The group of checked settings. */
    static GroupText of(Settings settings, Parameter.Text parameter) {
        return new GroupText(parse(settings.text(parameter)));
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

    List<String> prettyNames() {
        List<String> names = new ArrayList<>();
        for (int a = 0; a < group.order(); a++) {
            names.add(pretty(a));
        }
        return names;
    }

    /** The element of a name in either form, {@code e} for the identity; throws {@link Refusal}. */
    int element(String text) {
        int found = find(text);
        if (found < 0) {
            int last = Math.min(group.order(), 6);
            List<String> some = new ArrayList<>();
            for (int a = 0; a < last; a++) {
                some.add(group.name(a));
            }
            throw new Refusal(Phrase.of(
                    "names no element of {0}: \"{1}\"; there are {2} and so on",
                    group.description(), text, String.join(", ", some)));
        }
        return found;
    }

    private int find(String text) {
        String wanted = plain(text);
        if (wanted.equals("e")) {
            return 0;
        }
        for (int a = 0; a < group.order(); a++) {
            if (plain(group.name(a)).equals(wanted) || wanted.equals("#" + a)) {
                return a;
            }
        }
        return -1;
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = SUPERSCRIPTS.indexOf(c);
            if (digit >= 0) {
                out.append(raised ? "" : "^").append(digit);
            } else if (c != ' ') {
                out.append(c);
            }
            raised = digit >= 0;
        }
        return out.toString();
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
        if (names.size() == 1 && find(text) < 0 && !text.contains("(")) {
            names = List.of(text.trim().split(" +"));
        }
        int[] elements = new int[names.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = element(names.get(i).trim());
        }
        return elements;
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
