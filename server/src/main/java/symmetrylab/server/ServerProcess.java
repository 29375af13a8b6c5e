package symmetrylab.server;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import symmetrylab.server.config.Config;
import symmetrylab.server.config.ConfigRefused;
import symmetrylab.server.data.DataRoutes;
import symmetrylab.server.data.DataStore;
import symmetrylab.server.data.DataUpload;
import symmetrylab.server.group.GroupRoutes;
import symmetrylab.server.job.JobQueue;
import symmetrylab.server.run.EventRoutes;
import symmetrylab.server.run.RunNews;
import symmetrylab.server.run.RunRoutes;
import symmetrylab.server.run.RunStore;
import symmetrylab.server.storage.Database;
import symmetrylab.server.storage.Home;
import symmetrylab.server.table.TableUpload;
import symmetrylab.server.text.MathMl;
import symmetrylab.server.web.Assets;
import symmetrylab.server.web.Errors;
import symmetrylab.server.web.SameOrigin;
import symmetrylab.server.web.SecurityHeaders;
import symmetrylab.shared.experiment.Catalog;

/** A server that runs: its home is locked, its database open, its queue at work, its port taken. */
public final class ServerProcess implements AutoCloseable {
    private final Home home;
    private final Database database;
    private final JobQueue queue;
    private final EventRoutes events;
    private final Site site;
    private final Javalin web;

    /** What a server takes from the world around it. */
    public record Host(Catalog catalog, Clock clock, RandomGenerator random, DataUpload upload, MathMl mathMl) {
        public static Host standard(Catalog catalog) {
            return new Host(catalog, Clock.systemUTC(), new SecureRandom(), new TableUpload(), new MathMl());
        }
    }

    private ServerProcess(Config config, Host host, Site site, Home home) {
        Clock clock = host.clock();
        Catalog catalog = host.catalog();
        this.home = home;
        this.database = Database.open(home.database());
        RunStore runs = new RunStore(database, clock, host.random());
        RunNews news = new RunNews();
        DataStore data = new DataStore(database, clock);
        Duration keep = Duration.ofDays(config.limits().keepDays());
        this.queue =
                new JobQueue(new JobQueue.Parts(catalog, data, database, runs, news, clock), config.workers(), () -> {
                    runs.forgetOlderThan(keep);
                    data.forgetOlderThan(keep);
                });
        this.events = new EventRoutes(runs, news, Executors.newCachedThreadPool());
        this.site = site;
        Config.Limits limits = config.limits();
        this.web = Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.http.prefer405over404 = true;
            SecurityHeaders.routes(javalin);
            SameOrigin.routes(javalin);
            new Errors(site.templates()).routes(javalin);
            new Assets().routes(javalin);
            Health.routes(javalin, database);
            new DataRoutes(data, host.upload(), limits.uploadBytes()).routes(javalin);
            new RunRoutes(catalog, data, runs, news, queue, limits.queuedRuns()).routes(javalin);
            events.routes(javalin);
            new GroupRoutes().routes(javalin);
            site.routes(javalin);
        });
    }

    /** Throws {@link ConfigRefused} where home or port are taken, and refuses packed content that has problems. */
    public static ServerProcess start(Config config, Host host) {
        Site site = Site.of(config, host);
        ServerProcess server;
        try {
            server = new ServerProcess(config, host, site, Home.open(config.home()));
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
        try {
            server.web.start(config.port());
            server.queue.start();
        } catch (JavalinBindException e) {
            server.close();
            throw new ConfigRefused(
                    "port " + config.port() + " is in use: stop what listens there, or choose another with --port N");
        }
        return server;
    }

    /** The port that was taken. */
    public int port() {
        return web.port();
    }

    /** Stops in order: no new runs, runs put down after their slice, streams ended, database closed. */
    @Override
    public void close() {
        queue.close();
        events.close();
        site.close();
        web.stop();
        database.close();
        home.close();
    }
}
