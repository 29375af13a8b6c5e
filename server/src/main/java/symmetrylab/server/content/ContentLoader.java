package symmetrylab.server.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problem;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Yaml;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;

/** Reads all content, strictly: what is unknown, missing or out of range is a problem with its place. */
public final class ContentLoader {
    private static final String COURSES = "course.yaml";

    private final ContentFolder folder;
    private final Catalog catalog;
    private final Markup markup;
    private final Problems problems = new Problems();

    private ContentLoader(ContentFolder folder, Catalog catalog, Markup markup) {
        this.folder = folder;
        this.catalog = catalog;
        this.markup = markup;
    }

    /** The content, or {@link ContentRefused} with all problems. */
    public static Content load(ContentFolder folder, Catalog catalog, Markup markup) {
        ContentLoader loader = new ContentLoader(folder, catalog, markup);
        Content content = loader.read();
        if (!loader.problems.isEmpty()) {
            throw new ContentRefused(loader.problems.found());
        }
        return content;
    }

    /** All problems, none where the content is in order. */
    public static List<Problem> check(ContentFolder folder, Catalog catalog, Markup markup) {
        ContentLoader loader = new ContentLoader(folder, catalog, markup);
        loader.read();
        return loader.problems.found();
    }

    private Content read() {
        Map<String, ExperimentText> experiments = experiments();
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        LessonReader reader = new LessonReader(markup, catalog, experiments);
        for (String slug : folder.folders("lessons")) {
            String file = "lessons/" + slug + "/lesson.md";
            Optional<String> text = folder.text(file);
            text.ifPresent(body -> lessons.put(slug, reader.read(place(file), slug, body)));
            if (text.isEmpty()) {
                place(file).report("", "is missing");
            }
        }
        return new Content(courses(lessons.keySet()), lessons, experiments);
    }

    private Problems.Place place(String file) {
        return problems.in("content/" + file);
    }

    private Map<String, ExperimentText> experiments() {
        Map<String, ExperimentText> texts = new LinkedHashMap<>();
        for (Experiment experiment : catalog.experiments()) {
            String id = experiment.id().text();
            String file = "experiments/" + id + "/experiment.yaml";
            Optional<String> text = folder.text(file);
            if (text.isEmpty()) {
                place(file).report("", "is missing: every experiment has its text");
            } else {
                YamlMap yaml = Yaml.read(place(file), text.get());
                texts.put(id, new ExperimentReader(folder, markup, experiment, yaml).read());
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

    private List<Course> courses(Set<String> lessons) {
        List<Course> courses = new ArrayList<>();
        Set<String> listed = new LinkedHashSet<>();
        Optional<String> text = folder.text(COURSES);
        if (text.isEmpty()) {
            place(COURSES).report("", "is missing");
            return courses;
        }
        YamlMap yaml = Yaml.read(place(COURSES), text.get());
        for (YamlMap course : yaml.maps("courses", true)) {
            courses.add(new Course(course.text("id"), course.text("title"), course.texts("lessons", true)));
            for (String slug : courses.get(courses.size() - 1).lessons()) {
                if (!lessons.contains(slug)) {
                    course.report("lessons", "names '" + slug + "', but there is no lessons/" + slug + "/lesson.md");
                }
                if (!listed.add(slug)) {
                    course.report("lessons", "names '" + slug + "' twice");
                }
            }
            course.done();
        }
        yaml.done();
        for (String slug : lessons) {
            if (!listed.contains(slug)) {
                place("lessons/" + slug + "/lesson.md").report("", "stands in no course of " + COURSES);
            }
        }
        return courses;
    }
}
