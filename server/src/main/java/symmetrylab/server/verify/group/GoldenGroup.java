package symmetrylab.server.verify.group;

import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.group.TableGroup;

/**
 * The group that a case gives by its multiplication table, and functions in the order of its elements.
 *
 * @param group the group, renumbered where its identity is not the first element
 */
public record GoldenGroup(TableGroup group) {
    static GoldenGroup of(Node golden) {
        Node node = golden.at("group");
        int[][] rows =
                node.at("cayley_table").items().stream().map(Node::integers).toArray(int[][]::new);
        TableGroup group = TableGroup.of(rows);
        if (node.at("order").integer() != group.order()) {
            throw new MalformedCase(node.path() + ".order must be " + group.order() + ", as the table is, got "
                    + node.at("order").integer());
        }
        return new GoldenGroup(group);
    }

    GroupFunction function(Node node) {
        double[] given = node.vector();
        if (given.length != group.order()) {
            throw new MalformedCase(node.path() + " must have " + group.order() + " values, got " + given.length);
        }
        double[] values = new double[given.length];
        for (int a = 0; a < values.length; a++) {
            values[group.map()[a]] = given[a];
        }
        return GroupFunction.real(group, values);
    }
}
