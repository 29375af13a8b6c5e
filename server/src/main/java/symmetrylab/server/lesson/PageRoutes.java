package symmetrylab.server.lesson;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.text.Problem;
import symmetrylab.server.web.Refusal;
import symmetrylab.server.web.Templates;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.wire.EventCodec;

/** {@code /}, {@code /lessons/{slug}}, {@code /experiments/{id}} and the stored runs. */
public final class PageRoutes {
    private final Supplier<Pages> pages;
    private final Faults faults;
    private final Catalog catalog;
    private final Templates templates;

    /** Pages that do not change while the server runs. */
    public PageRoutes(Pages pages, Catalog catalog, Templates templates) {
        this(() -> pages, folder -> List.of(), catalog, templates);
    }

    /** @param pages the latest; a page of which {@code faults} knows shows them in its place */
    public PageRoutes(Supplier<Pages> pages, Faults faults, Catalog catalog, Templates templates) {
        this.pages = pages;
        this.faults = faults;
        this.catalog = catalog;
        this.templates = templates;
    }

    /** What is wrong with content, by the folder below which it stands. */
    @FunctionalInterface
    public interface Faults {
        List<Problem> of(String folder);
    }

    public void routes(JavalinConfig config) {
        config.routes.get("/", ctx -> unlessFaulty(ctx, "course", this::front));
        config.routes.get(
                "/lessons/{slug}", ctx -> unlessFaulty(ctx, "lessons/" + ctx.pathParam("slug"), this::lesson));
        config.routes.get(
                "/experiments/{id}", ctx -> unlessFaulty(ctx, "experiments/" + ctx.pathParam("id"), this::bench));
        config.routes.get("/experiments/{id}/{preset}.transcript", this::transcript);
    }

    private void unlessFaulty(Context ctx, String folder, Consumer<Context> page) {
        List<Problem> problems = faults.of(folder);
        if (problems.isEmpty()) {
            page.accept(ctx);
        } else {
            ctx.status(422)
                    .contentType("text/html; charset=utf-8")
                    .result(templates.render("problems", Map.of("problems", problems)));
        }
    }

    private Content content() {
        return pages.get().content();
    }

    private void front(Context ctx) {
        List<CourseView> courses = content().courses().stream()
                .map(course -> new CourseView(course.title(), content().lessonsOf(course)))
                .toList();
        List<ExperimentText> experiments = catalog.ids().stream()
                .flatMap(id -> content().experiment(id).stream())
                .toList();
        ctx.contentType("text/html; charset=utf-8")
                .result(templates.render("front", Map.of("courses", courses, "experiments", experiments)));
    }

    /** A course with its lessons. */
    public record CourseView(String title, List<Lesson> lessons) {}

    private void lesson(Context ctx) {
        String slug = ctx.pathParam("slug");
        String page = pages.get()
                .lesson(slug, Language.of(ctx, content().languages()))
                .orElseThrow(() -> new Refusal(404, "unknown-lesson", "there is no lesson '" + slug + "'"));
        ctx.header("Vary", "Accept-Language");
        ctx.contentType("text/html; charset=utf-8").result(page);
    }

    private void bench(Context ctx) {
        Experiment experiment = catalog.get(ctx.pathParam("id"));
        ExperimentText text = text(experiment.id().text());
        Optional<Settings> given = Optional.ofNullable(ctx.queryString())
                .filter(query -> !query.isBlank())
                .map(query -> Settings.parse(experiment.schema(), query));
        List<String> figures = mainFigures(experiment.schema().figures());
        List<String> open = text.parameters().entrySet().stream()
                .filter(entry -> !entry.getValue().more())
                .map(Map.Entry::getKey)
                .toList();
        Block.Bench block = new Block.Bench("bench-1", "", experiment.id().text(), ExperimentText.SMOKE, figures, open);
        List<String> claims = List.copyOf(text.claims().keySet());
        ctx.contentType("text/html; charset=utf-8")
                .result(templates.render(
                        "experiment",
                        Map.of("text", text, "bench", new BenchViews(content(), catalog).open(block, claims, given))));
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
        return content()
                .experiment(id)
                .orElseThrow(() -> new Refusal(404, "unknown-experiment", "there is no experiment '" + id + "'"));
    }
}
