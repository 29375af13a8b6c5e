package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symmetrylab.server.content.ExperimentText.Break;
import symmetrylab.server.content.ExperimentText.ClaimText;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.content.ExperimentText.Sides;
import symmetrylab.server.content.Reference;
import symmetrylab.server.promise.Promise;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.picture.RunRecord;

/** Reads what a claim says, what it cites, and the preset in which a hypothesis is broken and the conclusion fails (R14). */
final class ClaimReader {
    private static final String BREAKS = "breaks";
    private static final Set<Verdict> BROKEN = Set.of(Verdict.HYPOTHESES_NOT_MET, Verdict.FAILS);

    private final Reading reading;
    private final Experiment experiment;
    private final Map<String, Preset> presets;

    ClaimReader(Reading reading, Experiment experiment, Map<String, Preset> presets) {
        this.reading = reading;
        this.experiment = experiment;
        this.presets = presets;
    }

    ClaimText read(YamlMap map, String id) {
        YamlMap entry = map.map(id, true);
        ClaimForm form = experiment.schema().claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, Prose> hypotheses = new LinkedHashMap<>();
        YamlMap texts = entry.map("hypotheses", !form.hypotheses().isEmpty());
        form.hypotheses().forEach(hypothesis -> hypotheses.put(hypothesis, prose(texts, hypothesis)));
        texts.done();
        ClaimText text = new ClaimText(
                entry.text("title"),
                entry.text("source"),
                cites(entry),
                prose(entry, "statement"),
                hypotheses,
                sides(entry),
                entry.has("note") ? prose(entry, "note") : Prose.NONE,
                breaks(entry, id));
        entry.done();
        return text;
    }

    /** Both or neither. */
    static Sides sides(YamlMap entry) {
        return entry.has("left") || entry.has("right")
                ? new Sides(entry.text("left"), entry.text("right"))
                : Sides.USUAL;
    }

    private Prose prose(YamlMap map, String key) {
        return reading.markup().prose(map.placeOf(key), map.text(key));
    }

    private List<Reference> cites(YamlMap entry) {
        List<Reference> cites = new ArrayList<>();
        List<String> keys = entry.textOrTexts("cite");
        LessonScope.known(entry, "cite", keys, reading.references().keySet());
        for (String key : keys) {
            if (reading.references().containsKey(key)) {
                cites.add(reading.references().get(key));
            }
        }
        return cites;
    }

    private Optional<Break> breaks(YamlMap entry, String claim) {
        if (!entry.has(BREAKS)) {
            return Optional.empty();
        }
        YamlMap map = entry.map(BREAKS, true);
        String id = map.text("preset");
        Break broken = new Break(id, prose(map, "how"));
        map.done();
        LessonScope.known(map, "preset", List.of(id), presets.keySet());
        if (presets.containsKey(id)) {
            hold(map, presets.get(id), claim);
        }
        return Optional.of(broken);
    }

    private void hold(YamlMap map, Preset preset, String claim) {
        List<Verdict> declared = preset.verdicts().entrySet().stream()
                .filter(entry -> entry.getKey().equals(claim) || entry.getKey().startsWith(claim + "/"))
                .map(Map.Entry::getValue)
                .toList();
        if (declared.isEmpty() || !BROKEN.containsAll(declared)) {
            String words = declared.stream().map(Verdict::word).distinct().collect(Collectors.joining(", "));
            map.report(
                    "preset",
                    "'" + preset.id() + "' must be declared to end with 'hypotheses not met' or 'fails' for " + claim
                            + ", got '" + words + "'");
        }
        reading.promises()
                .add(new Promise(
                        map.placeOf("preset"),
                        map.within("preset"),
                        experiment,
                        preset.settings(),
                        run -> stillConcluded(run.record(), preset, claim)));
    }

    private static Optional<String> stillConcluded(RunRecord run, Preset preset, String claim) {
        for (Claim seen : run.claims()) {
            if (seen.id().equals(claim) && seen.residual() <= seen.tolerance()) {
                return Optional.of("the conclusion of " + claim + " does not fail in '" + preset.id() + "': residual "
                        + seen.residual() + " is within the tolerance " + seen.tolerance());
            }
        }
        return Optional.empty();
    }
}
