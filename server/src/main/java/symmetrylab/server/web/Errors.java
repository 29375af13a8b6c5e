package symmetrylab.server.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetrylab.server.text.Words;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.InvalidSettings;

/** Answers what went wrong: a page to browsers, a problem document to programs; never a stack trace. */
public final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Templates templates;
    private final String version = Version.current();

    public Errors(Templates templates) {
        this.templates = templates;
    }

    public void routes(JavalinConfig config) {
        config.routes.exception(Refusal.class, (e, ctx) -> answer(ctx, Problem.of(e)));
        config.routes.exception(InvalidSettings.class, (e, ctx) -> answer(ctx, Problem.of(e)));
        config.routes.exception(
                Catalog.UnknownExperiment.class,
                (e, ctx) -> answer(ctx, Problem.of(new Refusal(404, "unknown-experiment", e.getMessage()))));
        config.routes.exception(
                HttpResponseException.class, (e, ctx) -> answer(ctx, Problem.of(e.getStatus(), sentence(ctx, e))));
        config.routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} broke", ctx.method(), ctx.path(), e);
            answer(ctx, Problem.of(500, "the server broke while it answered; its log says why"));
        });
    }

    private static String sentence(Context ctx, HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> "there is nothing at " + ctx.path();
            case 405 -> ctx.method() + " is not possible at " + ctx.path();
            default -> Optional.ofNullable(e.getMessage()).orElse("the request cannot be served");
        };
    }

    private void answer(Context ctx, Problem problem) {
        ctx.status(problem.status());
        problem.headers().forEach(ctx::header);
        Words words = Languages.of(ctx);
        String detail = problem.detail(words.phrases());
        if (Optional.ofNullable(ctx.header("Accept")).orElse("").contains("text/html")) {
            Map<String, Object> model = Map.of("title", problem.title(), "status", problem.status(), "detail", detail);
            ctx.contentType("text/html; charset=utf-8")
                    .result(templates.render("error", Page.hosted(words, version), model));
        } else {
            ctx.contentType("application/problem+json")
                    .result(problem.json(words.phrases()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
