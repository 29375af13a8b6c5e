package symmetrylab.shared.picture;

import java.util.Map;
import symmetrylab.shared.experiment.Phrasebook;

/**
 * The words that a picture is written with.
 *
 * @param words those that content gives to ids, by kind and id ({@code series.margin}); an id without a word shows itself
 * @param phrases the program's own, in the language of the reader
 */
public record Labels(Map<String, String> words, Phrasebook phrases) {
    public Labels {
        words = Map.copyOf(words);
    }

    public static Labels none() {
        return new Labels(Map.of(), Phrasebook.ENGLISH);
    }

    public String subject(String id) {
        return word("subject", id);
    }

    public String series(String id) {
        return word("series", id);
    }

    /** The unit of a series, or empty. */
    public String unit(String id) {
        String unit = words.get("unit." + id);
        return unit == null ? "" : unit;
    }

    /** A phrase of the program, by its English template. */
    public String say(String template, Object... arguments) {
        return phrases.say(template, arguments);
    }

    private String word(String kind, String id) {
        String word = words.get(kind + "." + id);
        return word == null ? id : word;
    }
}
