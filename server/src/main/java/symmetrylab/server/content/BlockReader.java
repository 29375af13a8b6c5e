package symmetrylab.server.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import symmetrylab.server.content.Block.Kind;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.Yaml;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Catalog;

/**
 * Reads the blocks of a lesson, one after the other, and holds them to the rules that a program can see: an experiment
 * after its prediction (R1), at most 120 words between two actions (R12).
 */
final class BlockReader {
    private static final List<String> CODE = List.of("text", "sh", "java");

    private final Markup markup;
    /** The ids of predictions and questions; steps have their own. */
    private final Set<String> ids = new HashSet<>();

    private final BenchReader benches;
    private final ReadingLoad load = new ReadingLoad();
    private final List<Block> blocks = new ArrayList<>();
    private final List<YamlMap> openPredictions = new ArrayList<>();
    private boolean predicted;

    BlockReader(Markup markup, Catalog catalog, Map<String, ExperimentText> experiments) {
        this.markup = markup;
        this.benches = new BenchReader(catalog, experiments);
    }

    /** The blocks of the step that ends here. */
    List<Block> take() {
        openPredictions.forEach(yaml -> yaml.report("id", "has no experiment after it in its step"));
        openPredictions.clear();
        predicted = false;
        List<Block> taken = List.copyOf(blocks);
        blocks.clear();
        return taken;
    }

    void prose(Problems.Place place, Node node) {
        String html = markup.html(node);
        load.read(place, html);
        if (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Text before) {
            blocks.set(blocks.size() - 1, new Block.Text(before.html() + html));
        } else {
            blocks.add(new Block.Text(html));
        }
    }

    void fenced(Problems.Place place, String info, String text) {
        YamlMap yaml = CODE.contains(info) ? null : Yaml.read(place.at(place.line() + 1), text);
        switch (info) {
            case "experiment" -> bench(yaml);
            case "prediction" -> prediction(yaml);
            case "claim" -> blocks.add(benches.claim(yaml));
            case "question" -> question(yaml);
            default -> code(place, info, text);
        }
        if (yaml != null) {
            yaml.done();
        }
    }

    private void code(Problems.Place place, String info, String text) {
        if (!CODE.contains(info)) {
            place.report(
                    "",
                    "'" + info + "' is no block; there are experiment, prediction, claim, question and code in "
                            + String.join(", ", CODE));
            return;
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        blocks.add(new Block.Text("<pre><code>" + escaped + "</code></pre>\n"));
    }

    private void bench(YamlMap yaml) {
        load.act();
        if (!predicted) {
            yaml.report("experiment", "must stand after a prediction of the same step");
        }
        Block.Bench bench = benches.read(yaml);
        openPredictions.clear();
        blocks.add(bench);
    }

    private void prediction(YamlMap yaml) {
        load.act();
        predicted = true;
        openPredictions.add(yaml);
        Kind kind = kind(yaml);
        List<Prose> options = new ArrayList<>();
        for (String option : yaml.texts("options", kind == Kind.CHOICE)) {
            options.add(markup.prose(yaml.placeOf("options"), option));
        }
        if (kind == Kind.CHOICE ? options.size() < 2 : !options.isEmpty()) {
            yaml.report("options", "must be at least two for a choice, none otherwise; got " + options.size());
        }
        blocks.add(new Block.Prediction(
                id(yaml), kind, prose(yaml, "ask"), options, prose(yaml, "explain"), benches.nextKey()));
    }

    private static Kind kind(YamlMap yaml) {
        String word = yaml.text("kind");
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        yaml.report("kind", "must be choice, direction or number, got '" + word + "'");
        return Kind.NUMBER;
    }

    private void question(YamlMap yaml) {
        load.act();
        List<Block.Answer> answers = new ArrayList<>();
        for (YamlMap option : yaml.maps("options", true)) {
            answers.add(new Block.Answer(prose(option, "text"), option.flag("right"), prose(option, "feedback")));
            option.done();
        }
        if (answers.size() < 2 || answers.stream().noneMatch(Block.Answer::right)) {
            yaml.report("options", "must be at least two, one of them right");
        }
        blocks.add(new Block.Question(id(yaml), prose(yaml, "ask"), answers));
    }

    private String id(YamlMap yaml) {
        String id = yaml.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            yaml.report("id", "must be lower-case words joined by hyphens, got '" + id + "'");
        } else if (!id.isEmpty() && !ids.add(id)) {
            yaml.report("id", "'" + id + "' is there twice");
        }
        return id;
    }

    private Prose prose(YamlMap yaml, String key) {
        return Optional.of(yaml.text(key))
                .filter(text -> !text.isEmpty())
                .map(text -> markup.prose(yaml.placeOf(key), text))
                .orElse(Prose.NONE);
    }
}
