package symmetrylab.server.lesson;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.text.Problem;
import symmetrylab.server.web.Languages;
import symmetrylab.server.web.Page;
import symmetrylab.server.web.Refusal;
import symmetrylab.server.web.Templates;
import symmetrylab.server.web.Version;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.wire.EventCodec;

/** {@code /}, {@code /lessons/{slug}}, {@code /experiments/{id}} and the stored runs. */
public final class PageRoutes {
    private final Supplier<Pages> pages;
    private final Faults faults;
    private final Catalog catalog;
    private final Templates templates;
    private final String version = Version.current();

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
                "/experiments/{id}", ctx -> unlessFaulty(ctx, "experiments/" + ctx.pathParam("id"), this::experiment));
        config.routes.get("/experiments/{id}/{preset}.transcript", this::transcript);
        new EmbedRoutes(pages, catalog).routes(config);
    }

    private void unlessFaulty(Context ctx, String folder, Consumer<Context> show) {
        List<Problem> problems = faults.of(folder);
        if (problems.isEmpty()) {
            show.accept(ctx);
        } else {
            html(ctx.status(422), templates.render("problems", page(ctx), Map.of("problems", problems)));
        }
    }

    private Page page(Context ctx) {
        return Page.hosted(Languages.of(ctx), version);
    }

    static void html(Context ctx, String page) {
        ctx.contentType("text/html; charset=utf-8").result(page);
    }

    private void front(Context ctx) {
        html(ctx, pages.get().front(page(ctx), Languages.others(ctx)));
    }

    private void lesson(Context ctx) {
        String slug = ctx.pathParam("slug");
        html(
                ctx,
                pages.get()
                        .hosted(slug, page(ctx))
                        .orElseThrow(() -> new Refusal(404, "unknown-lesson", "there is no lesson '" + slug + "'")));
    }

    private void experiment(Context ctx) {
        String id = text(ctx).id();
        html(ctx, pages.get().experiment(id, given(ctx, catalog), page(ctx), Languages.others(ctx)));
    }

    /** The settings in the query of a page, its language aside. */
    static Optional<Settings> given(Context ctx, Catalog catalog) {
        return Languages.settings(ctx)
                .map(query -> Settings.parse(catalog.get(ctx.pathParam("id")).schema(), query));
    }

    private void transcript(Context ctx) {
        ExperimentText.Preset preset = text(ctx).presets().get(ctx.pathParam("preset"));
        if (preset == null || preset.stored().isEmpty()) {
            throw new Refusal(404, "unknown-preset", "there is no stored run '" + ctx.pathParam("preset") + "'");
        }
        StringBuilder lines = new StringBuilder();
        preset.stored().forEach(event -> lines.append(EventCodec.line(event)).append('\n'));
        ctx.contentType("application/x-ndjson").result(lines.toString());
    }

    private ExperimentText text(Context ctx) {
        String id = catalog.get(ctx.pathParam("id")).id().text();
        return pages.get()
                .content()
                .experiment(id)
                .orElseThrow(() -> new Refusal(404, "unknown-experiment", "there is no experiment '" + id + "'"));
    }
}
