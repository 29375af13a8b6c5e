package symmetrylab.server.lesson;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.web.Languages;
import symmetrylab.server.web.Page;
import symmetrylab.server.web.Refusal;
import symmetrylab.server.web.SecurityHeaders;
import symmetrylab.server.web.Version;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.wire.Json;

/**
 * Experiments in frames of other people's pages: {@code /embed/{id}?settings}, the only pages that may be framed from
 * elsewhere, and {@code /oembed?url=…}, which says how (oEmbed 1.0, JSON).
 */
final class EmbedRoutes {
    private static final Pattern ADDRESS = Pattern.compile("/(experiments|embed|lessons)/([a-z0-9-]+)/?");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;

    private final Supplier<Pages> pages;
    private final Catalog catalog;
    private final String version = Version.current();

    EmbedRoutes(Supplier<Pages> pages, Catalog catalog) {
        this.pages = pages;
        this.catalog = catalog;
    }

    private Content content() {
        return pages.get().content();
    }

    void routes(JavalinConfig config) {
        config.routes.get("/embed/{id}", this::embed);
        config.routes.get("/oembed", this::describe);
    }

    private void embed(Context ctx) {
        String id = catalog.get(ctx.pathParam("id")).id().text();
        SecurityHeaders.allowFrames(ctx);
        Page page = Page.hosted(Languages.of(ctx), version);
        PageRoutes.html(ctx, pages.get().embedded(id, PageRoutes.given(ctx, catalog), page));
    }

    private void describe(Context ctx) {
        if (!Optional.ofNullable(ctx.queryParam("format")).orElse("json").equals("json")) {
            throw new Refusal(501, "unknown-format", "oEmbed is answered as json only; set format=json");
        }
        Target target = target(ctx);
        int width = most(ctx, "maxwidth", WIDTH);
        int height = most(ctx, "maxheight", HEIGHT);
        String source = ctx.scheme() + "://" + ctx.host() + "/embed/" + target.experiment() + target.query();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("provider_name", "Symmetry Lab");
        answer.put("provider_url", ctx.scheme() + "://" + ctx.host() + "/");
        answer.put("title", target.title());
        answer.put("width", width);
        answer.put("height", height);
        answer.put("html", frame(source, target.title(), width, height));
        ctx.contentType("application/json").result(Json.text(answer));
    }

    private static String frame(String source, String title, int width, int height) {
        return "<iframe src=\"" + escape(source) + "\" title=\"" + escape(title) + "\" width=\"" + width
                + "\" height=\"" + height + "\" loading=\"lazy\"></iframe>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** What an address shows: an experiment with its settings; of a lesson its first experiment. */
    private record Target(String experiment, String query, String title) {}

    private Target target(Context ctx) {
        String url = Optional.ofNullable(ctx.queryParam("url"))
                .orElseThrow(() -> new Refusal(400, "missing-url", "oembed needs the address of a page: url=…"));
        try {
            URI uri = new URI(url);
            Matcher matcher = ADDRESS.matcher(Optional.ofNullable(uri.getPath()).orElse(""));
            if (matcher.matches()) {
                String query = Optional.ofNullable(uri.getRawQuery())
                        .map(text -> "?" + text)
                        .orElse("");
                return matcher.group(1).equals("lessons")
                        ? first(matcher.group(2))
                        : experiment(matcher.group(2), query);
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new Refusal(404, "unknown-page", "there is no lesson or experiment at " + url);
    }

    private Target experiment(String id, String query) {
        ExperimentText text = content().experiment(catalog.get(id).id().text()).orElseThrow();
        return new Target(id, query, text.title());
    }

    private Target first(String slug) {
        Lesson lesson = content()
                .lesson(slug)
                .orElseThrow(() -> new Refusal(404, "unknown-lesson", "there is no lesson '" + slug + "'"));
        Block.Bench bench = lesson.steps().stream()
                .flatMap(step -> step.blocks().stream())
                .filter(Block.Bench.class::isInstance)
                .map(Block.Bench.class::cast)
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "unknown-page", "the lesson '" + slug + "' has no experiment"));
        String settings = content()
                .experiment(bench.experiment())
                .orElseThrow()
                .presets()
                .get(bench.preset())
                .settings();
        return new Target(bench.experiment(), settings.isEmpty() ? "" : "?" + settings, lesson.title());
    }

    private static int most(Context ctx, String name, int standard) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return standard;
        }
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new Refusal(400, "bad-size", name + " must be a whole number in [1, 99999], got '" + text + "'");
        }
        return Math.min(standard, Integer.parseInt(text));
    }
}
