package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

/** The form of {@code lesson.md} in any language: YAML front matter, then steps that begin with {@code ## Title {#id}}. */
final class LessonText {
    private static final String FENCE = "---\n";
    private static final Pattern STEP_ID = Pattern.compile("^(.*?)\\s*\\{#([a-z0-9]+(?:-[a-z0-9]+)*)}\\s*$");
    private static final int MOST_STEPS = 12;

    private final Markup markup;
    private final YamlMap front;
    private final Problems.Place body;
    private final Node tree;

    private LessonText(Markup markup, YamlMap front, Problems.Place body, String text) {
        this.markup = markup;
        this.front = front;
        this.body = body;
        this.tree = markup.tree(body, text);
    }

    /** Empty, after a problem, where there is no front matter. */
    static Optional<LessonText> of(Markup markup, Problems.Place place, String text) {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            place.report("", "must begin with front matter between two lines ---");
            return Optional.empty();
        }
        int bodyStart = end + 1 + FENCE.length();
        long lines = text.substring(0, bodyStart).chars().filter(c -> c == '\n').count();
        YamlMap front = Yaml.read(place.at(2), text.substring(FENCE.length(), end + 1));
        return Optional.of(new LessonText(markup, front, place.at(1 + (int) lines), text.substring(bodyStart)));
    }

    YamlMap front() {
        return front;
    }

    Problems.Place body() {
        return body;
    }

    /** The experiment of the first bench, of which is spoken before there is one. */
    String firstExperiment() {
        for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FencedCodeBlock fence && fence.getInfo().strip().equals("experiment")) {
                Problems.Place nowhere = new Problems().in("");
                return Yaml.read(nowhere, fence.getLiteral())
                        .optionalText("experiment")
                        .orElse("");
            }
        }
        return "";
    }

    List<Step> steps(StepReader blocks) {
        List<Step> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Optional<Step> open = Optional.empty();
        for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
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

    private static Step close(Step step, StepReader blocks) {
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
        String html = markup.html(body, heading).strip().replaceAll("^<h\\d>|</h\\d>$", "");
        return new Step(id, new Prose(html, html), List.of());
    }
}
