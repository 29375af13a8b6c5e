package symmetrylab.server.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.QueryText;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.table.Reading;

/** {@code run ID}: one run, or one for each seed; answers 0 when they came to their end, whatever the verdicts. */
record RunCommand(Surroundings around, Experiment experiment, ExperimentText text) implements Action {
    private static final String PRESET = "--preset";
    private static final String SEEDS = "--seeds";
    private static final String JSON = "--json";

    static CommandSpec spec(Surroundings around, Experiment experiment, ExperimentText text) {
        CommandSpec spec = new RunCommand(around, experiment, text)
                .spec(
                        experiment.id().text(),
                        text.title().replace("%", "%%"),
                        Plain.of(text.summary()).replace("%", "%%"),
                        "");
        spec.usageMessage().sortOptions(false);
        spec.usageMessage().abbreviateSynopsis(true);
        for (Parameter parameter : experiment.schema().parameters()) {
            spec.addOption(ParameterOption.of(parameter, text.parameters().get(parameter.name())));
        }
        spec.addOption(OptionSpec.builder(PRESET)
                .type(String.class)
                .paramLabel("P")
                .description("Begin with these settings: "
                        + String.join(", ", text.presets().keySet()) + ". Options go over them.")
                .build());
        spec.addOption(OptionSpec.builder(SEEDS)
                .type(String.class)
                .paramLabel("A..B")
                .description("One run for each seed, and a table of what they say.")
                .build());
        DataOptions.addTo(spec);
        spec.addOption(OptionSpec.builder(JSON)
                .description("Write each event as a line of JSON, and nothing else.")
                .build());
        return spec;
    }

    @Override
    public int run(ParseResult given) throws Exception {
        Request request = request(given);
        boolean json = given.hasMatchedOption(JSON);
        try {
            String seeds = given.matchedOptionValue(SEEDS, null);
            if (seeds != null) {
                return new SeedRuns(around, request, seeds(given, seeds), json).run();
            }
            return new SingleRun(around, request, json).run();
        } catch (InvalidSettings e) {
            throw new UsageRefused(
                    Wording.sentence(e, experiment.schema(), request.data().isPresent()));
        }
    }

    private Seeds seeds(ParseResult given, String text) {
        if (experiment.schema().parameters().stream()
                .noneMatch(parameter -> parameter.name().equals(Request.SEED))) {
            throw new UsageRefused(experiment.id() + " takes no seed: leave --seeds out");
        }
        if (given.hasMatchedOption("--" + Request.SEED)) {
            throw new UsageRefused("--seed and --seeds cannot be given together: leave one out");
        }
        return Seeds.parse(text);
    }

    private Request request(ParseResult given) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        String preset = given.matchedOptionValue(PRESET, null);
        if (preset != null) {
            values.putAll(QueryText.parse(preset(preset).settings()));
        }
        for (Parameter parameter : experiment.schema().parameters()) {
            String value = given.matchedOptionValue("--" + parameter.name(), null);
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        Optional<Reading> data = DataOptions.read(given, around, most(values));
        if (data.isPresent()) {
            String points = Request.points(experiment.schema())
                    .map(Parameter::name)
                    .orElseThrow(() -> new UsageRefused(experiment.id() + " takes no points: leave --data out"));
            if (given.hasMatchedOption("--" + points)) {
                throw new UsageRefused("--data and --" + points + " cannot be given together: leave one out");
            }
            values.put(points, Request.text(data.get().table()));
        }
        return new Request(experiment, text, values, data);
    }

    /** How many points of each class are of use; settings that break rules say so when the run begins. */
    private OptionalInt most(Map<String, String> values) {
        try {
            return experiment.mostOfEachClass(Settings.of(experiment.schema(), values));
        } catch (InvalidSettings e) {
            return OptionalInt.empty();
        }
    }

    private ExperimentText.Preset preset(String id) {
        ExperimentText.Preset preset = text.presets().get(id);
        if (preset == null) {
            throw new UsageRefused("--preset must be one of "
                    + String.join(", ", text.presets().keySet()) + ", got '" + id + "'");
        }
        return preset;
    }
}
