package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.group.AlternatingGroup;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.SymmetricGroup;

/**
 * A_n by restriction from S_n: of a partition and its mirror image the first is taken, and one that is its own image splits
 * into halves + and −; matrices up to n = 7.
 *
 * <p>The associator A e_T = sign(T) e_T', T' the mirrored tableau, commutes with even permutations. Where A² = 1 the halves
 * are spanned by (e_T ± A e_T)/√2, where A² = −1 by (e_T ∓ i A e_T)/√2, T the first of each pair (James and Kerber §2.5).
 */
public final class AlternatingDual extends Dual {
    private final AlternatingGroup alternating;
    private final SymmetricDual symmetric;
    private final List<Half> halves;

    AlternatingDual(AlternatingGroup group) {
        super(group);
        alternating = group;
        symmetric = new SymmetricDual(new SymmetricGroup(group.n()));
        halves = halves(group.n());
    }

    /** Where it comes from: number of the partition, and 0 for the whole, 1 or −1 for a half. */
    private record Half(int partition, int side) {}

    private List<Half> halves(int n) {
        List<Half> found = new ArrayList<>();
        for (int[] shape : Partitions.of(n)) {
            int[] mirrored = Partitions.conjugate(shape);
            int number = symmetric.number(shape);
            if (!Arrays.equals(shape, mirrored)) {
                if (number < symmetric.number(mirrored)) {
                    found.add(new Half(number, 0));
                }
            } else if (n == 1) {
                found.add(new Half(number, 0));
            } else {
                found.add(new Half(number, 1));
                found.add(new Half(number, -1));
            }
        }
        return found;
    }

    @Override
    List<Irrep> list() {
        List<Irrep> irreps = new ArrayList<>();
        for (Half half : halves) {
            Irrep whole = symmetric.irrep(half.partition);
            if (half.side == 0) {
                irreps.add(new Irrep(irreps.size(), whole.name(), whole.degree(), IrrepType.REAL));
            } else {
                IrrepType type = real(half.partition) ? IrrepType.REAL : IrrepType.COMPLEX;
                String name = whole.name() + (half.side > 0 ? "+" : "-");
                irreps.add(new Irrep(irreps.size(), name, whole.degree() / 2, type));
            }
        }
        return irreps;
    }

    /** Whether A² = 1: the number of letters off the diagonal of the partition is a multiple of 4. */
    private boolean real(int partition) {
        int[] shape = Partitions.of(alternating.n()).get(partition);
        int diagonal = 0;
        while (diagonal < shape.length && shape[diagonal] > diagonal) {
            diagonal++;
        }
        return (alternating.n() - diagonal) % 4 == 0;
    }

    @Override
    public int conjugate(int number) {
        return irrep(number).type() == IrrepType.REAL ? number : number + halves.get(number).side;
    }

    /** Those of S_n. */
    public SymmetricDual symmetric() {
        return symmetric;
    }

    /** The number of the partition of S_n from which one of them comes. */
    public int partition(int number) {
        return halves.get(number).partition;
    }

    /** How one of them is cut from its partition; null where the whole is taken. */
    public Associator associatorOrNull(int number) {
        Half half = halves.get(number);
        if (half.side == 0) {
            return null;
        }
        return new Associator(symmetric.form(half.partition), half.side, real(half.partition));
    }

    @Override
    public Representation representation(int number) {
        Representation whole = symmetric.representation(halves.get(number).partition);
        Associator associator = associatorOrNull(number);
        int degree = degree(number);
        return new Representation() {
            @Override
            public FiniteGroup group() {
                return alternating;
            }

            @Override
            public int degree() {
                return degree;
            }

            @Override
            public void matrixInto(int g, double[] re, double[] im) {
                int permutation = alternating.inSymmetricGroup(g);
                if (associator == null) {
                    whole.matrixInto(permutation, re, im);
                    return;
                }
                int d = whole.degree();
                double[] matrix = new double[d * d];
                whole.matrixInto(permutation, matrix, new double[d * d]);
                associator.cutInto(matrix, 0, re, im, 0);
            }
        };
    }
}
