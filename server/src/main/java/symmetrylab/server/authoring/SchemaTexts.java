package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import symmetrylab.server.content.ExperimentText.ParameterText;
import symmetrylab.server.content.ExperimentText.SeriesText;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Subject;

/** The texts that every id of a schema has, in any language; no other id may stand there. */
final class SchemaTexts {
    private final Markup markup;
    private final Schema schema;
    private final YamlMap yaml;

    SchemaTexts(Markup markup, Schema schema, YamlMap yaml) {
        this.markup = markup;
        this.schema = schema;
        this.yaml = yaml;
    }

    /** Reads the entry of one id. */
    interface Entry<V> {
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

    private static <T> List<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).toList();
    }

    /** @param more whether a control hides behind "more": read here, or known from elsewhere */
    Map<String, ParameterText> parameters(Entry<Boolean> more) {
        return each("parameters", ids(schema.parameters(), Parameter::name), (map, name) -> parameter(map, name, more));
    }

    private ParameterText parameter(YamlMap map, String name, Entry<Boolean> more) {
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
                new ParameterText(entry.text("label"), optional(entry, "help"), more.read(entry, name), labels);
        entry.done();
        return text;
    }

    Map<String, String> subjects() {
        return each("subjects", ids(schema.subjects(), Subject::id), YamlMap::text);
    }

    Map<String, SeriesText> series() {
        return each("series", ids(schema.series(), Series::id), (map, id) -> {
            YamlMap entry = map.map(id, true);
            SeriesText text = new SeriesText(
                    entry.text("label"), entry.optionalText("unit").orElse(""));
            entry.done();
            return text;
        });
    }

    Map<String, String> figures() {
        return each("figures", ids(schema.figures(), Figure::id), (map, id) -> {
            YamlMap entry = map.map(id, true);
            String title = entry.text("title");
            entry.done();
            return title;
        });
    }

    <V> Map<String, V> claims(Entry<V> entry) {
        return each("claims", ids(schema.claims(), ClaimForm::id), entry);
    }

    List<Prose> proses(String key) {
        List<Prose> proses = new ArrayList<>();
        for (String text : yaml.texts(key, true)) {
            proses.add(markup.prose(yaml.placeOf(key), text));
        }
        return proses;
    }

    /** What the simulation is not must be said (R15). */
    List<Prose> limits() {
        List<Prose> limits = proses("limits");
        if (yaml.has("limits") && limits.isEmpty()) {
            yaml.report("limits", "must not be empty: say what this is not");
        }
        return limits;
    }

    Prose prose(YamlMap map, String key) {
        return markup.prose(map.placeOf(key), map.text(key));
    }

    Prose optional(YamlMap map, String key) {
        Optional<String> text = map.optionalText(key);
        return text.map(body -> markup.prose(map.placeOf(key), body)).orElse(Prose.NONE);
    }
}
