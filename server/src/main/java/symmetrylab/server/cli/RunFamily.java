package symmetrylab.server.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.shared.experiment.Experiment;

/** {@code run}: each experiment is a command of its own, with its parameters as options. */
record RunFamily(Surroundings around) implements Action {
    /** @param library where the labels stand; the experiments are left out without it, as no other command needs them */
    static CommandSpec spec(Surroundings around, Library library, boolean withExperiments) {
        CommandSpec spec =
                new RunFamily(around).spec("run", "Runs an experiment: 'run ID --help' lists its parameters.", "");
        spec.usageMessage().synopsisSubcommandLabel("ID");
        spec.usageMessage().commandListHeading("%nExperiments:%n");
        // what is no experiment is refused by the catalogue, which knows those that there are
        spec.parser().unmatchedArgumentsAllowed(true);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ID")
                .type(String.class)
                .arity("0..1")
                .hidden(true)
                .build());
        if (withExperiments) {
            for (Experiment experiment : library.catalog().experiments()) {
                spec.addSubcommand(
                        experiment.id().text(), RunCommand.spec(around, experiment, library.text(experiment)));
            }
        }
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        String id = given.matchedPositionalValue(0, "");
        if (id.isEmpty()) {
            throw new UsageRefused("run needs an experiment right behind it; there are "
                    + String.join(", ", around.catalog().ids()));
        }
        around.catalog().get(id);
        throw new UsageRefused("'" + id + "' must stand right behind run, options come after it");
    }
}
