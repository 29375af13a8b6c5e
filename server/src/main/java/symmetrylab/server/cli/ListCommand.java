package symmetrylab.server.cli;

import picocli.CommandLine.ParseResult;
import symmetrylab.shared.experiment.Experiment;

/** {@code list}: one experiment a line, its id and its title. */
record ListCommand(Surroundings around, Library library) implements Action {
    @Override
    public int run(ParseResult given) {
        int width =
                library.catalog().ids().stream().mapToInt(String::length).max().orElse(0);
        for (Experiment experiment : library.catalog().experiments()) {
            String id = experiment.id().text();
            around.out()
                    .println(id
                            + " ".repeat(width - id.length() + 2)
                            + library.text(experiment).title());
        }
        return ExitCode.FINE;
    }
}
