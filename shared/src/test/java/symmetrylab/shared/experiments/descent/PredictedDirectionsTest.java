package symmetrylab.shared.experiments.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.wire.EventCodec;

class PredictedDirectionsTest {
    private static final Experiment EXPERIMENT = new PredictedDirections();

    private static List<RunEvent> run(String settings) {
        List<RunEvent> events = new ArrayList<>();
        new RunSession(EXPERIMENT, Settings.parse(EXPERIMENT.schema(), settings), Inputs.none(), events::add).finish();
        return events;
    }

    private static Claim claim(String settings, String id) {
        return run(settings).stream()
                .filter(RunEvent.Claimed.class::isInstance)
                .map(event -> ((RunEvent.Claimed) event).claim())
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static FigureState.Direction direction(String settings, String subject) {
        return run(settings).stream()
                .filter(RunEvent.Pictured.class::isInstance)
                .map(event -> ((RunEvent.Pictured) event).state())
                .filter(FigureState.Plane.class::isInstance)
                .flatMap(state -> ((FigureState.Plane) state).marks().stream())
                .filter(FigureState.Direction.class::isInstance)
                .map(FigureState.Direction.class::cast)
                .filter(mark -> mark.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** The points of the course were chosen for these directions. */
    @ParameterizedTest
    @CsvSource({
        "l2-max-margin, 0.4472135954999579, 0.8944271909999159",
        "l1-max-margin, 0, 1",
        "fourier-l1-max-margin, 0.7071067811865475, 0.7071067811865475",
        "vertex-1, 0, 1"
    })
    void theContrastingPointsHaveTheDirectionsThatTheyAreKnownFor(String subject, double x, double y) {
        FigureState.Direction found = direction("", subject);
        assertThat(found.x()).isCloseTo(x, within(1e-12));
        assertThat(found.y()).isCloseTo(y, within(1e-12));
        assertThat(found.margin()).isPositive();
    }

    @Test
    void everyClaimShowsBothSidesOfItsProof() {
        for (String id : List.of("l2", "l1", "fourier-l1", "stationary")) {
            Claim claim = claim("", id);
            assertThat(claim.verdict()).as(id).isEqualTo(Claim.Verdict.HOLDS);
            assertThat(claim.tolerance()).isLessThanOrEqualTo(1e-8);
            assertThat(claim.residual()).as(id).isLessThan(1e-11);
            assertThat(claim.left()).as(id).isNotEmpty();
            assertThat(claim.right()).as(id).containsExactly(claim.left(), within(1e-10));
        }
        assertThat(claim("", "l2").left()[0]).isCloseTo(0.2, within(1e-12));
        assertThat(claim("", "l1").left()[0]).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whatIsNotTheOnlyAnswerOrHasTooManyVerticesIsNotPromised() {
        assertThat(claim("points=1,1,1", "l1").verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            many.append(i == 0 ? "" : ";");
            for (int j = 0; j < 9; j++) {
                many.append((i * (j + 3)) % 11 + 1).append(',');
            }
            many.append('1');
        }
        Claim claim = claim("points=" + many, "stationary");
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(claim.hypotheses().get(2).met()).isFalse();
        assertThat(claim.hypotheses().get(2).measured()).isGreaterThan(1e9);
        assertThat(claim.residual()).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,1,1;2,2,-1      | points 1, 2 contradict each other",
                "1,1,1;2,2,-1      | a constant feature would separate them: set constant=on",
                "1,2,1;1,2,-1;3,1,1| points 1, 2 contradict each other",
                "1,2,1;1,2,-1      | move or remove some of them, or set nonseparable=show to watch what happens",
                "0,0,1;1,2,1       | points 1 contradict each other",
                "1e150,1,1         | row 1 column 1 is 1e150: rescale the column",
                "1e-150,1e-150,1   | must have some number of at least 1e-100 in size, the largest is 1e-150",
                "1e10,0,1;0,1e-5,1 | the longest point, whose length is 1e10",
                "NaN,1,1           | must be finite numbers, row 1 column 1 is NaN",
                "1,Infinity,1      | must be finite numbers, row 1 column 2 is Infinity",
                "1,2,1;1,1         | must have rows of equal length",
            })
    void badPointsAreRefusedWithWhatIsWrong(String points, String reason) {
        assertThatThrownBy(() -> run("points=" + points))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(reason);
    }

    /** Rank-deficient, more points than features, a zero column, one class, one feature, large and small numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,1;2,4,1;-1,-2,-1",
                "1,2,1;2,1,1;3,3,1;-1,-1,-1;-2,-3,-1;-3,-2,-1;4,1,1",
                "1,0,2,1;2,0,1,1;-1,0,-1,-1",
                "1,2,1;2,1,1",
                "1,1;-2,-1",
                "1e99,2e99,1;2e99,1e99,1",
                "1e-99,2e-99,1;2e-99,1e-99,1",
                "1e5,1,1;1,1e-2,1;-3,-0.2,-1",
                "1,2,3,4,5,6,1",
                "1,2,1;1,2,1;1,2,1",
            })
    void unusualPointsHaveProvedDirectionsAndNoNumberIsMissing(String points) {
        for (String depth : List.of("3", "6")) {
            String settings = "points=" + points + "&depth=" + depth;
            for (String id : List.of("l2", "l1", "fourier-l1", "stationary")) {
                Claim claim = claim(settings, id);
                boolean tie = claim.hypotheses().size() == 2
                        && !claim.hypotheses().get(1).met();
                assertThat(claim.verdict())
                        .as(id)
                        .isEqualTo(tie ? Claim.Verdict.HYPOTHESES_NOT_MET : Claim.Verdict.HOLDS);
                assertThat(claim.residual()).as(id).isCloseTo(tie ? 1 : 0, within(1e-8));
            }
            for (RunEvent event : run(settings)) {
                if (event instanceof RunEvent.Pictured) {
                    assertThat(EventCodec.line(event)).doesNotContain("NaN").doesNotContain("Infinity");
                }
            }
        }
    }

    @Test
    void pointsThatNothingSeparatesAreShownWhenAsked() {
        String settings = "nonseparable=show&points=1,2,1;1,2,-1";
        for (String id : List.of("l2", "l1", "fourier-l1", "stationary")) {
            assertThat(claim(settings, id).verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
            assertThat(claim(settings, id).residual()).isEqualTo(1);
        }
    }

    @Test
    void whatAHandWouldWaitForIsForeseen() {
        Settings small = Settings.standard(EXPERIMENT.schema());
        assertThat(EXPERIMENT.estimate(small, Inputs.none()).suitsBrowser(Schema.Pace.INSTANT))
                .isTrue();
    }
}
