package symmetrylab.server.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.promise.Transcript;
import symmetrylab.server.run.Cores;
import symmetrylab.server.testing.TestServer;
import symmetrylab.server.text.Markup;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.Experiments;

/** What every experiment of the catalogue owes to its readers; a new one is held to it without being named here. */
class ExperimentContractTest {
    /** Loading refuses a missing label, a preset that does not parse and a missing stored run. */
    private static final Content CONTENT =
            ContentLoader.load(ContentFolder.packed(), Experiments.catalog(), new Markup(TestServer.MATH_ML));

    /** A slice may not do more work than this: it is what stopping waits for. Generous, as machines are shared. */
    private static final long LONGEST_SLICE_NANOS = 1_000_000_000;

    record Case(Experiment experiment, Preset preset) {
        Settings settings() {
            return Settings.parse(experiment.schema(), preset.settings());
        }

        List<RunEvent> run() {
            List<RunEvent> events = new ArrayList<>();
            new RunSession(experiment, settings(), Inputs.none(), events::add)
                    .on(Cores.ALL)
                    .finish();
            return events;
        }

        @Override
        public String toString() {
            return experiment.id() + "/" + preset.id();
        }
    }

    static Stream<Experiment> experiments() {
        return Experiments.catalog().experiments().stream();
    }

    /** Those that a browser would run; a benchmark holds the others to what they declare. */
    static Stream<Case> presets() {
        return experiments()
                .flatMap(experiment ->
                        text(experiment).presets().values().stream().map(preset -> new Case(experiment, preset)))
                .filter(preset -> preset.experiment()
                        .estimate(preset.settings(), Inputs.none())
                        .suitsBrowser(preset.experiment().schema().pace()));
    }

    static Stream<Case> stored() {
        return presets()
                .filter(preset -> !preset.preset().stored().isEmpty()
                        || preset.preset().id().equals(ExperimentText.SMOKE));
    }

    private static ExperimentText text(Experiment experiment) {
        return CONTENT.experiment(experiment.id().text()).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void somePresetShowsTheTheoremHolding(Experiment experiment) {
        assertThat(text(experiment).presets().values())
                .anyMatch(preset -> preset.verdicts().containsValue(Claim.Verdict.HOLDS));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetEndsWithTheVerdictsThatContentDeclares(Case preset) {
        Map<String, Claim.Verdict> last = new LinkedHashMap<>();
        List<RunEvent> events = preset.run();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Claimed claimed) {
                last.put(
                        claimed.claim().id() + "/" + claimed.claim().lane(),
                        claimed.claim().verdict());
            }
        }
        assertThat(events.get(events.size() - 1)).isInstanceOf(RunEvent.Finished.class);
        assertThat(last).isNotEmpty();
        Map<String, Claim.Verdict> declared = new LinkedHashMap<>();
        for (String key : last.keySet()) {
            Map<String, Claim.Verdict> verdicts = preset.preset().verdicts();
            String claim = key.substring(0, key.indexOf('/'));
            declared.put(key, verdicts.getOrDefault(key, verdicts.get(claim)));
        }
        assertThat(last).isEqualTo(declared);
        for (String key : preset.preset().verdicts().keySet()) {
            assertThat(last.keySet()).anyMatch(seen -> seen.equals(key) || seen.startsWith(key + "/"));
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aStoredRunIsWhatTheExperimentDoes(Case preset) {
        List<RunEvent> stored = preset.preset().stored();
        assertThat(stored).isNotEmpty();
        assertThat(new Transcript(preset.experiment().schema(), stored).departure(preset.run()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aStopIsObeyedWithinASlice(Case preset) {
        RunSession session = new RunSession(preset.experiment(), preset.settings(), Inputs.none(), event -> {});
        List<Double> progress = new ArrayList<>(List.of(0.0));
        long longest = 0;
        boolean goesOn = true;
        for (int slice = 0; slice < 200 && goesOn; slice++) {
            long before = System.nanoTime();
            goesOn = session.advance();
            longest = Math.max(longest, System.nanoTime() - before);
            progress.add(session.progress());
        }
        assertThat(longest).isLessThan(LONGEST_SLICE_NANOS);
        assertThat(progress).allMatch(done -> done >= 0 && done <= 1);
    }
}
