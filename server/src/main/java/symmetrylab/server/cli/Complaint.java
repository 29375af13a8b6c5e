package symmetrylab.server.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import symmetrylab.server.authoring.ContentRefused;
import symmetrylab.server.config.ConfigRefused;
import symmetrylab.server.export.ExportRefused;
import symmetrylab.server.scaffold.ScaffoldRefused;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.table.TableRefused;

/** Tells what went wrong in one line, without a stack trace unless one is asked for. */
record Complaint(PrintStream err, boolean debug) {
    /** Answers the exit code: who asked for something impossible gets another one than who met a failure. */
    int about(Throwable problem) {
        err.println(Cli.NAME + ": " + sentence(problem));
        if (debug) {
            problem.printStackTrace(err);
        }
        return isOfCaller(problem) ? ExitCode.BAD_INPUT : ExitCode.FAILED;
    }

    private static boolean isOfCaller(Throwable problem) {
        return problem instanceof ParameterException
                || problem instanceof UsageRefused
                || problem instanceof TableRefused
                || problem instanceof InvalidSettings
                || problem instanceof ConfigRefused
                || problem instanceof ContentRefused
                || problem instanceof ExportRefused
                || problem instanceof ScaffoldRefused
                || problem instanceof Catalog.UnknownExperiment;
    }

    private static String sentence(Throwable problem) {
        if (problem instanceof ParameterException e) {
            return usage(e);
        }
        if (problem instanceof ContentRefused) {
            String[] lines = problem.getMessage().split("\n");
            String more = lines.length == 1 ? "" : " (and " + (lines.length - 1) + " more: see 'content check')";
            return "the content has a problem: " + lines[0] + more;
        }
        if (problem instanceof OutOfMemoryError) {
            return "the memory is used up: take fewer points, or give Java more with -Xmx";
        }
        if (isOfCaller(problem)) {
            return Wording.options(problem.getMessage());
        }
        if (problem instanceof Broken) {
            return problem.getMessage();
        }
        String reason = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        return "this failed: " + reason.lines().findFirst().orElse("") + " (add --debug to see where)";
    }

    private static String usage(ParameterException e) {
        String see = "; see '" + e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help'";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            String kind = first.startsWith("-")
                    ? "option"
                    : e.getCommandLine().getSubcommands().isEmpty() ? "argument" : "command";
            String suggestions = unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(" or "));
            return "there is no " + kind + " '" + first + "'"
                    + (suggestions.isEmpty() ? "" : ", did you mean " + suggestions + "?") + see;
        }
        return e.getMessage().lines().findFirst().orElse("") + see;
    }
}
