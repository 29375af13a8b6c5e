package symmetrylab.server.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server in a process of its own, which prints its port and can be killed. */
public record RunningProcess(Process process, int port) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Starts a class that serves from this home. */
    public static RunningProcess start(Class<?> main, Path home, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--port",
                "0",
                "--home",
                home.toString()));
        command.addAll(List.of(flags));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new RunningProcess(process, Integer.parseInt(out.readLine()));
    }

    public String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }

    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** Begins a run, and answers its address. */
    public String begin(String experiment, String settings) throws IOException, InterruptedException {
        String answer = send(
                at("/api/v1/experiments/" + experiment + "/runs").POST(HttpRequest.BodyPublishers.ofString(settings)));
        return answer.replaceAll(".*\"events\":\"([^\"]*)/events\".*", "$1");
    }

    /** Asks for the state of a run, so many times at most, until it contains this; the last answer. */
    public String await(String run, String text, int times) throws IOException, InterruptedException {
        String state = "";
        for (int i = 0; i < times && !state.contains(text); i++) {
            Thread.sleep(50);
            state = send(at(run));
        }
        return state;
    }
}
