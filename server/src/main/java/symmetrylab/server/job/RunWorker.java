package symmetrylab.server.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetrylab.server.run.Attempt;
import symmetrylab.server.run.Cores;
import symmetrylab.server.run.RunNews;
import symmetrylab.server.run.RunState;
import symmetrylab.server.run.RunStore;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.wire.EventCodec;

/** Carries one run to its end, slice by slice, from wherever an earlier attempt left it. */
final class RunWorker {
    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    /** A run whose process ended so often before anything new was stored is not tried again: it may be the reason. */
    private static final int MOST_FRUITLESS = 5;

    private final Catalog catalog;
    private final Inputs inputs;
    private final RunStore runs;
    private final RunNews news;
    private final Clock clock;

    RunWorker(Catalog catalog, Inputs inputs, RunStore runs, RunNews news, Clock clock) {
        this.catalog = catalog;
        this.inputs = inputs;
        this.runs = runs;
        this.news = news;
        this.clock = clock;
    }

    /** How an attempt went. */
    enum Outcome {
        ENDED,
        /** The server stops: the run goes on when it is there again. */
        INTERRUPTED
    }

    Outcome work(String id, BooleanSupplier stopping) {
        try {
            Optional<Attempt> attempt = runs.begin(id);
            return attempt.isPresent() ? work(attempt.get(), stopping) : Outcome.ENDED;
        } catch (Attempt.Fenced e) {
            LOG.debug("{}", e.getMessage());
            return Outcome.ENDED;
        } finally {
            news.settled(id);
        }
    }

    private Outcome work(Attempt attempt, BooleanSupplier stopping) {
        if (attempt.fruitless() > MOST_FRUITLESS) {
            fail(
                    attempt,
                    "the run was interrupted " + MOST_FRUITLESS + " times without progress; it is not tried again");
            return Outcome.ENDED;
        }
        try {
            return advance(attempt, stopping);
        } catch (Attempt.Fenced | JdbiException e) {
            throw e;
        } catch (InvalidSettings | Catalog.UnknownExperiment e) {
            fail(attempt, e.getMessage());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("run {} of {} broke", attempt.run().id(), attempt.run().experiment(), e);
            fail(
                    attempt,
                    "the experiment broke (" + e.getClass().getSimpleName()
                            + "): this is an error of the program; other settings may do");
        }
        return Outcome.ENDED;
    }

    private void fail(Attempt attempt, String reason) {
        String line = EventCodec.line(new RunEvent.Failed(reason));
        attempt.end(List.of(line), RunState.FAILED, attempt.run().progress());
    }

    private Outcome advance(Attempt attempt, BooleanSupplier stopping) {
        String id = attempt.run().id();
        boolean resumes = attempt.snapshot().isPresent();
        EventBatch batch = new EventBatch(resumes ? attempt.snapshotSeq() : 0, attempt.stored());
        RunSession session = session(attempt, batch);
        if (resumes) {
            List<String> before = runs.events(id, 0, Math.toIntExact(attempt.snapshotSeq()));
            session.resume(
                    attempt.snapshot().orElseThrow(),
                    before.stream().map(EventCodec::parse).toList());
        }
        Flushing flushing = new Flushing(attempt, session, batch, clock, () -> news.tell(id));
        while (session.advance()) {
            if (news.isCancelled(id)) {
                return Outcome.ENDED;
            }
            if (stopping.getAsBoolean()) {
                flushing.checkpoint();
                return Outcome.INTERRUPTED;
            }
            flushing.afterSlice();
        }
        attempt.end(batch.take(), RunState.FINISHED, 1);
        return Outcome.ENDED;
    }

    private RunSession session(Attempt attempt, EventBatch batch) {
        Experiment experiment = catalog.get(attempt.run().experiment());
        Settings settings = Settings.parse(experiment.schema(), attempt.run().settings());
        return new RunSession(experiment, settings, inputs, batch).on(Cores.ALL);
    }
}
