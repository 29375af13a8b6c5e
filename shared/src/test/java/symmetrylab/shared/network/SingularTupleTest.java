package symmetrylab.shared.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

class SingularTupleTest {
    private static final double[] SIGMA = {1.46, 1.78, 1.62};
    private final RandomStream random = RandomStream.named(2, "tuples");

    private double[] vector(int size) {
        double[] vector = new double[size];
        for (int j = 0; j < size; j++) {
            vector[j] = random.nextGaussian();
        }
        return vector;
    }

    @Test
    void thePowerMethodClimbsToTuplesWithNoResidual() {
        int[] shape = {2, 3, 4};
        DataTensor tensor = DataTensor.of(shape, vector(24));
        SingularTuple top = SingularTuple.top(tensor, 40);
        assertThat(top.residual()).isLessThan(1e-13);
        assertThat(tensor.apply(top.vectors())).isCloseTo(top.value(), within(1e-13));
        for (int round = 0; round < 200; round++) {
            double[][] v = {vector(2), vector(3), vector(4)};
            double size = FixedSum.norm(v[0]) * FixedSum.norm(v[1]) * FixedSum.norm(v[2]);
            assertThat(tensor.apply(v)).isLessThanOrEqualTo(top.value() * size * (1 + 1e-12));
        }
        for (int l = 0; l < 3; l++) {
            assertThat(top.value()).isLessThan(JacobiSvd.values(tensor.unfolding(l))[0]);
        }
    }

    @Test
    void aTopTupleOfAMatrixIsThatOfItsSingularValueDecomposition() {
        DataTensor matrix = DataTensor.of(new int[] {3, 4}, vector(12));
        SingularTuple top = SingularTuple.top(matrix, 1);
        assertThat(top.value()).isCloseTo(JacobiSvd.values(matrix.unfolding(0))[0], within(1e-13));
        assertThat(top.residual()).isLessThan(1e-13);
    }

    @Test
    void tuplesOnEverySupportAreStationaryButThePowerMethodEndsOnOneCoordinate() {
        DataTensor tensor = DataTensor.of(new Diagonal(3, 3), SIGMA);
        SingularTuple both = SingularTuple.onSupport(SIGMA, 3, 1, 2);
        assertThat(both.value()).isCloseTo(1.1980936037665306, within(1e-13));
        assertThat(both.vectors()[0])
                .containsExactly(new double[] {0, 0.67308629425086, 0.7395639529423028}, within(1e-13));
        SingularTuple measured = SingularTuple.measured(tensor, both.vectors());
        assertThat(measured.residual()).isLessThan(1e-14);
        assertThat(measured.value()).isCloseTo(both.value(), within(1e-14));
        double[][] near = both.vectors();
        near[0][1] += 1e-6;
        double[] end = SingularTuple.climbed(tensor, near).vectors()[0];
        assertThat(Math.max(Math.abs(end[1]), Math.abs(end[2]))).isCloseTo(1, within(1e-12));
        DataTensor deep = DataTensor.of(new Diagonal(3, 5), SIGMA);
        SingularTuple all = SingularTuple.onSupport(SIGMA, 5, 0, 1, 2);
        assertThat(SingularTuple.measured(deep, all.vectors()).residual()).isLessThan(1e-14);
        assertThat(all.residual()).isLessThan(1e-14);
    }

    @Test
    void contractionsKeepTheModesThatAreLeftOpen() {
        DataTensor tensor = DataTensor.of(new int[] {2, 3, 4}, vector(24));
        double[][] v = {vector(2), vector(3), vector(4)};
        DataTensor slice = tensor.contract(null, v[1], null);
        assertThat(slice.shape()).containsExactly(2, 4);
        assertThat(slice.apply(v[0], v[2])).isCloseTo(tensor.apply(v), within(1e-13));
        assertThat(tensor.contract(v[0], v[1], null).entries()).containsExactly(tensor.partial(2, v), within(1e-13));
        assertThatThrownBy(() -> DataTensor.of(new int[] {2, 2}, new double[3]))
                .hasMessage("a tensor of shape [2, 2] must have 4 entries, got 3");
    }
}
