package symmetrylab.server.group;

import java.util.Arrays;
import java.util.stream.Collectors;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;

/** Groups from what people write: notation, a Cayley table, generating permutations. */
public final class GroupText {
    private static final int MOST_CHARACTERS = 4000;
    private static final int DEEPEST = 50;

    private GroupText() {}

    /** The group of a notation; throws {@link Refused} with the column. */
    public static FiniteGroup notation(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Refused(
                    Kind.MALFORMED_GROUP,
                    "the text of a group has at most " + MOST_CHARACTERS + " characters here, got " + text.length());
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new Refused(
                        Kind.MALFORMED_GROUP,
                        "parentheses stand at most " + DEEPEST + " deep (column " + (i + 1) + ")");
            }
        }
        try {
            return FiniteGroup.parse(text);
        } catch (GroupRefused e) {
            throw Refused.of(e, text);
        }
    }

    /** The group of a Cayley table: a row a line, elements numbered from 0 or from 1, parted by blanks or commas. */
    public static FiniteGroup cayley(String place, String table) {
        try {
            return FiniteGroup.parse("[" + table.strip() + "]");
        } catch (GroupRefused e) {
            String reason =
                    e.getMessage().replaceFirst(" \\(column \\d+\\)$", "").replaceFirst("\\R[^\"]*", " …");
            // the bracket is ours, and a broken law belongs to no column
            String where = e.column() > 1 ? lineAndColumn(table.strip(), e.column() - 2) : "";
            throw new Refused(Kind.MALFORMED_GROUP, place + ": " + where + reason);
        }
    }

    private static String lineAndColumn(String text, int at) {
        String before = text.substring(0, Math.min(at, text.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "line " + line + ", column " + (before.length() - before.lastIndexOf('\n')) + ": ";
    }

    /** The group that permutations generate: a line each, as cycles of the points 1, 2, …; # begins a remark. */
    public static FiniteGroup generators(String place, String lines) {
        String cycles = Arrays.stream(lines.split("\\R"))
                .map(line -> line.replaceFirst("#.*", "").strip().replaceFirst(",$", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(","));
        String text = "<" + cycles + ">";
        try {
            return FiniteGroup.parse(text);
        } catch (GroupRefused e) {
            Refused refused = Refused.of(e, text);
            throw new Refused(refused.kind(), place + ": " + refused.getMessage(), refused.details());
        }
    }

    /** How a group is named where it must be short. */
    static String shown(FiniteGroup group) {
        String notation = group.notation();
        return notation.length() <= 200 ? notation : "[Cayley table of order " + group.order() + "]";
    }
}
