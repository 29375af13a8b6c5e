package symmetrylab.server.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import symmetrylab.shared.experiment.Phrase;

/** The body of a request, never more of it than is allowed. */
public final class Body {
    private Body() {}

    public static byte[] bytes(Context ctx, int most) throws IOException {
        if (ctx.contentLength() > most) {
            throw tooLarge(most);
        }
        byte[] bytes = ctx.bodyInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    public static String text(Context ctx, int most) throws IOException {
        return new String(bytes(ctx, most), StandardCharsets.UTF_8);
    }

    private static Refusal tooLarge(int most) {
        return new Refusal(413, "too-large", Phrase.of("a request may have at most {0} bytes here", most));
    }
}
