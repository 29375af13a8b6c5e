package symmetrylab.server.verify.group;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Irrep;

/** How many irreducible representations of each dimension groups have that are given by their notation. */
public final class IrrepDimensionsKind implements InputKind {
    @Override
    public String name() {
        return "irrep-dimensions";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        List<Node> groups = input.at("groups").items();
        List<Node> answers = expected.at("irrep_counts_by_dimension").items();
        if (groups.size() != answers.size() || groups.isEmpty()) {
            throw new MalformedCase("there must be as many answers as groups, at least one, got " + answers.size()
                    + " for " + groups.size());
        }
        for (int i = 0; i < groups.size(); i++) {
            checkGroup(FiniteGroup.parse(groups.get(i).text()), answers.get(i), comparison);
        }
    }

    private static void checkGroup(FiniteGroup group, Node answer, Comparison comparison) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int squares = 0;
        for (Irrep irrep : Dual.of(group).irreps()) {
            counts.merge(irrep.degree(), 1, Integer::sum);
            squares += irrep.degree() * irrep.degree();
        }
        comparison.number(answer.path() + ", sum of squares", squares, group.order(), 0);
        Map<Integer, Integer> expected = new TreeMap<>();
        answer.json().fieldNames().forEachRemaining(field -> expected.put(dimension(answer, field), 0));
        expected.replaceAll(
                (dimension, none) -> answer.at(Integer.toString(dimension)).integer());
        if (!counts.equals(expected)) {
            comparison.fail(answer.path() + " must be " + counts + " for " + group + ", got " + expected);
        }
    }

    private static int dimension(Node answer, String field) {
        if (!field.matches("[1-9][0-9]{0,5}")) {
            throw new MalformedCase(answer.path() + " must have dimensions as fields, got " + field);
        }
        return Integer.parseInt(field);
    }
}
