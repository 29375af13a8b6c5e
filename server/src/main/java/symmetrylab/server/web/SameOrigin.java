package symmetrylab.server.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;

/** Requests that change something are refused when a page of another site sent them. Programs send neither header. */
public final class SameOrigin {
    private static final Set<HandlerType> CHANGING =
            Set.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);
    private static final Set<String> TRUSTED = Set.of("same-origin", "none");

    private SameOrigin() {}

    public static void routes(JavalinConfig config) {
        config.routes.before(ctx -> {
            if (CHANGING.contains(ctx.method()) && isForeign(ctx)) {
                throw new Refusal(403, "foreign-origin", "a page of another site may not change anything here");
            }
        });
    }

    private static boolean isForeign(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return !TRUSTED.contains(site);
        }
        String origin = ctx.header("Origin");
        // browsers leave the first header out on plain http
        return origin != null && !origin.equals("http://" + ctx.host()) && !origin.equals("https://" + ctx.host());
    }
}
