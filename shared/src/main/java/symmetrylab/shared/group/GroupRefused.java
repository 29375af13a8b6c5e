package symmetrylab.shared.group;

/** A group, or something asked of one, cannot be had: the message names the rule, the place and the value. */
public final class GroupRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;

    /** A refusal that belongs to no place of a text. */
    public GroupRefused(String message) {
        super(message);
        column = 0;
    }

    GroupRefused(String message, int column) {
        super(message + " (column " + column + ")");
        this.column = column;
    }

    /** The column of the text, counted from 1; 0 where there is no text. */
    public int column() {
        return column;
    }
}
