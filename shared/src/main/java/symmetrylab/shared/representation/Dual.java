package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.group.AlternatingGroup;
import symmetrylab.shared.group.CyclicFactors;
import symmetrylab.shared.group.DicyclicGroup;
import symmetrylab.shared.group.DihedralGroup;
import symmetrylab.shared.group.DirectProduct;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.group.SemidirectProduct;
import symmetrylab.shared.group.SymmetricGroup;

/**
 * All irreducible representations of a group, up to equivalence, in an order that stays: Σ d² = |G|.
 *
 * <p>Closed forms for products of cyclic groups, dihedral and dicyclic groups; Young's orthogonal form for S_n and, by
 * restriction, for A_n; Kronecker products for direct products; little groups for N:H; and for every other group the
 * numerical splitting of the regular representation. Those of real type have real matrices.
 */
public abstract class Dual {
    private final FiniteGroup group;
    private List<Irrep> irreps;
    private int[] offsets;

    Dual(FiniteGroup group) {
        this.group = group;
    }

    /** The irreducible representations of a group by the construction that fits it. */
    public static Dual of(FiniteGroup group) {
        if (CyclicFactors.orNull(group) != null) {
            return new AbelianDual(group);
        }
        if (group instanceof DihedralGroup dihedral) {
            return new DihedralDual(dihedral);
        }
        if (group instanceof DicyclicGroup dicyclic) {
            return new DicyclicDual(dicyclic);
        }
        if (group instanceof SymmetricGroup symmetric) {
            return new SymmetricDual(symmetric);
        }
        if (group instanceof AlternatingGroup alternating) {
            return new AlternatingDual(alternating);
        }
        if (group instanceof DirectProduct product) {
            return new ProductDual(product);
        }
        if (group instanceof SemidirectProduct semidirect) {
            return new SemidirectDual(semidirect);
        }
        return group.commutative() ? new AbelianDual(group) : new SplitDual(group);
    }

    /** The same by splitting the regular representation numerically, whatever the group, up to order 400. */
    public static Dual bySplitting(FiniteGroup group) {
        return new SplitDual(group);
    }

    /** The irreducible representations in order; asked for once. */
    abstract List<Irrep> list();

    /**
     * The matrices of one of them.
     *
     * @throws GroupRefused with the bytes that they would take, where they are too many
     */
    public abstract Representation representation(int number);

    /** The number of the complex conjugate of an irreducible representation; its own where the character is real. */
    public abstract int conjugate(int number);

    /** The group. */
    public final FiniteGroup group() {
        return group;
    }

    /** All of them. */
    public final List<Irrep> irreps() {
        if (irreps == null) {
            irreps = List.copyOf(list());
        }
        return irreps;
    }

    /** How many there are: as many as conjugacy classes. */
    public final int size() {
        return irreps().size();
    }

    /** One of them. */
    public final Irrep irrep(int number) {
        return irreps().get(number);
    }

    /** The degree of one of them. */
    public final int degree(int number) {
        return irrep(number).degree();
    }

    /** The one of this name. */
    public final Irrep named(String name) {
        for (Irrep irrep : irreps()) {
            if (irrep.name().equals(name)) {
                return irrep;
            }
        }
        throw new GroupRefused(group.notation() + " has no irreducible representation named " + name + "; the first is "
                + irrep(0).name());
    }

    /** Where the d² entries of each block begin when all stand one after another; the last entry is Σ d². */
    public final int[] offsets() {
        if (offsets == null) {
            offsets = new int[size() + 1];
            for (int i = 0; i < size(); i++) {
                offsets[i + 1] = offsets[i] + degree(i) * degree(i);
            }
        }
        return offsets.clone();
    }

    /** How many irreducible representations there are of each type, in the order of {@link IrrepType}. */
    public final int[] countByType() {
        int[] counts = new int[IrrepType.values().length];
        for (Irrep irrep : irreps()) {
            counts[irrep.type().ordinal()]++;
        }
        return counts;
    }

    /** The character of one of them at g: real and imaginary part. */
    public double[] character(int number, int g) {
        int d = degree(number);
        double[] re = new double[d * d];
        double[] im = new double[d * d];
        representation(number).matrixInto(g, re, im);
        double[] trace = new double[2];
        for (int i = 0; i < d; i++) {
            trace[0] += re[i * d + i];
            trace[1] += im[i * d + i];
        }
        return trace;
    }

    /** The characters on the conjugacy classes. */
    public final CharacterTable characterTable() {
        return CharacterTable.of(this);
    }

    /** Names 1.1, 1.2, …, 2.1, …: degree and place among those of this degree. */
    static List<String> names(int[] degrees) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < degrees.length; i++) {
            int place = 1;
            for (int j = 0; j < i; j++) {
                place += degrees[j] == degrees[i] ? 1 : 0;
            }
            names.add(degrees[i] + "." + place);
        }
        return names;
    }
}
