package symmetrylab.shared.fourier;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Subgroup;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Irrep;

/** Searches a group of order up to 200 for the functions of {@link EqualityCase}: subgroups, their cosets and characters. */
public final class EqualityCases {
    private EqualityCases() {}

    /** Those of one subgroup: every coset with every character of degree 1. */
    public static List<EqualityCase> of(Subgroup subgroup) {
        Dual dual = Dual.of(subgroup.asGroup());
        List<EqualityCase> found = new ArrayList<>();
        for (int[] coset : subgroup.leftCosets()) {
            for (Irrep irrep : dual.irreps()) {
                if (irrep.degree() == 1) {
                    found.add(character(subgroup, coset[0], dual, irrep));
                }
            }
        }
        return found;
    }

    private static EqualityCase character(Subgroup subgroup, int translate, Dual dual, Irrep irrep) {
        double[] re = new double[subgroup.order()];
        double[] im = new double[subgroup.order()];
        for (int i = 0; i < re.length; i++) {
            double[] value = dual.character(irrep.number(), i);
            re[i] = value[0];
            im[i] = value[1];
        }
        return new EqualityCase(subgroup, translate, irrep.name(), re, im);
    }

    /** The first so many, from the smallest subgroups upwards. */
    public static List<EqualityCase> search(FiniteGroup group, int most) {
        List<EqualityCase> found = new ArrayList<>();
        for (Subgroup subgroup : group.subgroups()) {
            for (EqualityCase one : of(subgroup)) {
                if (found.size() == most) {
                    return found;
                }
                found.add(one);
            }
        }
        return found;
    }
}
