package symmetrylab.server.verify.group;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.GoldenKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Uncertainty;

/** Support times rank, the product of norms and that of p-th powers with p = 2/3, for some functions on one group. */
public final class UncertaintyKind implements GoldenKind {
    @Override
    public String name() {
        return "uncertainty";
    }

    @Override
    public void check(Node golden, Comparison comparison) {
        GoldenGroup given = GoldenGroup.of(golden);
        GroupFourierTransform transform = GroupFourierTransform.of(given.group());
        Node expected = golden.at("expected");
        Node bound = expected.at("lower_bound");
        comparison.number(bound.path(), transform.group().order(), bound.integer(), 0);
        List<Node> functions = golden.at("input").at("functions").items();
        List<Node> rows = expected.at("rows").items();
        if (functions.size() != rows.size() || rows.isEmpty()) {
            throw new MalformedCase(expected.path() + ".rows must be as many as functions, at least one, got "
                    + rows.size() + " for " + functions.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            GroupFunction f = given.function(functions.get(i).at("f"));
            checkRow(Uncertainty.of(f, transform.forward(f), 2.0 / 3, true), rows.get(i), comparison);
        }
    }

    private static void checkRow(Uncertainty products, Node row, Comparison comparison) {
        whole(row.at("support"), products.support().space(), comparison);
        whole(row.at("rank"), products.support().spectrum(), comparison);
        whole(row.at("product"), products.support().product(), comparison);
        Node holds = row.at("meshulam_holds");
        if (holds.truth() != products.support().product() >= products.order()) {
            comparison.fail(holds.path() + " must be " + !holds.truth());
        }
        number(row.at("l1_over_linf"), products.norms().space(), comparison);
        number(row.at("schatten1_over_schattenInf"), products.norms().spectrum(), comparison);
        number(row.at("norm_product"), products.norms().product(), comparison);
        number(row.at("p_product_p_2_3"), products.powers().product(), comparison);
    }

    private static void whole(Node expected, double actual, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.integer(), 0);
    }

    private static void number(Node expected, double actual, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.number(), Bounds.PRODUCTS);
    }
}
