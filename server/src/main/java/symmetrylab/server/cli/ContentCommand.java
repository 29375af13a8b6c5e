package symmetrylab.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.authoring.ContentFolder;
import symmetrylab.server.authoring.ContentLoader;
import symmetrylab.server.text.Problem;

/** {@code content check}: every problem of lessons and labels with its file and line, runs included. */
record ContentCommand(Surroundings around) implements Action {
    static CommandSpec spec(Surroundings around) {
        CommandSpec check = new ContentCommand(around)
                .spec(
                        "check",
                        "Checks lessons, labels, presets and stored runs, and does every run afresh that they speak of;"
                                + " each problem is told with its line.");
        check.addPositional(PositionalParamSpec.builder()
                .paramLabel("DIR")
                .type(Path.class)
                .arity("0..1")
                .description("The folder with course.yaml. Default: the content that comes along.")
                .build());
        Action alone = given -> {
            throw new UsageRefused("content needs to be told what to do: 'content check'");
        };
        return alone.spec("content", "Works on lessons and labels.").addSubcommand("check", check);
    }

    @Override
    public int run(ParseResult given) {
        Path path = given.matchedPositionalValue(0, null);
        if (path != null && !Files.isRegularFile(path.resolve("course.yaml"))) {
            throw new UsageRefused(path + " holds no course.yaml: name the folder of the content");
        }
        ContentFolder folder = path == null ? Library.folder(around) : ContentFolder.onDisk(path);
        List<Problem> problems = ContentLoader.check(folder, around.catalog(), Library.MARKUP);
        problems.forEach(problem -> around.out().println(problem.sentence()));
        around.out().println(problems.isEmpty() ? "the content is in order" : problems.size() + " problems");
        return problems.isEmpty() ? ExitCode.FINE : ExitCode.FAILED;
    }
}
