package symmetrylab.server.verify.group;

import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.InputKind;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.equivariant.ClassFunction;

/** Class functions in a band of SO(3). */
public final class ClassFunctionKind implements InputKind {
    @Override
    public String name() {
        return "bandlimited-SO3-class-function";
    }

    @Override
    public void check(Node input, Node expected, Comparison comparison) {
        ClassFunction f = new ClassFunction(input.at("a").vector());
        double[] angles = input.at("theta").vector();
        double[] values = new double[angles.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = f.value(angles[i]);
        }
        vector(expected.at("values"), values, comparison);
        number(expected.at("l2norm_sq"), f.energy(), comparison);
        vector(expected.at("fourier_block_scalars"), f.scalars(), comparison);
        number(expected.at("sum_d_sigma_2_3"), f.schattenSum(2.0 / 3), comparison);
        number(expected.at("sum_d_sigma_1"), f.schattenSum(1), comparison);
        Node rank = expected.at("rank_with_multiplicity");
        comparison.number(rank.path(), f.rank(), rank.integer(), 0);
        vector(expected.at("self_convolution_coefficients"), f.selfConvolution().coefficients(), comparison);
    }

    private static void number(Node expected, double actual, Comparison comparison) {
        comparison.number(expected.path(), actual, expected.number(), Bounds.CLASS_FUNCTION);
    }

    private static void vector(Node expected, double[] actual, Comparison comparison) {
        comparison.vector(expected.path(), actual, expected.vector(), Bounds.CLASS_FUNCTION);
    }
}
