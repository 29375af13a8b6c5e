package symmetrylab.server.config;

/** The server cannot start with what it was given; the message says what to change, in one line. */
public final class ConfigRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigRefused(String message) {
        super(message);
    }
}
