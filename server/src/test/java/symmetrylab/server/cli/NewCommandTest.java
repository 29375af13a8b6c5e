package symmetrylab.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is begun by a command passes every check as it is, by the same commands that an author would use. */
class NewCommandTest {
    private static final Path PROJECT = Path.of("..");

    @TempDir
    Path folder;

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void aNewLessonPassesTheCheckAsItIs() throws IOException {
        copy(PROJECT.resolve("content"), folder);
        String content = folder.toString();
        Lab.Outcome begun = Lab.run("new-lesson", "mine", "--title", "It's \"mine\": a start", "--content", content);
        assertThat(begun.code()).as(begun.err()).isZero();
        assertThat(begun.out()).contains("lessons/mine/lesson.md", "course.yaml", "/lessons/mine");
        Lab.Outcome other = Lab.run(
                "new-lesson", "mine-too", "--title", "T", "--experiment", "diagonal-sparsity", "--content", content);
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(Files.readString(folder.resolve("lessons/mine-too/lesson.md")))
                .contains("from: mine\n", "experiment: diagonal-sparsity");
        assertThat(Lab.run("content", "check", content).out()).isEqualToIgnoringNewLines("the content is in order");
    }

    @Test
    void whatIsTakenOrMalformedIsRefusedAndNothingIsWritten() throws IOException {
        copy(PROJECT.resolve("content"), folder);
        String content = folder.toString();
        String course = Files.readString(folder.resolve("course.yaml"));
        assertThat(Lab.run("new-lesson", "diagonal", "--title", "T", "--content", content)
                        .err())
                .contains("diagonal", "is there already: choose another name");
        assertThat(Lab.run("new-lesson", "Mine", "--title", "T", "--content", content)
                        .err())
                .contains("the name must be lower-case words joined by hyphens, got 'Mine'");
        assertThat(Lab.run("new-lesson", "mine", "--title", "T", "--experiment", "none", "--content", content)
                        .err())
                .contains("there is no experiment 'none'");
        assertThat(Lab.run("new-lesson", "mine", "--title", "T", "--content", folder + "/none")
                        .err())
                .contains("holds no course.yaml");
        assertThat(Files.readString(folder.resolve("course.yaml"))).isEqualTo(course);
        assertThat(folder.resolve("lessons/mine")).doesNotExist();
        assertThat(Lab.run("new-experiment", "mine", "--project", content).err())
                .contains("holds no shared/src/main/java");
        Lab.Outcome taken = Lab.run("new-experiment", "many-solutions", "--project", PROJECT.toString());
        assertThat(taken.code()).isEqualTo(2);
        assertThat(taken.err()).contains("ManySolutions.java is there already");
    }

    @Test
    void aNewExperimentCompilesRunsAndPassesTheCheck() throws IOException, InterruptedException {
        copy(PROJECT.resolve("content"), folder.resolve("content"));
        copy(PROJECT.resolve("shared/src/main/java"), folder.resolve("shared/src/main/java"));
        Lab.Outcome begun = Lab.run("new-experiment", "my-own", "--project", folder.toString());
        assertThat(begun.code()).as(begun.err()).isZero();
        assertThat(begun.out())
                .contains("MyOwn.java", "Experiments.java", "my-own/experiment.yaml")
                .contains("run my-own --preset smoke --json > content/experiments/my-own/smoke.transcript");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(folder.resolve("shared/src/main/java"), classes);
        Path transcript = folder.resolve("content/experiments/my-own/smoke.transcript");
        lab(classes, transcript.toFile(), "run", "my-own", "--preset", "smoke", "--json");
        assertThat(Files.readString(transcript)).startsWith("{\"event\":\"started\",\"experiment\":\"my-own\"");
        Path told = folder.resolve("told");
        lab(
                classes,
                told.toFile(),
                "content",
                "check",
                folder.resolve("content").toString());
        assertThat(Files.readString(told)).isEqualToIgnoringNewLines("the content is in order");
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<File> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(sources)) {
            found.filter(file -> file.toString().endsWith(".java")).forEach(file -> files.add(file.toFile()));
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-nowarn", "-proc:none");
            assertThat(compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromFiles(files))
                            .call())
                    .isTrue();
        }
    }

    /** The program with these classes before its own, as a build of that project would have them. */
    private void lab(Path classes, File out, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                "symmetrylab.server.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(folder.resolve("errors").toFile());
        builder.environment()
                .put("SYMMETRY_LAB_CONTENT", folder.resolve("content").toString());
        try {
            int code = builder.start().waitFor();
            assertThat(code)
                    .as(Files.readString(out.toPath()) + Files.readString(folder.resolve("errors")))
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
