package symmetrylab.server.data;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import symmetrylab.server.storage.Database;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Inputs;

/** Uploaded tables by their reference. */
public final class DataStore implements Inputs {
    private final Database database;
    private final Clock clock;

    public DataStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the table; one that is here already is kept from now on. */
    public String put(DataTable table) {
        String reference = table.reference();
        database.writing()
                .useHandle(handle -> handle.createUpdate("""
                        insert into data_table (reference, points, created) values (:reference, :points, :now)
                        on conflict (reference) do update set created = excluded.created
                        """)
                        .bind("reference", reference)
                        .bind("points", table.text())
                        .bind("now", clock.millis())
                        .execute());
        return reference;
    }

    @Override
    public Optional<DataTable> table(String reference) {
        return database.reading()
                .withHandle(handle -> handle.createQuery("select points from data_table where reference = :reference")
                        .bind("reference", reference)
                        .mapTo(String.class)
                        .findOne())
                .map(DataTable::parse);
    }

    /** Deletes what was uploaded longer ago than {@code age}. */
    public int forgetOlderThan(Duration age) {
        long before = clock.instant().minus(age).toEpochMilli();
        return database.writing()
                .withHandle(handle -> handle.createUpdate("delete from data_table where created < :before")
                        .bind("before", before)
                        .execute());
    }
}
