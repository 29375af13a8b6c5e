package symmetrylab.server.config;

import java.util.Locale;
import java.util.Optional;

/** What can be set; the same name serves as flag, as variable ({@code SYMMETRY_LAB_…}) and in the file. */
public enum Option {
    PORT("port", "8080"),
    HOME("home", ""),
    ROLE("role", "all"),
    CONTENT("content", ""),
    QUEUED_RUNS("queued-runs", "64"),
    UPLOAD_BYTES("upload-bytes", "67108864"),
    KEEP_DAYS("keep-days", "30"),
    SHORT_WORKERS("short-workers", "2"),
    HEAVY_WORKERS("heavy-workers", "1");

    private final String text;
    private final String standard;

    Option(String text, String standard) {
        this.text = text;
        this.standard = standard;
    }

    /** The name of the flag, without its hyphens. */
    public String text() {
        return text;
    }

    String standard() {
        return standard;
    }

    String variable() {
        return "SYMMETRY_LAB_" + text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static Optional<Option> named(String text) {
        for (Option option : values()) {
            if (option.text.equals(text)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
