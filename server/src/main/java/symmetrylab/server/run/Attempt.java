package symmetrylab.server.run;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import symmetrylab.server.storage.Database;
import symmetrylab.shared.experiment.Snapshot;

/**
 * One worker's hold on a run. Every write is fenced by the attempt number: when another worker took the run over, or it
 * was cancelled, the write changes nothing and throws {@link Fenced}.
 */
public final class Attempt {
    private final Database database;
    private final Clock clock;
    private final Run run;
    private final Saved saved;
    private long stored;

    Attempt(Database database, Clock clock, Run run, long stored, Saved saved) {
        this.database = database;
        this.clock = clock;
        this.run = run;
        this.stored = stored;
        this.saved = saved;
    }

    /**
     * What earlier attempts left.
     *
     * @param bytes a snapshot, or null
     * @param seq the number of events before it
     * @param fruitless how many attempts, this one included, have begun since the last event was stored
     */
    record Saved(byte[] bytes, long seq, int fruitless) {}

    public Run run() {
        return run;
    }

    /** How many events are in the table; the next has number {@code stored() + 1}. */
    public long stored() {
        return stored;
    }

    /** The snapshot of an earlier attempt. */
    public Optional<Snapshot> snapshot() {
        if (saved.bytes() == null) {
            return Optional.empty();
        }
        double[] values = new double[saved.bytes().length / Double.BYTES];
        ByteBuffer.wrap(saved.bytes()).asDoubleBuffer().get(values);
        return Optional.of(new Snapshot(values));
    }

    /** How many attempts, this one included, have begun since the last event was stored. */
    public int fruitless() {
        return saved.fruitless();
    }

    /** How many events were recorded before {@link #snapshot()}. */
    public long snapshotSeq() {
        return saved.seq();
    }

    /** Adds event lines. */
    public void append(List<String> lines, double progress) {
        database.writing().useTransaction(handle -> {
            fence(handle, RunState.RUNNING, progress);
            insert(handle, lines);
        });
        stored += lines.size();
    }

    /** Adds event lines together with the state of the trial after event {@code seq}. */
    public void checkpoint(List<String> lines, double progress, Snapshot snapshot, long seq) {
        ByteBuffer bytes = ByteBuffer.allocate(snapshot.values().length * Double.BYTES);
        bytes.asDoubleBuffer().put(snapshot.values());
        database.writing().useTransaction(handle -> {
            fence(handle, RunState.RUNNING, progress);
            insert(handle, lines);
            handle.createUpdate("update run set snapshot = :snapshot, snapshot_seq = :seq where id = :id")
                    .bind("snapshot", bytes.array())
                    .bind("seq", seq)
                    .bind("id", run.id())
                    .execute();
        });
        stored += lines.size();
    }

    /** Adds the last event lines and ends the run. */
    public void end(List<String> lines, RunState state, double progress) {
        database.writing().useTransaction(handle -> {
            fence(handle, state, progress);
            insert(handle, lines);
            handle.createUpdate("update run set snapshot = null, ended = :now where id = :id")
                    .bind("now", clock.millis())
                    .bind("id", run.id())
                    .execute();
        });
        stored += lines.size();
    }

    private void fence(Handle handle, RunState state, double progress) {
        int rows = handle.createUpdate("""
                        update run set state = :state, progress = :progress, fruitless = 0, heartbeat = :now
                        where id = :id and attempt = :attempt and state = 'running'
                        """)
                .bind("state", state.word())
                .bind("progress", progress)
                .bind("now", clock.millis())
                .bind("id", run.id())
                .bind("attempt", run.attempt())
                .execute();
        if (rows == 0) {
            throw new Fenced(run);
        }
    }

    private void insert(Handle handle, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into run_event (run, seq, line) values (:run, :seq, :line)");
        long seq = stored;
        for (String line : lines) {
            seq++;
            batch.bind("run", run.id()).bind("seq", seq).bind("line", line).add();
        }
        batch.execute();
    }

    /** This attempt is over: the run was cancelled or belongs to a later attempt. */
    public static final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fenced(Run run) {
            super("run " + run.id() + " is no longer held by attempt " + run.attempt());
        }
    }
}
