package symmetrylab.server.cli;

/** A run that could not go on; the message says why. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
        super(message);
    }

    Broken(String message, Throwable cause) {
        super(message, cause);
    }
}
