package symmetrylab.server.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.run.Cores;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.table.Reading;

/**
 * A run that was asked for.
 *
 * @param values settings by name, those of the preset with the options over them
 * @param data what {@code --data} brought
 */
record Request(Experiment experiment, ExperimentText text, Map<String, String> values, Optional<Reading> data) {
    static final String SEED = "seed";

    Request {
        values = Map.copyOf(values);
    }

    /** The parameter that takes points, where there is one. */
    static Optional<Parameter.Points> points(Schema schema) {
        return schema.parameters().stream()
                .filter(Parameter.Points.class::isInstance)
                .map(Parameter.Points.class::cast)
                .findFirst();
    }

    /** Throws {@link symmetrylab.shared.experiment.InvalidSettings}. */
    Settings settings() {
        return Settings.of(experiment.schema(), values);
    }

    Request withSeed(int seed) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(SEED, Integer.toString(seed));
        return new Request(experiment, text, changed, data);
    }

    /** Throws {@link symmetrylab.shared.experiment.InvalidSettings}; nothing is recorded yet. */
    RunSession session(Recorder out) {
        return new RunSession(experiment, settings(), inputs(), out).on(Cores.ALL);
    }

    private Inputs inputs() {
        return reference -> data.map(Reading::table).filter(table -> reference.equals(table.reference()));
    }

    /** A table as settings text: written out where it is small, else by its hash. */
    static String text(DataTable table) {
        boolean small = table.rows() * (long) (table.columns() + 1) <= Parameter.Points.LONGEST_INLINE / 2;
        String text = small ? table.text() : "";
        return small && text.length() <= Parameter.Points.LONGEST_INLINE ? text : table.reference();
    }
}
