package symmetrylab.shared.experiments.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.FigureState.Level;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.number.RandomStream;

/** The smallest ball that touches all half-planes does so where the theorems of the course say. */
class PlaneNormTest {
    private static Dataset separable(int seed) {
        RandomStream chance = RandomStream.named(seed, "points");
        double[][] rows = new double[6][];
        double[] labels = new double[6];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = i % 2 == 0 ? 1 : -1;
            rows[i] =
                    new double[] {labels[i] * (1 + chance.nextGaussian()), labels[i] * (3 + 0.7 * chance.nextGaussian())
                    };
        }
        return Dataset.of(rows, labels);
    }

    private static double[] least(PlaneNorm norm, Dataset data) {
        return norm.least(data.signedRows(), length(MaxMargin.l2(data).z()));
    }

    private static double length(double[] z) {
        return Math.sqrt(z[0] * z[0] + z[1] * z[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSmallestCircleTouchesInTheMaxMarginSolution(int seed) {
        Dataset data = separable(seed);
        assertThat(least(new PlaneNorm(2, false), data))
                .containsExactly(MaxMargin.l2(data).z(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSmallestSquareHasTheLeastNormThatALinearProgramFinds(int seed) {
        Dataset data = separable(seed);
        PlaneNorm onCorner = new PlaneNorm(1, false);
        PlaneNorm onSide = new PlaneNorm(1, true);
        assertThat(onCorner.of(least(onCorner, data)))
                .isCloseTo(onCorner.of(MaxMargin.l1(data).z()), within(1e-6));
        assertThat(onSide.of(least(onSide, data)))
                .isCloseTo(onSide.of(MaxMargin.fourierL1(data).z()), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, false", "2, 3, true", "3, 4, false", "4, 6, true", "5, 6, false", "6, 5, true"})
    void noSolutionHasASmallerNormThanTheLeast(int seed, int depth, boolean spectral) {
        Dataset data = separable(seed);
        PlaneNorm norm = new PlaneNorm(2.0 / depth, spectral);
        double[] z = least(norm, data);
        assertThat(data.leastMargin(z)).isCloseTo(1, within(1e-9));
        RandomStream chance = RandomStream.named(seed, "rivals");
        double[] shortest = MaxMargin.l2(data).z();
        for (int i = 0; i < 20_000; i++) {
            double[] rival = {
                shortest[0] + 2 * length(shortest) * chance.nextGaussian(),
                shortest[1] + 2 * length(shortest) * chance.nextGaussian()
            };
            double margin = data.leastMargin(rival);
            if (margin > 0) {
                double[] solution = {rival[0] / margin, rival[1] / margin};
                assertThat(norm.of(solution)).isGreaterThanOrEqualTo(norm.of(z) * (1 - 1e-9));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, false", "1, false", "1, true", "0.5, false", "0.6666666666666666, true"})
    void allPointsOfALevelHaveTheSameNorm(double power, boolean spectral) {
        PlaneNorm norm = new PlaneNorm(power, spectral);
        double[] z = {0.3, -0.8};
        Level level = norm.through(z);
        assertThat(IntStream.range(0, level.xs().length))
                .allSatisfy(i -> assertThat(norm.of(new double[] {level.xs()[i], level.ys()[i]}))
                        .isCloseTo(norm.of(z), within(1e-9)));
    }
}
