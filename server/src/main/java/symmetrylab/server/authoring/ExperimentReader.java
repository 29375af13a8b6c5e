package symmetrylab.server.authoring;

import java.util.Map;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Experiment;

/** Reads {@code experiment.yaml} against the schema: every id of the schema has its text, and no other stands there. */
final class ExperimentReader {
    private final Reading reading;
    private final Experiment experiment;
    private final YamlMap yaml;

    ExperimentReader(Reading reading, Experiment experiment, YamlMap yaml) {
        this.reading = reading;
        this.experiment = experiment;
        this.yaml = yaml;
    }

    /** Presets come first: the texts may quote their runs. */
    ExperimentText read() {
        String id = experiment.id().text();
        Map<String, Preset> presets = new PresetReader(reading, experiment).read(yaml.map("presets", true));
        reading.quotes().know(id, presets);
        reading.quotes().speakOf(id);
        SchemaTexts texts = new SchemaTexts(reading.markup(), experiment.schema(), yaml);
        ClaimReader claims = new ClaimReader(reading, experiment, presets);
        ExperimentText text = new ExperimentText(
                id,
                yaml.text("title"),
                texts.prose(yaml, "summary"),
                texts.proses("try"),
                texts.limits(),
                texts.parameters((entry, name) -> entry.flag("more")),
                texts.subjects(),
                texts.series(),
                texts.figures(),
                texts.claims(claims::read),
                presets,
                new LeadReader(reading.catalog(), experiment.schema()).read(yaml.map("leads", false)));
        yaml.done();
        return text;
    }
}
