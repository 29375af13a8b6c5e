package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.group.Groups;
import symmetrylab.shared.wire.EventCodec;

/** What a run of an instant experiment told. */
record Told(Experiment experiment, Settings settings, List<RunEvent> events) {
    private static final Pattern ALIAS = Pattern.compile("x(D1|D2|S2|A3|S3)|(D1|D2|S2|A3|S3)x");
    static final Experiment EXPLORER = new GroupExplorer();
    static final Experiment WORKBENCH = new FourierWorkbench();
    static final Experiment GAUGE = new UncertaintyGauge();

    /** The groups of order ≤ 24, without products that only name a cyclic factor in another way; and some larger ones. */
    static Stream<String> groups(String... larger) {
        return Stream.concat(
                Groups.small().stream()
                        .distinct()
                        .filter(text -> !ALIAS.matcher(text).find()),
                Stream.of(larger));
    }

    /** A run with settings by name and value in turn. */
    static Told of(Experiment experiment, String... given) {
        return of(experiment, settings(experiment, given));
    }

    static Told of(Experiment experiment, Settings settings) {
        List<RunEvent> events = new ArrayList<>();
        new RunSession(experiment, settings, Inputs.none(), events::add).finish();
        return new Told(experiment, settings, events);
    }

    static Settings settings(Experiment experiment, String... given) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            map.put(given[i], given[i + 1]);
        }
        return Settings.of(experiment.schema(), map);
    }

    Claim claim(String id) {
        return events.stream()
                .filter(event -> event instanceof RunEvent.Claimed claimed
                        && claimed.claim().id().equals(id))
                .map(event -> ((RunEvent.Claimed) event).claim())
                .findFirst()
                .orElseThrow();
    }

    double series(String id) {
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Sampled sampled) {
                return sampled.values()[experiment.schema().indexOfSeries(id)];
            }
        }
        throw new AssertionError("nothing was sampled");
    }

    boolean draws(String figure) {
        return events.stream()
                .anyMatch(event -> event instanceof RunEvent.Pictured pictured
                        && pictured.figure().equals(figure));
    }

    FigureState state(String figure) {
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Pictured pictured && pictured.figure().equals(figure)) {
                return pictured.state();
            }
        }
        throw new AssertionError("no picture of " + figure);
    }

    double[] bars(String figure, String subject) {
        for (FigureState.Group group : ((FigureState.Bars) state(figure)).groups()) {
            if (group.subject().equals(subject)) {
                return group.values();
            }
        }
        throw new AssertionError("no bars of " + subject);
    }

    /** A claim holds where its hypotheses are met, and says so. */
    void assertEveryClaimHoldsWhereItMust() {
        for (var form : experiment.schema().claims()) {
            Claim claim = claim(form.id());
            boolean met = claim.hypotheses().stream().allMatch(Claim.Hypothesis::met);
            assertThat(claim.verdict())
                    .as(this + " " + form.id() + ", residual " + claim.residual())
                    .isEqualTo(met ? Claim.Verdict.HOLDS : Claim.Verdict.HYPOTHESES_NOT_MET);
            assertThat(claim.residual()).as(this + " " + form.id()).isBetween(0.0, 1e9);
        }
    }

    /** NaN stands only where a hypothesis has no number and where nothing tends anywhere. */
    void assertFinite() {
        for (RunEvent event : events) {
            String line =
                    EventCodec.line(event).replace("\"measured\":\"NaN\"", "").replace("\"tendency\":\"NaN\"", "");
            assertThat(line).as(toString()).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Override
    public String toString() {
        return experiment.id() + "?" + settings.text();
    }
}
