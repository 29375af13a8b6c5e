package symmetrylab.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.TestServer;
import symmetrylab.shared.wire.Json;

class RunLifeTest {
    @TempDir
    Path home;

    TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(home, "--queued-runs", "2", "--short-workers", "1", "--upload-bytes", "2000");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRunEndsWithTheEventsOfTheExperiment() {
        String run = server.run("steps=50");
        server.awaitState(run, "finished");
        assertThat(server.events(run)).isEqualTo(CountingContent.transcript("steps=50"));
        assertThat(server.json(run).get("progress")).isEqualTo(1.0);
    }

    @Test
    void settingsComeAsFormAsTextOrAsJson() {
        HttpResponse<String> json = server.post(
                "/api/v1/experiments/counting/runs", "{\"settings\": \"steps=3\"}", "Content-Type", "application/json");
        assertThat(json.statusCode()).isEqualTo(202);
        assertThat(json.body()).contains("\"settings\":\"steps=3\"");
        HttpResponse<String> form = server.post(
                "/api/v1/experiments/counting/runs", "steps=3", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.statusCode()).isEqualTo(202);
    }

    @Test
    void settingsInTheAddressAreRefusedWithTheirPlace() {
        HttpResponse<String> answer = server.post("/api/v1/experiments/counting/runs?steps=3&pause=1", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(((Map<?, ?>) Json.parse(answer.body())).get("detail"))
                .isEqualTo("settings belong in the body and not in the address: send steps=3&pause=1 as the body, with"
                        + " curl --data 'steps=3&pause=1'");
    }

    @Test
    void settingsThatBreakRulesAreRefusedWithAllOfThem() {
        HttpResponse<String> answer = server.post("/api/v1/experiments/counting/runs", "steps=0&pause=x");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        Map<?, ?> problem = (Map<?, ?>) Json.parse(answer.body());
        assertThat((List<?>) problem.get("violations")).hasSize(2);
        assertThat(problem.get("detail").toString()).contains("steps must lie in [1, 100000], got 0");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(server.post("/api/v1/experiments/nothing/runs", "").body())
                .contains("there is no experiment 'nothing'; there are counting");
        assertThat(server.get("/api/v1/runs/none").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/runs/none/events").body()).contains("there is no run none here");
        assertThat(server.get("/api/v1/data/@none").statusCode()).isEqualTo(404);
    }

    @Test
    void aCancelledRunStopsWithinASlice() throws InterruptedException {
        String run = server.run("steps=10000&pause=10");
        server.await(run, json -> json.get("state").equals("running"));
        assertThat(server.delete(run).body()).contains("\"state\":\"cancelled\"");
        Thread.sleep(100);
        String events = server.events(run);
        Thread.sleep(200);
        assertThat(server.events(run)).isEqualTo(events);
        assertThat(server.state(run)).isEqualTo("cancelled");
    }

    @Test
    void aBrokenExperimentFailsWithASentence() {
        String run = server.run("mood=breaking");
        server.awaitState(run, "failed");
        assertThat(server.events(run)).contains("\"event\":\"failed\"").contains("ArithmeticException");
    }

    @Test
    void moreRunsThanMayWaitAreRefused() {
        String working = server.run("steps=1000&pause=10");
        server.awaitState(working, "running");
        server.run("");
        server.run("");
        HttpResponse<String> answer = server.post("/api/v1/experiments/counting/runs", "");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.body()).contains("2 runs wait already");
    }

    @Test
    void aHeavyRunDoesNotWaitBehindShortOnes() {
        String shortRun = server.run("steps=2000&pause=10");
        server.awaitState(shortRun, "running");
        String heavy = server.run("steps=50001&saving=off");
        server.awaitState(heavy, "finished");
        assertThat(server.state(shortRun)).isEqualTo("running");
        assertThat(server.events(heavy).lines()).hasSize(50_004);
    }

    @Test
    void aForeignPageMayNotStartARun() {
        assertThat(server.post("/api/v1/experiments/counting/runs", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("/api/v1/experiments/counting/runs", "", "Origin", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("/api/v1/experiments/counting/runs", "", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusalsSpeakTheLanguageOfTheCaller() {
        assertThat(server.post("/api/v1/experiments/counting/runs", "steps=0", "Accept-Language", "de")
                        .body())
                .contains("steps muss in [1, 100000] liegen, eingegeben: 0");
        assertThat(server.post("/api/v1/data", "1,2,1;".repeat(1000), "Accept-Language", "de")
                        .body())
                .contains("eine Anfrage darf hier höchstens ");
        assertThat(server.get("/api/v1/data/@none", "Accept-Language", "de").body())
                .contains("Hier gibt es keine Tabelle @none");
    }

    @Test
    void tablesAreKeptUnderTheirReference() {
        HttpResponse<String> put = server.post("/api/v1/data", "1,2,1;0,-3,-1");
        assertThat(put.statusCode()).isEqualTo(201);
        String location = put.headers().firstValue("Location").orElseThrow();
        assertThat(server.get(location).body()).isEqualTo("1,2,1;0,-3,-1");
        HttpResponse<String> large = server.post("/api/v1/data", "1,2,1;".repeat(1000));
        assertThat(large.statusCode()).isEqualTo(413);
        HttpResponse<String> wrong = server.post("/api/v1/data", "1,NaN,1");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("row 1 column 2");
    }
}
