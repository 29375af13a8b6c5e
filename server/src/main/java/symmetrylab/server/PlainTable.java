package symmetrylab.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import symmetrylab.server.data.DataUpload;
import symmetrylab.shared.experiment.DataTable;

/** Numbers separated by commas, one point a line, the label ±1 last. */
final class PlainTable implements DataUpload {
    @Override
    public DataTable read(byte[] bytes, Map<String, String> query) {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        return DataTable.parse(text.replaceAll("\\R+", ";"));
    }
}
