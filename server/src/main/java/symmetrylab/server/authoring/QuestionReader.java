package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.picture.Condition;
import symmetrylab.shared.picture.RunRecord;

/** Reads questions, whose wrong answers are met by a run, and the challenge, whose example must do what is asked. */
final class QuestionReader {
    private static final String OPTIONS = "options";
    private static final String EXPERIMENT = "experiment";
    private static final String PRESET = "preset";
    private static final String SETTINGS = "settings";

    private final LessonScope scope;
    private final LessonRules rules;

    QuestionReader(LessonScope scope, LessonRules rules) {
        this.scope = scope;
        this.rules = rules;
    }

    Block.Question question(YamlMap yaml) {
        Optional<String> from = yaml.optionalText("from");
        rules.question(yaml, from);
        List<Block.Answer> answers = new ArrayList<>();
        for (YamlMap option : yaml.maps(OPTIONS, true)) {
            answers.add(answer(option));
            option.done();
        }
        if (answers.size() < 2 || answers.stream().noneMatch(Block.Answer::right)) {
            yaml.report(OPTIONS, "must be at least two, one of them right");
        }
        return new Block.Question(scope.id(yaml), from, scope.prose(yaml, "ask"), answers);
    }

    private Block.Answer answer(YamlMap option) {
        boolean right = option.flag("right");
        Optional<Block.Counter> counter = Optional.empty();
        if (option.has("counter")) {
            YamlMap map = option.map("counter", true);
            counter = counter(map);
            map.done();
        } else if (!right) {
            option.report("counter", "is missing: a wrong answer gets the run in which its rule fails");
        }
        return new Block.Answer(scope.prose(option, "text"), right, scope.prose(option, "feedback"), counter);
    }

    private Optional<Block.Counter> counter(YamlMap yaml) {
        String experiment = experiment(yaml);
        Optional<Schema> schema = scope.schema(yaml, experiment);
        String shows = yaml.text("shows");
        Prose see = scope.prose(yaml, "see");
        if (yaml.has(PRESET) == yaml.has(SETTINGS)) {
            yaml.report(PRESET, "a counter names either a preset or settings");
        }
        Optional<String> preset = yaml.optionalText(PRESET);
        Optional<String> given = yaml.optionalText(SETTINGS);
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> settings = given.isPresent()
                ? settings(yaml, SETTINGS, schema.get(), given.get())
                : preset.flatMap(id -> preset(yaml, experiment, id));
        Optional<Condition> condition = scope.condition(yaml, "shows", schema.get(), shows);
        if (settings.isPresent() && condition.isPresent()) {
            scope.promise(
                    yaml, "shows", experiment, settings.get(), run -> isTrue(condition.get(), shows, run.record()));
        }
        return settings.map(text -> new Block.Counter(experiment, text, see, shows));
    }

    private static Optional<String> isTrue(Condition condition, String text, RunRecord run) {
        return condition.holds(run) ? Optional.empty() : Optional.of("'" + text + "' is not true of this run");
    }

    /** The experiment that is named, or that of the lesson's last bench. */
    private String experiment(YamlMap yaml) {
        Optional<String> named = yaml.optionalText(EXPERIMENT);
        return named.orElseGet(
                () -> scope.lastBench().map(Block.Bench::experiment).orElse(""));
    }

    private Optional<String> preset(YamlMap yaml, String experiment, String id) {
        scope.text(experiment)
                .ifPresent(text -> LessonScope.known(
                        yaml, PRESET, List.of(id), text.presets().keySet()));
        return scope.preset(experiment, id).map(ExperimentText.Preset::settings);
    }

    private static Optional<String> settings(YamlMap yaml, String key, Schema schema, String text) {
        try {
            return Optional.of(Settings.parse(schema, text).text());
        } catch (InvalidSettings e) {
            yaml.report(key, e.getMessage());
            return Optional.empty();
        }
    }

    Block.Challenge challenge(YamlMap yaml) {
        rules.challenge(yaml);
        String experiment = experiment(yaml);
        Optional<Schema> schema = scope.schema(yaml, experiment);
        String goal = yaml.text("goal");
        String example = yaml.textOrEmpty("example");
        Optional<Block.Bench> bench = scope.lastBenchOf(experiment);
        if (bench.isEmpty()) {
            yaml.report(EXPERIMENT, "there is no bench of '" + experiment + "' above, on which it could be done");
        }
        if (schema.isPresent()) {
            Optional<String> settings = settings(yaml, "example", schema.get(), example);
            Optional<Condition> condition = scope.condition(yaml, "goal", schema.get(), goal);
            if (settings.isPresent() && condition.isPresent()) {
                hold(yaml, condition.get(), experiment, settings.get(), bench);
            }
        }
        return new Block.Challenge(
                scope.id(yaml), bench.map(Block.Bench::key).orElse(""), scope.prose(yaml, "ask"), goal, example);
    }

    /** The example does what is asked, and the run that the bench begins with does not. */
    private void hold(YamlMap yaml, Condition goal, String experiment, String example, Optional<Block.Bench> bench) {
        scope.promise(
                yaml,
                "example",
                experiment,
                example,
                run -> goal.holds(run.record())
                        ? Optional.empty()
                        : Optional.of("the goal is not true of the example's run"));
        bench.flatMap(placed -> scope.preset(experiment, placed.preset()))
                .ifPresent(preset -> scope.promise(
                        yaml,
                        "goal",
                        experiment,
                        preset.settings(),
                        run -> goal.holds(run.record())
                                ? Optional.of("is true already of the preset '" + preset.id()
                                        + "', with which its bench begins")
                                : Optional.empty()));
    }
}
