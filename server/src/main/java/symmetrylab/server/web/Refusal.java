package symmetrylab.server.web;

import java.util.Map;
import symmetrylab.shared.experiment.Phrase;

/** A request that cannot be served, with what the caller should change. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Phrase detail;
    private final transient Map<String, String> headers;

    /** @param type a word that programs can rely on, such as {@code unknown-run} */
    public Refusal(int status, String type, String detail) {
        this(status, type, detail, Map.of());
    }

    /** @param detail is told in the language of the reader */
    public Refusal(int status, String type, Phrase detail) {
        this(status, type, detail, Map.of());
    }

    public Refusal(int status, String type, String detail, Map<String, String> headers) {
        this(status, type, Phrase.of(detail), headers);
    }

    private Refusal(int status, String type, Phrase detail, Map<String, String> headers) {
        super(detail.english());
        this.detail = detail;
        this.status = status;
        this.type = type;
        this.headers = Map.copyOf(headers);
    }

    int status() {
        return status;
    }

    Phrase detail() {
        return detail;
    }

    String type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }
}
