package symmetrylab.server.scaffold;

/** Something new cannot be begun as asked; nothing has been written, and the message says what to change. */
public final class ScaffoldRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScaffoldRefused(String message) {
        super(message);
    }
}
