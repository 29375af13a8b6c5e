package symmetrylab.server.cli.group;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.cli.Surroundings;
import symmetrylab.server.cli.UsageRefused;
import symmetrylab.server.group.GroupText;
import symmetrylab.shared.group.FiniteGroup;

/** Which group: its notation, or a file with its Cayley table or with permutations that generate it. */
final class GroupOptions {
    private static final String CAYLEY = "--cayley";
    private static final String GENERATORS = "--generators";

    private GroupOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("GROUP")
                .type(String.class)
                .arity("0..1")
                .description("The group: C12, D30 (order 60), C7:C3[2], Q8, S4, A5, C2xC4, (C28xC28):D4,"
                        + " <(1 2 3),(1 2)>, [0 1;1 0].")
                .build());
        Options.value(spec, CAYLEY, "FILE", "Its Cayley table instead: a row a line, elements from 0 or from 1.");
        Options.value(spec, GENERATORS, "FILE", "Generating permutations instead: a line each, such as (1 2 3)(4 5).");
    }

    static FiniteGroup read(ParseResult given, Surroundings around) throws IOException {
        String notation = given.matchedPositionalValue(0, "");
        String cayley = given.matchedOptionValue(CAYLEY, "");
        String generators = given.matchedOptionValue(GENERATORS, "");
        List<String> named = Stream.of(notation, cayley, generators)
                .filter(text -> !text.isEmpty())
                .toList();
        if (named.size() != 1) {
            throw new UsageRefused(
                    "name one group: its notation, such as D30, or " + CAYLEY + " FILE, or " + GENERATORS + " FILE");
        }
        if (!cayley.isEmpty()) {
            return GroupText.cayley(cayley, InputFile.read(cayley, around));
        }
        if (!generators.isEmpty()) {
            return GroupText.generators(generators, InputFile.read(generators, around));
        }
        return GroupText.notation(notation);
    }
}
