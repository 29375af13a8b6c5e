package symmetrylab.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.cli.group.FourierCommand;
import symmetrylab.server.cli.group.GroupCommand;

/**
 * The command line. Every command has {@code --help}; errors are one line that names what to change. Exit codes: 0 fine,
 * 1 the run, verification or check failed, 2 usage or bad input.
 */
public final class Cli {
    static final String NAME = "symmetry-lab";
    private static final String DEBUG = "--debug";

    private final Surroundings around;
    private final Complaint complaint;

    private Cli(Surroundings around, boolean debug) {
        this.around = around;
        this.complaint = new Complaint(around.err(), debug);
    }

    /** Does what {@code arguments} say and answers the exit code. */
    public static int run(String[] arguments, Surroundings around) {
        Cli cli = new Cli(around, Arrays.asList(arguments).contains(DEBUG));
        try {
            return cli.execute(helped(arguments));
        } catch (Exception | OutOfMemoryError e) {
            return cli.complaint.about(e);
        } finally {
            around.out().flush();
            around.err().flush();
        }
    }

    /** {@code help COMMAND} asks for what {@code COMMAND --help} prints. */
    private static String[] helped(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        List<String> asked = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        asked.add("--help");
        return asked.toArray(new String[0]);
    }

    private int execute(String[] arguments) throws Exception {
        CommandLine commands = commands(Arrays.asList(arguments).contains("run"));
        ParseResult parsed = commands.parseArgs(arguments);
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            refuseWhatStandsBefore(last);
            last = last.subcommand();
        }
        return ((Action) last.commandSpec().userObject()).run(last);
    }

    private static void refuseWhatStandsBefore(ParseResult command) {
        List<String> stray = new ArrayList<>(command.unmatched());
        command.matchedPositionals().forEach(given -> stray.addAll(given.originalStringValues()));
        if (!stray.isEmpty()) {
            String child = command.subcommand().commandSpec().name();
            throw new UsageRefused("'" + stray.get(0) + "' stands before '" + child + "': options come behind it");
        }
    }

    private CommandLine commands(boolean running) {
        Library library = new Library(around);
        CommandSpec root = ((Action) this::noCommand)
                .spec(NAME, "Every theorem is a runnable experiment that shows its evidence.", "");
        for (CommandSpec command : List.of(
                ServeCommand.spec(around),
                new ListCommand(around, library).spec("list", "Lists the experiments."),
                DescribeCommand.spec(around, library),
                RunFamily.spec(around, library, running),
                SolveCommand.spec(around),
                VerifyCommand.spec(around),
                GroupCommand.spec(around),
                FourierCommand.spec(around),
                ContentCommand.spec(around),
                ExportCommand.spec(around, library),
                NewCommand.lesson(around),
                NewCommand.experiment(around))) {
            root.addSubcommand(command.name(), command);
        }
        withCommonOptions(root);
        CommandLine line = new CommandLine(root);
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(around.out(), true));
        line.setErr(new PrintWriter(around.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        return line;
    }

    private static void withCommonOptions(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this text.")
                .build());
        spec.addOption(OptionSpec.builder(DEBUG)
                .description("Shows where an error comes from.")
                .build());
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n");
        spec.usageMessage()
                .exitCodeList(UsageMessageSpec.keyValuesMap(
                        "0:fine", "1:the run broke off, the verification or the check failed", "2:usage or bad input"));
        spec.subcommands().values().forEach(child -> withCommonOptions(child.getCommandSpec()));
    }

    private int noCommand(ParseResult given) {
        given.commandSpec().commandLine().usage(around.err());
        return ExitCode.BAD_INPUT;
    }
}
