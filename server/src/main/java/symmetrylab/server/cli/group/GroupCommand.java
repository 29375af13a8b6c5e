package symmetrylab.server.cli.group;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.cli.Action;
import symmetrylab.server.cli.ExitCode;
import symmetrylab.server.cli.Surroundings;
import symmetrylab.server.cli.UsageRefused;
import symmetrylab.server.group.Aspect;
import symmetrylab.server.group.GroupDocuments;
import symmetrylab.server.group.Refused;

/** {@code group GROUP}: what there is to know of a finite group, and its tables. */
public record GroupCommand(Surroundings around) implements Action {
    private static final String TABLE = "--table";
    private static final String IRREP = "--irrep";

    public static CommandSpec spec(Surroundings around) {
        CommandSpec spec = new GroupCommand(around)
                .spec(
                        "group",
                        "Describes a finite group: classes, irreducible representations, characters, subgroups.",
                        "",
                        "Tables:",
                        Arrays.stream(Aspect.values())
                                .filter(aspect -> aspect != Aspect.OVERVIEW)
                                .map(aspect -> "  " + aspect.word() + ": " + aspect.description())
                                .collect(Collectors.joining("%n")),
                        "");
        GroupOptions.addTo(spec);
        Options.value(spec, TABLE, "T", "Only this table.");
        Options.value(
                spec, IRREP, "NAME", "Matrices of this irreducible representation only; #3 is the one numbered 3.");
        Output.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String word = given.matchedOptionValue(TABLE, Aspect.OVERVIEW.word());
        Aspect aspect = Aspect.of(word)
                .orElseThrow(
                        () -> new UsageRefused(TABLE + " must be one of " + Aspect.words() + ", got '" + word + "'"));
        Optional<String> irrep = Optional.ofNullable(given.matchedOptionValue(IRREP, null));
        if (irrep.isPresent() && aspect != Aspect.MATRICES) {
            throw new UsageRefused(IRREP + " chooses matrices: add " + TABLE + " " + Aspect.MATRICES.word());
        }
        Output.format(given);
        try {
            Output.write(GroupDocuments.of(GroupOptions.read(given, around), aspect, irrep), given, around);
        } catch (Refused e) {
            throw new UsageRefused(e.withCaret());
        }
        return ExitCode.FINE;
    }
}
