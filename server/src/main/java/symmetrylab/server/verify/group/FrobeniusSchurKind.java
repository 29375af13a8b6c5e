package symmetrylab.server.verify.group;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.representation.CharacterTable;
import symmetrylab.shared.representation.Dual;

/** How many irreducible representations are real, complex and quaternionic, by the means of χ(g²). */
public final class FrobeniusSchurKind implements InputKind {
    @Override
    public String name() {
        return "frobenius-schur";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        List<Node> groups = input.at("groups").items();
        List<Node> answers = expected.at("types").items();
        if (groups.size() != answers.size() || groups.isEmpty()) {
            throw new MalformedCase("there must be as many answers as groups, at least one, got " + answers.size()
                    + " for " + groups.size());
        }
        for (int i = 0; i < groups.size(); i++) {
            int[] counts = counts(Dual.of(FiniteGroup.parse(groups.get(i).text())), answers.get(i), comparison);
            compare(answers.get(i).at("real"), counts[2], comparison);
            compare(answers.get(i).at("complex"), counts[1], comparison);
            compare(answers.get(i).at("quaternionic"), counts[0], comparison);
        }
    }

    /** By indicator −1, 0, 1. */
    private static int[] counts(Dual dual, Node answer, Comparison comparison) {
        CharacterTable table = dual.characterTable();
        int[] counts = new int[3];
        for (int i = 0; i < dual.size(); i++) {
            double indicator = table.indicator(i);
            int known = dual.irrep(i).type().indicator();
            comparison.number(
                    answer.path() + ", indicator of " + dual.irrep(i).name(), indicator, known, Bounds.FOURIER);
            counts[known + 1]++;
        }
        return counts;
    }

    private static void compare(Node expected, int actual, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.integer(), 0);
    }
}
