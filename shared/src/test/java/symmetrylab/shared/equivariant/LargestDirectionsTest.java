package symmetrylab.shared.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Keeping the largest singular directions leaves out what Plancherel's identity says, and no more than must be. */
class LargestDirectionsTest {
    private static double squaredDistance(double[] a, double[] b) {
        double[] difference = a.clone();
        FixedSum.addInto(difference, -1, b);
        return FixedSum.dot(difference, difference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D5", "D8", "Q8", "S4", "C12", "C7:C3[2]", "A4", "C3xQ8"})
    void theErrorIsTheSumOfWhatIsLeftOutAndAllNeedAsManyNumbersAsThereAreElements(String name) {
        GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse(name));
        FourierCoordinates coordinates = new FourierCoordinates(transform);
        int order = (int) coordinates.space().order();
        double[] f = Examples.normal(RandomStream.named(5, name), order);
        LargestDirections directions = LargestDirections.of(coordinates, f);
        double unweighted = 0;
        for (int k = 0; k <= directions.count(); k++) {
            double distance = squaredDistance(f, directions.function(k));
            assertThat(distance).isCloseTo(directions.leftOut(k), within(1e-11));
            unweighted = Math.max(unweighted, Math.abs(distance - directions.leftOutUnweighted(k)));
            assertThat(k == 0 || directions.numbers(k) > directions.numbers(k - 1))
                    .isTrue();
        }
        assertThat(directions.numbers(directions.count())).isEqualTo(order);
        assertThat(directions.leftOut(0)).isCloseTo(FixedSum.dot(f, f), within(1e-11));
        boolean commutes = FiniteGroup.parse(name).commutative();
        assertThat(unweighted > 1e-3).as("without dimensions").isEqualTo(!commutes);
    }

    /** The first direction has one number of rank: d for real blocks, 2d for a conjugate pair or a quaternionic block. */
    @Test
    void theFirstDirectionHasTheLeastRankThereIs() {
        for (String name : new String[] {"D7", "Q8", "C9", "S4"}) {
            GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse(name));
            FourierCoordinates coordinates = new FourierCoordinates(transform);
            double[] f = Examples.normal(
                    RandomStream.named(6, name), (int) coordinates.space().order());
            double[] first = LargestDirections.of(coordinates, f).function(1);
            int rank = transform.forward(first).rank(1e-9);
            assertThat(rank).as(name).isBetween(1, name.equals("Q8") ? 4 : 3);
            assertThat(LargestDirections.of(coordinates, first).leftOut(1)).isLessThan(1e-20);
        }
    }

    /** Cutting a neighbour behind as many directions gives other functions of the same ranks; none is nearer. */
    @ParameterizedTest
    @ValueSource(strings = {"D5", "Q8", "S4"})
    void noOtherFunctionOfTheseRanksIsNearer(String name) {
        FourierCoordinates coordinates = new FourierCoordinates(GroupFourierTransform.of(FiniteGroup.parse(name)));
        int order = (int) coordinates.space().order();
        RandomStream random = RandomStream.named(7, name);
        double[] f = Examples.normal(random, order);
        LargestDirections directions = LargestDirections.of(coordinates, f);
        for (int trial = 0; trial < 20; trial++) {
            double[] near = f.clone();
            FixedSum.addInto(near, 0.05, Examples.normal(random, order));
            LargestDirections others = LargestDirections.of(coordinates, near);
            for (int k = 1; k < Math.min(4, directions.count()); k++) {
                if (others.numbers(k) == directions.numbers(k)) {
                    assertThat(squaredDistance(f, others.function(k)))
                            .isGreaterThanOrEqualTo(directions.leftOut(k) - 1e-12);
                }
            }
        }
    }

    @Test
    void theZeroFunctionHasNoDirections() {
        FourierCoordinates coordinates = new FourierCoordinates(GroupFourierTransform.of(FiniteGroup.parse("D4")));
        LargestDirections none = LargestDirections.of(coordinates, new double[8]);
        assertThat(none.count()).isZero();
        assertThat(none.function(0)).containsOnly(0);
        assertThat(none.numbers(0)).isZero();
    }
}
