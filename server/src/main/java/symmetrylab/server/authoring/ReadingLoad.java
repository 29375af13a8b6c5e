package symmetrylab.server.authoring;

import java.util.regex.Pattern;
import symmetrylab.server.text.Problems;

/** Counts the words that a reader gets before acting again; a formula counts as one. */
final class ReadingLoad {
    private static final int MOST_WORDS = 120;
    private static final Pattern FORMULA = Pattern.compile("<math.*?</math>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private int words;
    private boolean told;

    void act() {
        words = 0;
        told = false;
    }

    void read(Problems.Place place, String html) {
        String plain = TAG.matcher(FORMULA.matcher(html).replaceAll(" x ")).replaceAll(" ");
        words += (int) Pattern.compile("\\S+").matcher(plain).results().count();
        if (words > MOST_WORDS && !told) {
            told = true;
            place.report(
                    "",
                    "at most " + MOST_WORDS + " words may stand before the reader acts again, got " + words
                            + " up to here");
        }
    }
}
