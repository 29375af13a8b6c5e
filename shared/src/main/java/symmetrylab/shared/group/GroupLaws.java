package symmetrylab.shared.group;

/**
 * Checks that a table is that of a group: shape, closure, identity, inverses, and associativity by Light's test.
 *
 * <p>Light: if (x g) y = x (g y) for all x, y and every g of a generating set, the product is associative (Clifford and
 * Preston, The algebraic theory of semigroups, 1961, §1.2). O(n² · generators).
 */
final class GroupLaws {
    private final int[][] rows;
    private final int n;

    private GroupLaws(int[][] rows) {
        this.rows = rows;
        n = rows.length;
    }

    /** The identity of the table. Throws {@link GroupRefused} with the violated law and the elements. */
    static int identityOf(int[][] rows) {
        GroupLaws laws = new GroupLaws(rows);
        laws.checkClosure();
        int identity = laws.identity();
        laws.checkInverses(identity);
        laws.checkAssociativity();
        return identity;
    }

    private void checkClosure() {
        if (n < 1 || n > FiniteGroup.MOST_FOR_TABLE) {
            throw new GroupRefused("a table must have 1 to " + FiniteGroup.MOST_FOR_TABLE + " rows, got " + n);
        }
        for (int a = 0; a < n; a++) {
            if (rows[a].length != n) {
                throw new GroupRefused(
                        "a table must be square: row " + a + " must have " + n + " entries, got " + rows[a].length);
            }
            for (int b = 0; b < n; b++) {
                if (rows[a][b] < 0 || rows[a][b] >= n) {
                    throw new GroupRefused("closure is violated: the product of " + a + " and " + b
                            + " must lie in 0 … " + (n - 1) + ", got " + rows[a][b]);
                }
            }
        }
    }

    private int identity() {
        String reason = "no row repeats the elements in their order";
        for (int e = 0; e < n; e++) {
            int b = 0;
            while (b < n && rows[e][b] == b) {
                b++;
            }
            int a = 0;
            while (b == n && a < n && rows[a][e] == a) {
                a++;
            }
            if (b == n && a == n) {
                return e;
            }
            if (b == n) {
                reason = e + " is one from the left only: the product of " + a + " and " + e + " is " + rows[a][e];
            }
        }
        throw new GroupRefused("the law of the identity is violated: " + reason);
    }

    private void checkInverses(int identity) {
        for (int a = 0; a < n; a++) {
            int b = 0;
            while (b < n && rows[a][b] != identity) {
                b++;
            }
            if (b == n) {
                throw new GroupRefused("the law of inverses is violated: no product of " + a
                        + " and another element is the identity " + identity);
            }
            if (rows[b][a] != identity) {
                throw new GroupRefused("the law of inverses is violated: " + a + " and " + b + " make the identity "
                        + identity + ", but " + b + " and " + a + " make " + rows[b][a]);
            }
        }
    }

    private void checkAssociativity() {
        boolean[] generated = new boolean[n];
        int[] members = new int[n];
        int count = 0;
        for (int g = 0; g < n; g++) {
            if (!generated[g]) {
                checkMiddle(g);
                count = close(g, generated, members, count);
            }
        }
    }

    private void checkMiddle(int g) {
        for (int x = 0; x < n; x++) {
            int[] left = rows[rows[x][g]];
            int[] row = rows[x];
            for (int y = 0; y < n; y++) {
                if (left[y] != row[rows[g][y]]) {
                    throw new GroupRefused("associativity is violated: (" + x + " · " + g + ") · " + y + " = " + left[y]
                            + ", but " + x + " · (" + g + " · " + y + ") = " + row[rows[g][y]]);
                }
            }
        }
    }

    /** Adds g and what it makes with the members so far; returns their new number. */
    private int close(int g, boolean[] generated, int[] members, int before) {
        int count = before;
        generated[g] = true;
        members[count++] = g;
        for (int next = before; next < count; next++) {
            for (int i = 0; i <= next; i++) {
                int one = rows[members[next]][members[i]];
                int other = rows[members[i]][members[next]];
                count = add(one, generated, members, count);
                count = add(other, generated, members, count);
            }
        }
        return count;
    }

    private static int add(int element, boolean[] generated, int[] members, int count) {
        if (generated[element]) {
            return count;
        }
        generated[element] = true;
        members[count] = element;
        return count + 1;
    }
}
