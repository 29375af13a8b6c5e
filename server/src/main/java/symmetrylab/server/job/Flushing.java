package symmetrylab.server.job;

import java.time.Clock;
import java.util.Optional;
import symmetrylab.server.run.Attempt;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Snapshot;

/** When a run's events and its state go to the database: events ten times a second at most, the state every two seconds. */
final class Flushing {
    private static final long EVENTS_EVERY_MILLIS = 100;
    private static final long STATE_EVERY_MILLIS = 2000;
    private static final int MOST_HELD = 2000;
    /** A larger state costs more to write than to compute again. */
    private static final int MOST_SNAPSHOT_NUMBERS = 4_000_000;

    private final Attempt attempt;
    private final RunSession session;
    private final EventBatch batch;
    private final Clock clock;
    private final Runnable tell;
    private long lastEvents;
    private long lastState;

    /** @param tell is called after every write */
    Flushing(Attempt attempt, RunSession session, EventBatch batch, Clock clock, Runnable tell) {
        this.attempt = attempt;
        this.session = session;
        this.batch = batch;
        this.clock = clock;
        this.tell = tell;
        this.lastEvents = clock.millis();
        this.lastState = lastEvents;
    }

    void afterSlice() {
        long now = clock.millis();
        if (now - lastState >= STATE_EVERY_MILLIS) {
            checkpoint();
        } else if (now - lastEvents >= EVENTS_EVERY_MILLIS || batch.size() >= MOST_HELD) {
            attempt.append(batch.take(), session.progress());
            lastEvents = now;
            tell.run();
        }
    }

    /** Events and state in one transaction; the events alone where there is no state to keep. */
    void checkpoint() {
        Optional<Snapshot> snapshot =
                session.save().filter(state -> state.values().length <= MOST_SNAPSHOT_NUMBERS && batch.isAhead());
        if (snapshot.isPresent()) {
            attempt.checkpoint(batch.take(), session.progress(), snapshot.get(), batch.seq());
        } else {
            attempt.append(batch.take(), session.progress());
        }
        lastEvents = clock.millis();
        lastState = lastEvents;
        tell.run();
    }
}
