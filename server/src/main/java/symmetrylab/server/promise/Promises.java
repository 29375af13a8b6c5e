package symmetrylab.server.promise;

import java.util.ArrayList;
import java.util.List;

/** Collects promises while content is read; they are kept, by running, when somebody asks for the whole check. */
public final class Promises {
    private final List<Promise> made = new ArrayList<>();

    public void add(Promise promise) {
        made.add(promise);
    }

    /** Runs what was promised and reports each promise that is broken. */
    public void keep(Runs runs) {
        made.forEach(promise -> promise.keep(runs));
    }
}
