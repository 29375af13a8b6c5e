package symmetrylab.shared.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.linear.FloatMatrix;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Parallel;
import symmetrylab.shared.number.RandomStream;

/** The network that carries its change as outer products is the fully connected network, however many cores it has. */
class WideDescentTest {
    private static final int WIDTH = 37;
    private static final int DATA = 6;
    private static final List<StepRule> RULES = List.of(
            new StepRule.MarginPace(0.5),
            new StepRule.RelativeChange(0.02),
            new StepRule.GradientDescent(0.01),
            new StepRule.GradientDescent(0.01, 1.1, 20));

    private static double[][] rows() {
        RandomStream random = RandomStream.named(3, "rows");
        double[][] rows = new double[DATA][WIDTH];
        for (double[] row : rows) {
            for (int j = 0; j < WIDTH; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return rows;
    }

    private static WideDescent.Start start() {
        RandomStream random = RandomStream.named(5, "start");
        double bound = 1 / Math.sqrt(WIDTH);
        double[] last = new double[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            last[j] = bound * (2 * random.nextDouble() - 1);
        }
        return new WideDescent.Start(
                FloatMatrix.uniform(WIDTH, bound, random.split("first"), Parallel.NONE),
                FloatMatrix.uniform(WIDTH, bound, random.split("second"), Parallel.NONE),
                last);
    }

    private static WideDescent wide(StepRule rule) {
        return new WideDescent(rows(), Loss.EXPONENTIAL, rule, start(), Parallel.NONE);
    }

    private static Descent full(StepRule rule) {
        FullyConnected network = FullyConnected.uniform(WIDTH, WIDTH, 3);
        WideDescent.Start start = start();
        double[] first = new double[WIDTH * WIDTH];
        double[] second = new double[WIDTH * WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            for (int j = 0; j < WIDTH; j++) {
                first[i * WIDTH + j] = start.first().at(i, j);
                second[i * WIDTH + j] = start.second().at(i, j);
            }
        }
        Problem problem = new Problem(network, rows(), Loss.EXPONENTIAL);
        return new Descent(problem, rule, network.flat(first, second, start.last()));
    }

    @Test
    void itTrainsAsTheFullNetwork() {
        for (StepRule rule : RULES) {
            WideDescent wide = wide(rule);
            Descent full = full(rule);
            for (int step = 0; step <= 40; step++) {
                double[] expected = full.state().predictor();
                double[] beta = wide.predictor();
                FixedSum.addInto(beta, -1, expected);
                assertThat(FixedSum.norm(beta) / FixedSum.norm(expected))
                        .as("%s, step %s", rule, step)
                        .isLessThan(1e-11);
                assertThat(wide.progress().logLoss())
                        .isCloseTo(
                                full.progress().logLoss(),
                                within(1e-10 * (1 + Math.abs(full.progress().logLoss()))));
                wide.advance();
                full.advance(1);
            }
            assertThat(wide.progress().steps()).isEqualTo(41);
        }
    }

    @Test
    void theLearningRateGrows() {
        double plain = wide(RULES.get(2)).progress().logLoss();
        WideDescent slow = wide(RULES.get(2));
        WideDescent fast = wide(RULES.get(3));
        for (int step = 0; step < 60; step++) {
            slow.advance();
            fast.advance();
            if (step < 19) {
                assertThat(fast.progress()).isEqualTo(slow.progress());
            }
        }
        assertThat(fast.progress().logLoss())
                .isLessThan(slow.progress().logLoss())
                .isLessThan(plain);
    }

    @Test
    void theOrderOfThePartsDoesNotMatter() {
        Parallel shuffled = (parts, work) -> {
            List<Integer> order = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                order.add(part);
            }
            Collections.shuffle(order, new Random(parts));
            order.forEach(work::accept);
        };
        WideDescent one = wide(RULES.get(0));
        WideDescent other = new WideDescent(rows(), Loss.EXPONENTIAL, RULES.get(0), start(), shuffled);
        for (int step = 0; step < 30; step++) {
            one.advance();
            other.advance();
        }
        assertThat(other.predictor()).containsExactly(one.predictor());
    }

    @Test
    void aSavedRunGoesOnWithTheSameBits() {
        WideDescent through = wide(RULES.get(0));
        for (int step = 0; step < 25; step++) {
            through.advance();
        }
        double[] saved = through.save();
        assertThat(saved).hasSize((int) WideDescent.savedNumbers(WIDTH, DATA, 25));
        WideDescent resumed = wide(RULES.get(0));
        resumed.restore(saved);
        for (int step = 0; step < 25; step++) {
            through.advance();
            resumed.advance();
        }
        assertThat(resumed.predictor()).containsExactly(through.predictor());
        assertThat(resumed.progress()).isEqualTo(through.progress());
        assertThatThrownBy(() -> resumed.restore(new double[saved.length - 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        FloatMatrix three = FloatMatrix.uniform(3, 1, RandomStream.named(1, "a"), Parallel.NONE);
        assertThatThrownBy(() -> new WideDescent.Start(three, three, new double[2]))
                .hasMessageContaining("one width, got 3, 3 and 2");
        WideDescent.Start start = new WideDescent.Start(three, three, new double[3]);
        assertThatThrownBy(
                        () -> new WideDescent(new double[1][4], Loss.EXPONENTIAL, RULES.get(0), start, Parallel.NONE))
                .hasMessageContaining("row 0 must have 3 entries, got 4");
    }
}
