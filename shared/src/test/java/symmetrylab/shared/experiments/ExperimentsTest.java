package symmetrylab.shared.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Snapshot;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.wire.EventCodec;

/** What every experiment of the catalogue keeps, without being told. */
class ExperimentsTest {
    private static final String SHORT = "margin=50&steps=400";

    /** Those that train; what instant ones compute is held to laws in a test of their own. */
    static Stream<Experiment> experiments() {
        return Experiments.catalog().experiments().stream()
                .filter(experiment -> experiment.schema().pace() == Schema.Pace.RUN);
    }

    private static List<String> lines(Experiment experiment, String settings) {
        List<String> lines = new ArrayList<>();
        session(experiment, settings, lines).finish();
        return lines;
    }

    private static RunSession session(Experiment experiment, String settings, List<String> lines) {
        return new RunSession(
                experiment,
                Settings.parse(experiment.schema(), Runs.fitting(experiment, settings)),
                Inputs.none(),
                event -> lines.add(EventCodec.line(event)));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theSameSettingsGiveTheSameTranscript(Experiment experiment) {
        List<String> lines = lines(experiment, SHORT);
        assertThat(lines(experiment, SHORT)).isEqualTo(lines);
        assertThat(lines(experiment, SHORT + "&seed=8")).isNotEqualTo(lines);
        assertThat(lines.get(0)).startsWith("{\"event\":\"started\"");
        assertThat(lines.get(lines.size() - 1)).startsWith("{\"event\":\"finished\"");
    }

    /** The last pictures show where the lanes stand, and not the step that was aimed at when they ended. */
    @ParameterizedTest
    @MethodSource("experiments")
    void picturesSamplesAndTheEndNameTheSameLastStep(Experiment experiment) {
        int sampled = 0;
        int pictured = 0;
        int finished = -1;
        for (String line : lines(experiment, SHORT)) {
            RunEvent event = EventCodec.parse(line);
            if (event instanceof RunEvent.Sampled sample) {
                sampled = Math.max(sampled, sample.step());
            } else if (event instanceof RunEvent.Pictured picture) {
                pictured = Math.max(pictured, picture.step());
            } else if (event instanceof RunEvent.Finished end) {
                finished = end.step();
            }
        }
        assertThat(List.of(pictured, finished)).containsOnly(sampled);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aRunSavedInTheMiddleEndsAsIfNothingHadHappened(Experiment experiment) {
        List<String> undisturbed = lines(experiment, SHORT);
        List<String> lines = new ArrayList<>();
        RunSession first = session(experiment, SHORT, lines);
        for (int i = 0; i < 17; i++) {
            first.advance();
        }
        if (first.save().isEmpty()) {
            return; // resumed by replay, which gives the same lines
        }
        Snapshot snapshot = first.save().orElseThrow();
        List<RunEvent> recorded = lines.stream().map(EventCodec::parse).toList();
        RunSession second = session(experiment, SHORT, lines);
        second.resume(snapshot, recorded);
        second.finish();
        assertThat(lines).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void cornersOfTheSettingsEndInFiniteNumbersOrARefusal(Experiment experiment) {
        for (Parameter parameter : experiment.schema().parameters()) {
            for (String corner : corners(parameter)) {
                Settings settings = Settings.parse(experiment.schema(), Runs.fitting(experiment, "margin=20&steps=60"))
                        .with(parameter, corner);
                if (!experiment
                        .estimate(settings, Inputs.none())
                        .suitsBrowser(experiment.schema().pace())) {
                    continue;
                }
                List<RunEvent> events = new ArrayList<>();
                try {
                    new RunSession(experiment, settings, Inputs.none(), events::add).finish();
                } catch (symmetrylab.shared.experiment.InvalidSettings refusal) {
                    assertThat(refusal.violations()).isNotEmpty();
                    continue;
                }
                for (RunEvent event : events) {
                    if (event instanceof RunEvent.Sampled sampled && trains(experiment, sampled.lane())) {
                        assertThat(sampled.values()[2])
                                .as(settings.text() + ": margin")
                                .isFinite();
                        assertThat(sampled.values()[1])
                                .as(settings.text() + ": loss")
                                .isNotNaN();
                    }
                }
            }
        }
    }

    private static boolean trains(Experiment experiment, String lane) {
        return experiment.schema().subjects().stream()
                .anyMatch(subject -> subject.id().equals(lane) && subject.kind() == Subject.Kind.LANE);
    }

    private static List<String> corners(Parameter parameter) {
        if (parameter instanceof Parameter.IntegerRange p) {
            return p.name().equals("steps") ? List.of("1") : List.of("" + p.least(), "" + Math.min(p.most(), 20));
        }
        if (parameter instanceof Parameter.RealRange p) {
            return List.of("" + p.least(), "" + p.most());
        }
        if (parameter instanceof Parameter.Choice p) {
            return p.options();
        }
        if (parameter.name().equals("group")) {
            return List.of("C1", "Q8", "C7:C3[2]");
        }
        if (parameter instanceof Parameter.Text) {
            return List.of("1,1,1", "1,1,0"); // points of a regression
        }
        if (parameter instanceof Parameter.Points p && p.leastColumns() > 2) {
            return List.of("1,".repeat(p.leastColumns()) + "1;" + "0,".repeat(p.leastColumns()) + "-1");
        }
        return parameter instanceof Parameter.Flag ? List.of("on", "off") : List.of("1,1,1", "0,0,1;1,1,1");
    }

    @Test
    void dataThatNoLineSeparatesIsRefusedWithWhatToChange() {
        Experiment experiment = Experiments.catalog().get("many-solutions");
        assertThatThrownBy(() -> lines(experiment, "points=1,1,1;2,2,-1"))
                .hasMessage("points must be separable by a hyperplane through the origin: points 1, 2 contradict each"
                        + " other (a weighted sum of y·x is 0); a constant feature would separate them: set"
                        + " constant=on");
        assertThatThrownBy(() -> lines(experiment, "points=1,1,1;1,1,-1"))
                .hasMessageContaining("move or remove some of them, or set nonseparable=train");
        assertThat(lines(experiment, "points=1,1,1;1,1,-1&nonseparable=train&steps=10"))
                .anyMatch(line -> line.contains("\"verdict\":\"hypotheses not met\""));
        assertThat(lines(experiment, "points=1,1,1;2,2,-1&constant=on&steps=10"))
                .isNotEmpty();
    }

    /** What a run last said of a claim. */
    private static Claim claim(String experiment, String settings, String id) {
        RunRecord run = new RunRecord(Experiments.catalog().get(experiment).schema());
        lines(Experiments.catalog().get(experiment), settings).forEach(line -> run.add(EventCodec.parse(line)));
        return run.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMet(Claim claim, String hypothesis) {
        return claim.hypotheses().stream()
                .filter(h -> h.id().equals(hypothesis))
                .findFirst()
                .orElseThrow()
                .met();
    }

    @Test
    void aDirectionThatIsNotTheOnlyOneIsNotPromised() {
        for (String points : List.of("1,1,1", "1,1,0.2,1;-1,-1,0.2,-1")) {
            Claim claim = claim("diagonal-sparsity", "margin=100&points=" + points, "l1-direction");
            assertThat(isMet(claim, "unique")).as(points).isFalse();
            assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        }
        assertThat(isMet(claim("diagonal-sparsity", "margin=100", "l1-direction"), "unique"))
                .isTrue();
        Claim flat = claim("convolution-sparsity", "margin=100&points=1,0,0,0,1", "fourier-l1-direction");
        assertThat(isMet(flat, "unique")).isFalse();
        assertThat(isMet(claim("convolution-sparsity", "margin=100", "fourier-l1-direction"), "unique"))
                .isTrue();
    }

    @Test
    void stepsThatLeapFollowNoFlow() {
        assertThat(isMet(claim("many-solutions", "rule=gradient&step=100&steps=500", "direction"), "follows-flow"))
                .isFalse();
        assertThat(isMet(claim("many-solutions", "rule=gradient&step=0.01&steps=500", "direction"), "follows-flow"))
                .isTrue();
    }

    @Test
    void aSmallMarginDoesNotPassForStationary() {
        Claim early = claim("diagonal-sparsity", "margin=10", "stationary");
        assertThat(early.residual()).isGreaterThan(1e-2);
        assertThat(early.verdict()).isEqualTo(Claim.Verdict.NOT_YET);
    }

    @Test
    void withoutAHiddenLayerNothingIsSaidOfItsRank() {
        assertThat(claim("fully-connected-max-margin", "depth=1&margin=100", "rank-one")
                        .verdict())
                .isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
    }

    @Test
    void anUnknownExperimentIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Experiments.catalog().get("nothing"))
                .hasMessage("there is no experiment 'nothing'; there are "
                        + String.join(", ", Experiments.catalog().ids()));
    }
}
