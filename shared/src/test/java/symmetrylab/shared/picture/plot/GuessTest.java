package symmetrylab.shared.picture.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Misfit;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.View;

/** What a reader predicted stands in the picture that answers, and is measured against it. */
class GuessTest {
    private static final RunRecord RUN = Runs.of("diagonal-sparsity", Runs.SHORT);
    private static final RunRecord BEFORE = new RunRecord(RUN.schema());
    private static final Guess.Target FIRST = new Guess.Target("", "");
    private static final Guess.Window WINDOW = new Guess.Window(1, 1e4, 0.01, 100);

    private static Scene scene(RunRecord run, Guess guess) {
        return new Scene(run, Optional.empty(), Labels.none(), View.PLAIN.expect(guess));
    }

    private static Pictures pictures(RunRecord run, Guess guess) {
        return new Pictures(scene(run, guess), new Frame(640, 300));
    }

    @Test
    void aDirectionIsAnArrowInThePlane() {
        assertThat(pictures(RUN, new Guess.Direction(30)).svg("plane", "n")).contains("your guess");
        assertThat(pictures(RUN, new Guess.None()).svg("plane", "n")).doesNotContain("your guess");
        assertThat(pictures(RUN, new Guess.Direction(30)).svg("angle", "n")).doesNotContain("your guess");
    }

    @Test
    void aValueIsALineAcrossItsFigureAndAlwaysInSight() {
        Guess guess = new Guess.Value("angle", "angle", 1e-7);
        assertThat(pictures(RUN, guess).svg("angle", "n"))
                .contains("hatch guess")
                .contains("10⁻⁷");
        assertThat(pictures(BEFORE, guess).svg("angle", "n")).contains("hatch guess");
        assertThat(pictures(RUN, guess).svg("residual", "n")).doesNotContain("guess");
    }

    @Test
    void beforeARunTheAxesHaveRoomToDraw() {
        Pictures pictures = pictures(BEFORE, new Guess.Drawn("loss", FIRST, WINDOW, new double[0], new double[0]));
        assertThat(pictures.svg("loss", "n")).contains("10⁴").contains("10⁻²");
        double[] corner = pictures.valueAt("loss", 64, 254);
        assertThat(corner[0]).isCloseTo(1, within(1e-9));
        assertThat(corner[1]).isCloseTo(0.01, within(1e-9));
        double[] middle = pictures.valueAt("loss", (64 + 624) / 2.0, (254 + 14) / 2.0);
        assertThat(middle[0]).isCloseTo(100, within(1e-9));
        assertThat(middle[1]).isCloseTo(1, within(1e-9));
    }

    private static Misfit misfit(double factor) {
        double[] steps = new double[RUN.moments().size() - 1];
        double[] losses = new double[steps.length];
        double[] loss = RUN.values("diagonal", "loss");
        for (int i = 0; i < steps.length; i++) {
            steps[i] = RUN.moments().get(i + 1);
            losses[i] = factor * loss[i + 1];
        }
        Guess guess = new Guess.Drawn("loss", FIRST, WINDOW, steps, losses);
        return Comparisons.guess(scene(RUN, guess)).orElseThrow();
    }

    @Test
    void aCurveThatIsTenTimesTooHighIsOffByOneDecade() {
        assertThat(misfit(10).error()).isCloseTo(1, within(1e-9));
        assertThat(misfit(0.1).error()).isCloseTo(1, within(1e-9));
        assertThat(misfit(1).error()).isCloseTo(0, within(1e-9));
        assertThat(misfit(10).ratio()).isTrue();
        assertThat(misfit(10).sentence().english())
                .startsWith("From step 1 to ")
                .endsWith("a factor of 10.0 on average.");
    }

    @Test
    void whereNothingIsInCommonNothingIsSaid() {
        Guess far = new Guess.Drawn("loss", FIRST, WINDOW, new double[] {1e6, 1e7}, new double[] {1, 1});
        assertThat(Comparisons.guess(scene(RUN, far))).isEmpty();
        assertThat(Comparisons.guess(scene(BEFORE, far))).isEmpty();
        assertThat(Comparisons.guess(scene(RUN, new Guess.Direction(3)))).isEmpty();
    }
}
