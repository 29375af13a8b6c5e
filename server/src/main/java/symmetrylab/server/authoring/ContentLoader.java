package symmetrylab.server.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Reference;
import symmetrylab.server.promise.Promises;
import symmetrylab.server.promise.Runs;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problem;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Yaml;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;

/** Reads all content, strictly: what is unknown, missing or out of range is a problem with its place. */
public final class ContentLoader {
    private static final String REFERENCES = "references.yaml";

    private final ContentFolder folder;
    private final Problems problems = new Problems();
    private final Promises promises = new Promises();
    private final Runs runs;
    private final Reading reading;

    private ContentLoader(ContentFolder folder, Catalog catalog, Markup markup, Runs runs) {
        this.folder = folder;
        this.runs = runs;
        RunQuotes quotes = new RunQuotes(catalog, runs);
        Map<String, Reference> references = new LinkedHashMap<>();
        folder.text(REFERENCES)
                .ifPresent(text -> references.putAll(ReferenceReader.read(Yaml.read(place(REFERENCES), text))));
        this.reading =
                new Reading(folder, catalog, markup.quoting(quotes), quotes, Map.copyOf(references), runs, promises);
    }

    /** The content, or {@link ContentRefused} with all problems. Stored runs are believed. */
    public static Content load(ContentFolder folder, Catalog catalog, Markup markup) {
        Draft draft = draft(folder, catalog, markup);
        if (!draft.problems().isEmpty()) {
            throw new ContentRefused(draft.problems());
        }
        return draft.content();
    }

    /** The content as far as it can be read, with its problems. Stored runs are believed. */
    public static Draft draft(ContentFolder folder, Catalog catalog, Markup markup) {
        ContentLoader loader = new ContentLoader(folder, catalog, markup, Runs.believingStored());
        Content content = loader.read();
        return new Draft(content, loader.problems.found());
    }

    /** Content, of which {@code problems} may be wrong. */
    public record Draft(Content content, List<Problem> problems) {
        public Draft {
            problems = List.copyOf(problems);
        }

        /**
         * The text of one experiment, or {@link ContentRefused} with what is wrong with it. Whatever is wrong elsewhere
         * does not matter, and neither do stored runs: this is what it takes to make them.
         */
        public ExperimentText experiment(String id) {
            String file = "content/experiments/" + id + "/experiment.yaml";
            List<Problem> own = problems.stream()
                    .filter(problem -> problem.file().equals(file))
                    .toList();
            if (!own.isEmpty()) {
                throw new ContentRefused(own);
            }
            return content.experiment(id).orElseThrow();
        }
    }

    /**
     * All problems, none where the content is in order. Every run that is spoken of is done afresh: quoted numbers,
     * conditions, counter-runs, conclusions that fail, verdicts and stored runs.
     */
    public static List<Problem> check(ContentFolder folder, Catalog catalog, Markup markup) {
        ContentLoader loader = new ContentLoader(folder, catalog, markup, Runs.fresh());
        loader.read();
        loader.promises.keep(loader.runs);
        return loader.problems.found();
    }

    private Content read() {
        Map<String, ExperimentText> experiments = experiments();
        CourseReader courses = new CourseReader(folder, problems);
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        LessonReader reader = new LessonReader(reading, experiments);
        for (String slug : courses.order(folder.folders("lessons"))) {
            String file = "lessons/" + slug + "/lesson.md";
            Optional<String> text = folder.text(file);
            text.ifPresent(body -> lessons.put(slug, reader.read(place(file), slug, body, courses.before(slug))));
            if (text.isEmpty()) {
                place(file).report("", "is missing");
            }
        }
        return new Content(
                courses.read(),
                lessons,
                experiments,
                new TranslationReader(reading, problems).read(lessons, experiments));
    }

    private Problems.Place place(String file) {
        return problems.in("content/" + file);
    }

    private Map<String, ExperimentText> experiments() {
        Map<String, ExperimentText> texts = new LinkedHashMap<>();
        Catalog catalog = reading.catalog();
        for (Experiment experiment : catalog.experiments()) {
            String id = experiment.id().text();
            String file = "experiments/" + id + "/experiment.yaml";
            Optional<String> text = folder.text(file);
            if (text.isEmpty()) {
                place(file).report("", "is missing: every experiment has its text");
            } else {
                YamlMap yaml = Yaml.read(place(file), text.get());
                texts.put(id, new ExperimentReader(reading, experiment, yaml).read());
            }
        }
        for (String name : folder.folders("experiments")) {
            if (!catalog.ids().contains(name)) {
                place("experiments/" + name)
                        .report("", "is no experiment; there are " + String.join(", ", catalog.ids()));
            }
        }
        return texts;
    }
}
