package symmetrylab.server.lesson;

import symmetrylab.server.text.Words;

/**
 * The language of a text as its element says it; both are null, and leave no attribute, where it is the page's own.
 *
 * @param lang its tag
 * @param dir where its lines run: {@code ltr} or {@code rtl}
 */
public record Tongue(String lang, String dir) {
    static Tongue of(String told, Words page) {
        if (told.equals(page.language())) {
            return new Tongue(null, null);
        }
        return new Tongue(told, Words.of(told).orElse(Words.ENGLISH).text("language.direction"));
    }

    /** Whether it is told in another language than the page. */
    public boolean foreign() {
        return lang != null;
    }
}
