package symmetrylab.shared.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the text of a group; each group prints its own ({@link FiniteGroup#notation}).
 *
 * <pre>
 * group   = operand { "x" operand } | operand ":" operand [ "[" numbers { ";" numbers } "]" ]
 * operand = "C" n | "D" n | "Q" 4n | "Dic" n | "S" n | "A" n | "(" group ")"
 *         | "&lt;" cycles { "," cycles } [ "/" points ] "&gt;"   permutations of the points 1, 2, …
 *         | "[" row { ";" row } "]"                         a Cayley table, from 0 or from 1
 * </pre>
 *
 * A product and a colon at one level need parentheses, so that nobody has to guess. Blanks do not matter.
 */
final class GroupNotation {
    private final String text;
    private int at;

    GroupNotation(String text) {
        this.text = text;
    }

    /** The group; the whole text must be used. */
    FiniteGroup read() {
        FiniteGroup group = group();
        skip();
        if (at < text.length()) {
            throw refused("the text of a group ends here, or goes on with x, : or a bracket; got \"" + text.charAt(at)
                    + "\"");
        }
        return group;
    }

    /** The text of a group inside another: in parentheses if it has parts. */
    static String operand(FiniteGroup group) {
        boolean parts = group instanceof DirectProduct || group instanceof SemidirectProduct;
        return parts ? "(" + group.notation() + ")" : group.notation();
    }

    private FiniteGroup group() {
        skip();
        int start = at;
        FiniteGroup first = operand();
        if (take(':') || take('⋊')) {
            return semidirect(first, start);
        }
        List<FiniteGroup> factors = new ArrayList<>();
        factors.add(first);
        while (take('x') || take('×')) {
            factors.add(operand());
        }
        if (factors.size() > 1 && (peek(':') || peek('['))) {
            throw refused("a product beside a colon or an action needs parentheses, as in (C5xC5):Q8");
        }
        int column = start;
        return factors.size() == 1 ? first : placed(column, () -> new DirectProduct(factors));
    }

    private FiniteGroup semidirect(FiniteGroup normal, int start) {
        FiniteGroup acting = operand();
        int column = at;
        FiniteGroup group;
        if (take('[')) {
            int[][] matrices = rows(']');
            group = placed(column, () -> SemidirectProduct.of(normal, acting, matrices));
        } else {
            group = placed(start, () -> SemidirectProduct.of(normal, acting));
        }
        if (peek('x') || peek('×') || peek(':') || peek('⋊')) {
            throw refused("a product beside a colon needs parentheses, as in (C7:C3[2])xC2");
        }
        return group;
    }

    private FiniteGroup operand() {
        skip();
        int start = at;
        if (take('(')) {
            FiniteGroup group = group();
            expect(')');
            return group;
        }
        if (take('<')) {
            return permutations(start);
        }
        if (take('[')) {
            int[][] rows = rows(']');
            return placed(start, () -> TableGroup.of(fromZero(rows)));
        }
        return family(start);
    }

    private FiniteGroup family(int start) {
        if (text.startsWith("Dic", at)) {
            at += 3;
            int n = number();
            return placed(start, () -> new DicyclicGroup(n));
        }
        char letter = at < text.length() ? text.charAt(at) : ' ';
        if ("CDQSA".indexOf(letter) < 0) {
            throw refused("a group begins with C, D, Q, Dic, S, A, (, < or [; got "
                    + (at < text.length() ? "\"" + letter + "\"" : "the end"));
        }
        at++;
        int n = number();
        return placed(start, () -> switch (letter) {
            case 'C' -> new CyclicGroup(n);
            case 'D' -> new DihedralGroup(n);
            case 'S' -> new SymmetricGroup(n);
            case 'A' -> new AlternatingGroup(n);
            default -> dicyclic(n);
        });
    }

    private static FiniteGroup dicyclic(int order) {
        if (order % 4 != 0 || order < 8) {
            throw new GroupRefused("Q is followed by the order, a multiple of 4 from 8 on, got " + order);
        }
        return new DicyclicGroup(order / 4);
    }

    private FiniteGroup permutations(int start) {
        CycleReader reader = new CycleReader(text, at);
        List<Permutation> generators = reader.read();
        at = reader.end();
        expect('>');
        return placed(start, () -> PermutationGroup.of(generators));
    }

    /** Rows of integers up to the closing bracket: numbers by commas or blanks, rows by semicolons or line ends. */
    private int[][] rows(char closing) {
        List<int[]> rows = new ArrayList<>();
        List<Integer> row = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != closing) {
            char c = text.charAt(at);
            if (c == ';' || c == '\n') {
                if (c == ';' || !row.isEmpty()) {
                    rows.add(array(row));
                }
                row.clear();
                at++;
            } else if (c == ',' || c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else {
                row.add(signedNumber());
            }
        }
        expect(closing);
        if (!row.isEmpty() || rows.isEmpty()) {
            rows.add(array(row));
        }
        return rows.toArray(new int[0][]);
    }

    private static int[] array(List<Integer> list) {
        int[] array = new int[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** A table that counts from 1 is brought to 0. */
    private static int[][] fromZero(int[][] rows) {
        for (int[] row : rows) {
            for (int entry : row) {
                if (entry == 0) {
                    return rows;
                }
            }
        }
        int[][] shifted = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            shifted[i] = rows[i].clone();
            for (int j = 0; j < shifted[i].length; j++) {
                shifted[i][j]--;
            }
        }
        return shifted;
    }

    private int signedNumber() {
        boolean negative = text.charAt(at) == '-' || text.charAt(at) == '−';
        if (negative) {
            at++;
        }
        int size = number();
        return negative ? -size : size;
    }

    private int number() {
        int start = at;
        long value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && value <= Integer.MAX_VALUE) {
            value = 10 * value + text.charAt(at++) - '0';
        }
        if (start == at || value > Integer.MAX_VALUE) {
            at = start;
            throw refused("a whole number up to " + Integer.MAX_VALUE + " is expected, got "
                    + (at < text.length()
                            ? "\"" + text.substring(at, Math.min(at + 12, text.length())) + "\""
                            : "the end"));
        }
        return (int) value;
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private boolean peek(char c) {
        skip();
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(char c) {
        boolean found = peek(c);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw refused("\"" + c + "\" is expected, got "
                    + (at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end"));
        }
    }

    private GroupRefused refused(String message) {
        return new GroupRefused(message, at + 1);
    }

    /** What is made of a part of the text; a refusal is given the column where the part begins. */
    private static FiniteGroup placed(int start, Supplier<FiniteGroup> maker) {
        try {
            return maker.get();
        } catch (GroupRefused refused) {
            throw refused.column() > 0 ? refused : new GroupRefused(refused.getMessage(), start + 1);
        }
    }
}
