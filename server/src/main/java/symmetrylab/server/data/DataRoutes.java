package symmetrylab.server.data;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.web.Body;
import symmetrylab.server.web.Refusal;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.QueryText;
import symmetrylab.shared.wire.Json;

/** Upload and look-up of tables. */
public final class DataRoutes {
    private final DataStore store;
    private final DataUpload upload;
    private final int mostBytes;

    public DataRoutes(DataStore store, DataUpload upload, int mostBytes) {
        this.store = store;
        this.upload = upload;
        this.mostBytes = mostBytes;
    }

    public void routes(JavalinConfig config) {
        config.routes.post("/api/v1/data", this::put);
        config.routes.get("/api/v1/data/{reference}", this::get);
    }

    private void put(Context ctx) throws IOException {
        Map<String, String> query =
                QueryText.parse(Optional.ofNullable(ctx.queryString()).orElse(""));
        DataTable table;
        try {
            table = upload.read(Body.bytes(ctx, mostBytes), query);
        } catch (symmetrylab.shared.experiment.Refusal e) {
            throw new Refusal(422, "unreadable-data", Phrase.of("the data {0}", e.phrase()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(422, "unreadable-data", "the data " + e.getMessage());
        }
        String reference = store.put(table);
        ctx.status(201).header("Location", "/api/v1/data/" + reference);
        ctx.contentType("application/json").result(Json.text(summary(reference, table)));
    }

    private void get(Context ctx) {
        String reference = ctx.pathParam("reference");
        DataTable table = store.table(reference)
                .orElseThrow(() -> new Refusal(
                        404,
                        "unknown-data",
                        Phrase.of("there is no table {0} here: upload the file again", reference)));
        ctx.contentType("text/plain; charset=utf-8").result(table.text());
    }

    private static Map<String, Object> summary(String reference, DataTable table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("reference", reference);
        map.put("rows", table.rows());
        map.put("columns", table.columns());
        return map;
    }
}
