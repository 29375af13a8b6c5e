package symmetrylab.shared.equivariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Both sides of the duality of nuclear and operator norm meet, over many groups and points. */
class NuclearMaxMarginTest {
    @ParameterizedTest
    @ValueSource(strings = {"C1", "C5", "C12", "C3xC3", "D3", "D4", "Q8", "D5", "A4", "S4", "C7:C3[2]", "C3:C4[2]"})
    void thePrimalValueIsTheDualOne(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        FourierCoordinates coordinates = new FourierCoordinates(GroupFourierTransform.of(group));
        for (int n = 1; n <= Math.min(6, group.order()); n++) {
            RandomStream random = RandomStream.named(n, text);
            double[][] rows = new double[n][];
            double[] labels = new double[n];
            for (int i = 0; i < n; i++) {
                double[] f = new double[group.order()];
                for (int a = 0; a < f.length; a++) {
                    f[a] = random.nextGaussian();
                }
                rows[i] = coordinates.of(f);
                labels[i] = i % 2 == 0 ? 1 : -1;
            }
            SeparablePoints points = SeparablePoints.of(rows, labels);
            BlockSpace space = coordinates.space();
            NuclearMaxMargin found = NuclearMaxMargin.of(space, points);
            String which = text + ", " + n + " points";
            assertThat(found.gap()).as(which).isLessThan(1e-8);
            assertThat(found.dualNorm()).as(which).isLessThan(1 + 1e-10);
            assertThat(found.isPositive()).as(which).isTrue();
            assertThat(points.leastMargin(found.beta())).as(which).isGreaterThan(1 - 1e-12);
            // it is stationary as the certificate for two layers has it
            SchattenStationarity test = SchattenStationarity.of(space, points, 2, found.beta());
            assertThat(test.residual()).as(which).isLessThan(1e-6);
            // no other function with margin 1 has less
            for (int trial = 0; trial < 20; trial++) {
                double[] other = found.beta();
                for (int k = 0; k < other.length; k++) {
                    other[k] += 0.1 * random.nextGaussian();
                }
                other = coordinates.of(coordinates.function(other));
                double margin = points.leastMargin(other);
                if (margin > 0) {
                    assertThat(space.schattenSum(other, 1) / margin)
                            .as(which)
                            .isGreaterThan(found.value() * (1 - 1e-10));
                }
            }
            assertThat(FixedSum.norm(found.beta())).isPositive();
        }
    }
}
