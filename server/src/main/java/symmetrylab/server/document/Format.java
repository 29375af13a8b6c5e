package symmetrylab.server.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which a {@link Document} can be had. */
public enum Format {
    /** For people, in columns. */
    TEXT("text", "text/plain; charset=utf-8", "txt"),
    /** All of it. */
    JSON("json", "application/json", "json"),
    /** One table of it. */
    CSV("csv", "text/csv; charset=utf-8", "csv"),
    /** All its numbers as arrays, {@code numpy.load} reads them. */
    NPZ("npz", "application/x-npz", "npz");

    private final String word;
    private final String mediaType;
    private final String extension;

    Format(String word, String mediaType, String extension) {
        this.word = word;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The format of this word. */
    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** All words, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }

    /** Its name in options and queries. */
    public String word() {
        return word;
    }

    /** Its name in HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /** Its name at the end of a file. */
    public String extension() {
        return extension;
    }
}
