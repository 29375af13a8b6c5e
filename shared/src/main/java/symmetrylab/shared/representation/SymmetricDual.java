package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.group.SymmetricGroup;

/**
 * S_n by Young's orthogonal form, one irreducible representation a partition, {@code [n]} first; matrices up to n = 7.
 *
 * <p>Point p of 0 … n − 1 is letter n − p, so that the permutations that fix the first points, which are blocks of the
 * lexicographic order, are those of the first letters. The swap of points p and p + 1 is t_(n−p−1).
 */
public final class SymmetricDual extends Dual {
    /** Most points for which matrices are made. */
    static final int MOST = 7;

    private final int n;
    private final SymmetricGroup symmetric;
    private final List<int[]> partitions;
    private final YoungForm[] forms;

    SymmetricDual(SymmetricGroup group) {
        super(group);
        symmetric = group;
        n = group.n();
        partitions = Partitions.of(n);
        forms = new YoungForm[partitions.size()];
    }

    @Override
    List<Irrep> list() {
        List<Irrep> irreps = new ArrayList<>();
        for (int[] shape : partitions) {
            irreps.add(new Irrep(irreps.size(), Partitions.name(shape), Partitions.degree(shape), IrrepType.REAL));
        }
        return irreps;
    }

    @Override
    public int conjugate(int number) {
        return number;
    }

    /** By {@link RimHooks}, without matrices. */
    @Override
    public double[] character(int number, int g) {
        int[] cycles = symmetric.permutation(g).cycleType();
        return new double[] {RimHooks.character(partitions.get(number), cycles), 0};
    }

    /** Young's form of one of them. */
    public YoungForm form(int number) {
        refuseAbove(group(), n);
        if (forms[number] == null) {
            forms[number] = new YoungForm(partitions.get(number));
        }
        return forms[number];
    }

    static void refuseAbove(FiniteGroup group, int n) {
        if (n > MOST) {
            double bytes = 8.0 * group.order() * group.order();
            throw new GroupRefused("matrices of " + group.notation() + " are refused: " + group.order()
                    + " elements × " + group.order() + " entries × 8 bytes would take "
                    + (bytes < 9e15 ? Long.toString((long) bytes) : Math.round(bytes / 1e15) + "e15") + " bytes");
        }
    }

    /** The number of the partition. */
    int number(int[] shape) {
        for (int i = 0; i < partitions.size(); i++) {
            if (Arrays.equals(partitions.get(i), shape)) {
                return i;
            }
        }
        throw new IllegalStateException("a partition of " + n + " must be listed: " + Arrays.toString(shape));
    }

    @Override
    public Representation representation(int number) {
        YoungForm form = form(number);
        return new Representation() {
            @Override
            public FiniteGroup group() {
                return SymmetricDual.this.group();
            }

            @Override
            public int degree() {
                return form.degree();
            }

            @Override
            public void matrixInto(int g, double[] re, double[] im) {
                Arrays.fill(im, 0, form.degree() * form.degree(), 0);
                SymmetricDual.this.matrixInto(form, g, re);
            }
        };
    }

    /** ρ(g): the digits of g in the factorial system say which swaps make it. */
    private void matrixInto(YoungForm form, int g, double[] matrix) {
        int d = form.degree();
        Arrays.fill(matrix, 0, d * d, 0);
        for (int i = 0; i < d; i++) {
            matrix[i * d + i] = 1;
        }
        int rest = g;
        for (int p = n - 2; p >= 0; p--) {
            int digit = rest % (n - p);
            rest /= n - p;
            for (int q = p; q < p + digit; q++) {
                form.applyInto(n - q - 1, matrix, 0, d);
            }
        }
    }
}
