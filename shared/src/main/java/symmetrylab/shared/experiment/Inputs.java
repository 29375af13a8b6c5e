package symmetrylab.shared.experiment;

import java.util.Optional;

/** Where a host finds the tables that settings name by hash. */
@FunctionalInterface
public interface Inputs {
    Optional<DataTable> table(String reference);

    /** A host that holds no tables: every table must be written out in the settings. */
    static Inputs none() {
        return reference -> Optional.empty();
    }

    /** The points of {@code settings}, from the text or from this host; says which file is missing. */
    default DataTable points(Settings settings, Parameter.Points parameter) {
        String text = settings.text(parameter);
        if (!DataTable.isReference(text)) {
            return DataTable.parse(text);
        }
        DataTable table = table(text)
                .orElseThrow(() -> InvalidSettings.of(
                        parameter.name(),
                        Phrase.of("names data that is not here: choose the file again or upload it"),
                        text));
        if (table.columns() < parameter.leastColumns() || table.columns() > parameter.mostColumns()) {
            throw InvalidSettings.of(
                    parameter.name(), Parameter.Points.columns(parameter), Integer.toString(table.columns()));
        }
        return table;
    }
}
