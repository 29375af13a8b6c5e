package symmetrylab.server.verify.golden;

/** The author of a golden file left out or mistyped something; the message says where. */
public final class MalformedCase extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MalformedCase(String message) {
        super(message);
    }
}
