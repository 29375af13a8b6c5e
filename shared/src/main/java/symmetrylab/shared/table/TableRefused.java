package symmetrylab.shared.table;

/** A file cannot be read as it is; the message names the place, the rule, the value and what to change. */
public final class TableRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public TableRefused(String message) {
        super(message);
    }
}
