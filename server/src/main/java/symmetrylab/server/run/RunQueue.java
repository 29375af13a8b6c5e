package symmetrylab.server.run;

/** Where runs wait for a worker. */
@FunctionalInterface
public interface RunQueue {
    /** Hands over a run that stands in the table; a run that is in the queue already stays there once. */
    void enqueue(Run run);
}
