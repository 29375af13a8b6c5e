package symmetrylab.shared.experiments.equivariant;

import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.flow.Progress;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;

/**
 * The authors' way to a run: train to the end, and if the mean loss is above 0.1 or no number, begin again from a new start. Only
 * then is the run that succeeded shown, and how many failed before it. Mutable, one for each network.
 */
final class Rehearsal {
    /** The mean loss that a run must reach. */
    static final double FITTED = 0.1;

    private static final int MOST_RUNS = 10;
    private static final int LEAST_SLICE = 50;
    private static final int MOST_SLICE = 2000;
    /** Weights of a dense layer times steps of a slice, at most: some hundredths of a second. */
    private static final int WORK = 2_000_000;
    /** Beyond this ln of the loss the next steps would leave the doubles. */
    private static final double DIVERGED = 300;

    private final BiasSetup setup;
    private final String network;
    private final RandomStream random;
    private final int slice;
    private BiasLane lane;
    private int runs;
    private boolean done;
    private boolean fitted;
    private double loss;
    /** The steps that were sound, where the run diverged after them. */
    private long sound;

    Rehearsal(BiasSetup setup, String network) {
        this.setup = setup;
        this.network = network;
        random = setup.random(network);
        int order = setup.group.group().order();
        slice = Math.max(LEAST_SLICE, Math.min(MOST_SLICE, WORK / (order * order)));
        begin();
    }

    private void begin() {
        lane = setup.lane(network, random);
        loss = loss(lane.path().progress());
        sound = 0;
        runs++;
    }

    boolean isDone() {
        return done;
    }

    private double loss(Progress progress) {
        return Portable.exp(Math.min(DIVERGED, progress.logLoss())) / setup.rows.length;
    }

    /** Whether the last run ended, and did so at a small loss. */
    boolean isFitted() {
        return fitted;
    }

    /** How many runs did not get there. */
    int failed() {
        return fitted ? runs - 1 : runs;
    }

    /** The mean loss at the end of the last run; that before it diverged, where it did. */
    double loss() {
        return loss;
    }

    /** Trains a while. */
    void advance() {
        lane.advance(slice);
        Progress progress = lane.path().progress();
        boolean diverged = !(progress.logLoss() < DIVERGED);
        if (!diverged) {
            sound = progress.steps();
            loss = loss(progress);
        }
        if (!diverged && !lane.stop().reached(progress)) {
            return;
        }
        fitted = !diverged && loss <= FITTED;
        done = fitted || runs == MOST_RUNS;
        if (!done) {
            begin();
        }
    }

    /** The last run, at its start again; it ends before it diverges. */
    BiasLane lane() {
        return setup.again(lane, lane.stop().or(StopRule.steps(sound)));
    }

    /** How the last run of each network ended, and how many failed before. */
    static Claim claim(List<Rehearsal> all) {
        double[] losses = all.stream().mapToDouble(Rehearsal::loss).toArray();
        double[] failed = all.stream().mapToDouble(Rehearsal::failed).toArray();
        double worst = Arrays.stream(losses).max().orElseThrow();
        double residual = all.stream().allMatch(Rehearsal::isFitted) ? worst : Math.max(1, worst);
        BiasSetup setup = all.get(0).setup;
        List<Hypothesis> hypotheses = List.of(new Hypothesis(BiasLab.SEPARABLE, setup.separable, setup.bestMargin));
        return BiasLab.FITTED.judge(all.get(0).network, 0, hypotheses, losses, failed, residual, true);
    }
}
