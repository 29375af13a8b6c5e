package symmetrylab.server.web;

import java.util.Map;
import java.util.TreeMap;
import symmetrylab.shared.experiment.Phrase;

/** A request that cannot be served, with what the caller should change. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Phrase detail;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> details;

    /** @param type a word that programs can rely on, such as {@code unknown-run} */
    public Refusal(int status, String type, String detail) {
        this(status, type, detail, Map.of());
    }

    /** @param detail is told in the language of the reader */
    public Refusal(int status, String type, Phrase detail) {
        this(status, type, detail, Map.of(), Map.of());
    }

    public Refusal(int status, String type, String detail, Map<String, String> headers) {
        this(status, type, detail, headers, Map.of());
    }

    /** @param details further members of the problem document, for programs */
    public Refusal(int status, String type, String detail, Map<String, String> headers, Map<String, Object> details) {
        this(status, type, Phrase.of(detail), headers, details);
    }

    private Refusal(int status, String type, Phrase detail, Map<String, String> headers, Map<String, Object> details) {
        super(detail.english());
        this.detail = detail;
        this.status = status;
        this.type = type;
        this.headers = Map.copyOf(headers);
        this.details = new TreeMap<>(details);
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

    Map<String, Object> details() {
        return details;
    }
}
