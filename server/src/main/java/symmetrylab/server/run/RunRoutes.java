package symmetrylab.server.run;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.run.Run.Weight;
import symmetrylab.server.web.Body;
import symmetrylab.server.web.Refusal;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.wire.Json;
import symmetrylab.shared.wire.SchemaCodec;

/** Experiments and runs over HTTP. */
public final class RunRoutes {
    private static final int MOST_SETTINGS_BYTES = 64 * 1024;
    private static final String JSON = "application/json";

    private final Catalog catalog;
    private final Inputs inputs;
    private final RunStore runs;
    private final RunNews news;
    private final RunQueue queue;
    private final int queuedRuns;

    /** @param queuedRuns runs that may wait at a time */
    public RunRoutes(Catalog catalog, Inputs inputs, RunStore runs, RunNews news, RunQueue queue, int queuedRuns) {
        this.catalog = catalog;
        this.inputs = inputs;
        this.runs = runs;
        this.news = news;
        this.queue = queue;
        this.queuedRuns = queuedRuns;
    }

    public void routes(JavalinConfig config) {
        config.routes.get("/api/v1/experiments", this::list);
        config.routes.get("/api/v1/experiments/{id}", this::describe);
        config.routes.post("/api/v1/experiments/{id}/runs", this::start);
        config.routes.get("/api/v1/runs/{id}", this::show);
        config.routes.delete("/api/v1/runs/{id}", this::cancel);
    }

    private void list(Context ctx) {
        List<Object> schemas = catalog.experiments().stream()
                .map(experiment -> (Object) SchemaCodec.object(experiment))
                .toList();
        ctx.contentType(JSON).result(Json.text(schemas));
    }

    private void describe(Context ctx) {
        ctx.contentType(JSON).result(SchemaCodec.json(catalog.get(ctx.pathParam("id"))));
    }

    private void start(Context ctx) throws IOException {
        Experiment experiment = catalog.get(ctx.pathParam("id"));
        Settings settings = Settings.parse(experiment.schema(), settings(ctx));
        Weight weight = Weight.of(experiment.estimate(settings, inputs));
        if (weight == Weight.SHORT) {
            // says at once what only the data can show; a heavy run says it in its first event
            experiment.prepare(settings, inputs);
        }
        Run run = runs.create(experiment.id().text(), settings.text(), weight, queuedRuns)
                .orElseThrow(() -> new Refusal(
                        429,
                        "queue-full",
                        queuedRuns + " runs wait already: try again later, or run it in the browser",
                        Map.of("Retry-After", "10")));
        queue.enqueue(run);
        ctx.status(202).header("Location", "/api/v1/runs/" + run.id());
        ctx.contentType(JSON).result(Json.text(object(run)));
    }

    private static String settings(Context ctx) throws IOException {
        if (ctx.queryString() != null) {
            throw new Refusal(
                    400,
                    "settings-in-address",
                    Phrase.of(
                            "settings belong in the body and not in the address: send {0} as the body, with curl --data '{0}'",
                            ctx.queryString()));
        }
        String body = Body.text(ctx, MOST_SETTINGS_BYTES);
        if (!Optional.ofNullable(ctx.contentType()).orElse("").startsWith(JSON)) {
            return body.strip();
        }
        try {
            if (Json.parse(body) instanceof Map<?, ?> map && map.get("settings") instanceof String settings) {
                return settings;
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "malformed-json", e.getMessage());
        }
        throw new Refusal(400, "malformed-json", "the body must be {\"settings\": \"name=value&…\"}");
    }

    private void show(Context ctx) {
        ctx.contentType(JSON).result(Json.text(object(known(runs, ctx.pathParam("id")))));
    }

    private void cancel(Context ctx) {
        Run run = known(runs, ctx.pathParam("id"));
        if (runs.cancel(run.id())) {
            news.cancel(run.id());
        }
        ctx.contentType(JSON).result(Json.text(object(known(runs, run.id()))));
    }

    static Run known(RunStore runs, String id) {
        return runs.find(id)
                .orElseThrow(() -> new Refusal(
                        404, "unknown-run", "there is no run " + id + " here; old runs are deleted after a while"));
    }

    static Map<String, Object> object(Run run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", run.id());
        map.put("experiment", run.experiment());
        map.put("settings", run.settings());
        map.put("state", run.state().word());
        map.put("progress", run.progress());
        map.put("attempt", run.attempt());
        map.put("created", run.created().toString());
        run.ended().ifPresent(ended -> map.put("ended", ended.toString()));
        map.put("events", "/api/v1/runs/" + run.id() + "/events");
        return map;
    }
}
