package symmetrylab.shared.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.number.Fingerprint;
import symmetrylab.shared.number.Parallel;

/**
 * A trial with its beginning, its digests and its end: the one loop body that worker, job, command line and tests call.
 * The digest is kept after samples 1, 2, 4, 8, … and at the end, so that a replay can say between which samples it
 * departs.
 */
public final class RunSession {
    private final Experiment experiment;
    private final Settings settings;
    private final Trial trial;
    private final Recorder out;
    private final Fingerprint fingerprint = new Fingerprint();
    private final List<String> digests = new ArrayList<>();
    private int samples;
    private int lastStep;
    private boolean begun;
    private boolean ended;

    /** Throws {@link InvalidSettings}; nothing is recorded before {@link #advance()}. */
    public RunSession(Experiment experiment, Settings settings, Inputs inputs, Recorder out) {
        this(experiment, settings, experiment.prepare(settings, inputs), out);
    }

    private RunSession(Experiment experiment, Settings settings, Trial trial, Recorder out) {
        this.experiment = experiment;
        this.settings = settings;
        this.trial = trial;
        this.out = out;
    }

    /** A run of other settings of this experiment that takes over what still fits of this one, which has ended. */
    public RunSession revised(Settings next, Inputs inputs, Recorder recorder) {
        Trial revised = trial.revise(next).orElseGet(() -> experiment.prepare(next, inputs));
        return new RunSession(experiment, next, revised, recorder);
    }

    /** Whether this is a run of that experiment and has ended. */
    public boolean hasEnded(Experiment other) {
        return ended && experiment == other;
    }

    /** Lets slices use the cores of the host. */
    public RunSession on(Parallel cores) {
        trial.use(cores);
        return this;
    }

    /** One slice; false when the run has ended. */
    public boolean advance() {
        if (ended) {
            return false;
        }
        if (!begun) {
            begun = true;
            out.record(new RunEvent.Started(experiment.id(), settings.text()));
        }
        if (trial.advance(this::pass)) {
            return true;
        }
        ended = true;
        if (digests.isEmpty() || Integer.bitCount(samples) != 1) {
            digests.add(fingerprint.hex());
        }
        out.record(new RunEvent.Finished(lastStep, digests));
        return false;
    }

    /** All slices. */
    public void finish() {
        while (advance()) {
            // each slice records its own events
        }
    }

    public double progress() {
        return ended ? 1 : trial.progress();
    }

    private void pass(RunEvent event) {
        if (event instanceof RunEvent.Sampled sampled) {
            digest(sampled);
        }
        out.record(event);
    }

    private void digest(RunEvent.Sampled sampled) {
        samples++;
        lastStep = Math.max(lastStep, sampled.step()); // lanes may end at different steps
        fingerprint.add(sampled.lane());
        fingerprint.add((double) sampled.step());
        for (double value : sampled.values()) {
            fingerprint.add(value);
        }
        if (Integer.bitCount(samples) == 1) {
            digests.add(fingerprint.hex());
        }
    }

    /** The exact state between two slices, or empty where only a replay can resume. */
    public Optional<Snapshot> save() {
        return trial.save();
    }

    /**
     * Goes on after a restart: the events recorded before the snapshot rebuild digests and counters, the snapshot the
     * trial. Nothing is recorded again.
     */
    public void resume(Snapshot snapshot, List<RunEvent> recorded) {
        begun = !recorded.isEmpty();
        for (RunEvent event : recorded) {
            if (event instanceof RunEvent.Sampled sampled) {
                digest(sampled);
            }
        }
        trial.restore(snapshot);
    }
}
