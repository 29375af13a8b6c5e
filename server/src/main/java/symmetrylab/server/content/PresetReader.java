package symmetrylab.server.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.wire.EventCodec;

/** Reads the presets of an experiment and, beside them, the stored runs {@code <preset>.transcript}. */
final class PresetReader {
    private static final String ENDING = ".transcript";

    private final ContentFolder folder;
    private final String home;
    private final Schema schema;

    PresetReader(ContentFolder folder, Experiment experiment) {
        this.folder = folder;
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
            yaml.place().report(id, "has no stored run " + home + id + ENDING);
        }
        Preset preset = new Preset(
                id,
                yaml.text("title"),
                settings,
                verdicts(yaml.map("verdicts", true)),
                stored.map(text -> events(yaml.place(), home + id + ENDING, text))
                        .orElse(List.of()));
        yaml.done();
        return preset;
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
        String word = yaml.text(key);
        for (Verdict verdict : Verdict.values()) {
            if (EventCodec.word(verdict).equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(verdict);
            }
        }
        yaml.report(key, "must be holds, not yet, fails or hypotheses not met, got '" + word + "'");
        return Optional.empty();
    }
}
