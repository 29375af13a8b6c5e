package symmetrylab.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.authoring.ContentFolder;
import symmetrylab.server.authoring.ContentLoader;
import symmetrylab.server.content.Content;
import symmetrylab.server.scaffold.NewExperiment;
import symmetrylab.server.scaffold.NewLesson;

/** {@code new-lesson} and {@code new-experiment}: files that pass every check as they are. */
final class NewCommand {
    private static final String TITLE = "--title";
    private static final String EXPERIMENT = "--experiment";
    private static final String CONTENT = "--content";
    private static final String LIKE = "--like";
    private static final String PROJECT = "--project";

    private NewCommand() {}

    static CommandSpec lesson(Surroundings around) {
        Action action = given -> lesson(around, given);
        CommandSpec spec = action.spec("new-lesson", "Begins a lesson that passes the check as it is.", "");
        spec.addPositional(name("SLUG", "The name of the lesson in links: lower-case words joined by hyphens."));
        spec.addOption(
                text(TITLE, "TITLE", "The title of the lesson.").required(true).build());
        spec.addOption(text(EXPERIMENT, "ID", "The experiment of its first steps. Default: that of the last lesson.")
                .build());
        spec.addOption(text(CONTENT, "DIR", "The folder with course.yaml. Default: content.")
                .build());
        return spec;
    }

    private static int lesson(Surroundings around, ParseResult given) throws IOException {
        Path folder = Path.of(given.matchedOptionValue(CONTENT, "content"));
        if (!Files.isRegularFile(folder.resolve("course.yaml"))) {
            throw new UsageRefused(folder + " holds no course.yaml: name the folder of the content with " + CONTENT);
        }
        String slug = given.matchedPositionalValue(0, "");
        Content content = ContentLoader.load(ContentFolder.onDisk(folder), around.catalog(), Library.MARKUP);
        List<Path> written = new NewLesson(folder, content, around.catalog())
                .begin(
                        slug,
                        given.matchedOptionValue(TITLE, ""),
                        Optional.ofNullable(given.matchedOptionValue(EXPERIMENT, null)));
        written.forEach(file -> around.out().println("wrote " + file));
        around.out().println("see it: 'serve --content " + folder + "', then http://localhost:8080/lessons/" + slug);
        return ExitCode.FINE;
    }

    static CommandSpec experiment(Surroundings around) {
        Action action = given -> experiment(around, given);
        CommandSpec spec = action.spec(
                "new-experiment", "Begins an experiment as a copy of one that exists, class and texts.", "");
        spec.addPositional(name("ID", "The name of the experiment: lower-case words joined by hyphens."));
        spec.addOption(text(LIKE, "ID", "The experiment to copy. Default: " + NewExperiment.USUAL + ".")
                .build());
        spec.addOption(text(PROJECT, "DIR", "The folder of the sources. Default: this one.")
                .build());
        return spec;
    }

    private static int experiment(Surroundings around, ParseResult given) throws IOException {
        Path project = Path.of(given.matchedOptionValue(PROJECT, ""));
        String id = given.matchedPositionalValue(0, "");
        new NewExperiment(project)
                .begin(id, given.matchedOptionValue(LIKE, NewExperiment.USUAL))
                .forEach(file -> around.out().println("wrote " + file));
        around.out().println("now build it, and store its first run:");
        around.out().println("  mvn -q spotless:apply package -DskipTests");
        around.out()
                .println("  java -jar server/target/symmetry-lab.jar run " + id
                        + " --preset smoke --json > content/experiments/" + id + "/smoke.transcript");
        return ExitCode.FINE;
    }

    private static PositionalParamSpec name(String label, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .required(true)
                .description(description)
                .build();
    }

    private static OptionSpec.Builder text(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description);
    }
}
