package symmetrylab.server;

import io.javalin.config.JavalinConfig;
import symmetrylab.server.storage.Database;

/** {@code /healthz}: the process answers; {@code /readyz}: its database does too. */
final class Health {
    private Health() {}

    static void routes(JavalinConfig config, Database database) {
        config.routes.get("/healthz", ctx -> ctx.result("ok"));
        config.routes.get("/readyz", ctx -> {
            database.reading().useHandle(handle -> handle.execute("select 1"));
            ctx.result("ready");
        });
    }
}
