package symmetrylab.server.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import symmetrylab.server.content.ExperimentText.ClaimText;
import symmetrylab.server.content.ExperimentText.ParameterText;
import symmetrylab.server.content.ExperimentText.SeriesText;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Subject;

/** Reads {@code experiment.yaml} against the schema: every id of the schema has its text, and no other stands there. */
final class ExperimentReader {
    private final ContentFolder folder;
    private final Markup markup;
    private final Experiment experiment;
    private final Schema schema;
    private final YamlMap yaml;

    ExperimentReader(ContentFolder folder, Markup markup, Experiment experiment, YamlMap yaml) {
        this.folder = folder;
        this.markup = markup;
        this.experiment = experiment;
        this.schema = experiment.schema();
        this.yaml = yaml;
    }

    ExperimentText read() {
        ExperimentText text = new ExperimentText(
                experiment.id().text(),
                yaml.text("title"),
                prose(yaml, "summary"),
                proses("try"),
                proses("limits"),
                each("parameters", ids(schema.parameters(), Parameter::name), this::parameter),
                each("subjects", ids(schema.subjects(), Subject::id), YamlMap::text),
                each("series", ids(schema.series(), Series::id), this::series),
                each("figures", ids(schema.figures(), Figure::id), this::figure),
                each("claims", ids(schema.claims(), ClaimForm::id), this::claim),
                new PresetReader(folder, experiment).read(yaml.map("presets", true)));
        yaml.done();
        return text;
    }

    private static <T> List<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).toList();
    }

    /** Reads the entry of one id. */
    private interface Entry<V> {
        V read(YamlMap map, String id);
    }

    /** The entries of all {@code ids}; others are reported by {@link YamlMap#done()}. */
    private <V> Map<String, V> each(String key, List<String> ids, Entry<V> entry) {
        YamlMap map = yaml.map(key, !ids.isEmpty());
        Map<String, V> values = new LinkedHashMap<>();
        for (String id : ids) {
            values.put(id, entry.read(map, id));
        }
        map.done();
        return values;
    }

    private ParameterText parameter(YamlMap map, String name) {
        YamlMap entry = map.map(name, true);
        List<String> options = schema.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .flatMap(parameter -> parameter instanceof Parameter.Choice choice
                        ? choice.options().stream()
                        : List.<String>of().stream())
                .toList();
        Map<String, String> labels = new LinkedHashMap<>();
        if (!options.isEmpty()) {
            YamlMap texts = entry.map("options", true);
            options.forEach(option -> labels.put(option, texts.text(option)));
            texts.done();
        }
        ParameterText text =
                new ParameterText(entry.text("label"), optional(entry, "help"), entry.flag("more"), labels);
        entry.done();
        return text;
    }

    private SeriesText series(YamlMap map, String id) {
        YamlMap entry = map.map(id, true);
        SeriesText text =
                new SeriesText(entry.text("label"), entry.optionalText("unit").orElse(""));
        entry.done();
        return text;
    }

    private String figure(YamlMap map, String id) {
        YamlMap entry = map.map(id, true);
        String title = entry.text("title");
        entry.done();
        return title;
    }

    private ClaimText claim(YamlMap map, String id) {
        YamlMap entry = map.map(id, true);
        ClaimForm form = schema.claims().stream()
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
                prose(entry, "statement"),
                hypotheses,
                optional(entry, "note"));
        entry.done();
        return text;
    }

    private List<Prose> proses(String key) {
        List<Prose> proses = new ArrayList<>();
        for (String text : yaml.texts(key, true)) {
            proses.add(markup.prose(yaml.placeOf(key), text));
        }
        return proses;
    }

    private Prose prose(YamlMap map, String key) {
        return markup.prose(map.placeOf(key), map.text(key));
    }

    private Prose optional(YamlMap map, String key) {
        Optional<String> text = map.optionalText(key);
        return text.map(body -> markup.prose(map.placeOf(key), body)).orElse(Prose.NONE);
    }
}
