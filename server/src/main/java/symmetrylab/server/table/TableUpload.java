package symmetrylab.server.table;

import java.util.Map;
import java.util.Optional;
import symmetrylab.server.data.DataUpload;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.table.ReadingOptions;
import symmetrylab.shared.table.TableRefused;

/**
 * Reads what a browser sends: a table as CSV, or images as IDX with the file of labels right behind them in the same
 * body, each packed with gzip or not. The query may have {@code name}, {@code classes}, {@code limit} and {@code pool}.
 */
public final class TableUpload implements DataUpload {
    private static final String NAME = "name";

    @Override
    public DataTable read(byte[] bytes, Map<String, String> query) {
        for (String given : query.keySet()) {
            if (!given.equals(NAME) && !ReadingOptions.NAMES.contains(given)) {
                throw new TableRefused(
                        "cannot be read with '{0}': there are {1}",
                        given, NAME + ", " + String.join(", ", ReadingOptions.NAMES));
            }
        }
        try {
            Source source = Source.bytes(query.getOrDefault(NAME, "upload"), bytes);
            return TableReader.read(source, Optional.empty(), ReadingOptions.of(query))
                    .table();
        } catch (TableRefused e) {
            throw new TableRefused("cannot be read: {0}", e.phrase());
        }
    }
}
