package symmetrylab.server.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.Course;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.ExperimentText.Break;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.promise.Runs;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.wire.Json;

/**
 * A lesson to begin with: two cases of one claim, one in which it stands and the one in which it breaks, with everything
 * that the rules ask for. It is made of the experiment's own ids, so that it passes the check as it is.
 */
public final class NewLesson {
    private static final String TEMPLATE = "/scaffold/lesson.md";

    private final Path folder;
    private final Content content;
    private final Catalog catalog;
    private final Runs runs = Runs.fresh();

    /** @param content what {@code folder} holds */
    public NewLesson(Path folder, Content content, Catalog catalog) {
        this.folder = folder;
        this.content = content;
        this.catalog = catalog;
    }

    /** Writes the lesson, enters it in the last course, and answers the files; throws {@link ScaffoldRefused}. */
    public List<Path> begin(String slug, String title, Optional<String> experiment) throws IOException {
        Name name = new Name(slug);
        Path course = folder.resolve("course.yaml");
        String text = text(title, experiment.orElseGet(this::usual));
        return new Changes()
                .create(folder.resolve("lessons").resolve(name.text()).resolve("lesson.md"), text)
                .replace(course, CourseEntry.with(Changes.read(course), name.text()))
                .write();
    }

    private Optional<Lesson> lastLesson() {
        List<Course> courses = content.courses();
        List<Lesson> lessons = courses.isEmpty() ? List.of() : content.lessonsOf(courses.get(courses.size() - 1));
        return lessons.isEmpty() ? Optional.empty() : Optional.of(lessons.get(lessons.size() - 1));
    }

    /** The experiment of the lesson before, or the first that there is. */
    private String usual() {
        return lastLesson().stream()
                .flatMap(lesson -> lesson.blocks().stream())
                .filter(Block.Bench.class::isInstance)
                .map(block -> ((Block.Bench) block).experiment())
                .findFirst()
                .orElse(catalog.ids().get(0));
    }

    private String text(String title, String id) throws IOException {
        Experiment experiment = catalog.get(id);
        ExperimentText text = content.experiment(id).orElseThrow();
        Cases cases = text.claims().keySet().stream()
                .flatMap(claim -> cases(experiment, text, claim).stream())
                .findFirst()
                .orElseThrow(
                        () -> new ScaffoldRefused("'" + id + "' has no claim that cites a paper, breaks in one preset"
                                + " and does not in another: begin the lesson with another --experiment"));
        String filled = template();
        for (Map.Entry<String, String> value :
                values(title, experiment, text, cases).entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return filled;
    }

    /** A claim in two presets. */
    private record Cases(String claim, String lane, Preset holding, String holdingWord, Preset breaking, String word) {}

    private Optional<Cases> cases(Experiment experiment, ExperimentText text, String claim) {
        Optional<Break> broken = text.claims().get(claim).breaks();
        if (broken.isEmpty() || text.claims().get(claim).cites().isEmpty()) {
            return Optional.empty();
        }
        Preset breaking = text.presets().get(broken.get().preset());
        Optional<Claim> there = claim(experiment, breaking, claim);
        for (Preset preset : text.presets().values()) {
            Optional<Claim> here = claim(experiment, preset, claim);
            if (there.isPresent()
                    && here.isPresent()
                    && here.get().verdict() != there.get().verdict()
                    && here.get().lane().equals(there.get().lane())) {
                String word = there.get().verdict().word();
                String lane = here.get().lane();
                return Optional.of(
                        new Cases(claim, lane, preset, here.get().verdict().word(), breaking, word));
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> claim(Experiment experiment, Preset preset, String claim) {
        return runs.of(experiment, preset.settings()).record().claims().stream()
                .filter(seen -> seen.id().equals(claim))
                .findFirst();
    }

    private Map<String, String> values(String title, Experiment experiment, ExperimentText text, Cases cases) {
        List<String> figures =
                experiment.schema().figures().stream().map(Figure::id).limit(2).toList();
        List<String> controls = text.parameters().entrySet().stream()
                .filter(entry -> !entry.getValue().more())
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
        return Map.ofEntries(
                Map.entry("title", Json.text(title)),
                Map.entry("experiment", text.id()),
                Map.entry("claim", cases.claim()),
                Map.entry("verdict", "verdict/" + cases.claim() + "/" + cases.lane()),
                Map.entry("holding", cases.holding().id()),
                Map.entry("holdingWord", cases.holdingWord()),
                Map.entry("breaking", cases.breaking().id()),
                Map.entry("breakingWord", cases.word()),
                Map.entry("figures", String.join(", ", figures)),
                Map.entry("controls", String.join(", ", controls)),
                Map.entry("example", Json.text(cases.holding().settings())),
                Map.entry(
                        "from",
                        lastLesson()
                                .map(lesson -> "from: " + lesson.slug() + "\n")
                                .orElse("")));
    }

    private static String template() throws IOException {
        try (InputStream in = NewLesson.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("the class path must hold " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
