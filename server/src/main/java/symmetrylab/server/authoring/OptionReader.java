package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.picture.Condition;

/**
 * Reads the options of a prediction or an observation: which is right is said by conditions on the run, of which exactly
 * one is true, or once for all.
 */
final class OptionReader {
    private static final String OPTIONS = "options";

    private final LessonScope scope;

    OptionReader(LessonScope scope) {
        this.scope = scope;
    }

    List<Block.Option> read(YamlMap yaml) {
        List<Block.Option> options = new ArrayList<>();
        int right = 0;
        int conditional = 0;
        for (YamlMap map : yaml.mapsOrTexts(OPTIONS, "text", true)) {
            Block.Option option = new Block.Option(
                    scope.prose(map, "text"), map.optionalText("when").orElse(""), map.flag("right"));
            map.done();
            options.add(option);
            right += option.right() ? 1 : 0;
            conditional += option.when().isEmpty() ? 0 : 1;
        }
        if (options.size() < 2) {
            yaml.report(OPTIONS, "must be at least two, got " + options.size());
        } else if (conditional > 0 ? right > 0 : right != 1) {
            yaml.report(
                    OPTIONS,
                    "must say which is right: either one of them has 'right: true', or some have 'when: CONDITION' and none"
                            + " has right; got " + right + " right and " + conditional + " with a condition");
        }
        return options;
    }

    /** Holds the conditions of {@code options} to the run of the bench's preset. */
    void hold(YamlMap yaml, List<Block.Option> options, Block.Bench bench, Schema schema) {
        List<Condition> conditions = new ArrayList<>();
        for (Block.Option option : options) {
            scope.condition(yaml, OPTIONS, schema, option.when()).ifPresent(conditions::add);
        }
        Optional<Preset> preset = scope.preset(bench.experiment(), bench.preset());
        if (conditions.isEmpty() || preset.isEmpty()) {
            return;
        }
        scope.promise(yaml, OPTIONS, bench.experiment(), preset.get().settings(), run -> {
            long holding = conditions.stream()
                    .filter(condition -> condition.holds(run.record()))
                    .count();
            return holding == 1
                    ? Optional.empty()
                    : Optional.of("exactly one condition must be true on the preset '" + bench.preset() + "', got "
                            + holding);
        });
    }
}
