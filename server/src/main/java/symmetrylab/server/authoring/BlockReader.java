package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.node.Node;
import symmetrylab.server.content.Block;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Yaml;
import symmetrylab.server.text.YamlMap;

/**
 * Reads the blocks of a lesson, one after the other; each kind has its reader. At most 120 words stand between two actions
 * (R12).
 */
final class BlockReader implements StepReader {
    private static final List<String> CODE = List.of("text", "sh", "java");
    private static final String KINDS =
            "experiment, prediction, observation, claim, theorem, question, challenge, teacher";

    private final Markup markup;
    private final Problems.Place body;
    private final LessonScope scope;
    private final LessonRules rules;
    private final BenchReader benches;
    private final AskReader asks;
    private final QuestionReader questions;
    private final ReadingLoad load = new ReadingLoad();
    private final List<Block> blocks = new ArrayList<>();

    /** @param body where the text begins whose nodes come */
    BlockReader(Markup markup, Problems.Place body, LessonScope scope, LessonRules rules) {
        this.markup = markup;
        this.body = body;
        this.scope = scope;
        this.rules = rules;
        this.benches = new BenchReader(scope, rules);
        this.asks = new AskReader(scope, rules);
        this.questions = new QuestionReader(scope, rules);
    }

    @Override
    public List<Block> take() {
        rules.stepEnds();
        List<Block> taken = List.copyOf(blocks);
        blocks.clear();
        return taken;
    }

    @Override
    public void prose(Problems.Place place, Node node) {
        String html = markup.html(body, node);
        load.read(place, html);
        text(html);
    }

    private void text(String html) {
        if (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Text before) {
            blocks.set(blocks.size() - 1, new Block.Text(before.html() + html));
        } else {
            blocks.add(new Block.Text(html));
        }
    }

    @Override
    public void fenced(Problems.Place place, String kind, String text) {
        Problems.Place inside = place.at(place.line() + 1);
        switch (kind) {
            case "experiment" -> act(inside, text, this::bench);
            case "prediction" -> act(inside, text, asks::prediction);
            case "observation" -> act(inside, text, this::observation);
            case "question" -> act(inside, text, questions::question);
            case "challenge" -> act(inside, text, questions::challenge);
            case "claim" -> yaml(inside, text, benches::claim);
            case "theorem" -> yaml(inside, text, benches::theorem);
            case "teacher" -> teacher(inside, text);
            default -> code(place, kind, text);
        }
    }

    /** Where the reader acts, the count of words begins anew. */
    private void act(Problems.Place place, String text, Function<YamlMap, Block> read) {
        load.act();
        yaml(place, text, read);
    }

    private void yaml(Problems.Place place, String text, Function<YamlMap, Block> read) {
        YamlMap yaml = Yaml.read(place, text);
        blocks.add(read.apply(yaml));
        yaml.done();
    }

    private Block bench(YamlMap yaml) {
        Block.Bench bench = benches.read(yaml);
        scope.schemaOf(bench.experiment()).ifPresent(schema -> asks.placed(bench, schema));
        return bench;
    }

    private Block observation(YamlMap yaml) {
        Block.Observation observation = asks.observation(yaml);
        load.read(yaml.placeOf("explain"), observation.explain().html());
        return observation;
    }

    private void teacher(Problems.Place place, String text) {
        rules.teacher();
        if (text.isBlank()) {
            place.report("", "the notes for the teacher are empty");
        }
        blocks.add(new Block.Teacher(markup.html(place, markup.tree(place, text))));
    }

    private void code(Problems.Place place, String kind, String text) {
        if (!CODE.contains(kind)) {
            place.report(
                    "", "'" + kind + "' is no block; there are " + KINDS + " and code in " + String.join(", ", CODE));
            return;
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        text("<pre><code>" + escaped + "</code></pre>\n");
    }
}
