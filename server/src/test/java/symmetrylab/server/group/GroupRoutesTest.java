package symmetrylab.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.server.cli.Lab;
import symmetrylab.server.testing.TestServer;
import symmetrylab.shared.wire.Json;

class GroupRoutesTest {
    private static final String GROUPS = "/api/v1/groups/";

    @TempDir
    static Path home;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String address(String group, String rest) {
        return GROUPS + URLEncoder.encode(group, StandardCharsets.UTF_8).replace("+", "%20") + rest;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What the command line prints is what the server sends, to the byte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "D30",
                "Q8",
                "S4",
                "C7:C3[2]",
                "(C5xC5):Q8",
                "(C28xC28):D4",
                "<(1 2 3),(1 2)>",
                "[0 1 2;1 2 0;2 0 1]",
                "C7:C3[2;2]",
                "S8",
                "S9"
            })
    void theServerSaysWhatTheCommandLineSays(String group) {
        for (Aspect aspect : Aspect.values()) {
            Lab.Outcome told = Lab.run("group", group, "--table", aspect.word(), "--json");
            HttpResponse<String> sent =
                    server.get(address(group, aspect == Aspect.OVERVIEW ? "" : "/" + aspect.word()));
            if (told.code() == 0) {
                assertThat(sent.statusCode()).as(group + " " + aspect).isEqualTo(200);
                assertThat(sent.body()).isEqualTo(told.out());
                assertThat(header(sent, "Content-Type")).isEqualTo("application/json");
            } else {
                String detail =
                        ((Map<?, ?>) Json.parse(sent.body())).get("detail").toString();
                assertThat(told.err()).startsWith("symmetry-lab: " + detail);
                assertThat(sent.statusCode()).isBetween(400, 422);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D30", "Q8", "S4", "C7:C3[2]", "(C5xC5):Q8"})
    void aTransformIsTheSameThereAndBack(String group) {
        for (String format : List.of("json", "csv", "text")) {
            String told = Lab.run("fourier", group, "--signal", "random:5", "--depth", "4", "--format", format)
                    .out();
            HttpResponse<String> sent =
                    server.post(address(group, "/fourier?depth=4&format=" + format), "{\"signal\": \"random:5\"}");
            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(sent.body()).isEqualTo(told);
        }
        String spectrum = server.post(address(group, "/fourier?format=csv"), "{\"signal\":\"random:5\"}")
                .body();
        String json = server.post(address(group, "/fourier?table=spectrum"), "{\"signal\":\"random:5\"}")
                .body();
        for (String body : List.of(spectrum, json)) {
            Map<?, ?> back = (Map<?, ?>) Json.parse(
                    server.post(address(group, "/fourier/inverse"), body).body().strip());
            assertThat((Double) back.get("inverseResidual")).isLessThan(1e-12);
        }
    }

    @Test
    void signalsComeAsListsAsCsvAndInPairs() {
        assertThat(server.post(address("C3", "/fourier?table=signal&format=csv"), "1\n2\n3\n")
                        .body())
                .endsWith("2,2,3,0\n");
        assertThat(server.post(address("C3", "/fourier?table=signal&format=csv"), "[1,2,3]")
                        .body())
                .endsWith("2,2,3,0\n");
        String pair = "{\"signal\":[0,1,0],\"convolve\":[0,1,0]}";
        assertThat(((Map<?, ?>) Json.parse(server.post(address("C3", "/fourier"), pair)
                                .body()
                                .strip()))
                        .get("source"))
                .isEqualTo("convolution of signal and signal");
    }

    @Test
    void theReaderChoosesTheForm() throws IOException, InterruptedException {
        String characters = address("S4", "/characters");
        assertThat(server.get(characters, "Accept", "text/csv").body()).startsWith("irrep,e.re,e.im,(3 4).re");
        assertThat(server.get(characters, "Accept", "text/html,*/*;q=0.1").body())
                .startsWith("{\"group\":\"S4\"");
        assertThat(server.get(characters, "Accept", "text/csv;q=0.2,text/plain").body())
                .startsWith("S4, order 24\n");
        assertThat(server.get(characters, "Accept", "image/png").statusCode()).isEqualTo(406);
        HttpResponse<byte[]> npz = HttpClient.newHttpClient()
                .send(
                        server.request(characters)
                                .header("Accept", "application/x-npz")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(header(npz, "Content-Disposition")).isEqualTo("attachment; filename=\"S4-characters.npz\"");
        assertThat(NumPyFile.read(npz.body()).get("characters").shape()).isEqualTo("5, 5");
    }

    @Test
    void whatStaysIsSentOnce() {
        String path = address("D30", "/classes");
        HttpResponse<String> first = server.get(path);
        String etag = header(first, "ETag");
        assertThat(etag).matches("\"[0-9a-f]{24}\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(header(first, "Vary")).contains("Accept");
        assertThat(header(first, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(first, "Content-Security-Policy")).contains("default-src 'self'");
        HttpResponse<String> again = server.get(path, "If-None-Match", "\"x\", " + etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(etag);
        assertThat(server.get(path + "?format=csv", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C5:Z3 | '' | 400 | malformed-group | got \"Z\" (column 4)",
                "[0 1;0 1] | '' | 400 | malformed-group | the law of the identity is violated",
                "S4 | /matrices?irrep=X | 404 | unknown-name | no irreducible representation 'X'",
                "S8 | /matrices | 422 | too-large | 26011238400 bytes",
                "C2000 | /cayley | 422 | too-large | at most 1000, got order 2000",
                "C100000 | /irreps | 422 | too-large | at most 50000, got order 100000",
                "C201 | /subgroups | 422 | too-large | up to order 200",
                "<(1 2 3 4 5 6 7),(1 2),(8 9 10)> | /irreps | 422 | too-large | operations",
                "D4 | /classes?format=xml | 400 | unknown-format | format must be one of",
                "D4 | /classes?irrep=E1 | 400 | unknown-option | there is no option 'irrep'",
                "D4 | /nothing | 404 | http-404 | there is nothing at",
            })
    void whatCannotBeHadIsAProblemDocument(String group, String rest, int status, String type, String detail) {
        problem(server.get(address(group, rest)), status, type, detail);
    }

    @Test
    void limitsAreToldInPartsToo() {
        Map<?, ?> problem = problem(server.get(address("C2000", "/cayley")), 422, "too-large", "");
        assertThat(problem.get("rule")).isEqualTo("the order must be at most 1000");
        assertThat(problem.get("place")).isEqualTo("the Cayley table of C2000");
        assertThat(problem.get("value")).isEqualTo("order 2000");
        assertThat(problem.get("bytes")).isEqualTo(16e6);
        assertThat(problem(server.get(address("C5:Z3", "")), 400, "malformed-group", "")
                        .get("column"))
                .isEqualTo(4.0);
        String deep = "(".repeat(60) + "C2" + ")".repeat(60);
        problem(server.get(address(deep, "")), 400, "malformed-group", "at most 50 deep");
        problem(server.get(address("C2x".repeat(1400) + "C2", "")), 400, "malformed-group", "at most 4000 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C3 | [1,2] | 422 | must have 3 values, one for each element, got 2",
                "C3 | 1\\nNaN\\n3\\n | 422 | signal, row 2, column 1: a finite number is expected, got 'NaN'",
                "C3 | {\"signal\":[1,2,NaN]} | 422 | JSON",
                "C3 | {\"signal\":\"delta:9\"} | 422 | names no element of C3",
                "C3 | {\"signal\":\"/etc/passwd\"} | 422 | a signal is one of delta:ELEMENT",
                "C3 | {\"other\":[1,2,3]} | 422 | the body is",
                "S8 | {\"signal\":\"random:1\"} | 422 | at most 20000 values",
            })
    void aBodyThatIsNoSignalIsRefusedWithThePlace(String group, String body, int status, String detail) {
        HttpResponse<String> answer = server.post(address(group, "/fourier"), body.translateEscapes());
        problem(answer, status, "", detail);
    }

    private static Map<?, ?> problem(HttpResponse<String> answer, int status, String type, String detail) {
        assertThat(answer.body()).contains(detail.replace("\"", "\\\"").replace("<", "\\u003c"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        Map<?, ?> problem = (Map<?, ?>) Json.parse(answer.body());
        assertThat(problem.get("type").toString()).startsWith("urn:symmetry-lab:problem:" + type);
        return problem;
    }

    @Test
    void aBodyThatIsTooLongIsNotRead() throws IOException {
        // only what would be sent is said: who sends it all may be cut off before hearing the answer
        String request = "POST " + address("C3", "/fourier") + " HTTP/1.1\r\nHost: localhost:" + server.port()
                + "\r\nContent-Type: text/csv\r\nContent-Length: 6291456\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                text.append(line).append('\n');
            }
            assertThat(text).startsWith("HTTP/1.1 413").contains("too-large", "at most 4194304");
        }
    }

    @Test
    void manyRequestsWaitForEachOther() throws InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Thread thread = new Thread(() -> {
                int status = server.get(address("(C5xC5):Q8", "/matrices")).statusCode();
                synchronized (statuses) {
                    statuses.add(status);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).hasSize(6).allMatch(status -> status == 200 || status == 503);
    }
}
