package symmetrylab.server.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import symmetrylab.server.document.Document;
import symmetrylab.server.document.Format;

/** Sends a document in the form that was asked for: {@code ?format=} before {@code Accept} before JSON. */
public final class Answer {
    private static final String FORMAT = "format";
    private static final int A_DAY = 24 * 3600;

    private Answer() {}

    /** The form; throws {@link Refusal} where none of those accepted can be had. */
    public static Format format(Context ctx) {
        String word = ctx.queryParam(FORMAT);
        if (word != null) {
            return Format.of(word)
                    .orElseThrow(() -> new Refusal(
                            400,
                            "unknown-format",
                            FORMAT + " must be one of " + Format.words() + ", got '" + word + "'"));
        }
        String accepted = Optional.ofNullable(ctx.header("Accept")).orElse("");
        return best(accepted)
                .orElseThrow(() -> new Refusal(
                        406,
                        "not-acceptable",
                        "this can be had as application/json, text/csv, application/x-npz or text/plain, not as "
                                + accepted));
    }

    /** The range with the highest weight, of equal ones the first. */
    static Optional<Format> best(String accept) {
        if (accept.isBlank()) {
            return Optional.of(Format.JSON);
        }
        Format best = null;
        double weight = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.strip().split("\\s*;\\s*");
            Optional<Format> format = byType(parts[0]);
            double given = weight(parts);
            if (format.isPresent() && given > weight) {
                best = format.get();
                weight = given;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double weight(String[] parts) {
        for (String part : parts) {
            if (part.matches("q=[01](\\.\\d{0,3})?")) {
                return Double.parseDouble(part.substring(2));
            }
        }
        return 1;
    }

    private static Optional<Format> byType(String type) {
        return switch (type) {
            case "application/json", "application/*", "*/*", "text/html" -> Optional.of(Format.JSON);
            case "text/csv" -> Optional.of(Format.CSV);
            case "text/plain", "text/*" -> Optional.of(Format.TEXT);
            case "application/x-npz", "application/zip" -> Optional.of(Format.NPZ);
            default -> Optional.empty();
        };
    }

    /** @param name of the file, where it becomes one */
    public static void send(Context ctx, Document document, Format format, String name) {
        write(ctx, document.bytes(format), format, name);
    }

    /** The same for what stays the same as long as the program does: it is sent again only when it has changed. */
    public static void sendLasting(Context ctx, Document document, Format format, String name) {
        byte[] bytes = document.bytes(format);
        String etag = etag(bytes);
        ctx.header("ETag", etag).header("Cache-Control", "public, max-age=" + A_DAY);
        ctx.header("Vary", "Accept, Accept-Encoding");
        String known = Optional.ofNullable(ctx.header("If-None-Match")).orElse("");
        if (known.equals("*") || Arrays.asList(known.split("\\s*,\\s*")).contains(etag)) {
            ctx.status(304);
            return;
        }
        write(ctx, bytes, format, name);
    }

    private static void write(Context ctx, byte[] bytes, Format format, String name) {
        if (format == Format.NPZ) {
            String file = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
            ctx.header("Content-Disposition", "attachment; filename=\"" + file + "." + format.extension() + "\"");
        }
        ctx.contentType(format.mediaType()).result(bytes);
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
