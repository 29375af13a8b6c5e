package symmetrylab.server.run;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those who follow a run when it has new events, and tells its worker at once that it was cancelled. Only a wake-up:
 * the table has the last word, and both look there from time to time.
 */
public final class RunNews {
    private final Map<String, Set<Semaphore>> listeners = new ConcurrentHashMap<>();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

    /** Someone who follows a run. */
    public interface Subscription extends AutoCloseable {
        /** Waits for news, at most {@code most}. */
        void await(Duration most) throws InterruptedException;

        @Override
        void close();
    }

    public Subscription subscribe(String run) {
        Semaphore bell = new Semaphore(0);
        listeners.compute(run, (key, bells) -> {
            Set<Semaphore> all = bells == null ? ConcurrentHashMap.newKeySet() : bells;
            all.add(bell);
            return all;
        });
        return new Subscription() {
            @Override
            public void await(Duration most) throws InterruptedException {
                if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }

            @Override
            public void close() {
                listeners.computeIfPresent(run, (key, bells) -> {
                    bells.remove(bell);
                    return bells.isEmpty() ? null : bells;
                });
            }
        };
    }

    public void tell(String run) {
        listeners.getOrDefault(run, Set.of()).forEach(Semaphore::release);
    }

    public void cancel(String run) {
        cancelled.add(run);
        tell(run);
    }

    public boolean isCancelled(String run) {
        return cancelled.contains(run);
    }

    /** The worker has put the run down. */
    public void settled(String run) {
        cancelled.remove(run);
        tell(run);
    }
}
