package symmetrylab.server.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import symmetrylab.server.content.Lesson.Step;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.Yaml;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Catalog;

/** Reads {@code lesson.md}: YAML front matter, then steps that begin with {@code ## Title {#id}}. */
final class LessonReader {
    private static final String FENCE = "---\n";
    private static final Pattern STEP_ID = Pattern.compile("^(.*?)\\s*\\{#([a-z0-9]+(?:-[a-z0-9]+)*)}\\s*$");
    private static final int MOST_STEPS = 12;

    private final Markup markup;
    private final Catalog catalog;
    private final Map<String, ExperimentText> experiments;

    LessonReader(Markup markup, Catalog catalog, Map<String, ExperimentText> experiments) {
        this.markup = markup;
        this.catalog = catalog;
        this.experiments = experiments;
    }

    Lesson read(Problems.Place place, String slug, String text) {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            place.report("", "must begin with front matter between two lines ---");
            return new Lesson(slug, "", "", 0, List.of());
        }
        YamlMap front = Yaml.read(place.at(2), text.substring(FENCE.length(), end + 1));
        String title = front.text("title");
        String question = front.text("question");
        int minutes = front.wholeNumber("minutes");
        front.done();
        int bodyStart = end + 1 + FENCE.length();
        int line = 1
                + (int) text.substring(0, bodyStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Lesson(slug, title, question, minutes, steps(place.at(line), text.substring(bodyStart)));
    }

    private List<Step> steps(Problems.Place body, String text) {
        List<Step> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        BlockReader blocks = new BlockReader(markup, catalog, experiments);
        Optional<Step> open = Optional.empty();
        for (Node node = markup.tree(body, text).getFirstChild(); node != null; node = node.getNext()) {
            Problems.Place place =
                    body.at(body.line() + node.getSourceSpans().get(0).getLineIndex());
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                open.map(step -> close(step, blocks)).ifPresent(steps::add);
                open = Optional.of(begin(place, heading, ids));
            } else if (open.isEmpty()) {
                place.report("", "stands before the first step (## Title {#id})");
            } else if (node instanceof FencedCodeBlock fence && !fence.getInfo().isBlank()) {
                blocks.fenced(place, fence.getInfo().strip(), fence.getLiteral());
            } else {
                blocks.prose(place, node);
            }
        }
        open.map(step -> close(step, blocks)).ifPresent(steps::add);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            body.report("", "must have between 1 and " + MOST_STEPS + " steps, got " + steps.size());
        }
        return steps;
    }

    private static Step close(Step step, BlockReader blocks) {
        return new Step(step.id(), step.title(), blocks.take());
    }

    private Step begin(Problems.Place place, Heading heading, Set<String> ids) {
        if (heading.getLevel() == 1) {
            place.report("", "is a heading of level 1; the title of the lesson stands in the front matter");
        }
        String id = "";
        if (heading.getLastChild() instanceof Text last) {
            Matcher matcher = STEP_ID.matcher(last.getLiteral());
            if (matcher.matches()) {
                last.setLiteral(matcher.group(1));
                id = matcher.group(2);
            }
        }
        if (id.isEmpty()) {
            place.report("", "a step must end with its id in lower-case words: ## Title {#id}");
        } else if (!ids.add(id)) {
            place.report("", "the id '" + id + "' is there twice");
        }
        String html = markup.html(heading).strip().replaceAll("^<h\\d>|</h\\d>$", "");
        return new Step(id, new Prose(html, html), List.of());
    }
}
