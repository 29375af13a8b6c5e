package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Snapshot;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.flow.FlowState;
import symmetrylab.shared.flow.Progress;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.number.Portable;

/**
 * Trains the lanes of a run side by side and samples them at the same, logarithmically spaced step numbers. One slice
 * goes to the next sample, or does a fixed amount of work where that lies farther.
 */
final class DescentTrial implements Trial {
    private static final double SPACING = 1.15;
    /** Evidence and pictures are larger than samples, and told less often. */
    private static final double EVIDENCE_SPACING = 1.3;

    private static final double WORK_OF_A_SLICE = 4e6;

    private final List<Lane> lanes;
    private final List<List<Examination>> examinations = new ArrayList<>();
    private final Gallery gallery;
    private final Training training;
    private final StopRule stop;
    private final int stepsOfASlice;
    private int step = -1;
    private int nextSample;
    private int nextEvidence;

    DescentTrial(List<Lane> lanes, Gallery gallery, Training training, double operationsOfAStep) {
        this.lanes = List.copyOf(lanes);
        this.gallery = gallery;
        this.training = training;
        this.stop = StopRule.margin(training.margin()).or(StopRule.steps(training.steps()));
        this.stepsOfASlice = Math.max(1, (int) (WORK_OF_A_SLICE / operationsOfAStep));
        for (Lane lane : lanes) {
            List<Examination> own = new ArrayList<>();
            for (ClaimProbe probe : lane.probes()) {
                own.add(new Examination(lane.subject(), probe));
            }
            examinations.add(own);
        }
    }

    @Override
    public boolean advance(Recorder out) {
        if (step < 0) {
            step = 0;
            nextSample = 1;
            sample(out, List.of(), true);
            return goesOn();
        }
        int target = Math.min(nextSample, step + stepsOfASlice);
        List<Lane> ended = new ArrayList<>();
        for (Lane lane : lanes) {
            if (stop.reached(lane.path().progress())) {
                ended.add(lane);
            } else {
                lane.path().advanceUntil(stop, target - step);
            }
        }
        step = target;
        boolean goesOn = goesOn();
        if (step == nextSample || !goesOn) {
            nextSample = Math.max(step + 1, (int) Math.ceil(step * SPACING));
            boolean evidence = step >= nextEvidence || !goesOn;
            nextEvidence = evidence ? (int) Math.ceil(step * EVIDENCE_SPACING) : nextEvidence;
            sample(out, ended, evidence);
        }
        return goesOn;
    }

    private boolean goesOn() {
        for (Lane lane : lanes) {
            if (!stop.reached(lane.path().progress())) {
                return true;
            }
        }
        return false;
    }

    /** Lanes that had ended before this slice have been sampled, with their evidence, at their end already. */
    private void sample(Recorder out, List<Lane> ended, boolean evidence) {
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            if (ended.contains(lane)) {
                continue;
            }
            FlowState state = lane.path().state();
            List<Claim> claims = new ArrayList<>();
            for (Examination examination : examinations.get(i)) {
                claims.add(examination.examine(state));
            }
            out.record(
                    new RunEvent.Sampled(lane.subject(), (int) state.progress().steps(), values(lane, state, claims)));
            boolean last = stop.reached(state.progress());
            for (Claim claim : claims) {
                if (evidence || last) {
                    out.record(new RunEvent.Claimed(claim));
                }
            }
        }
        if (evidence) {
            gallery.record(lanes, latest(), out);
        }
    }

    /** The step of the lane that has come farthest: at the end of a run none has reached the step that was aimed at. */
    private int latest() {
        long latest = 0;
        for (Lane lane : lanes) {
            latest = Math.max(latest, lane.path().progress().steps());
        }
        return (int) latest;
    }

    private double[] values(Lane lane, FlowState state, List<Claim> claims) {
        Progress progress = state.progress();
        double[] values = new double[gallery.seriesCount()];
        Arrays.fill(values, Double.NaN);
        values[0] = progress.steps();
        values[1] = Portable.exp(progress.logLoss());
        values[2] = progress.margin();
        values[3] = progress.logTime();
        values[4] = lane.target().length == 0 ? Double.NaN : Direction.degrees(state.predictor(), lane.target());
        for (Claim claim : claims) {
            values[gallery.indexOfSeries(claim.id())] = claim.residual();
        }
        return values;
    }

    @Override
    public double progress() {
        double least = 1;
        for (Lane lane : lanes) {
            Progress progress = lane.path().progress();
            double bySteps = (double) progress.steps() / training.steps();
            double byMargin = progress.margin() / training.margin();
            least = Math.min(least, Math.max(bySteps, byMargin));
        }
        return Math.max(0, least);
    }

    @Override
    public Optional<Snapshot> save() {
        List<double[]> parts = new ArrayList<>();
        parts.add(new double[] {step, nextSample, nextEvidence});
        for (int i = 0; i < lanes.size(); i++) {
            double[] path = lanes.get(i).path().save();
            parts.add(new double[] {path.length});
            parts.add(path);
            for (Examination examination : examinations.get(i)) {
                parts.add(examination.save());
            }
        }
        return Optional.of(new Snapshot(joined(parts)));
    }

    private static double[] joined(List<double[]> parts) {
        int length = 0;
        for (double[] part : parts) {
            length += part.length;
        }
        double[] joined = new double[length];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    @Override
    public void restore(Snapshot snapshot) {
        double[] saved = snapshot.values();
        step = (int) saved[0];
        nextSample = (int) saved[1];
        nextEvidence = (int) saved[2];
        int at = 3;
        for (int i = 0; i < lanes.size(); i++) {
            int length = (int) saved[at++];
            lanes.get(i).path().restore(Arrays.copyOfRange(saved, at, at + length));
            at += length;
            for (Examination examination : examinations.get(i)) {
                at = examination.restore(saved, at);
            }
        }
    }
}
