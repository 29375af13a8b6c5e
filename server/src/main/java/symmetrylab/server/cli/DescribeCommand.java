package symmetrylab.server.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.wire.EventCodec;

/** {@code describe ID}: what can be set, what is sampled, what is claimed, and the presets. */
record DescribeCommand(Surroundings around, Library library) implements Action {
    static CommandSpec spec(Surroundings around, Library library) {
        CommandSpec spec = new DescribeCommand(around, library)
                .spec("describe", "Tells what an experiment takes, samples and claims.", "");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ID")
                .type(String.class)
                .arity("1")
                .required(true)
                .description("The experiment, as 'list' names it.")
                .build());
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        Experiment experiment = library.catalog().get(given.matchedPositionalValue(0, ""));
        ExperimentText text = library.text(experiment);
        PrintStream out = around.out();
        out.println(experiment.id() + ": " + text.title());
        out.println(Plain.of(text.summary()));
        parameters(experiment.schema(), text);
        samples(experiment.schema(), text);
        out.println();
        out.println("Claims");
        experiment.schema().claims().forEach(form -> claim(form, text.claims().get(form.id())));
        out.println();
        out.println("Presets");
        text.presets().values().forEach(this::preset);
        return ExitCode.FINE;
    }

    private void parameters(Schema schema, ExperimentText text) {
        around.out().println();
        around.out().println("Parameters");
        for (Parameter parameter : schema.parameters()) {
            String label = text.parameters().get(parameter.name()).label();
            around.out()
                    .println("  --" + parameter.name() + " " + ParameterOption.placeholder(parameter) + "  " + label
                            + "; " + ParameterOption.range(parameter));
        }
    }

    private void samples(Schema schema, ExperimentText text) {
        around.out().println();
        around.out()
                .println("Lanes: "
                        + schema.subjects().stream()
                                .filter(subject -> subject.kind() == Subject.Kind.LANE)
                                .map(subject ->
                                        subject.id() + " (" + text.subjects().get(subject.id()) + ")")
                                .collect(Collectors.joining(", ")));
        around.out()
                .println("Samples: "
                        + schema.series().stream()
                                .map(series -> series.id() + " ("
                                        + text.series().get(series.id()).label() + ")")
                                .collect(Collectors.joining(", ")));
    }

    private void claim(ClaimForm form, ExperimentText.ClaimText claim) {
        PrintStream out = around.out();
        out.println("  " + form.id() + ": " + claim.title() + " (" + claim.source() + ")");
        out.println("    " + Plain.of(claim.statement()));
        String criterion = form.criterion() instanceof ClaimForm.AtMost most
                ? "its residual is at most " + Decimal.text(most.tolerance())
                : "its residual falls by "
                        + Decimal.text(((ClaimForm.Falling) form.criterion()).factor())
                        + " over the last decade of margin";
        out.println("    holds when " + criterion);
        claim.hypotheses().forEach((id, prose) -> out.println("    if " + id + ": " + Plain.of(prose)));
        claim.breaks().ifPresent(broken -> out.println("    fails in the preset " + broken.preset()));
    }

    private void preset(ExperimentText.Preset preset) {
        around.out()
                .println("  " + preset.id() + ": " + preset.title()
                        + (preset.settings().isEmpty() ? "" : " (" + preset.settings() + ")"));
        preset.verdicts()
                .forEach((claim, verdict) -> around.out().println("    " + claim + " " + EventCodec.word(verdict)));
    }
}
