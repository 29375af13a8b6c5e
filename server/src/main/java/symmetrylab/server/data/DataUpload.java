package symmetrylab.server.data;

import java.util.Map;
import symmetrylab.shared.experiment.DataTable;

/** Reads an uploaded file. */
@FunctionalInterface
public interface DataUpload {
    /**
     * @param query how to read it, by name: classes, limit, pooling
     * @throws IllegalArgumentException names the place in the file and what to change
     */
    DataTable read(byte[] bytes, Map<String, String> query);
}
