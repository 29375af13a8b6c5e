package symmetrylab.server.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Files under {@code web/} of the class path, at {@code /assets/…}: compressed once, and sent again only when their
 * content has changed.
 */
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "map", "application/json",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2",
            "png", "image/png");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*\\.([a-z0-9]+)");

    private final Map<String, Optional<Asset>> loaded = new ConcurrentHashMap<>();

    private record Asset(String type, byte[] plain, byte[] gzip, String etag) {}

    /** The name of the compiled module of a course. */
    public static String core(String course) {
        return "core-" + course + ".js";
    }

    public void routes(JavalinConfig config) {
        config.routes.get("/assets/<path>", ctx -> send(ctx, "/web/" + ctx.pathParam("path")));
        config.routes.get("/favicon.ico", ctx -> send(ctx, "/page/favicon.svg"));
    }

    private void send(Context ctx, String path) {
        Asset asset = loaded.computeIfAbsent(path, Assets::load)
                .orElseThrow(() -> new Refusal(404, "unknown-file", "there is no file " + ctx.path()));
        ctx.header("Cache-Control", "no-cache").header("ETag", asset.etag()).header("Vary", "Accept-Encoding");
        if (asset.etag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(asset.type());
        boolean gzip =
                Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").contains("gzip");
        if (gzip && asset.gzip().length < asset.plain().length) {
            ctx.disableCompression();
            ctx.header("Content-Encoding", "gzip").result(asset.gzip());
        } else {
            ctx.disableCompression();
            ctx.result(asset.plain());
        }
    }

    private static Optional<Asset> load(String path) {
        var matcher = PATH.matcher(path.substring(1));
        if (!matcher.matches() || !TYPES.containsKey(matcher.group(1))) {
            return Optional.empty();
        }
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] plain = in.readAllBytes();
            return Optional.of(new Asset(TYPES.get(matcher.group(1)), plain, gzip(plain), etag(plain)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static String etag(byte[] plain) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
        return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
    }
}
