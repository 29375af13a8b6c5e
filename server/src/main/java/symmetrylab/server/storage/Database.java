package symmetrylab.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * SQLite with write-ahead log: one connection writes, a few read at the same time. One writer means that nobody ever
 * waits for a lock of the file.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 4;

    private final HikariDataSource writer;
    private final HikariDataSource reader;

    private Database(HikariDataSource writer, HikariDataSource reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Opens the file, and brings its tables to the form of this version. */
    public static Database open(Path file) {
        HikariDataSource writer = pool(file, "writer", 1);
        Flyway.configure()
                .dataSource(writer)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new Database(writer, pool(file, "reader", READERS));
    }

    private static HikariDataSource pool(Path file, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(size);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "NORMAL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "10000");
        config.addDataSourceProperty("transaction_mode", name.equals("writer") ? "IMMEDIATE" : "DEFERRED");
        return new HikariDataSource(config);
    }

    public Jdbi writing() {
        return Jdbi.create(writer);
    }

    public Jdbi reading() {
        return Jdbi.create(reader);
    }

    /** For the job queue, which brings its own SQL. */
    public DataSource source() {
        return writer;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
