package symmetrylab.shared.picture;

import java.util.Map;

/** The words that content gives to ids, by kind and id ({@code series.margin}); an id without a word shows itself. */
public record Labels(Map<String, String> words) {
    public Labels {
        words = Map.copyOf(words);
    }

    public static Labels none() {
        return new Labels(Map.of());
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

    private String word(String kind, String id) {
        String word = words.get(kind + "." + id);
        return word == null ? id : word;
    }
}
