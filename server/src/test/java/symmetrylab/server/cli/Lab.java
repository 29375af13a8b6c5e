package symmetrylab.server.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import symmetrylab.server.Main;

/** The program as a shell calls it. */
public final class Lab {
    private Lab() {}

    /** What a command left behind. */
    public record Outcome(int code, String out, String err) {
        public List<String> lines() {
            return out.lines().toList();
        }

        public String lastLine() {
            return lines().get(lines().size() - 1);
        }
    }

    public static Outcome run(String... arguments) {
        return runWith("", arguments);
    }

    public static Outcome runWith(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
