package symmetrylab.server.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import symmetrylab.server.text.Words;

/** Which language a reader gets: the one chosen by the switch, else the best of {@code Accept-Language}, else English. */
public final class Languages {
    private static final String CHOICE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    private Languages() {}

    /** A language of the switch, with the address of the same page in it. */
    public record Other(String language, String name, String href) {}

    /** The words of this reader's language; a choice made by the switch is kept. */
    public static Words of(Context ctx) {
        ctx.header("Vary", "Accept-Language, Cookie");
        Optional<Words> chosen = Optional.ofNullable(ctx.queryParam(CHOICE)).flatMap(Words::of);
        chosen.ifPresent(words -> keep(ctx, words));
        return chosen.or(() -> Optional.ofNullable(ctx.cookie(CHOICE)).flatMap(Words::of))
                .orElseGet(() -> accepted(
                        Optional.ofNullable(ctx.header("Accept-Language")).orElse("")));
    }

    private static void keep(Context ctx, Words words) {
        ctx.cookie(new Cookie(CHOICE, words.language(), "/", A_YEAR, false, true, null, SameSite.LAX));
    }

    /** The first language that the reader ranks highest among those that there are. */
    static Words accepted(String header) {
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                Optional<Words> words = Words.of(range.getRange());
                if (words.isPresent() && range.getWeight() > 0) {
                    return words.get();
                }
            }
        } catch (IllegalArgumentException e) {
            // a header that is none says nothing
        }
        return Words.ENGLISH;
    }

    /** What the switch of this page offers; other parts of its query stay. */
    public static List<Other> others(Context ctx) {
        return others(ctx.path() + settings(ctx).map(query -> "?" + query).orElse(""));
    }

    /** The same for a page at this address. */
    public static List<Other> others(String address) {
        String joint = address.contains("?") ? "&" : "?";
        return Words.all().stream()
                .map(words ->
                        new Other(words.language(), words.name(), address + joint + CHOICE + "=" + words.language()))
                .toList();
    }

    /** The query of a page without the choice of its language. */
    public static Optional<String> settings(Context ctx) {
        List<String> kept = new ArrayList<>();
        for (String part : Optional.ofNullable(ctx.queryString()).orElse("").split("&")) {
            if (!part.isEmpty() && !part.startsWith(CHOICE + "=")) {
                kept.add(part);
            }
        }
        return Optional.of(String.join("&", kept)).filter(text -> !text.isBlank());
    }
}
