package symmetrylab.server.run;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import symmetrylab.server.web.Refusal;

/**
 * The events of a run: as a stream that goes on where the reader's last connection ended, or all so far as lines. Event
 * numbers count from 1 without gaps, whatever happened to the worker in between.
 */
public final class EventRoutes implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int HEARTBEAT_POLLS = 10;
    private static final int PAGE = 1000;
    private static final int MOST_READERS = 1000;

    private final RunStore runs;
    private final RunNews news;
    private final ExecutorService threads;
    private final AtomicInteger readers = new AtomicInteger();

    /** @param threads one is busy for each reader who follows a run; shut down by {@link #close()} */
    public EventRoutes(RunStore runs, RunNews news, ExecutorService threads) {
        this.runs = runs;
        this.news = news;
        this.threads = threads;
    }

    public void routes(JavalinConfig config) {
        SseHandler stream = new SseHandler(this::accept);
        config.routes.get("/api/v1/runs/{id}/events", ctx -> {
            RunRoutes.known(runs, ctx.pathParam("id"));
            if (Optional.ofNullable(ctx.header("Accept")).orElse("").contains("text/event-stream")) {
                refuseCrowds();
                stream.handle(ctx);
            } else {
                lines(ctx);
            }
        });
    }

    private void refuseCrowds() {
        if (readers.get() >= MOST_READERS) {
            throw new Refusal(
                    503, "too-many-readers", "too many follow runs at the moment", Map.of("Retry-After", "5"));
        }
    }

    private void lines(Context ctx) {
        StringBuilder out = new StringBuilder();
        for (String line : runs.events(ctx.pathParam("id"), 0, Integer.MAX_VALUE)) {
            out.append(line).append('\n');
        }
        ctx.contentType("application/x-ndjson; charset=utf-8").result(out.toString());
    }

    private void accept(SseClient client) {
        String id = client.ctx().pathParam("id");
        long last = lastSeen(client.ctx());
        client.ctx().header("Cache-Control", "no-store");
        client.keepAlive();
        threads.execute(() -> follow(client, id, last));
    }

    private static long lastSeen(Context ctx) {
        String header = Optional.ofNullable(ctx.header("Last-Event-ID")).orElse("0");
        return header.matches("\\d{1,15}") ? Long.parseLong(header) : 0;
    }

    private void follow(SseClient client, String id, long last) {
        readers.incrementAndGet();
        try (client;
                RunNews.Subscription subscription = news.subscribe(id)) {
            long seq = last;
            int idle = 0;
            double told = 0;
            while (!client.terminated()) {
                Optional<Run> run = runs.find(id);
                List<String> lines = runs.events(id, seq, PAGE);
                seq += send(client, lines, seq);
                double progress = run.map(Run::progress).orElse(told);
                if (progress != told && !client.terminated()) {
                    client.sendEvent("progress", Double.toString(progress));
                    told = progress;
                }
                if (lines.isEmpty() && run.map(known -> known.state().isFinal()).orElse(true)) {
                    end(client, run);
                    return;
                }
                if (lines.isEmpty()) {
                    idle = beat(client, idle + 1);
                    subscription.await(POLL);
                }
            }
        } catch (InterruptedException e) {
            // the server stops; the reader will come back with the number of its last event
            Thread.currentThread().interrupt();
        } finally {
            readers.decrementAndGet();
        }
    }

    private static int send(SseClient client, List<String> lines, long before) {
        int sent = 0;
        while (sent < lines.size() && !client.terminated()) {
            client.sendEvent("message", lines.get(sent), Long.toString(before + sent + 1));
            sent++;
        }
        return sent;
    }

    private static int beat(SseClient client, int idle) {
        if (idle < HEARTBEAT_POLLS) {
            return idle;
        }
        client.sendComment("still there");
        return 0;
    }

    /** The word of the state, so that a reader knows that nothing follows. */
    private static void end(SseClient client, Optional<Run> run) {
        client.sendEvent("end", run.map(known -> known.state().word()).orElse("deleted"));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
