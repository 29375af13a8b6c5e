package symmetrylab.server.authoring;

import java.util.List;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;

/** Reads the blocks that place an experiment or one of its claims; every id must be known to its schema. */
final class BenchReader {
    /** More controls (R6) or pictures (R7) than this are no longer seen at once. */
    private static final int MOST_AT_ONCE = 3;

    private final LessonScope scope;
    private final LessonRules rules;

    BenchReader(LessonScope scope, LessonRules rules) {
        this.scope = scope;
        this.rules = rules;
    }

    Block.Bench read(YamlMap yaml) {
        rules.experiment(yaml);
        String id = yaml.text("experiment");
        Block.Bench bench = new Block.Bench(
                scope.nextBench(),
                yaml.optionalText("title").orElse(""),
                id,
                yaml.optionalText("preset").orElse(ExperimentText.SMOKE),
                yaml.texts("figures", true),
                yaml.texts("controls", false));
        scope.add(bench);
        scope.schema(yaml, id).ifPresent(schema -> check(yaml, bench, schema));
        return bench;
    }

    private void check(YamlMap yaml, Block.Bench bench, Schema schema) {
        scope.text(bench.experiment())
                .ifPresent(text -> LessonScope.known(
                        yaml, "preset", List.of(bench.preset()), text.presets().keySet()));
        LessonScope.known(
                yaml,
                "figures",
                bench.figures(),
                schema.figures().stream().map(Figure::id).toList());
        LessonScope.known(
                yaml,
                "controls",
                bench.controls(),
                schema.parameters().stream().map(Parameter::name).toList());
        atMost(yaml, "controls", bench.controls());
        atMost(yaml, "figures", bench.figures());
    }

    private static void atMost(YamlMap yaml, String key, List<String> ids) {
        if (ids.size() > MOST_AT_ONCE) {
            yaml.report(key, "must be at most " + MOST_AT_ONCE + ", got " + ids.size());
        }
    }

    Block.ClaimCard claim(YamlMap yaml) {
        String experiment = yaml.text("experiment");
        String claim = named(yaml, experiment);
        String preset = scope.lastBench()
                .filter(bench -> bench.experiment().equals(experiment))
                .map(Block.Bench::preset)
                .orElse(ExperimentText.SMOKE);
        return new Block.ClaimCard(experiment, claim, preset);
    }

    Block.Theorem theorem(YamlMap yaml) {
        rules.theorem(yaml, scope.contrasts());
        String experiment = yaml.text("experiment");
        String claim = named(yaml, experiment);
        words(experiment, claim)
                .filter(text -> text.cites().isEmpty())
                .ifPresent(text -> yaml.report(
                        "claim",
                        "'" + claim + "' cites no paper: " + where(experiment, claim)
                                + ".cite must name one of content/references.yaml"));
        return new Block.Theorem(experiment, claim);
    }

    /** A claim that a lesson names shows where it fails (R14). */
    private String named(YamlMap yaml, String experiment) {
        String claim = yaml.text("claim");
        scope.schema(yaml, experiment)
                .ifPresent(schema -> LessonScope.known(
                        yaml,
                        "claim",
                        List.of(claim),
                        schema.claims().stream().map(ClaimForm::id).toList()));
        words(experiment, claim)
                .filter(text -> text.breaks().isEmpty())
                .ifPresent(text -> yaml.report(
                        "claim",
                        "'" + claim + "' has no preset in which it fails: " + where(experiment, claim)
                                + ".breaks is missing"));
        return claim;
    }

    private Optional<ExperimentText.ClaimText> words(String experiment, String claim) {
        return scope.text(experiment).map(text -> text.claims().get(claim));
    }

    private static String where(String experiment, String claim) {
        return "content/experiments/" + experiment + "/experiment.yaml: claims." + claim;
    }
}
