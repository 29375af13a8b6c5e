package symmetrylab.server.content;

import java.util.List;
import java.util.Optional;

/**
 * A paper that a claim comes from.
 *
 * @param volume volume, number and pages of a journal; a venue without them is a conference
 */
public record Reference(
        String key,
        List<String> authors,
        String title,
        String venue,
        Optional<String> volume,
        int year,
        Optional<String> url) {
    public Reference {
        authors = List.copyOf(authors);
    }

    /** The entry as BibTeX reads it. */
    public String bibtex() {
        StringBuilder out = new StringBuilder(volume.isPresent() ? "@article{" : "@inproceedings{").append(key);
        field(out, "author", String.join(" and ", authors));
        // doubled braces keep the capitals of the title
        field(out, "title", "{" + title + "}");
        field(out, volume.isPresent() ? "journal" : "booktitle", venue);
        volume.ifPresent(text -> field(out, "volume", text));
        field(out, "year", Integer.toString(year));
        url.ifPresent(text -> field(out, "url", text));
        return out.append("\n}\n").toString();
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
}
