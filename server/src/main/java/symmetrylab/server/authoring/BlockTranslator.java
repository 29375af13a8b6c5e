package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Node;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Lesson.Step;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.Yaml;
import symmetrylab.server.text.YamlMap;

/** Pairs the blocks of a translated lesson with those of the English one and puts its texts in their place. */
final class BlockTranslator implements StepReader {
    private static final String NOTHING = "{}";

    private final Reading reading;
    private final Problems.Place body;
    private final Iterator<Step> steps;
    private final List<Block> blocks = new ArrayList<>();
    private final ReadingLoad load = new ReadingLoad();
    private Iterator<Block> originals;
    private Problems.Place last;

    BlockTranslator(Reading reading, Problems.Place body, Lesson original) {
        this.reading = reading;
        this.body = body;
        this.last = body;
        this.steps = original.steps().iterator();
        this.originals = next();
    }

    private Iterator<Block> next() {
        List<Block> all = steps.hasNext() ? steps.next().blocks() : List.of();
        return all.stream().filter(block -> !(block instanceof Block.Text)).iterator();
    }

    @Override
    public List<Block> take() {
        if (originals.hasNext()) {
            last.report("", "a block '" + kind(originals.next()) + "' must follow in this step, as in lesson.md");
        }
        originals = next();
        List<Block> taken = List.copyOf(blocks);
        blocks.clear();
        return taken;
    }

    @Override
    public void prose(Problems.Place place, Node node) {
        last = place;
        String html = reading.markup().html(body, node);
        load.read(place, html);
        blocks.add(new Block.Text(html));
    }

    @Override
    public void fenced(Problems.Place place, String kind, String text) {
        last = place;
        if (!originals.hasNext()) {
            place.report("", "a block '" + kind + "' stands here for which lesson.md has none in this step");
            return;
        }
        Block original = originals.next();
        if (!kind.equals(kind(original))) {
            place.report("", "must be a block '" + kind(original) + "' as in lesson.md, got '" + kind + "'");
            return;
        }
        Problems.Place inside = place.at(place.line() + 1);
        if (original instanceof Block.Teacher) {
            blocks.add(new Block.Teacher(
                    reading.markup().html(inside, reading.markup().tree(inside, text))));
            return;
        }
        YamlMap yaml = Yaml.read(inside, text.isBlank() ? NOTHING : text);
        Block block = translated(yaml, original);
        blocks.add(block);
        yaml.done();
        count(yaml, block);
    }

    /** Where the reader acts, the count of words begins anew. */
    private void count(YamlMap yaml, Block block) {
        if (!(block instanceof Block.ClaimCard || block instanceof Block.Theorem)) {
            load.act();
        }
        if (block instanceof Block.Observation seen) {
            load.read(yaml.placeOf("explain"), seen.explain().html());
        }
    }

    private static String kind(Block block) {
        if (block instanceof Block.Bench) {
            return "experiment";
        }
        return block instanceof Block.ClaimCard
                ? "claim"
                : block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Block translated(YamlMap yaml, Block original) {
        if (original instanceof Block.Bench bench) {
            reading.quotes().speakOf(bench.experiment());
            String title = bench.title().isEmpty() ? "" : yaml.text("title");
            return new Block.Bench(
                    bench.key(), title, bench.experiment(), bench.preset(), bench.figures(), bench.controls());
        }
        if (original instanceof Block.Prediction p) {
            String id = id(yaml, p.id());
            Prose ask = prose(yaml, "ask");
            return new Block.Prediction(id, p.bench(), ask, guess(yaml, p.guess()));
        }
        if (original instanceof Block.Observation o) {
            String id = id(yaml, o.id());
            Prose ask = prose(yaml, "ask");
            List<Block.Option> options = options(yaml, o.options());
            return new Block.Observation(id, o.bench(), o.prediction(), ask, options, prose(yaml, "explain"));
        }
        if (original instanceof Block.Question q) {
            return new Block.Question(id(yaml, q.id()), q.from(), prose(yaml, "ask"), answers(yaml, q.options()));
        }
        if (original instanceof Block.Challenge c) {
            return new Block.Challenge(id(yaml, c.id()), c.bench(), prose(yaml, "ask"), c.goal(), c.example());
        }
        return original;
    }

    private static String id(YamlMap yaml, String original) {
        String id = yaml.text("id");
        if (!id.isEmpty() && !id.equals(original)) {
            yaml.report("id", "must be '" + original + "' as in lesson.md, got '" + id + "'");
        }
        return original;
    }

    private Prose prose(YamlMap yaml, String key) {
        String text = yaml.text(key);
        return text.isEmpty() ? Prose.NONE : reading.markup().prose(yaml.placeOf(key), text);
    }

    private Block.Guess guess(YamlMap yaml, Block.Guess original) {
        return original instanceof Block.Choice choice ? new Block.Choice(options(yaml, choice.options())) : original;
    }

    private List<Block.Option> options(YamlMap yaml, List<Block.Option> originals) {
        List<YamlMap> texts = yaml.mapsOrTexts("options", "text", true);
        List<Block.Option> options = new ArrayList<>();
        for (int i = 0; i < texts.size() && sameCount(yaml, texts.size(), originals.size()); i++) {
            Block.Option english = originals.get(i);
            options.add(new Block.Option(prose(texts.get(i), "text"), english.when(), english.right()));
            texts.get(i).done();
        }
        return options;
    }

    private List<Block.Answer> answers(YamlMap yaml, List<Block.Answer> originals) {
        List<YamlMap> texts = yaml.maps("options", true);
        List<Block.Answer> answers = new ArrayList<>();
        for (int i = 0; i < texts.size() && sameCount(yaml, texts.size(), originals.size()); i++) {
            YamlMap own = texts.get(i);
            Block.Answer english = originals.get(i);
            Prose text = prose(own, "text");
            Prose feedback = prose(own, "feedback");
            Optional<Block.Counter> counter = english.counter()
                    .map(run -> new Block.Counter(run.experiment(), run.settings(), prose(own, "see"), run.shows()));
            answers.add(new Block.Answer(text, english.right(), feedback, counter));
            own.done();
        }
        return answers;
    }

    private static boolean sameCount(YamlMap yaml, int own, int original) {
        if (own != original) {
            yaml.report("options", "must be " + original + " as in lesson.md, got " + own);
        }
        return own == original;
    }
}
