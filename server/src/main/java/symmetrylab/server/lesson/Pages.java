package symmetrylab.server.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Told;
import symmetrylab.server.web.Templates;
import symmetrylab.shared.experiment.Catalog;

/** The lesson pages of one state of content; each is rendered once. */
public final class Pages {
    private final Content content;
    private final Catalog catalog;
    private final Templates templates;
    private final Map<String, String> lessons = new ConcurrentHashMap<>();

    public Pages(Content content, Catalog catalog, Templates templates) {
        this.content = content;
        this.catalog = catalog;
        this.templates = templates;
    }

    Content content() {
        return content;
    }

    /** Renders every lesson now, so that the first reader does not wait, and answers itself. */
    public Pages rendered() {
        content.lessons().keySet().forEach(slug -> lesson(slug, Content.ENGLISH));
        return this;
    }

    /** The page of a lesson in {@code language}, or in English where it is not told in it. */
    Optional<String> lesson(String slug, String language) {
        return content.lesson(slug, language)
                .map(told -> lessons.computeIfAbsent(slug + " " + language, key -> render(told, language)));
    }

    private String render(Told<Lesson> told, String asked) {
        Lesson lesson = told.text();
        Content here = content.in(told.language());
        Map<String, Object> model = new HashMap<>();
        model.put("lesson", lesson);
        model.put("language", told.language());
        model.put("asked", asked);
        model.put("steps", new LessonView(new BenchViews(here, catalog), here, lesson).steps());
        here.next(lesson.slug()).ifPresent(next -> model.put("next", next));
        return templates.render("lesson", model);
    }
}
