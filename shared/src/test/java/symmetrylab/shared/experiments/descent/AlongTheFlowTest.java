package symmetrylab.shared.experiments.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Snapshot;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.wire.EventCodec;

/** Experiments that follow the flow itself come as near to their limits as a reference calculation did. */
class AlongTheFlowTest {
    private static final String SEVEN = "&scale=1&points=-1.09,-0.48,-0.65,2.23,1;-0.92,0.47,1.84,-1.21,-1;"
            + "-0.85,-0.34,-1.35,1.24,1;-0.49,1.06,0.53,0.02,-1;0.96,-0.31,1.06,-1.33,-1;-0.75,1.21,-2.12,0.48,1";
    private static final String EIGHT = "&scale=1&points=0.17,-0.93,-0.36,0.45,1.18,-1;-1.63,1.34,0.93,-0.7,-0.4,1;"
            + "0.49,-0.29,0.14,-1.06,-1.82,1;2.43,0.17,0.22,0.51,1.34,-1;0.93,-1.03,-0.11,0.07,0.76,-1";
    private static final String NINE =
            "&points=-1.75,-1.92,-0.69,1.09,-1;0.27,1.83,0.19,1.43,1;0.26,-0.9,0.73,-0.73,-1;"
                    + "-1.4,-0.74,-0.38,0.26,-1;0.87,0.62,2.11,-1.95,1";

    private static Claim claim(String experiment, String settings, String id) {
        RunRecord run = Runs.of(experiment, settings);
        return run.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The distance of unit vectors whose cosine lacks so much. */
    private static double distance(double missing) {
        return Math.sqrt(2 * missing);
    }

    /** The residuals are those of the table of accuracies, from starts of our own; three times as much is granted. */
    @ParameterizedTest
    @CsvSource({
        "fully-connected-max-margin, margin=3e5, direction, 2e-7",
        "fully-connected-max-margin, depth=3&margin=1e5, direction, 7e-6",
        "diagonal-sparsity, margin=1e5, l1-direction, 3e-11",
    })
    void directionsEndAsNearAsAReferenceCalculation(String experiment, String settings, String id, double missing) {
        Claim claim = claim(experiment, "rule=flow&" + settings + SEVEN, id);
        assertThat(claim.residual()).isLessThan(distance(3 * missing));
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HOLDS);
    }

    @Test
    void soDoesAConvolution() {
        Claim claim = claim("convolution-sparsity", "rule=flow&margin=1e5" + EIGHT, "fourier-l1-direction");
        assertThat(claim.residual()).isLessThan(distance(3 * 2e-8));
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HOLDS);
    }

    @ParameterizedTest
    @CsvSource({
        "diagonal-sparsity, 3, 0.01, 1e-8",
        "diagonal-sparsity, 4, 0.01, 3e-8",
        "diagonal-sparsity, 3, 1, 1e-4",
        "convolution-sparsity, 3, 0.01, 1e-7",
    })
    void deepNetworksBecomeStationary(String experiment, int depth, double scale, double most) {
        String settings = "rule=flow&margin=1e8&depth=" + depth + "&scale=" + scale + NINE;
        Claim claim = claim(experiment, settings, "stationary");
        assertThat(claim.residual()).isLessThan(most);
        assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HOLDS);
    }

    /** Steps that are short go the same way, a little less truly. */
    @Test
    void shortStepsGoTheSameWay() {
        double[] flow = claim("diagonal-sparsity", "rule=flow&margin=1e3&depth=3" + NINE, "stationary")
                .left();
        double[] steps = claim("diagonal-sparsity", "step=0.05&margin=1e3&depth=3" + NINE, "stationary")
                .left();
        for (int j = 0; j < flow.length; j++) {
            assertThat(Math.abs(flow[j] - steps[j])).isLessThan(0.02 * (1 + Math.abs(flow[j])));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"many-solutions", "fully-connected-max-margin", "diagonal-sparsity", "convolution-sparsity"})
    void aFlowSavedInTheMiddleEndsAsIfNothingHadHappened(String id) {
        Experiment experiment = Experiments.catalog().get(id);
        List<String> undisturbed = new ArrayList<>();
        session(experiment, undisturbed).finish();
        List<String> lines = new ArrayList<>();
        RunSession first = session(experiment, lines);
        for (int i = 0; i < 17; i++) {
            first.advance();
        }
        Snapshot snapshot = first.save().orElseThrow();
        RunSession second = session(experiment, lines);
        second.resume(snapshot, lines.stream().map(EventCodec::parse).toList());
        second.finish();
        assertThat(lines).isEqualTo(undisturbed);
    }

    private static RunSession session(Experiment experiment, List<String> lines) {
        Settings settings = Settings.parse(experiment.schema(), "rule=flow&margin=1e4");
        return new RunSession(experiment, settings, Inputs.none(), event -> lines.add(EventCodec.line(event)));
    }

    /** Where nothing separates the points the flow comes to rest, and the run ends and says so. */
    @Test
    void aFlowThatComesToRestEnds() {
        RunRecord run = Runs.of("diagonal-sparsity", "rule=flow&nonseparable=train&points=1,2,1;-1,-2,1;1,1,-1;3,1,1");
        assertThat(run.claims()).allMatch(claim -> claim.verdict() == Claim.Verdict.HYPOTHESES_NOT_MET);
    }

    /**
     * Parallel, repeated and more points than features, a zero column, sizes from 1e-9 to 1e9 and side by side: a direction
     * that is right, or not yet, and a finite number everywhere.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,1;2,4,1;-1,-2,-1",
                "1,2,1;1,2,1;1,2,1;-2,-1,-1",
                "1,2,1;3,1,1;2,2,1;-1,-3,-1;-2,-1,-1",
                "1,0,1;2,0,1;-3,0,-1",
                "1e9,2e9,1;3e9,1e9,1;-2e9,-1e9,-1",
                "1e-9,2e-9,1;3e-9,1e-9,1;-2e-9,-1e-9,-1",
                "1e6,2,1;3,1e-3,1",
                "1,1,1",
            })
    void unusualPointsEndInFiniteNumbers(String points) {
        for (String id : List.of("fully-connected-max-margin", "diagonal-sparsity", "convolution-sparsity")) {
            for (String rule : List.of("flow", "margin")) {
                String settings = "margin=1e4&steps=20000&rule=" + rule + "&points=" + points;
                List<RunEvent> events = new ArrayList<>();
                Experiment experiment = Experiments.catalog().get(id);
                new RunSession(experiment, Settings.parse(experiment.schema(), settings), Inputs.none(), events::add)
                        .finish();
                for (RunEvent event : events) {
                    if (event instanceof RunEvent.Sampled sampled) {
                        assertThat(sampled.values()[1]).as(settings).isNotNaN();
                        assertThat(sampled.values()[2]).as(settings).isFinite();
                    } else if (event instanceof RunEvent.Claimed claimed) {
                        assertThat(claimed.claim().verdict())
                                .as(id + " " + settings)
                                .isNotEqualTo(Claim.Verdict.FAILS);
                    }
                }
            }
        }
    }
}
