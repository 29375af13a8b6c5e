package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;

/**
 * The irreducible representations of any group up to order 400, by splitting its regular representation numerically.
 *
 * <p>M = Σ c_h R(h) with random c_h = c_(h⁻¹) is symmetric and commutes with left translations; its eigenspaces are the real
 * irreducible modules. One is kept for each character, and split into complex ones where its type is not real (Dixon 1970;
 * spec §6). The chance is seeded, so that the bases stay.
 */
public final class SplitDual extends Dual {
    /** Most elements of a group whose regular representation is split. */
    public static final int MOST = 400;

    private static final int ATTEMPTS = 20;

    private final List<RegularPart> parts;
    private int[] numbers;

    SplitDual(FiniteGroup group) {
        super(group);
        int n = group.order();
        if (n > MOST) {
            throw new GroupRefused("the regular representation is split up to order " + MOST + ", got "
                    + (n > FiniteGroup.MOST_FOR_TABLE ? "order " + n : group.description())
                    + ", whose matrix would take "
                    + 8L * n * n + " bytes");
        }
        List<RegularPart> found = null;
        for (int attempt = 0; attempt < ATTEMPTS && found == null; attempt++) {
            found = new RegularSplitting(group, attempt).partsOrNull();
        }
        if (found == null) {
            throw new ArithmeticException("the regular representation of " + group + " must split into modules of type"
                    + " 1, 2 or 4 in " + ATTEMPTS + " attempts");
        }
        parts = found;
    }

    @Override
    List<Irrep> list() {
        int[] degrees = new int[parts.size()];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = parts.get(i).degree();
        }
        List<String> names = names(degrees);
        List<Irrep> irreps = new ArrayList<>();
        for (int i = 0; i < degrees.length; i++) {
            irreps.add(new Irrep(i, names.get(i), degrees[i], parts.get(i).type()));
        }
        return irreps;
    }

    @Override
    public int conjugate(int number) {
        RegularPart part = parts.get(number);
        for (int i = 0; i < parts.size(); i++) {
            if (part.conjugateOf(parts.get(i))) {
                return i;
            }
        }
        throw new IllegalStateException("the conjugate of " + irrep(number).name() + " must be listed");
    }

    @Override
    public double[] character(int number, int g) {
        return parts.get(number).character(classNumbers()[g]);
    }

    private int[] classNumbers() {
        if (numbers == null) {
            numbers = ConjugacyClass.numbers(group(), group().conjugacyClasses());
        }
        return numbers;
    }

    @Override
    public Representation representation(int number) {
        return parts.get(number).representation(group());
    }
}
