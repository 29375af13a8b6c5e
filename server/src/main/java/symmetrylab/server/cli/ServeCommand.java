package symmetrylab.server.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.config.Option;

/** {@code serve}: lessons and experiments in a browser. A flag wins over environment, file and default. */
record ServeCommand(Surroundings around) implements Action {
    static CommandSpec spec(Surroundings around) {
        CommandSpec spec = new ServeCommand(around)
                .spec(
                        "serve",
                        "Shows the lessons in a browser and runs experiments for it, until it is stopped.",
                        "Each option can also come from the environment (SYMMETRY_LAB_PORT, …) or from the file"
                                + " symmetry-lab.properties in the home folder.",
                        "");
        for (Option option : Option.values()) {
            spec.addOption(OptionSpec.builder("--" + option.text())
                    .type(String.class)
                    .paramLabel(label(option))
                    .description(description(option))
                    .build());
        }
        return spec;
    }

    private static String label(Option option) {
        return switch (option) {
            case HOME, CONTENT -> "DIR";
            case ROLE -> "R";
            default -> "N";
        };
    }

    private static String description(Option option) {
        return switch (option) {
            case PORT -> "The port to listen on, 0 for any free one. Default: 8080.";
            case HOME -> "The folder of the database. Default: .symmetry-lab in your home folder.";
            case ROLE -> "What this process does; all is the only one so far.";
            case CONTENT -> "Read lessons from this folder. Default: those that come along.";
            case QUEUED_RUNS -> "How many runs may wait at a time.";
            case UPLOAD_BYTES -> "The largest upload.";
            case KEEP_DAYS -> "Delete runs and uploads after so many days.";
            case SHORT_WORKERS -> "How many short runs are worked on at a time.";
            case HEAVY_WORKERS -> "How many long runs are worked on at a time.";
        };
    }

    @Override
    public int run(ParseResult given) throws Exception {
        Map<String, String> flags = new LinkedHashMap<>();
        for (Option option : Option.values()) {
            String value = given.matchedOptionValue("--" + option.text(), null);
            if (value != null) {
                flags.put(option.text(), value);
            }
        }
        around.serving().serve(flags, around.out());
        return ExitCode.FINE;
    }
}
