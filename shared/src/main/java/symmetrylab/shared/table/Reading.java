package symmetrylab.shared.table;

import java.util.List;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Phrase;

/**
 * What came of a file.
 *
 * @param notes what was decided for the reader: which label became +1, what was left out, how pixels were scaled
 */
public record Reading(DataTable table, List<Phrase> notes) {
    public Reading {
        notes = List.copyOf(notes);
    }
}
