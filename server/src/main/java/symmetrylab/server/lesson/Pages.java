package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.web.Languages;
import symmetrylab.server.web.Page;
import symmetrylab.server.web.Templates;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Settings;

/** The pages of the product, from one source for every place where they stand: server, folder, single file, frame. */
public final class Pages {
    private static final int MOST_VIEWS = 3;

    private final Content content;
    private final Catalog catalog;
    private final Templates templates;
    private final BenchViews benches;

    public Pages(Content content, Catalog catalog, Templates templates) {
        this.content = content;
        this.catalog = catalog;
        this.templates = templates;
        this.benches = new BenchViews(content, catalog);
    }

    /** A course with its lessons. */
    public record CourseView(String title, List<Lesson> lessons) {}

    /** The front page. */
    public String front(Page page, List<Languages.Other> languages) {
        List<CourseView> courses = content.courses().stream()
                .map(course -> new CourseView(course.title(), content.lessonsOf(course)))
                .toList();
        List<ExperimentText> experiments = catalog.ids().stream()
                .flatMap(id -> content.experiment(id).stream())
                .toList();
        return templates.render(
                "front", page, Map.of("courses", courses, "experiments", experiments, "languages", languages));
    }

    /** A lesson with all its steps. */
    public String lesson(Lesson lesson, Page page, List<Languages.Other> languages) {
        Map<String, Object> model = new HashMap<>();
        model.put("lesson", lesson);
        model.put("languages", languages);
        model.put("steps", new LessonView(benches, lesson).steps());
        model.put("embeddable", "lessons/" + lesson.slug());
        content.courseOf(lesson.slug()).ifPresent(course -> model.put("course", course));
        content.next(lesson.slug()).ifPresent(next -> model.put("next", next));
        return templates.render("lesson", page, model);
    }

    /** An experiment by itself; {@code given} are the reader's own settings. */
    public String experiment(String id, Optional<Settings> given, Page page, List<Languages.Other> languages) {
        ExperimentText text = content.experiment(id).orElseThrow();
        return templates.render(
                "experiment",
                page,
                Map.of(
                        "text",
                        text,
                        "bench",
                        bench(id, given),
                        "languages",
                        languages,
                        "embeddable",
                        "experiments/" + id));
    }

    /** The same as it stands in a frame of somebody else's page. */
    public String embedded(String id, Optional<Settings> given, Page page) {
        ExperimentText text = content.experiment(id).orElseThrow();
        return templates.render("embed", page, Map.of("text", text, "bench", bench(id, given)));
    }

    private BenchView bench(String id, Optional<Settings> given) {
        Experiment experiment = catalog.get(id);
        ExperimentText text = content.experiment(id).orElseThrow();
        List<String> open = text.parameters().entrySet().stream()
                .filter(entry -> !entry.getValue().more())
                .map(Map.Entry::getKey)
                .toList();
        List<String> figures = mainFigures(experiment.schema().figures());
        Block.Bench block = new Block.Bench("bench-1", id, ExperimentText.SMOKE, figures, open);
        return benches.open(block, List.copyOf(text.claims().keySet()), given);
    }

    /** Planes first and what a theorem sends to zero last; the reader chooses others within each frame. */
    private static List<String> mainFigures(List<Figure> figures) {
        List<String> planes = figures.stream()
                .filter(figure -> figure instanceof Figure.Plane || figure instanceof Figure.Solutions)
                .map(Figure::id)
                .limit(MOST_VIEWS - 1L)
                .toList();
        String last = figures.get(figures.size() - 1).id();
        List<String> main = new ArrayList<>(planes);
        if (!main.contains(last)) {
            main.add(last);
        }
        return main;
    }
}
