package symmetrylab.server.verify;

/** The author of a golden file left out or mistyped something; the message says where. */
final class MalformedCase extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedCase(String message) {
        super(message);
    }
}
