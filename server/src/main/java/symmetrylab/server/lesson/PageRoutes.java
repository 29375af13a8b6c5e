package symmetrylab.server.lesson;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.text.Words;
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
    private final Content content;
    private final Catalog catalog;
    private final Pages pages;
    private final String version = Version.current();
    /** By language and slug: nothing else changes a lesson while the server runs, so it is rendered once. */
    private final Map<String, String> lessons = new ConcurrentHashMap<>();

    public PageRoutes(Content content, Catalog catalog, Templates templates) {
        this.content = content;
        this.catalog = catalog;
        this.pages = new Pages(content, catalog, templates);
        // the first reader does not wait
        content.lessons().values().forEach(lesson -> lesson(lesson, Words.ENGLISH));
    }

    public void routes(JavalinConfig config) {
        config.routes.get("/", ctx -> html(ctx, pages.front(page(ctx), Languages.others(ctx))));
        config.routes.get("/lessons/{slug}", this::lesson);
        config.routes.get("/experiments/{id}", this::experiment);
        config.routes.get("/experiments/{id}/{preset}.transcript", this::transcript);
        new EmbedRoutes(content, catalog, pages).routes(config);
    }

    private Page page(Context ctx) {
        return Page.hosted(Languages.of(ctx), version);
    }

    static void html(Context ctx, String page) {
        ctx.contentType("text/html; charset=utf-8").result(page);
    }

    private void lesson(Context ctx) {
        String slug = ctx.pathParam("slug");
        Lesson lesson = content.lesson(slug)
                .orElseThrow(() -> new Refusal(404, "unknown-lesson", "there is no lesson '" + slug + "'"));
        html(ctx, lesson(lesson, Languages.of(ctx)));
    }

    private String lesson(Lesson lesson, Words words) {
        Page page = Page.hosted(words, version);
        return lessons.computeIfAbsent(
                words.language() + "/" + lesson.slug(),
                missing -> pages.lesson(lesson, page, switches(page.lesson(lesson.slug()))));
    }

    private static List<Languages.Other> switches(String address) {
        List<Languages.Other> others = new ArrayList<>();
        for (Words words : Words.all()) {
            others.add(new Languages.Other(words.language(), words.name(), address + "?lang=" + words.language()));
        }
        return others;
    }

    private void experiment(Context ctx) {
        String id = text(ctx).id();
        html(ctx, pages.experiment(id, given(ctx, catalog), page(ctx), Languages.others(ctx)));
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
        return content.experiment(id)
                .orElseThrow(() -> new Refusal(404, "unknown-experiment", "there is no experiment '" + id + "'"));
    }
}
