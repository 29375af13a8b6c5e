package symmetrylab.server.cli;

/** A command was not given what it needs; the message says what to change, in one line. */
public final class UsageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageRefused(String message) {
        super(message);
    }
}
