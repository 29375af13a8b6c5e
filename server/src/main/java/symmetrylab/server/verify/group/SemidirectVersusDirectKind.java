package symmetrylab.server.verify.group;

import java.util.Arrays;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.representation.Irrep;

/**
 * One function on (C_n × C_n) ⋊ D_4 and, in the same order of elements, on the direct product: dimensions and Schatten sums.
 *
 * <p>The order is that of our semidirect product, D_4 slowest, and so that of the direct product D_4 × (C_n × C_n).
 */
public final class SemidirectVersusDirectKind implements InputKind {
    @Override
    public String name() {
        return "semidirect-vs-direct";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        int n = input.at("n").integer();
        double[] f = input.at("f").vector();
        String plane = "(C" + n + "xC" + n + ")";
        check(plane + ":D4", f, expected.at("semidirect"), comparison);
        check("D4x" + plane, f, expected.at("direct"), comparison);
    }

    private static void check(String text, double[] f, Node expected, Comparison comparison) {
        GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse(text));
        Spectrum spectrum = transform.forward(f);
        int[] dimensions = transform.dual().irreps().stream()
                .mapToInt(Irrep::degree)
                .sorted()
                .toArray();
        int[] listed = expected.at("irrep_dims").integers();
        Arrays.sort(listed);
        comparison.integers(expected.path() + ".irrep_dims", dimensions, listed);
        number(expected.at("sum_d_sigma_1"), spectrum.schattenSum(1), comparison);
        number(expected.at("sum_d_sigma_2_3"), spectrum.schattenSum(2.0 / 3), comparison);
        number(expected.at("sum_d_sigma2"), spectrum.schattenSum(2), comparison);
    }

    private static void number(Node expected, double actual, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.number(), Bounds.PRODUCTS);
    }
}
