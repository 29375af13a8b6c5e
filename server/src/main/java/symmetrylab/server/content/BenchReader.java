package symmetrylab.server.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;

/** Reads the blocks that place an experiment or one of its claims; every id must be known to its schema. */
final class BenchReader {
    private static final int MOST_CONTROLS = 3;

    private final Catalog catalog;
    private final Map<String, ExperimentText> experiments;
    private int benches;
    private Optional<Block.Bench> last = Optional.empty();

    BenchReader(Catalog catalog, Map<String, ExperimentText> experiments) {
        this.catalog = catalog;
        this.experiments = experiments;
    }

    /** The key of the next experiment block of this lesson. */
    String nextKey() {
        return "bench-" + (benches + 1);
    }

    Block.Bench read(YamlMap yaml) {
        String id = yaml.text("experiment");
        Block.Bench bench = new Block.Bench(
                nextKey(),
                id,
                yaml.optionalText("preset").orElse(ExperimentText.SMOKE),
                yaml.texts("figures", true),
                yaml.texts("controls", false));
        benches++;
        last = Optional.of(bench);
        schema(yaml, id).ifPresent(schema -> check(yaml, bench, schema));
        return bench;
    }

    private void check(YamlMap yaml, Block.Bench bench, Schema schema) {
        ExperimentText text = experiments.get(bench.experiment());
        if (text != null) {
            known(yaml, "preset", List.of(bench.preset()), text.presets().keySet());
        }
        known(
                yaml,
                "figures",
                bench.figures(),
                schema.figures().stream().map(Figure::id).toList());
        known(
                yaml,
                "controls",
                bench.controls(),
                schema.parameters().stream().map(Parameter::name).toList());
        if (bench.controls().size() > MOST_CONTROLS) {
            yaml.report(
                    "controls",
                    "must be at most " + MOST_CONTROLS + ", got "
                            + bench.controls().size());
        }
    }

    Block.ClaimCard claim(YamlMap yaml) {
        String id = yaml.text("experiment");
        String claim = yaml.text("claim");
        schema(yaml, id)
                .ifPresent(schema -> known(
                        yaml,
                        "claim",
                        List.of(claim),
                        schema.claims().stream().map(form -> form.id()).toList()));
        String preset = last.filter(bench -> bench.experiment().equals(id))
                .map(Block.Bench::preset)
                .orElse(ExperimentText.SMOKE);
        return new Block.ClaimCard(id, claim, preset);
    }

    private Optional<Schema> schema(YamlMap yaml, String id) {
        known(yaml, "experiment", List.of(id), catalog.ids());
        return catalog.ids().contains(id) ? Optional.of(catalog.get(id).schema()) : Optional.empty();
    }

    private static void known(YamlMap yaml, String key, List<String> given, Iterable<String> known) {
        Set<String> all = new LinkedHashSet<>();
        known.forEach(all::add);
        for (String id : given) {
            if (!all.contains(id)) {
                yaml.report(key, "'" + id + "' is not known; there are " + String.join(", ", all));
            }
        }
    }
}
