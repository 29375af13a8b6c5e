package symmetrylab.shared.fourier;

import java.util.Arrays;
import symmetrylab.shared.group.SymmetricGroup;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Representation;

/** The transform of S_m for small m as one m! × m! matrix, to which Clausen's algorithm comes down; faster than its steps there. */
final class SmallSymmetric {
    private final int size;
    /** Row g: the entries of all ρ(g). */
    private final double[][] forward;
    /** Row i: d/m! times entry i of ρ(g) for all g. */
    private final double[][] back;

    SmallSymmetric(int m) {
        Dual dual = Dual.of(new SymmetricGroup(m));
        size = dual.group().order();
        forward = new double[size][size];
        back = new double[size][size];
        int[] offsets = dual.offsets();
        for (int i = 0; i < dual.size(); i++) {
            Representation representation = dual.representation(i);
            double[] re = new double[offsets[i + 1] - offsets[i]];
            double[] im = new double[re.length];
            double weight = (double) dual.degree(i) / size;
            for (int g = 0; g < size; g++) {
                representation.matrixInto(g, re, im);
                for (int k = 0; k < re.length; k++) {
                    forward[g][offsets[i] + k] = re[k];
                    back[offsets[i] + k][g] = weight * re[k];
                }
            }
        }
    }

    /** m!. */
    int size() {
        return size;
    }

    void forwardInto(double[] from, double[] to, int start, double[] scratch) {
        multiply(forward, from, to, start, scratch);
    }

    void backInto(double[] from, double[] to, int start, double[] scratch) {
        multiply(back, from, to, start, scratch);
    }

    /** Two rows at a time, summed in a scratch of their own length: a loop that compilers make wide. */
    private static void multiply(double[][] rows, double[] from, double[] to, int start, double[] scratch) {
        int n = rows.length;
        Arrays.fill(scratch, 0);
        for (int g = 0; g + 1 < n; g += 2) {
            addRows(scratch, from[start + g], rows[g], from[start + g + 1], rows[g + 1]);
        }
        if (n % 2 == 1) {
            addRows(scratch, from[start + n - 1], rows[n - 1], 0, rows[n - 1]);
        }
        System.arraycopy(scratch, 0, to, start, n);
    }

    private static void addRows(double[] target, double a, double[] x, double b, double[] y) {
        for (int i = 0; i < target.length; i++) {
            target[i] = (a * x[i] + b * y[i]) + target[i];
        }
    }
}
