package symmetrylab.shared.group;

import java.util.Arrays;

/**
 * A group given by its Cayley table, up to order 1000; its text is the table, {@code [0 1;1 0]}.
 *
 * <p>A table whose identity is not the first element is renumbered: the identity comes first, the others keep their
 * order. {@link #map} tells the new number of each given one; names are the given numbers.
 */
public final class TableGroup extends FiniteGroup {
    private final CayleyTable table;
    private final int[] inverses;
    private final int[] generators;
    private final int[] map;
    private final String[] names;

    private TableGroup(CayleyTable table, int[] map, String[] names) {
        this.table = table;
        this.map = map;
        this.names = names;
        int n = table.order();
        inverses = new int[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (table.at(a, b) == 0) {
                    inverses[a] = b;
                }
            }
        }
        generators = Subgroup.greedyGenerators(n, table::at);
    }

    /**
     * The group of a table that is checked.
     *
     * @param rows entry (a, b) is the product of the elements a and b, numbered from 0
     * @throws GroupRefused with the violated law and the elements
     */
    public static TableGroup of(int[][] rows) {
        int n = rows.length;
        int identity = GroupLaws.identityOf(rows);
        int[] map = new int[n];
        String[] names = new String[n];
        for (int a = 0; a < n; a++) {
            map[a] = a == identity ? 0 : a < identity ? a + 1 : a;
            names[map[a]] = Integer.toString(a);
        }
        int[][] renumbered = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                renumbered[map[a]][map[b]] = map[rows[a][b]];
            }
        }
        return new TableGroup(CayleyTable.ofChecked(renumbered), map, names);
    }

    /** Some elements of a group, closed and the identity first, as a group of their own; names are kept. */
    static TableGroup within(FiniteGroup group, int[] elements) {
        int n = elements.length;
        if (n > MOST_FOR_TABLE) {
            throw new GroupRefused("a table is made up to order " + MOST_FOR_TABLE + ", got a subgroup of order " + n);
        }
        int[][] rows = new int[n][n];
        int[] map = new int[n];
        String[] names = new String[n];
        for (int a = 0; a < n; a++) {
            map[a] = a;
            names[a] = group.name(elements[a]);
            for (int b = 0; b < n; b++) {
                rows[a][b] = Arrays.binarySearch(elements, group.product(elements[a], elements[b]));
            }
        }
        return new TableGroup(CayleyTable.ofChecked(rows), map, names);
    }

    /** The number of each element of the table as it was given; the identity permutation if nothing was renumbered. */
    public int[] map() {
        return map.clone();
    }

    @Override
    public int order() {
        return table.order();
    }

    @Override
    public int product(int a, int b) {
        return table.at(a, b);
    }

    @Override
    public int inverse(int a) {
        return inverses[a];
    }

    @Override
    public String name(int a) {
        return names[a];
    }

    @Override
    public int[] generators() {
        return generators.clone();
    }

    @Override
    public String notation() {
        StringBuilder text = new StringBuilder("[");
        for (int a = 0; a < order(); a++) {
            for (int b = 0; b < order(); b++) {
                text.append(b > 0 ? " " : a > 0 ? ";" : "").append(table.at(a, b));
            }
        }
        return text.append(']').toString();
    }
}
