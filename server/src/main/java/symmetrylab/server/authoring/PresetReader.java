package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.promise.Promise;
import symmetrylab.server.promise.Transcript;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.wire.EventCodec;

/** Reads the presets of an experiment and, beside them, the stored runs {@code <preset>.transcript}. */
final class PresetReader {
    private static final String ENDING = ".transcript";

    private final Reading reading;
    private final ContentFolder folder;
    private final Experiment experiment;
    private final String home;
    private final Schema schema;

    PresetReader(Reading reading, Experiment experiment) {
        this.reading = reading;
        this.folder = reading.folder();
        this.experiment = experiment;
        this.home = "experiments/" + experiment.id().text() + "/";
        this.schema = experiment.schema();
    }

    Map<String, Preset> read(YamlMap yaml) {
        Map<String, Preset> presets = new LinkedHashMap<>();
        for (String id : yaml.keys()) {
            presets.put(id, preset(id, yaml.map(id, true)));
        }
        if (!presets.containsKey(ExperimentText.SMOKE)) {
            yaml.report(ExperimentText.SMOKE, "is missing: every experiment has this preset");
        }
        for (String file : folder.files(home)) {
            if (file.endsWith(ENDING) && !presets.containsKey(file.substring(0, file.length() - ENDING.length()))) {
                yaml.report(file, "is the stored run of no preset");
            }
        }
        return presets;
    }

    private Preset preset(String id, YamlMap yaml) {
        String settings = canonical(yaml, yaml.textOrEmpty("settings"));
        Optional<String> stored = folder.text(home + id + ENDING);
        if (stored.isEmpty() && id.equals(ExperimentText.SMOKE)) {
            Problems.Place missing = yaml.place().problems().in("content/" + home + id + ENDING);
            missing.report("", "is missing: the stored run of the preset '" + id + "'");
        }
        Preset preset = new Preset(
                id,
                yaml.text("title"),
                settings,
                verdicts(yaml.map("verdicts", true)),
                stored.map(text -> events(yaml.place(), home + id + ENDING, text))
                        .orElse(List.of()));
        yaml.done();
        if (isChecked(preset)) {
            promiseVerdicts(yaml, preset);
            promiseStored(yaml.place(), preset);
        }
        return preset;
    }

    /** A run that is too heavy for a browser takes minutes: a benchmark holds it to what is declared. */
    private boolean isChecked(Preset preset) {
        return experiment
                .estimate(Settings.parse(schema, preset.settings()), Inputs.none())
                .suitsBrowser(schema.pace());
    }

    /** The stored run is what the experiment still does; where it is believed, quotes are looked up in it. */
    private void promiseStored(Problems.Place yaml, Preset preset) {
        if (preset.stored().isEmpty()) {
            return;
        }
        reading.runs().store(experiment, preset.settings(), preset.stored());
        Problems.Place place = yaml.problems().in("content/" + home + preset.id() + ENDING);
        Transcript transcript = new Transcript(schema, preset.stored());
        reading.promises()
                .add(new Promise(
                        place,
                        "",
                        experiment,
                        preset.settings(),
                        run -> transcript
                                .departure(run.events())
                                .map(where -> "is not what the experiment does any more: " + where)));
    }

    private void promiseVerdicts(YamlMap yaml, Preset preset) {
        reading.promises()
                .add(new Promise(
                        yaml.placeOf("verdicts"),
                        yaml.within("verdicts"),
                        experiment,
                        preset.settings(),
                        run -> differingVerdict(preset, run.record().claims())));
    }

    private static Optional<String> differingVerdict(Preset preset, List<Claim> claims) {
        for (Claim claim : claims) {
            String key = claim.id() + "/" + claim.lane();
            Verdict declared =
                    preset.verdicts().getOrDefault(key, preset.verdicts().get(claim.id()));
            if (declared != claim.verdict()) {
                return Optional.of(key + " ends with '" + claim.verdict().word() + "', declared is "
                        + (declared == null ? "nothing" : "'" + declared.word() + "'"));
            }
        }
        return Optional.empty();
    }

    private static List<RunEvent> events(Problems.Place preset, String file, String text) {
        List<RunEvent> events = new ArrayList<>();
        Problems.Place place = preset.problems().in("content/" + file);
        for (String line : text.split("\n")) {
            try {
                events.add(EventCodec.parse(line));
            } catch (IllegalArgumentException e) {
                place.report("", "is no event line: " + e.getMessage());
            }
            place = place.at(place.line() + 1);
        }
        return events;
    }

    private String canonical(YamlMap yaml, String settings) {
        try {
            return Settings.parse(schema, settings).text();
        } catch (InvalidSettings e) {
            yaml.report("settings", e.getMessage());
            return "";
        }
    }

    private Map<String, Verdict> verdicts(YamlMap yaml) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String key : yaml.keys()) {
            int slash = key.indexOf('/');
            String claim = slash < 0 ? key : key.substring(0, slash);
            if (schema.claims().stream().noneMatch(form -> form.id().equals(claim))) {
                yaml.report(key, "names no claim of the schema");
            }
            if (slash >= 0 && !isLane(key.substring(slash + 1))) {
                yaml.report(key, "names no lane of the schema");
            }
            verdict(yaml, key).ifPresent(verdict -> verdicts.put(key, verdict));
        }
        return verdicts;
    }

    private boolean isLane(String id) {
        return schema.subjects().stream()
                .anyMatch(subject ->
                        subject.kind() == Subject.Kind.LANE && subject.id().equals(id));
    }

    private static Optional<Verdict> verdict(YamlMap yaml, String key) {
        try {
            return Optional.of(Verdict.of(yaml.text(key).toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            yaml.report(key, e.getMessage());
            return Optional.empty();
        }
    }
}
