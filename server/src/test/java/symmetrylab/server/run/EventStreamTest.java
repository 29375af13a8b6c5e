package symmetrylab.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.TestServer;

class EventStreamTest {
    @TempDir
    Path home;

    /** What a reader saw: the lines, the number of the last one, whether the stream said that it was the end. */
    private record Seen(List<String> lines, String lastId, String end) {}

    /** Reads as a browser does, and hangs up after {@code most} events. */
    private static Seen read(TestServer server, String run, String lastId, int most) throws IOException {
        URI address = URI.create("http://localhost:" + server.port() + run + "/events");
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.setRequestProperty("Accept-Encoding", "gzip, deflate, br");
        if (!lastId.isEmpty()) {
            connection.setRequestProperty("Last-Event-ID", lastId);
        }
        List<String> lines = new ArrayList<>();
        String id = lastId;
        String event = "";
        String end = "";
        assertThat(connection.getContentType()).startsWith("text/event-stream");
        assertThat(connection.getContentEncoding()).isNull();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null && lines.size() < most; line = reader.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:") && event.equals("message")) {
                    lines.add(line.substring(5).strip());
                } else if (line.startsWith("data:") && event.equals("end")) {
                    end = line.substring(5).strip();
                }
            }
        }
        connection.disconnect();
        return new Seen(lines, id, end);
    }

    @Test
    void aReaderWhoComesBackLosesAndDoublesNothing() throws IOException {
        try (TestServer server = TestServer.start(home)) {
            String run = server.run("steps=200&pause=5");
            Seen first = read(server, run, "", 40);
            assertThat(first.lastId()).isEqualTo("40");
            Seen rest = read(server, run, first.lastId(), Integer.MAX_VALUE);
            assertThat(rest.end()).isEqualTo("finished");
            List<String> all = new ArrayList<>(first.lines());
            all.addAll(rest.lines());
            assertThat(String.join("\n", all) + "\n").isEqualTo(CountingContent.transcript("steps=200&pause=5"));
        }
    }

    @Test
    void theStreamOfACancelledRunEnds() throws IOException {
        try (TestServer server = TestServer.start(home)) {
            String run = server.run("steps=2000&pause=10");
            server.awaitState(run, "running");
            server.delete(run);
            assertThat(read(server, run, "", Integer.MAX_VALUE).end()).isEqualTo("cancelled");
        }
    }
}
