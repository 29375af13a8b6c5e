package symmetrylab.server.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What a command does. */
@FunctionalInterface
public interface Action {
    /** Answers the exit code; bad input is thrown. */
    int run(ParseResult given) throws Exception;

    /** A command of this name that does this. */
    default CommandSpec spec(String name, String... description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
        spec.usageMessage().description(description);
        return spec;
    }
}
