package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.picture.Measure;

/** Reads what the reader is asked before and after a run: predictions and observations. */
final class AskReader {
    private static final String MEASURE = "measure";

    private final LessonScope scope;
    private final LessonRules rules;
    private final OptionReader options;
    /** What can only be looked up when the bench of the predictions so far is known. */
    private final List<Check> waiting = new ArrayList<>();

    AskReader(LessonScope scope, LessonRules rules) {
        this.scope = scope;
        this.rules = rules;
        this.options = new OptionReader(scope);
    }

    /** Looks at a prediction again when its bench is known. */
    private interface Check {
        void on(Block.Bench bench, Schema schema);
    }

    Block.Prediction prediction(YamlMap yaml) {
        String id = scope.id(yaml);
        rules.prediction(yaml, id);
        return new Block.Prediction(id, scope.nextBench(), scope.prose(yaml, "ask"), guess(yaml));
    }

    /** The bench that the predictions so far are about. */
    void placed(Block.Bench bench, Schema schema) {
        waiting.forEach(check -> check.on(bench, schema));
        waiting.clear();
    }

    private Block.Guess guess(YamlMap yaml) {
        String kind = yaml.text("kind");
        return switch (kind) {
            case "choice" -> choice(yaml);
            case "direction" -> new Block.Direction(measured(yaml));
            case "number" ->
                new Block.Number(measured(yaml), yaml.optionalText("unit").orElse(""));
            case "curve" -> curve(yaml);
            default -> {
                yaml.report("kind", "must be choice, direction, number or curve, got '" + kind + "'");
                // which keys belong here cannot be said
                yaml.keys();
                yield new Block.Choice(List.of());
            }
        };
    }

    private Block.Guess choice(YamlMap yaml) {
        List<Block.Option> read = options.read(yaml);
        waiting.add((bench, schema) -> options.hold(yaml, read, bench, schema));
        return new Block.Choice(read);
    }

    private String measured(YamlMap yaml) {
        String name = yaml.text(MEASURE);
        waiting.add((bench, schema) -> {
            Optional<Measure> measure = scope.measure(yaml, MEASURE, schema, name);
            Optional<Preset> preset = scope.preset(bench.experiment(), bench.preset());
            if (measure.isPresent() && preset.isPresent()) {
                scope.promise(
                        yaml,
                        MEASURE,
                        bench.experiment(),
                        preset.get().settings(),
                        run -> measure.get()
                                        .of(run.record())
                                        .filter(Measure.Number.class::isInstance)
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of("the preset '" + bench.preset() + "' gives no number for " + name));
            }
        });
        return name;
    }

    private Block.Guess curve(YamlMap yaml) {
        Block.Curve curve = new Block.Curve(
                yaml.text("figure"),
                yaml.text("series"),
                yaml.optionalText("lane").orElse(""),
                range(yaml, "x"),
                range(yaml, "y"));
        waiting.add((bench, schema) -> check(yaml, curve, bench, schema));
        return curve;
    }

    private static void check(YamlMap yaml, Block.Curve curve, Block.Bench bench, Schema schema) {
        LessonScope.known(yaml, "figure", List.of(curve.figure()), bench.figures());
        for (Figure figure : schema.figures()) {
            if (figure.id().equals(curve.figure())) {
                List<String> drawn = figure instanceof Figure.Curves curves ? curves.ys() : List.of();
                LessonScope.known(yaml, "series", List.of(curve.series()), drawn);
            }
        }
        List<String> lanes = schema.subjects().stream()
                .filter(subject -> subject.kind() == Subject.Kind.LANE)
                .map(Subject::id)
                .toList();
        LessonScope.known(yaml, "lane", List.of(curve.lane()), lanes);
        if (curve.lane().isEmpty() && lanes.size() > 1) {
            yaml.report("lane", "is missing: there are " + String.join(", ", lanes));
        }
    }

    private static Block.Range range(YamlMap yaml, String key) {
        List<String> ends = yaml.texts(key, true);
        try {
            if (ends.size() == 2) {
                return new Block.Range(Decimal.parse(ends.get(0)), Decimal.parse(ends.get(1)));
            }
            yaml.report(key, "must be [least, most], got " + ends.size() + " numbers");
        } catch (NumberFormatException e) {
            yaml.report(key, "must be two numbers, got " + String.join(", ", ends));
        } catch (IllegalArgumentException e) {
            yaml.report(key, e.getMessage());
        }
        return new Block.Range(0, 1);
    }

    Block.Observation observation(YamlMap yaml) {
        String prediction = rules.observation(yaml);
        List<Block.Option> read = options.read(yaml);
        Optional<Block.Bench> bench = scope.lastBench();
        bench.ifPresent(placed ->
                scope.schemaOf(placed.experiment()).ifPresent(schema -> options.hold(yaml, read, placed, schema)));
        return new Block.Observation(
                scope.id(yaml),
                bench.map(Block.Bench::key).orElse(""),
                prediction,
                scope.prose(yaml, "ask"),
                read,
                scope.prose(yaml, "explain"));
    }
}
