package symmetrylab.server.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.cli.group.Output;
import symmetrylab.server.document.Document;
import symmetrylab.server.solve.FitDocument;
import symmetrylab.server.solve.SolveDocument;
import symmetrylab.server.solve.Values;
import symmetrylab.server.solve.Wanted;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.table.CsvNumber;
import symmetrylab.shared.table.Reading;

/** {@code solve}: the directions that theorems predict for one's own points, with their proofs. */
record SolveCommand(Surroundings around) implements Action {
    private static final String NORM = "--norm";
    private static final String CONSTANT = "--constant";
    private static final String VALUES = "--values";
    private static final String DEPTH = "--depth";
    private static final String ALPHA = "--alpha";

    static CommandSpec spec(Surroundings around) {
        CommandSpec spec = new SolveCommand(around)
                .spec(
                        "solve",
                        "Computes every direction that a theorem predicts for your own points, with its proof.",
                        "",
                        "l2: fully connected networks; l1: two diagonal layers; fourier-l1: two full-length convolutions;",
                        "2/L: the stationary vertices of L diagonal layers.",
                        "",
                        "With --values the labels are numbers to be fitted, and the solutions are told in which",
                        "networks of --depth layers come to rest that start at the scale --alpha.",
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
        spec.addOption(OptionSpec.builder(VALUES)
                .description("The labels are values to be fitted, not classes.")
                .build());
        spec.addOption(OptionSpec.builder(DEPTH)
                .type(String.class)
                .paramLabel("L")
                .description("Layers, 2 to 6, with " + VALUES + ". Default: 2.")
                .build());
        spec.addOption(OptionSpec.builder(ALPHA)
                .type(String.class)
                .paramLabel("A")
                .description("Scale of the start, 1e-8 to 1e3, with " + VALUES + ". Default: 0.1.")
                .build());
        Output.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Output.format(given);
        if (given.hasMatchedOption(VALUES)) {
            Output.write(fit(given), given, around);
            return ExitCode.FINE;
        }
        for (String option : List.of(DEPTH, ALPHA)) {
            if (given.hasMatchedOption(option)) {
                throw new UsageRefused(option + " is of networks that fit values: add " + VALUES);
            }
        }
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

    private Document fit(ParseResult given) throws IOException {
        for (String option : List.of(NORM, CONSTANT)) {
            if (given.hasMatchedOption(option)) {
                throw new UsageRefused(option + " is of classes: leave it out, or leave " + VALUES + " out");
            }
        }
        int depth = (int) number(given, DEPTH, "2", 2, 6);
        double alpha = number(given, ALPHA, "0.1", 1e-8, 1e3);
        Values values = new Values();
        List<String> notes = DataOptions.readInto(values, given, around).stream()
                .map(Phrase::english)
                .toList();
        try {
            return FitDocument.of(DataOptions.name(given), values, depth, alpha, notes);
        } catch (Refusal e) {
            throw new UsageRefused("the points of " + DataOptions.name(given) + " " + e.getMessage());
        }
    }

    private static double number(ParseResult given, String option, String standard, double least, double most) {
        String text = given.matchedOptionValue(option, standard);
        double number = CsvNumber.isNumber(text) ? Decimal.parse(text) : Double.NaN;
        if (!(number >= least && number <= most) || option.equals(DEPTH) && number != Math.rint(number)) {
            throw new UsageRefused(option + " must be a " + (option.equals(DEPTH) ? "whole " : "") + "number from "
                    + Decimal.text(least) + " to " + Decimal.text(most) + ", got '" + text + "'");
        }
        return number;
    }

    private static List<Wanted> wanted(String names) {
        try {
            return Wanted.parse(names);
        } catch (IllegalArgumentException e) {
            throw new UsageRefused(NORM + " " + e.getMessage());
        }
    }
}
