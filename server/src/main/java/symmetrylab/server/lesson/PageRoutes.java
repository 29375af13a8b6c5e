package symmetrylab.server.lesson;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.web.Languages;
import symmetrylab.server.web.Page;
import symmetrylab.server.web.Refusal;
import symmetrylab.server.web.Templates;
import symmetrylab.server.web.Version;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.wire.EventCodec;

/** {@code /}, {@code /lessons/{slug}}, {@code /experiments/{id}} and the stored runs. */
public final class PageRoutes {
    private final Content content;
    private final Catalog catalog;
    private final Templates templates;
    private final BenchViews benches;
    private final LessonPages lessonPages;
    private final String version = Version.current();

    public PageRoutes(Content content, Catalog catalog, Templates templates) {
        this.content = content;
        this.catalog = catalog;
        this.templates = templates;
        this.benches = new BenchViews(content, catalog);
        this.lessonPages = new LessonPages(content, benches, templates);
    }

    public void routes(JavalinConfig config) {
        config.routes.get("/", this::front);
        config.routes.get("/lessons/{slug}", this::lesson);
        config.routes.get("/experiments/{id}", this::bench);
        config.routes.get("/experiments/{id}/{preset}.transcript", this::transcript);
    }

    private void front(Context ctx) {
        List<CourseView> courses = content.courses().stream()
                .map(course -> new CourseView(course.title(), content.lessonsOf(course)))
                .toList();
        List<ExperimentText> experiments = catalog.ids().stream()
                .flatMap(id -> content.experiment(id).stream())
                .toList();
        Map<String, Object> model =
                Map.of("courses", courses, "experiments", experiments, "languages", Languages.others(ctx));
        html(ctx, templates.render("front", Page.hosted(Languages.of(ctx), version), model));
    }

    /** A course with its lessons. */
    public record CourseView(String title, List<Lesson> lessons) {}

    private void lesson(Context ctx) {
        String slug = ctx.pathParam("slug");
        Lesson lesson = content.lesson(slug)
                .orElseThrow(() -> new Refusal(404, "unknown-lesson", "there is no lesson '" + slug + "'"));
        html(ctx, lessonPages.hosted(lesson, Page.hosted(Languages.of(ctx), version)));
    }

    private static void html(Context ctx, String page) {
        ctx.contentType("text/html; charset=utf-8").result(page);
    }

    private void bench(Context ctx) {
        Experiment experiment = catalog.get(ctx.pathParam("id"));
        ExperimentText text = text(experiment.id().text());
        Optional<Settings> given = Languages.settings(ctx).map(query -> Settings.parse(experiment.schema(), query));
        List<String> figures = mainFigures(experiment.schema().figures());
        List<String> open = text.parameters().entrySet().stream()
                .filter(entry -> !entry.getValue().more())
                .map(Map.Entry::getKey)
                .toList();
        Block.Bench block = new Block.Bench("bench-1", experiment.id().text(), ExperimentText.SMOKE, figures, open);
        List<String> claims = List.copyOf(text.claims().keySet());
        Map<String, Object> model =
                Map.of("text", text, "bench", benches.open(block, claims, given), "languages", Languages.others(ctx));
        html(ctx, templates.render("experiment", Page.hosted(Languages.of(ctx), version), model));
    }

    /** The plane, one set of bars and the residuals: no more than three views at a time. */
    private static List<String> mainFigures(List<Figure> figures) {
        List<Figure> bars =
                figures.stream().filter(Figure.Bars.class::isInstance).toList();
        return figures.stream()
                .filter(figure -> figure instanceof Figure.Plane
                        || !bars.isEmpty() && figure == bars.get(bars.size() - 1)
                        || figure == figures.get(figures.size() - 1))
                .map(Figure::id)
                .toList();
    }

    private void transcript(Context ctx) {
        ExperimentText text = text(catalog.get(ctx.pathParam("id")).id().text());
        ExperimentText.Preset preset = text.presets().get(ctx.pathParam("preset"));
        if (preset == null || preset.stored().isEmpty()) {
            throw new Refusal(404, "unknown-preset", "there is no stored run '" + ctx.pathParam("preset") + "'");
        }
        StringBuilder lines = new StringBuilder();
        preset.stored().forEach(event -> lines.append(EventCodec.line(event)).append('\n'));
        ctx.contentType("application/x-ndjson").result(lines.toString());
    }

    private ExperimentText text(String id) {
        return content.experiment(id)
                .orElseThrow(() -> new Refusal(404, "unknown-experiment", "there is no experiment '" + id + "'"));
    }
}
