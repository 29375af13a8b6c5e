package symmetrylab.server.group;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import symmetrylab.server.document.Document;
import symmetrylab.server.document.Format;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.server.group.Workbench.Product;
import symmetrylab.server.web.Answer;
import symmetrylab.server.web.Body;
import symmetrylab.server.web.Refusal;
import symmetrylab.shared.group.FiniteGroup;

/**
 * Groups and their Fourier transforms over HTTP, the same documents as on the command line. Each request has a bounded
 * cost, and only so many are served at a time.
 */
public final class GroupRoutes {
    private static final int MOST_BODY_BYTES = 4 << 20;
    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 10;
    private static final String GROUP = "/api/v1/groups/{notation}";

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** What is asked of one group. */
    private interface Question {
        void answer(Context ctx) throws IOException;
    }

    public void routes(JavalinConfig config) {
        config.routes.get(GROUP, ctx -> serve(ctx, asked -> describe(asked, Aspect.OVERVIEW)));
        for (Aspect aspect : Aspect.values()) {
            if (aspect != Aspect.OVERVIEW) {
                config.routes.get(GROUP + "/" + aspect.word(), ctx -> serve(ctx, asked -> describe(asked, aspect)));
            }
        }
        config.routes.post(GROUP + "/fourier", ctx -> serve(ctx, GroupRoutes::transform));
        config.routes.post(GROUP + "/fourier/inverse", ctx -> serve(ctx, GroupRoutes::inverse));
    }

    private void serve(Context ctx, Question question) throws IOException {
        if (!entered()) {
            throw new Refusal(
                    503,
                    "busy",
                    AT_A_TIME + " requests about groups are served at a time: try again later",
                    Map.of("Retry-After", Integer.toString(PATIENCE_SECONDS)));
        }
        try {
            question.answer(ctx);
        } catch (Refused e) {
            throw new Refusal(status(e.kind()), type(e.kind()), e.getMessage(), Map.of(), e.details());
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case MALFORMED_GROUP -> 400;
            case UNKNOWN_NAME -> 404;
            case TOO_LARGE, UNSOUND_SIGNAL -> 422;
        };
    }

    private static String type(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static FiniteGroup group(Context ctx) {
        return GroupText.notation(ctx.pathParam("notation"));
    }

    private static Optional<String> option(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name));
    }

    private static void refuseOtherThan(Context ctx, List<String> names) {
        for (String name : ctx.queryParamMap().keySet()) {
            if (!names.contains(name)) {
                throw new Refusal(
                        400,
                        "unknown-option",
                        "there is no option '" + name + "'; there are " + String.join(", ", names));
            }
        }
    }

    private static void describe(Context ctx, Aspect aspect) {
        refuseOtherThan(ctx, aspect == Aspect.MATRICES ? List.of("format", "irrep") : List.of("format"));
        Format format = Answer.format(ctx);
        FiniteGroup group = group(ctx);
        Document document = GroupDocuments.of(group, aspect, option(ctx, "irrep"));
        Answer.sendLasting(ctx, document, format, GroupText.shown(group) + "-" + aspect.word());
    }

    /** The body is a signal in CSV, or JSON with {@code signal}, and {@code convolve} or {@code correlate} with another. */
    private static void transform(Context ctx) throws IOException {
        Format format = prepared(ctx);
        FiniteGroup group = group(ctx);
        Workbench bench = bench(ctx, group);
        Object body = body(ctx);
        Document document = body instanceof Map<?, ?> map
                ? transform(bench, map)
                : body instanceof List<?>
                        ? bench.transform(bench.read(body))
                        : bench.transform(bench.read("signal", body.toString()));
        answer(ctx, document, format, group);
    }

    private static Document transform(Workbench bench, Map<?, ?> body) {
        for (Object key : body.keySet()) {
            if (!List.of("signal", "convolve", "correlate").contains(key)) {
                throw new Refused(
                        Kind.UNSOUND_SIGNAL,
                        "the body is {\"signal\": S}, with \"convolve\": S or \"correlate\": S beside it; got '" + key
                                + "'");
            }
        }
        Signal signal = bench.read(body.get("signal"));
        if (body.containsKey("convolve") && body.containsKey("correlate")) {
            throw new Refused(Kind.UNSOUND_SIGNAL, "give one of convolve and correlate");
        }
        for (Product product : Product.values()) {
            String key = product.name().toLowerCase(Locale.ROOT);
            if (body.containsKey(key)) {
                return bench.product(product, signal, bench.read(body.get(key)));
            }
        }
        return bench.transform(signal);
    }

    private static void inverse(Context ctx) throws IOException {
        Format format = prepared(ctx);
        FiniteGroup group = group(ctx);
        Workbench bench = bench(ctx, group);
        Object body = body(ctx);
        Document document = body instanceof String text ? bench.inverse("spectrum", text) : bench.inverse(body);
        answer(ctx, document, format, group);
    }

    private static Format prepared(Context ctx) {
        refuseOtherThan(ctx, List.of("format", "table", "depth", "cut"));
        return Answer.format(ctx);
    }

    private static Workbench bench(Context ctx, FiniteGroup group) {
        return Workbench.on(group, Measure.of(option(ctx, "depth"), option(ctx, "cut")));
    }

    /** A map or a list where it is JSON, else the text. */
    private static Object body(Context ctx) throws IOException {
        String text = Body.text(ctx, MOST_BODY_BYTES);
        return SignalReader.isJson(text) ? SignalReader.parsed("the body", text) : text;
    }

    private static void answer(Context ctx, Document document, Format format, FiniteGroup group) {
        Document wanted = Workbench.only(document, option(ctx, "table"));
        Answer.send(ctx, wanted, format, GroupText.shown(group) + "-fourier");
    }
}
