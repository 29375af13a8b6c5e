package symmetrylab.shared.number;

import java.util.function.IntConsumer;

/**
 * The cores of a host. The parts of a work are the same whatever the number of cores, and each writes its own results, so
 * that a run gives the same bits on all of them.
 */
@FunctionalInterface
public interface Parallel {
    /** One after another: what a browser does. */
    Parallel NONE = (parts, work) -> {
        for (int part = 0; part < parts; part++) {
            work.accept(part);
        }
    };

    /** Does the parts 0, …, parts − 1 in any order, several at a time; returns when all are done. */
    void each(int parts, IntConsumer work);
}
