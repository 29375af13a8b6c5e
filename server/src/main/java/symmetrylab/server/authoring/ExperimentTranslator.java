package symmetrylab.server.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.ExperimentText.Break;
import symmetrylab.server.content.ExperimentText.ClaimText;
import symmetrylab.server.content.ExperimentText.Lead;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.content.ExperimentText.Sides;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Schema;

/**
 * Reads {@code experiment.de.yaml}: the texts of an experiment in another language, for the same ids. Settings, verdicts
 * and papers are those of the English one and are not said again.
 */
final class ExperimentTranslator {
    private final ExperimentText original;
    private final YamlMap yaml;
    private final SchemaTexts texts;

    ExperimentTranslator(Reading reading, Schema schema, ExperimentText original, YamlMap yaml) {
        reading.quotes().speakOf(original.id());
        this.original = original;
        this.yaml = yaml;
        this.texts = new SchemaTexts(reading.markup(), schema, yaml);
    }

    ExperimentText read() {
        ExperimentText text = new ExperimentText(
                original.id(),
                yaml.text("title"),
                texts.prose(yaml, "summary"),
                texts.proses("try"),
                texts.limits(),
                texts.parameters(
                        (entry, name) -> original.parameters().get(name).more()),
                texts.subjects(),
                texts.series(),
                texts.figures(),
                texts.claims(this::claim),
                presets(),
                leads());
        yaml.done();
        return text;
    }

    private ClaimText claim(YamlMap map, String id) {
        ClaimText english = original.claims().get(id);
        YamlMap entry = map.map(id, true);
        Map<String, Prose> hypotheses = new LinkedHashMap<>();
        YamlMap own = entry.map("hypotheses", !english.hypotheses().isEmpty());
        english.hypotheses().keySet().forEach(hypothesis -> hypotheses.put(hypothesis, texts.prose(own, hypothesis)));
        own.done();
        Optional<Break> breaks =
                english.breaks().map(broken -> new Break(broken.preset(), texts.prose(entry, "breaks")));
        ClaimText text = new ClaimText(
                entry.text("title"),
                entry.text("source"),
                english.cites(),
                texts.prose(entry, "statement"),
                hypotheses,
                english.sides().equals(Sides.USUAL) ? Sides.USUAL : ClaimReader.sides(entry),
                english.note().isEmpty() ? Prose.NONE : texts.prose(entry, "note"),
                breaks);
        entry.done();
        return text;
    }

    /** {@code presets} maps each id to its title. */
    private Map<String, Preset> presets() {
        YamlMap titles = yaml.map("presets", true);
        Map<String, Preset> presets = new LinkedHashMap<>();
        original.presets()
                .forEach((id, preset) -> presets.put(
                        id, new Preset(id, titles.text(id), preset.settings(), preset.verdicts(), preset.stored())));
        titles.done();
        return presets;
    }

    private Map<String, Lead> leads() {
        YamlMap titles = yaml.map("leads", !original.leads().isEmpty());
        Map<String, Lead> leads = new LinkedHashMap<>();
        original.leads()
                .forEach((id, lead) ->
                        leads.put(id, new Lead(titles.text(id), lead.experiment(), lead.settings(), lead.takes())));
        titles.done();
        return leads;
    }
}
