package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.number.Portable;

/** Follows the flow of each lane until it fits, and samples all of them at the same, ever sparser steps. */
final class RegressionTrial implements Trial {
    private static final double SPACING = 1.12;
    private static final double FIT = 1e-12;

    private final List<RegressionLane> lanes;
    private final RegressionGallery gallery;
    private final double size;
    private final int most;
    private final boolean[] ended;
    private double first = Double.NaN;
    private int step = -1;
    private int next = 1;

    /** @param most steps of a lane, after which a run ends unfinished */
    RegressionTrial(List<RegressionLane> lanes, RegressionGallery gallery, double size, int most) {
        this.lanes = List.copyOf(lanes);
        this.gallery = gallery;
        this.size = size;
        this.most = most;
        this.ended = new boolean[lanes.size()];
    }

    @Override
    public boolean advance(Recorder out) {
        if (step < 0) {
            step = 0;
            first = residual();
            gallery.begin(out);
            sample(out, new boolean[lanes.size()]);
            return true;
        }
        boolean[] before = ended.clone();
        boolean goesOn = false;
        for (int i = 0; i < ended.length; i++) {
            ended[i] |= settled(lanes.get(i), next - step);
            goesOn |= !ended[i];
        }
        step = next;
        next = Math.max(step + 1, (int) Math.ceil(step * SPACING));
        goesOn &= step < most;
        if (!goesOn) {
            Arrays.fill(ended, true);
        }
        sample(out, before);
        return goesOn;
    }

    /** Whether a lane has come to rest, or can go no further. */
    private boolean settled(RegressionLane lane, int steps) {
        long begun = lane.flow().progress().steps();
        return lane.flow().settle(FIT * size, steps) || lane.flow().progress().steps() < begun + steps;
    }

    private double residual() {
        double worst = 0;
        for (RegressionLane lane : lanes) {
            worst = Math.max(worst, lane.flow().largestResidual());
        }
        return worst;
    }

    private void sample(Recorder out, boolean[] before) {
        List<FigureState.Mark> places = new ArrayList<>();
        List<FigureState.Group> bars = new ArrayList<>();
        for (int i = 0; i < ended.length; i++) {
            if (before[i]) {
                continue;
            }
            RegressionLane lane = lanes.get(i);
            Claim claim = lane.claim(step, lane.flow().largestResidual() <= FIT * size);
            double[] beta = lane.predictor();
            double[] values = new double[gallery.seriesCount()];
            Arrays.fill(values, Double.NaN);
            values[0] = step;
            values[1] = Portable.exp(lane.flow().progress().logTime());
            values[2] = lane.flow().largestResidual() / size;
            values[3] = lane.flow().drift();
            values[gallery.indexOfSeries(claim.id())] = claim.residual();
            out.record(new RunEvent.Sampled(lane.subject(), step, values));
            out.record(new RunEvent.Claimed(claim));
            bars.add(new FigureState.Group(lane.subject(), beta));
            if (beta.length == 2) {
                places.add(new FigureState.Position(lane.subject(), beta[0], beta[1]));
            }
        }
        gallery.record(out, step, places, bars);
    }

    /** By decades of the residual. */
    @Override
    public double progress() {
        if (step < 0) {
            return 0;
        }
        boolean over = true;
        for (boolean one : ended) {
            over &= one;
        }
        double now = residual();
        double decades = Portable.log(first / Math.max(now, FIT * size)) / Portable.log(first / (FIT * size));
        return over ? 1 : Math.max(0, Math.min(0.99, decades));
    }
}
