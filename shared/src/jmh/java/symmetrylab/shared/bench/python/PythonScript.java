package symmetrylab.shared.bench.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A script that lies beside a class, run by {@code python3}; {@code SYMMETRY_LAB_PYTHON} names another interpreter.
 *
 * @param beside the class
 * @param name of the script
 */
public record PythonScript(Class<?> beside, String name) {
    /** What it prints for a text of data; empty where there is no Python, or the script says that a peer is absent. */
    public Optional<String> answer(String data, String... arguments) {
        try {
            Path script = Files.createTempFile("peers", ".py");
            Path file = Files.createTempFile("peers", ".txt");
            try (InputStream source = beside.getResourceAsStream(name)) {
                Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, data);
            List<String> command = new ArrayList<>(List.of(python(), script.toString()));
            command.addAll(List.of(arguments));
            command.add(file.toString());
            return run(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String python() {
        String named = System.getenv("SYMMETRY_LAB_PYTHON");
        return named == null || named.isBlank() ? "python3" : named;
    }

    private static Optional<String> run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException noPython) {
            return Optional.empty();
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("the peer takes more than ten minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the peer failed: " + String.join(" ", command));
        }
        return answer.equals("absent") ? Optional.empty() : Optional.of(answer);
    }
}
