package symmetrylab.server.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import symmetrylab.server.config.Config;
import symmetrylab.server.run.Run;
import symmetrylab.server.run.Run.Weight;
import symmetrylab.server.run.RunNews;
import symmetrylab.server.run.RunQueue;
import symmetrylab.server.run.RunStore;
import symmetrylab.server.storage.Database;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Inputs;

/**
 * Two queues on the database, so that a short run never waits behind a heavy one. What was being worked on when the
 * process died is taken up again at the next start.
 */
public final class JobQueue implements RunQueue, AutoCloseable {
    private static final String TASK = "run";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final Duration LONGEST_SLICE = Duration.ofSeconds(10);

    private final Database database;
    private final RunStore runs;
    private final RunWorker worker;
    private final Clock clock;
    private final Map<Weight, Scheduler> schedulers;
    private volatile boolean stopping;

    /** What the queue works on and with. */
    public record Parts(Catalog catalog, Inputs inputs, Database database, RunStore runs, RunNews news, Clock clock) {}

    /** @param tidy is called every hour: it deletes what is kept no longer */
    public JobQueue(Parts parts, Config.Workers workers, Runnable tidy) {
        this.database = parts.database();
        this.runs = parts.runs();
        this.clock = parts.clock();
        this.worker = new RunWorker(parts.catalog(), parts.inputs(), runs, parts.news(), clock);
        RecurringTask<Void> retention =
                Tasks.recurring("retention", FixedDelay.ofHours(1)).execute((instance, context) -> tidy.run());
        this.schedulers = Map.of(
                Weight.SHORT,
                        builder("job_short", workers.shortRuns())
                                .startTasks(retention)
                                .build(),
                Weight.HEAVY, builder("job_heavy", workers.heavyRuns()).build());
    }

    private SchedulerBuilder builder(String table, int threads) {
        CustomTask<Void> task = Tasks.custom(TASK, Void.class)
                .onFailureReschedule(FixedDelay.ofSeconds(5))
                .onDeadExecutionRevive()
                .execute((instance, context) -> completion(outcome(instance.getId())));
        return Scheduler.create(database.source(), task)
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(table))
                .threads(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(LONGEST_SLICE)
                .enableImmediateExecution()
                .clock(clock::instant);
    }

    /** What is picked while the queue stops is no attempt. */
    private RunWorker.Outcome outcome(String id) {
        return stopping ? RunWorker.Outcome.INTERRUPTED : worker.work(id, () -> stopping);
    }

    /** What was interrupted is due a little later: due now, it would be picked again and again until all has stopped. */
    private CompletionHandler<Void> completion(RunWorker.Outcome outcome) {
        return outcome == RunWorker.Outcome.ENDED
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(POLL));
    }

    /** Takes up what an earlier process left, then works. */
    public void start() {
        // the home is locked: whoever picked these is dead
        database.writing().useHandle(handle -> {
            handle.execute("update job_short set picked = false, picked_by = null where picked = true");
            handle.execute("update job_heavy set picked = false, picked_by = null where picked = true");
        });
        runs.unfinished().forEach(this::enqueue);
        schedulers.values().forEach(Scheduler::start);
    }

    @Override
    public void enqueue(Run run) {
        schedulers.get(run.weight()).scheduleIfNotExists(new TaskInstance<>(TASK, run.id()), clock.instant());
    }

    /** Puts the runs down after their current slice; they go on at the next start. */
    @Override
    public void close() {
        stopping = true;
        schedulers.values().forEach(Scheduler::stop);
    }
}
