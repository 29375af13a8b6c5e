package symmetrylab.server.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import symmetrylab.server.ServerProcess;
import symmetrylab.server.config.Config;
import symmetrylab.server.text.MathMl;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.wire.Json;

/** A real server on a free port, with {@link Counting} as its only experiment. */
public final class TestServer implements AutoCloseable {
    /** KaTeX takes a second to load; all tests of a process share it. */
    public static final MathMl MATH_ML = new MathMl();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ServerProcess process;
    private final URI base;

    private TestServer(ServerProcess process) {
        this.process = process;
        this.base = URI.create("http://localhost:" + process.port());
    }

    public static TestServer start(Path home, String... flags) {
        Path content = home.resolve("content");
        if (!Files.exists(content)) {
            CountingContent.write(content);
        }
        List<String> all = new ArrayList<>(List.of("--port", "0", "--home", home.toString()));
        all.addAll(List.of("--content", content.toString()));
        all.addAll(List.of(flags));
        return new TestServer(ServerProcess.start(Config.parse(all, Map.of(), home), host()));
    }

    public static ServerProcess.Host host() {
        return new ServerProcess.Host(
                Counting.catalog(),
                Clock.systemUTC(),
                new Random(),
                (bytes, query) -> DataTable.parse(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)),
                MATH_ML);
    }

    public int port() {
        return process.port();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a run and answers its address. */
    public String run(String settings) {
        HttpResponse<String> answer = post("/api/v1/experiments/counting/runs", settings);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    public Map<?, ?> json(String path) {
        return (Map<?, ?>) Json.parse(get(path).body());
    }

    public String state(String run) {
        return (String) json(run).get("state");
    }

    /** The event lines so far. */
    public String events(String run) {
        return get(run + "/events", "Accept", "application/x-ndjson").body();
    }

    /** Asks until the answer is as wanted; gives up after half a minute. */
    public void await(String run, Predicate<Map<?, ?>> wanted) {
        for (int i = 0; i < 1500; i++) {
            if (wanted.test(json(run))) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("waited in vain: " + json(run));
    }

    public void awaitState(String run, String state) {
        await(run, json -> json.get("state").equals(state));
    }

    @Override
    public void close() {
        process.close();
    }
}
