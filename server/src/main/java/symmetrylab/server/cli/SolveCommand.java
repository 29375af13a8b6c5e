package symmetrylab.server.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.cli.group.Output;
import symmetrylab.server.solve.SolveDocument;
import symmetrylab.server.solve.Wanted;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.table.Reading;

/** {@code solve}: the directions that theorems predict for one's own points, with their proofs. */
record SolveCommand(Surroundings around) implements Action {
    private static final String NORM = "--norm";
    private static final String CONSTANT = "--constant";

    static CommandSpec spec(Surroundings around) {
        CommandSpec spec = new SolveCommand(around)
                .spec(
                        "solve",
                        "Computes every direction that a theorem predicts for your own points, with its proof.",
                        "",
                        "l2: fully connected networks; l1: two diagonal layers; fourier-l1: two full-length convolutions;",
                        "2/L: the stationary vertices of L diagonal layers.",
                        "");
        DataOptions.addTo(spec);
        spec.addOption(OptionSpec.builder(NORM)
                .type(String.class)
                .paramLabel("N,N,…")
                .description("Which norms. Default: " + Wanted.STANDARD + ".")
                .build());
        spec.addOption(OptionSpec.builder(CONSTANT)
                .description("Add a feature that is 1 everywhere, so that the boundary may miss the origin.")
                .build());
        Output.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Output.format(given);
        List<Wanted> wanted = wanted(given.matchedOptionValue(NORM, Wanted.STANDARD));
        Reading reading = DataOptions.read(given, around)
                .orElseThrow(() -> new UsageRefused("solve needs points: name a table with --data FILE"));
        Output.write(
                SolveDocument.of(
                        DataOptions.name(given),
                        reading.table(),
                        given.hasMatchedOption(CONSTANT),
                        wanted,
                        reading.notes().stream().map(Phrase::english).toList(),
                        DataOptions.text(given)),
                given,
                around);
        return ExitCode.FINE;
    }

    private static List<Wanted> wanted(String names) {
        try {
            return Wanted.parse(names);
        } catch (IllegalArgumentException e) {
            throw new UsageRefused(NORM + " " + e.getMessage());
        }
    }
}
