package symmetrylab.server.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.statement.StatementContext;
import symmetrylab.server.run.Run.Weight;
import symmetrylab.server.storage.Database;

/** The table of runs, as those see it who start, follow and cancel them. What workers write goes by {@link Attempt}. */
public final class RunStore {
    private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 16;

    private final Database database;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param random draws the ids; whoever can guess an id can read the run */
    public RunStore(Database database, Clock clock, RandomGenerator random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /** A new run in the queue, or empty when {@code cap} runs wait already. */
    public Optional<Run> create(String experiment, String settings, Weight weight, int cap) {
        String id = newId();
        int rows = database.writing()
                .withHandle(handle -> handle.createUpdate("""
                                insert into run (id, experiment, settings, weight, state, created)
                                select :id, :experiment, :settings, :weight, 'queued', :created
                                where (select count(*) from run where state = 'queued') < :cap
                                """)
                        .bind("id", id)
                        .bind("experiment", experiment)
                        .bind("settings", settings)
                        .bind("weight", weight.name())
                        .bind("created", clock.millis())
                        .bind("cap", cap)
                        .execute());
        return rows == 0 ? Optional.empty() : find(id);
    }

    private String newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }

    public Optional<Run> find(String id) {
        return database.reading()
                .withHandle(handle -> handle.createQuery("select * from run where id = :id")
                        .bind("id", id)
                        .map(RunStore::run)
                        .findOne());
    }

    /** The runs that wait or were being worked on. */
    public List<Run> unfinished() {
        return database.reading()
                .withHandle(handle -> handle.createQuery(
                                "select * from run where state in ('queued', 'running') order by created")
                        .map(RunStore::run)
                        .list());
    }

    private static Run run(ResultSet row, StatementContext context) throws SQLException {
        long ended = row.getLong("ended");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        return new Run(
                row.getString("id"),
                row.getString("experiment"),
                row.getString("settings"),
                Weight.valueOf(row.getString("weight")),
                RunState.of(row.getString("state")),
                row.getInt("attempt"),
                row.getDouble("progress"),
                Instant.ofEpochMilli(row.getLong("created")),
                end);
    }

    /** The event lines after event {@code seq}, at most {@code limit}; the first has number {@code seq + 1}. */
    public List<String> events(String id, long seq, int limit) {
        return database.reading()
                .withHandle(handle -> handle.createQuery("""
                                select line from run_event where run = :run and seq > :seq order by seq limit :limit
                                """)
                        .bind("run", id)
                        .bind("seq", seq)
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
    }

    /** Ends a run that has not ended; false where there was nothing to cancel. */
    public boolean cancel(String id) {
        return database.writing()
                        .withHandle(handle -> handle.createUpdate("""
                                update run set state = 'cancelled', ended = :now, snapshot = null
                                where id = :id and state in ('queued', 'running')
                                """)
                                .bind("now", clock.millis())
                                .bind("id", id)
                                .execute())
                > 0;
    }

    /** Deletes the runs that ended longer ago than {@code age}, with their events; answers how many. */
    public int forgetOlderThan(Duration age) {
        long before = clock.instant().minus(age).toEpochMilli();
        return database.writing()
                .withHandle(handle -> handle.createUpdate("delete from run where ended < :before")
                        .bind("before", before)
                        .execute());
    }

    /** Takes a run for a worker, or empty where it has ended. */
    public Optional<Attempt> begin(String id) {
        return database.writing()
                .inTransaction(handle -> handle.createQuery("""
                                update run set state = 'running', attempt = attempt + 1, fruitless = fruitless + 1, heartbeat = :now
                                where id = :id and state in ('queued', 'running')
                                returning *, (select coalesce(max(seq), 0) from run_event where run = :id) as stored
                                """)
                        .bind("now", clock.millis())
                        .bind("id", id)
                        .map((row, context) -> new Attempt(
                                database,
                                clock,
                                run(row, context),
                                row.getLong("stored"),
                                new Attempt.Saved(
                                        row.getBytes("snapshot"),
                                        row.getLong("snapshot_seq"),
                                        row.getInt("fruitless"))))
                        .findOne());
    }
}
