package symmetrylab.server.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.representation.Dual;

/** Signals that need no file, {@code KIND:WHAT}. */
public enum SignalSource {
    /** 1 on one element, such as {@code delta:r^2}. */
    DELTA("delta:ELEMENT") {
        @Override
        GroupFunction on(FiniteGroup group, String what) {
            return GroupFunction.indicator(group, element(group, what));
        }
    },
    /** 1 on the subgroup that some elements generate, such as {@code subgroup:r^5,s}. */
    SUBGROUP("subgroup:ELEMENT,ELEMENT,…") {
        @Override
        GroupFunction on(FiniteGroup group, String what) {
            int[] generators =
                    parts(what).stream().mapToInt(part -> element(group, part)).toArray();
            return GroupFunction.indicator(group, group.subgroup(generators).elements());
        }
    },
    /** The character of an irreducible representation, such as {@code character:E2}. */
    CHARACTER("character:IRREP") {
        @Override
        GroupFunction on(FiniteGroup group, String what) {
            GroupTables tables = new GroupTables(group);
            int number = tables.irrep(what).number();
            Dual dual = tables.dual();
            double[] re = new double[group.order()];
            double[] im = new double[group.order()];
            for (ConjugacyClass one : tables.conjugacyClasses()) {
                double[] value = dual.character(number, one.representative());
                for (int element : one.elements()) {
                    re[element] = value[0];
                    im[element] = value[1];
                }
            }
            return new GroupFunction(group, re, im);
        }
    },
    /** Standard normal numbers from a seed, such as {@code random:7}. */
    RANDOM("random:SEED") {
        @Override
        GroupFunction on(FiniteGroup group, String what) {
            RandomStream random = RandomStream.named(seed(what), "signal");
            double[] values = new double[group.order()];
            for (int g = 0; g < values.length; g++) {
                values[g] = random.nextGaussian();
            }
            return GroupFunction.real(group, values);
        }
    };

    private final String form;

    SignalSource(String form) {
        this.form = form;
    }

    abstract GroupFunction on(FiniteGroup group, String what);

    /** The forms, for help and messages. */
    public static String forms() {
        return Arrays.stream(values()).map(source -> source.form).collect(Collectors.joining(", "));
    }

    /** Whether a text asks for one of them. */
    public static boolean names(String text) {
        return Arrays.stream(values()).anyMatch(source -> text.startsWith(source.prefix()));
    }

    /** The signal that a text asks for; throws {@link Refused}. */
    static Signal read(FiniteGroup group, String text) {
        for (SignalSource source : values()) {
            if (text.startsWith(source.prefix())) {
                String what = text.substring(source.prefix().length()).strip();
                return new Signal(text, source.on(group, what));
            }
        }
        throw new Refused(Kind.UNSOUND_SIGNAL, "a signal is one of " + forms() + ", got '" + text + "'");
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }

    /** An element by its name, blanks aside, or by # and its number. */
    private static int element(FiniteGroup group, String text) {
        String wanted = text.replaceAll("\\s", "");
        for (int g = 0; g < group.order(); g++) {
            if (group.name(g).replace(" ", "").equals(wanted) || wanted.equals("#" + g)) {
                return g;
            }
        }
        throw new Refused(
                Kind.UNKNOWN_NAME,
                GroupText.shown(group) + " has no element '" + text + "'; elements are named like "
                        + group.name(group.order() - 1) + ", or #0 to #" + (group.order() - 1));
    }

    /** Parted by the commas outside parentheses. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static int seed(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused(Kind.UNSOUND_SIGNAL, "the seed of a random signal is a whole number, got '" + text + "'");
        }
    }
}
