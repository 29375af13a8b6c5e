package symmetrylab.server.run;

import java.util.Locale;

/** Where a run stands; the last three are final. */
public enum RunState {
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED,
    CANCELLED;

    public boolean isFinal() {
        return ordinal() >= FINISHED.ordinal();
    }

    /** The word in the table and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
