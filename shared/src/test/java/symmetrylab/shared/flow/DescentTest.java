package symmetrylab.shared.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.linear.Angle;
import symmetrylab.shared.linear.RealFourier;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.network.SpectralConvolution;
import symmetrylab.shared.number.RandomStream;

/** Runs on the data of golden cases L07 and L08. */
class DescentTest {
    static final double[][] X7 = {
        {-1.09, -0.48, -0.65, 2.23},
        {-0.92, 0.47, 1.84, -1.21},
        {-0.85, -0.34, -1.35, 1.24},
        {-0.49, 1.06, 0.53, 0.02},
        {0.96, -0.31, 1.06, -1.33},
        {-0.75, 1.21, -2.12, 0.48}
    };
    static final double[] Y7 = {1, -1, 1, -1, -1, 1};
    static final double[][] X8 = {
        {0.17, -0.93, -0.36, 0.45, 1.18},
        {-1.63, 1.34, 0.93, -0.7, -0.4},
        {0.49, -0.29, 0.14, -1.06, -1.82},
        {2.43, 0.17, 0.22, 0.51, 1.34},
        {0.93, -1.03, -0.11, 0.07, 0.76}
    };
    static final double[] Y8 = {-1, 1, 1, -1, -1};
    static final double[] L2 = {0.05107727901965914, -0.5594535830634766, -0.7332937223965981, 0.33471688185575676};
    static final double[] L1 = {0.0, -0.44645081351093163, -0.9962286711968823, 0.06195290279676202};
    static final double[] FOURIER = {
        -0.15029154549938678, 0.4018819077887902, 0.3783219701443918, -0.1884123253808514, -0.515113444961281
    };

    static final LinearNetwork DIAGONAL = new Diagonal(4, 2);
    static final double[] DIAGONAL_START =
            DIAGONAL.flat(new double[] {-1.07, 1.01, -0.9, -1.21}, new double[] {-0.19, 0.36, 0.34, 0.01});
    static final FullyConnected DENSE = new FullyConnected(List.of(4, 3));
    static final double[] DENSE_START = DENSE.flat(
            new double[] {0.44, 1.09, 0.21, 0.07, 0.49, 0.17, -1.01, -0.36, -0.74, 0.42, 0.76, 0.21},
            new double[] {-0.62, 0.48, -0.58});
    static final LinearNetwork CONVOLUTION = CircularConvolution.full(5, 2);
    static final double[] CONVOLUTION_START = CONVOLUTION.flat(
            new double[] {2.02, 0.07, 0.13, 0.0, -0.17}, new double[] {-0.16, -0.27, 0.21, 0.06, 0.14});

    private static Descent run(LinearNetwork network, StepRule rule) {
        boolean convolution = network instanceof CircularConvolution;
        double[] start = convolution ? CONVOLUTION_START : network == DENSE ? DENSE_START : DIAGONAL_START;
        return new Descent(
                Problem.of(network, convolution ? X8 : X7, convolution ? Y8 : Y7, Loss.EXPONENTIAL), rule, start);
    }

    private static void followsTheFlow(LinearNetwork network, double[] limit, double[] listed) {
        Descent run = run(network, new StepRule.MarginPace(0.5));
        double margin = 100;
        for (double expected : listed) {
            assertThat(run.advanceToMargin(margin, 250_000)).isTrue();
            assertThat(run.progress().margin()).isCloseTo(margin, within(1e-9 * margin));
            assertThat(Angle.oneMinusCosine(run.state().predictor(), limit)).isBetween(expected / 3, 3 * expected);
            margin *= 10;
        }
    }

    @Test
    void aDiagonalNetworkGoesToTheL1MarginAtTheListedPace() {
        followsTheFlow(DIAGONAL, L1, new double[] {2.122e-4, 7.858e-7, 4.553e-9, 2.646e-11});
    }

    @Test
    void aFullyConnectedNetworkGoesToTheL2MarginAtTheListedPace() {
        followsTheFlow(DENSE, L2, new double[] {2.529e-4, 2.024e-5, 1.982e-6, 1.977e-7});
    }

    @Test
    void aConvolutionGoesToTheFourierMarginAtTheListedPace() {
        followsTheFlow(CONVOLUTION, FOURIER, new double[] {2.848e-3, 4.648e-5, 9.234e-7, 1.883e-8});
    }

    @Test
    void smallStepsOfAnyRuleKeepTheNormDifferencesAndTellTheSameTime() {
        double[] before = Invariants.normDifferences(DENSE, DENSE_START);
        Descent plain = run(DENSE, new StepRule.GradientDescent(1e-4));
        Descent paced = run(DENSE, new StepRule.MarginPace(1e-3));
        Descent relative = run(DENSE, new StepRule.RelativeChange(1e-4));
        for (Descent run : new Descent[] {plain, paced, relative}) {
            assertThat(run.advanceToMargin(2, 200_000)).isTrue();
            assertThat(Invariants.normDifferences(DENSE, run.state().parameters()))
                    .containsExactly(before, within(5e-3));
            assertThat(run.progress().logTime()).isCloseTo(plain.progress().logTime(), within(5e-3));
        }
        assertThat(Angle.oneMinusCosine(plain.state().predictor(), paced.state().predictor()))
                .isLessThan(1e-6);
    }

    @Test
    void relativeStepsReachLossTenToTheMinusTenInAFewHundredSteps() {
        Descent run = run(DIAGONAL, new StepRule.RelativeChange(0.02));
        assertThat(run.advanceUntil(StopRule.logLoss(-10 * Math.log(10)).or(StopRule.steps(1000)), 2000))
                .isTrue();
        assertThat(run.progress().steps()).isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 97, 200})
    void aConvolutionTakesTheSamePathInFourierCoordinates(int d) {
        RandomStream random = RandomStream.named(d, "spectral");
        RealFourier basis = new RealFourier(d);
        double[][] rows = new double[3][d];
        double[][] turned = new double[3][];
        double[] start = new double[3 * d];
        for (int k = 0; k < start.length; k++) {
            rows[k / d][k % d] = random.nextGaussian();
            start[k] = 0.3 * random.nextGaussian();
        }
        for (int i = 0; i < 3; i++) {
            turned[i] = basis.coordinates(rows[i]);
        }
        SpectralConvolution spectral = new SpectralConvolution(d, 3);
        StepRule rule = new StepRule.RelativeChange(0.02);
        double[] labels = {1, -1, 1};
        Descent direct =
                new Descent(Problem.of(CircularConvolution.full(d, 3), rows, labels, Loss.LOGISTIC), rule, start);
        Descent fast =
                new Descent(Problem.of(spectral, turned, labels, Loss.LOGISTIC), rule, spectral.coordinates(start));
        direct.advance(40);
        fast.advance(40);
        assertThat(fast.progress().logLoss()).isCloseTo(direct.progress().logLoss(), within(1e-9));
        assertThat(Angle.oneMinusCosine(
                        basis.vector(fast.state().predictor()), direct.state().predictor()))
                .isLessThan(1e-18);
    }

    @Test
    void aRestoredRunGoesOnWithTheSameBits() {
        Descent run = run(CONVOLUTION, new StepRule.MarginPace(0.5));
        run.advance(57);
        double[] saved = run.save();
        run.advance(43);
        Descent other = run(CONVOLUTION, new StepRule.MarginPace(0.5));
        other.restore(saved);
        other.advance(43);
        assertThat(other.save()).isEqualTo(run.save());
        assertThat(other.progress()).isEqualTo(run.progress());
    }

    @Test
    void plainGradientDescentStandsStillWhereItsGradientUnderflows() {
        Descent run = run(DENSE, new StepRule.MarginPace(0.5));
        run.advanceToMargin(1000, 10_000);
        Descent plain = run(DENSE, new StepRule.GradientDescent(0.1));
        plain.restore(run.save());
        plain.advance(10);
        assertThat(plain.state().parameters()).isEqualTo(run.state().parameters());
    }

    @Test
    void theLogisticLossStaysFiniteAndAgreesWithItsDefinition() {
        double[] weights = new double[2];
        assertThat(Loss.LOGISTIC.logLossInto(new double[] {1e5, 2e5}, weights)).isEqualTo(-1e5);
        assertThat(weights).containsExactly(new double[] {1, 0}, within(1e-15));
        double[] margins = {0.3, -2};
        double loss = Math.log1p(Math.exp(-0.3)) + Math.log1p(Math.exp(2));
        assertThat(Loss.LOGISTIC.logLossInto(margins, weights)).isCloseTo(Math.log(loss), within(1e-15));
        assertThat(weights[1]).isCloseTo(1 / (1 + Math.exp(-2)) / loss, within(1e-15));
        assertThat(Loss.LOGISTIC.logLossInto(new double[] {-1e5, 0}, weights)).isCloseTo(Math.log(1e5), within(1e-4));
        assertThat(Loss.EXPONENTIAL.logLossInto(new double[] {-1e5, 1e5}, weights))
                .isEqualTo(1e5);
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> new StepRule.MarginPace(0))
                .hasMessage("gain of margin a step must be positive, got 0.0");
        assertThatThrownBy(() -> Problem.of(DIAGONAL, X7, new double[] {1, 2, 1, 1, 1, 1}, Loss.LOGISTIC))
                .hasMessage("label 1 must be -1 or 1, got 2");
        assertThatThrownBy(() -> Problem.of(DIAGONAL, X8, Y8, Loss.LOGISTIC))
                .hasMessage("row 0 must have 4 entries, the input size of diagonal 4, depth 2, got 5");
    }
}
