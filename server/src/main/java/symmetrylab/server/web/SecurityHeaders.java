package symmetrylab.server.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Headers on every response: nothing comes from elsewhere, nothing inline is run. */
public final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private SecurityHeaders() {}

    /** This answer may stand in a frame of any page; it changes nothing that its reader has not asked for. */
    public static void allowFrames(Context ctx) {
        ctx.header(POLICY, HEADERS.get(POLICY).replace("frame-ancestors 'self'", "frame-ancestors *"));
    }

    public static void routes(JavalinConfig config) {
        config.routes.before(ctx -> HEADERS.forEach(ctx::header));
    }
}
