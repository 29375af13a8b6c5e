package symmetrylab.server.lesson;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import symmetrylab.server.content.Content;

/** The language that a reader asks for: {@code ?lang=de} first, then what the browser prefers, then English. */
final class Language {
    private static final String PARAMETER = "lang";
    private static final String HEADER = "Accept-Language";

    private Language() {}

    static String of(Context ctx, List<String> known) {
        String asked = ctx.queryParam(PARAMETER);
        if (asked != null && known.contains(asked)) {
            return asked;
        }
        return preferred(Optional.ofNullable(ctx.header(HEADER)).orElse(""), known);
    }

    static String preferred(String header, List<String> known) {
        try {
            String found = header.isBlank() ? null : Locale.lookupTag(Locale.LanguageRange.parse(header), known);
            return found == null ? Content.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            // no list of languages
            return Content.ENGLISH;
        }
    }
}
