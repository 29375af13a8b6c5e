package symmetrylab.server.web;

import io.javalin.config.JavalinConfig;
import java.util.Map;

/** Headers on every response: nothing comes from elsewhere, nothing inline is run. */
public final class SecurityHeaders {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
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

    public static void routes(JavalinConfig config) {
        config.routes.before(ctx -> HEADERS.forEach(ctx::header));
    }
}
