package symmetrylab.shared.group;

import java.util.Arrays;

/**
 * The multiplication table of a group: entry (a, b) is the product ab, identity 0.
 *
 * <p>Its order is n, its memory 4n² bytes.
 */
public final class CayleyTable {
    private final int[][] products;

    private CayleyTable(int[][] products) {
        this.products = products;
    }

    /** The table of a group that multiplies by rule. */
    static CayleyTable of(FiniteGroup group) {
        int n = group.order();
        int[][] products = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                products[a][b] = group.product(a, b);
            }
        }
        return new CayleyTable(products);
    }

    /** The table of these rows, of which {@link GroupLaws} has found that they are those of a group. */
    static CayleyTable ofChecked(int[][] rows) {
        int[][] copy = new int[rows.length][];
        for (int a = 0; a < copy.length; a++) {
            copy[a] = rows[a].clone();
        }
        return new CayleyTable(copy);
    }

    /** Number of elements. */
    public int order() {
        return products.length;
    }

    /** The product ab. */
    public int at(int a, int b) {
        return products[a][b];
    }

    /** A copy of row a: the products ab for all b. */
    public int[] row(int a) {
        return products[a].clone();
    }

    /** Whether two tables hold the same products. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CayleyTable that && Arrays.deepEquals(products, that.products);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(products);
    }
}
