package symmetrylab.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read in one go, in every module. */
class SizeTest {
    private static final int MOST_LINES = 300;
    private static final int MOST_FILES_IN_A_PACKAGE = 15;

    /** Packages that may hold more, and why. */
    private static final Map<String, String> LARGER = Map.ofEntries(
            Map.entry("experiment", "the contract: one small type a concept, read as a vocabulary"),
            Map.entry("linear", "one file a kernel or a decomposition"),
            Map.entry("network", "one file a network, its kernel, or what is measured of it"),
            Map.entry("equivariant", "one file a space, a method or a proof"),
            Map.entry("flow", "one file a rule, a method or a path"),
            Map.entry("margin", "one file a problem, a solver or a proof"),
            Map.entry("descent", "five experiments and the probes, data and run that they share"),
            Map.entry("picture", "a run as it is looked at, in small values"),
            Map.entry("group", "one file a family of groups, and one a thing that is found in them"),
            Map.entry("representation", "one file a construction of irreducible representations"),
            Map.entry("fourier", "one file a fast transform, and what is read off a spectrum"),
            Map.entry("plot", "one file a kind of picture, and what these are made of"),
            Map.entry("browser", "one file a thing that readers do, and the visit that they share"),
            Map.entry("cli", "one file a command"),
            Map.entry("table", "one file a step of reading, for two formats"),
            Map.entry("authoring", "one reader a kind of file and of block, and the rules between blocks"));

    /** The stylesheet is one file by design, in layers. */
    private static final List<String> EXCEPTIONS = List.of("lab.css");

    @Test
    void noFileIsLongerThanItMay() throws IOException {
        List<String> long300 = new ArrayList<>();
        for (Path file : sources()) {
            long lines;
            try (Stream<String> text = Files.lines(file)) {
                lines = text.count();
            }
            if (lines > MOST_LINES && !EXCEPTIONS.contains(file.getFileName().toString())) {
                long300.add(file + ": " + lines);
            }
        }
        assertThat(long300).isEmpty();
    }

    @Test
    void noPackageHoldsTooManyFiles() throws IOException {
        Map<Path, Integer> counts = new TreeMap<>();
        for (Path file : sources()) {
            if (file.toString().endsWith(".java") && !file.endsWith("package-info.java")) {
                counts.merge(file.getParent(), 1, Integer::sum);
            }
        }
        counts.entrySet()
                .removeIf(entry -> entry.getValue() <= MOST_FILES_IN_A_PACKAGE
                        || LARGER.containsKey(entry.getKey().getFileName().toString()) && entry.getValue() <= 30);
        assertThat(counts).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("shared", "webapp", "server")) {
            Path root = Path.of("..", module, "src");
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().matches(".*\\.(java|js|css|html)"))
                        .filter(file -> !file.toString().contains("vendor"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
