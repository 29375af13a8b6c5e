package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.promise.Promise;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.picture.Condition;
import symmetrylab.shared.picture.Measure;

/** What the blocks of one lesson can refer to, and how they do: ids, experiments, the benches so far, measures. */
final class LessonScope {
    private final Reading reading;
    private final Map<String, ExperimentText> experiments;
    /** The ids of predictions, observations, questions and challenges; steps have their own. */
    private final Set<String> ids = new HashSet<>();

    private final List<Block.Bench> benches = new ArrayList<>();

    LessonScope(Reading reading, Map<String, ExperimentText> experiments) {
        this.reading = reading;
        this.experiments = experiments;
    }

    /** The key of the next experiment block. */
    String nextBench() {
        return "bench-" + (benches.size() + 1);
    }

    void add(Block.Bench bench) {
        benches.add(bench);
        reading.quotes().speakOf(bench.experiment());
    }

    Optional<Block.Bench> lastBench() {
        return benches.isEmpty() ? Optional.empty() : Optional.of(benches.get(benches.size() - 1));
    }

    Optional<Block.Bench> lastBenchOf(String experiment) {
        Optional<Block.Bench> last = Optional.empty();
        for (Block.Bench bench : benches) {
            last = bench.experiment().equals(experiment) ? Optional.of(bench) : last;
        }
        return last;
    }

    /** How many different runs have been placed. */
    int contrasts() {
        Set<String> different = new HashSet<>();
        benches.forEach(bench -> different.add(bench.experiment() + "/" + bench.preset()));
        return different.size();
    }

    String id(YamlMap yaml) {
        String id = yaml.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            yaml.report("id", "must be lower-case words joined by hyphens, got '" + id + "'");
        } else if (!id.isEmpty() && !ids.add(id)) {
            yaml.report("id", "'" + id + "' is there twice");
        }
        return id;
    }

    Prose prose(YamlMap yaml, String key) {
        String text = yaml.text(key);
        return text.isEmpty() ? Prose.NONE : reading.markup().prose(yaml.placeOf(key), text);
    }

    Prose prose(Problems.Place place, String text) {
        return reading.markup().prose(place, text);
    }

    /** The schema of an experiment named by the key {@code experiment}; one that is not known is a problem. */
    Optional<Schema> schema(YamlMap yaml, String id) {
        known(yaml, "experiment", List.of(id), reading.catalog().ids());
        return schemaOf(id);
    }

    Optional<Schema> schemaOf(String id) {
        return reading.catalog().ids().contains(id)
                ? Optional.of(reading.catalog().get(id).schema())
                : Optional.empty();
    }

    Optional<ExperimentText> text(String experiment) {
        return Optional.ofNullable(experiments.get(experiment));
    }

    Optional<Preset> preset(String experiment, String id) {
        return text(experiment).map(text -> text.presets().get(id));
    }

    /** A condition on a run of {@code schema}, or empty after a problem. */
    Optional<Condition> condition(YamlMap yaml, String key, Schema schema, String text) {
        return parsed(yaml, key, text, words -> Condition.parse(schema, words));
    }

    Optional<Measure> measure(YamlMap yaml, String key, Schema schema, String text) {
        return parsed(yaml, key, text, name -> Measure.parse(schema, name));
    }

    private static <T> Optional<T> parsed(YamlMap yaml, String key, String text, Function<String, T> parse) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            yaml.report(key, e.getMessage());
            return Optional.empty();
        }
    }

    /** Says something of a run, to be kept when the whole check is made; nothing where the experiment is not known. */
    void promise(YamlMap yaml, String key, String experiment, String settings, Promise.Judge judge) {
        if (reading.catalog().ids().contains(experiment)) {
            reading.promises()
                    .add(new Promise(
                            yaml.placeOf(key),
                            yaml.within(key),
                            reading.catalog().get(experiment),
                            settings,
                            judge));
        }
    }

    static void known(YamlMap yaml, String key, List<String> given, Iterable<String> known) {
        Set<String> all = new LinkedHashSet<>();
        known.forEach(all::add);
        for (String id : given) {
            if (!all.contains(id) && !id.isEmpty()) {
                yaml.report(key, "'" + id + "' is not known; there are " + String.join(", ", all));
            }
        }
    }
}
