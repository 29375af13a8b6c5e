package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Young's orthogonal form for one partition λ of m: the swap t_i of the letters i and i + 1 acts on the standard tableaux by
 * t_i e_T = e_T/r + √(1 − 1/r²) e_(t_i T), where r is the content of i + 1 less that of i (James and Kerber 1981, §3.4).
 *
 * <p>Tableaux are ordered by the row of the largest letter, from below upwards, and then as those of the smaller partition:
 * restricted to the letters below m the form is the direct sum of those of the partitions with one corner less.
 */
public final class YoungForm {
    private final int[] shape;
    /** Row of each letter 1 … m, for each tableau. */
    private final int[][] rows;
    /** For t_i at i − 1: the tableau that t_i leads to, itself where there is none. */
    private final int[][] partner;

    private final double[][] diagonal;
    private final double[][] beside;

    YoungForm(int[] shape) {
        this.shape = shape.clone();
        int m = letters();
        List<int[]> found = new ArrayList<>();
        fill(shape.clone(), m, new int[m], found);
        rows = found.toArray(new int[0][]);
        partner = new int[Math.max(0, m - 1)][rows.length];
        diagonal = new double[partner.length][rows.length];
        beside = new double[partner.length][rows.length];
        for (int i = 0; i < partner.length; i++) {
            for (int t = 0; t < rows.length; t++) {
                swap(i, t);
            }
        }
    }

    private static void fill(int[] shape, int letter, int[] rows, List<int[]> found) {
        if (letter == 0) {
            found.add(rows.clone());
            return;
        }
        for (int row = shape.length - 1; row >= 0; row--) {
            if (shape[row] > (row + 1 < shape.length ? shape[row + 1] : 0)) {
                shape[row]--;
                rows[letter - 1] = row;
                fill(shape, letter - 1, rows, found);
                shape[row]++;
            }
        }
    }

    private void swap(int i, int t) {
        int r = content(t, i + 1) - content(t, i);
        partner[i][t] = t;
        diagonal[i][t] = 1.0 / r;
        if (r != 1 && r != -1) {
            int[] swapped = rows[t].clone();
            swapped[i] = rows[t][i + 1];
            swapped[i + 1] = rows[t][i];
            partner[i][t] = find(swapped);
            beside[i][t] = Math.sqrt((double) (r * r - 1)) / Math.abs(r);
        }
    }

    /** Column less row of letter i + 1 in tableau t. */
    private int content(int t, int i) {
        int column = 0;
        for (int j = 0; j < i; j++) {
            column += rows[t][j] == rows[t][i] ? 1 : 0;
        }
        return column - rows[t][i];
    }

    private int find(int[] wanted) {
        for (int t = 0; t < rows.length; t++) {
            if (Arrays.equals(rows[t], wanted)) {
                return t;
            }
        }
        throw new IllegalStateException("a tableau of " + Arrays.toString(shape) + " must be listed");
    }

    /** The partition, descending. */
    public int[] shape() {
        return shape.clone();
    }

    /** m. */
    public int letters() {
        int m = 0;
        for (int part : shape) {
            m += part;
        }
        return m;
    }

    /** Number of standard tableaux. */
    public int degree() {
        return rows.length;
    }

    /** The places in a list of partitions of m − 1 of those with one corner less, in the order of their blocks. */
    public List<Integer> children(List<int[]> smaller) {
        List<Integer> children = new ArrayList<>();
        for (int row = shape.length - 1; row >= 0; row--) {
            if (shape[row] > (row + 1 < shape.length ? shape[row + 1] : 0)) {
                int[] less = shape.clone();
                less[row]--;
                int[] child = less[shape.length - 1] == 0 ? Arrays.copyOf(less, shape.length - 1) : less;
                for (int i = 0; i < smaller.size(); i++) {
                    if (Arrays.equals(smaller.get(i), child)) {
                        children.add(i);
                    }
                }
            }
        }
        return children;
    }

    /** The tableau of the conjugate partition that mirrors tableau t. */
    int mirrored(int t, YoungForm conjugate) {
        int[] columns = new int[rows[t].length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = content(t, i) + rows[t][i];
        }
        return conjugate.find(columns);
    }

    /** The sign of the permutation that reads tableau t row after row; each t_i changes it. */
    int sign(int t) {
        int sign = 1;
        for (int i = 0; i < rows[t].length; i++) {
            for (int j = i + 1; j < rows[t].length; j++) {
                sign = rows[t][j] < rows[t][i] ? -sign : sign;
            }
        }
        return sign;
    }

    /** M := ρ(t_i) M for the d × columns matrix M that begins at a place of an array, row after row; i from 1. */
    public void applyInto(int i, double[] matrix, int start, int columns) {
        int[] to = partner[i - 1];
        double[] a = diagonal[i - 1];
        double[] b = beside[i - 1];
        for (int t = 0; t < to.length; t++) {
            int at = start + t * columns;
            if (to[t] > t) {
                turn(matrix, at, start + to[t] * columns, columns, a[t], b[t]);
            } else if (to[t] == t && a[t] < 0) {
                for (int j = at; j < at + columns; j++) {
                    matrix[j] = -matrix[j];
                }
            }
        }
    }

    private static void turn(double[] matrix, int first, int second, int columns, double a, double b) {
        for (int j = 0; j < columns; j++) {
            double x = matrix[first + j];
            double y = matrix[second + j];
            matrix[first + j] = a * x + b * y;
            matrix[second + j] = b * x - a * y;
        }
    }
}
