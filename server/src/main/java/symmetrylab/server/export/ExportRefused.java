package symmetrylab.server.export;

/** What was asked for cannot be written; the message says what to change. */
public final class ExportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExportRefused(String message) {
        super(message);
    }
}
