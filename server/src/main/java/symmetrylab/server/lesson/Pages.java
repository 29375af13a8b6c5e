package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Told;
import symmetrylab.server.text.Words;
import symmetrylab.server.web.Languages;
import symmetrylab.server.web.Page;
import symmetrylab.server.web.Templates;
import symmetrylab.server.web.Version;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;

/** The pages of one state of content, for every place where they stand: server, folder, single file, frame. */
public final class Pages {
    private static final int MOST_VIEWS = 3;

    private final Content content;
    private final Catalog catalog;
    private final Templates templates;
    /** What the server sends of a lesson changes with its language only. */
    private final Map<String, String> lessons = new ConcurrentHashMap<>();

    public Pages(Content content, Catalog catalog, Templates templates) {
        this.content = content;
        this.catalog = catalog;
        this.templates = templates;
    }

    public Content content() {
        return content;
    }

    /** Renders every English lesson now, so that the first reader does not wait, and answers itself. */
    public Pages rendered() {
        Page page = Page.hosted(Words.ENGLISH, Version.current());
        content.lessons().keySet().forEach(slug -> hosted(slug, page));
        return this;
    }

    /** A course with its lessons. */
    public record CourseView(String title, List<Entry<Lesson>> lessons) {}

    /** What a list leads to, and the language of its title. */
    public record Entry<T>(T text, Tongue told) {
        static <T> Entry<T> of(Told<T> told, Page page) {
            return new Entry<>(told.text(), Tongue.of(told.language(), page.words()));
        }
    }

    /** The front page. */
    public String front(Page page, List<Languages.Other> languages) {
        String language = page.words().language();
        List<CourseView> courses = content.courses().stream()
                .map(course -> new CourseView(
                        course.title(),
                        course.lessons().stream()
                                .flatMap(slug -> content.lesson(slug, language).stream())
                                .map(told -> Entry.of(told, page))
                                .toList()))
                .toList();
        List<Entry<ExperimentText>> experiments = catalog.ids().stream()
                .flatMap(id -> content.experiment(id, language).stream())
                .map(told -> Entry.of(told, page))
                .toList();
        return templates.render(
                "front", page, Map.of("courses", courses, "experiments", experiments, "languages", languages));
    }

    private Told<ExperimentText> told(String experiment, Page page) {
        return content.experiment(experiment, page.words().language()).orElseThrow();
    }

    /** A lesson as this server sends it; empty where there is none. */
    Optional<String> hosted(String slug, Page page) {
        return content.lesson(slug)
                .map(lesson -> lessons.computeIfAbsent(
                        page.words().language() + "/" + slug,
                        missing -> lesson(slug, page, Languages.others(page.lesson(slug)))));
    }

    /** A lesson with all its steps, in English where it is not told in the page's language; the lesson must be there. */
    public String lesson(String slug, Page page, List<Languages.Other> languages) {
        Told<Lesson> told = content.lesson(slug, page.words().language()).orElseThrow();
        Content here = content.in(told.language());
        Map<String, Object> model = new HashMap<>();
        model.put("lesson", told.text());
        model.put("told", Tongue.of(told.language(), page.words()));
        model.put("languages", languages);
        model.put(
                "steps",
                new LessonView(new BenchViews(here, told.language(), catalog, page), here, told.text()).steps());
        model.put("embeddable", "lessons/" + slug);
        here.courseOf(slug).ifPresent(course -> model.put("course", course));
        here.next(slug).ifPresent(next -> model.put("next", next));
        return templates.render("lesson", page, model);
    }

    /** An experiment by itself; {@code given} are the reader's own settings. */
    public String experiment(String id, Optional<Settings> given, Page page, List<Languages.Other> languages) {
        Map<String, Object> model = new HashMap<>();
        Told<ExperimentText> told = told(id, page);
        model.put("text", told.text());
        model.put("told", Tongue.of(told.language(), page.words()));
        model.put("bench", bench(id, given, page));
        model.put("languages", languages);
        model.put("embeddable", "experiments/" + id);
        return templates.render("experiment", page, model);
    }

    /** The same as it stands in a frame of somebody else's page. */
    String embedded(String id, Optional<Settings> given, Page page) {
        return templates.render("embed", page, Map.of("text", told(id, page).text(), "bench", bench(id, given, page)));
    }

    private BenchView bench(String id, Optional<Settings> given, Page page) {
        Experiment experiment = catalog.get(id);
        ExperimentText text = told(id, page).text();
        List<String> open = text.parameters().entrySet().stream()
                .filter(entry -> !entry.getValue().more())
                .map(Map.Entry::getKey)
                .toList();
        List<String> figures = mainFigures(experiment.schema());
        Block.Bench block = new Block.Bench("bench-1", "", id, ExperimentText.SMOKE, figures, open);
        return new BenchViews(content, page.words().language(), catalog, page)
                .open(block, List.copyOf(text.claims().keySet()), given);
    }

    /** Planes first, or where there are none the first figures; what a theorem sends to zero last. The reader chooses others. */
    private static List<String> mainFigures(Schema schema) {
        List<Figure> figures = schema.figures();
        if (schema.pace() == Schema.Pace.INSTANT) {
            return figures.stream().map(Figure::id).limit(MOST_VIEWS).toList();
        }
        List<Figure> planes = figures.stream()
                .filter(figure -> figure instanceof Figure.Plane || figure instanceof Figure.Solutions)
                .toList();
        List<String> main = new ArrayList<>((planes.isEmpty() ? figures : planes)
                .stream().map(Figure::id).limit(MOST_VIEWS - 1L).toList());
        String last = figures.get(figures.size() - 1).id();
        if (!main.contains(last)) {
            main.add(last);
        }
        return main;
    }
}
