package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.relu.ReluDescent;

/** Trains the networks side by side and looks, at ever sparser steps, at the linear functions that they are near the points. */
final class ReluTrial implements Trial {
    private static final double SPACING = 1.15;
    private static final int SLICE = 10;

    private final ReluSetup setup;
    private final List<ReluLane> lanes;
    private final double target;
    private final int most;
    private final List<Linearisations> now = new ArrayList<>();
    /** Of the group network at its start. */
    private double startNorm = Double.NaN;

    private int step = -1;
    private int next = 1;

    ReluTrial(ReluSetup setup) {
        this.setup = setup;
        lanes = setup.lanes();
        target = setup.settings.real(ReluLab.MARGIN);
        most = setup.settings.integer(ReluLab.STEPS);
    }

    @Override
    public boolean advance(Recorder out) {
        step = step < 0 ? 0 : Math.min(next, step + SLICE);
        for (ReluLane lane : lanes) {
            lane.descent().advance(target, Math.min(step, most));
        }
        boolean goesOn = goesOn();
        if (step == 0 || step == next || !goesOn) {
            next = Math.max(step + 1, (int) Math.ceil(step * SPACING));
            sample(out, !goesOn);
        }
        return goesOn;
    }

    private boolean goesOn() {
        for (ReluLane lane : lanes) {
            ReluDescent descent = lane.descent();
            if (descent.steps() < most && !descent.isStuck() && !(descent.margin() >= target)) {
                return true;
            }
        }
        return false;
    }

    private int last() {
        int last = 0;
        for (ReluLane lane : lanes) {
            last = Math.max(last, lane.descent().steps());
        }
        return last;
    }

    private void sample(Recorder out, boolean settled) {
        now.clear();
        lanes.forEach(lane -> now.add(lane.linearised(setup)));
        startNorm = step == 0 ? now.get(0).mean() : startNorm;
        List<Claim> claims = claims(settled);
        for (int k = 0; k < lanes.size(); k++) {
            double[] row = row(lanes.get(k), now.get(k));
            for (Claim claim : k == 0 ? claims : List.<Claim>of()) {
                row[ReluLab.SCHEMA.indexOfSeries(claim.id())] = claim.residual();
            }
            out.record(new RunEvent.Sampled(
                    lanes.get(k).subject(), lanes.get(k).descent().steps(), row));
        }
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
        pictures(out);
    }

    private static double[] row(ReluLane lane, Linearisations found) {
        ReluDescent descent = lane.descent();
        double[] row = new double[ReluLab.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        double[] told = {
            descent.steps(),
            Portable.exp(descent.logLoss()),
            descent.margin(),
            found.mean(),
            found.spread(),
            found.real(),
            found.dead(),
            lane.draws()
        };
        System.arraycopy(told, 0, row, 0, told.length);
        return row;
    }

    private void pictures(Recorder out) {
        List<FigureState.Group> norms = new ArrayList<>();
        List<FigureState.Group> values = new ArrayList<>();
        List<FigureState.Group> functions = new ArrayList<>();
        for (int k = 0; k < lanes.size(); k++) {
            String subject = lanes.get(k).subject();
            double[] unit = FixedSum.unit(now.get(k).gradients()[setup.shown()]);
            norms.add(new FigureState.Group(subject, now.get(k).norms()));
            values.add(new FigureState.Group(subject, setup.spectra.singularValues(unit)));
            functions.add(new FigureState.Group(subject, unit));
        }
        out.record(new RunEvent.Pictured(ReluLab.NORMS.id(), last(), new FigureState.Bars(norms)));
        out.record(new RunEvent.Pictured(
                ReluLab.VALUES.id(), last(), new FigureState.Bars(values, setup.spectra.blockNames())));
        out.record(new RunEvent.Pictured(
                ReluLab.FUNCTION.id(), last(), new FigureState.Bars(functions, setup.group.prettyNames())));
    }

    private List<Claim> claims(boolean settled) {
        List<Claim> claims = new ArrayList<>(List.of(homogeneous(), local(), unlearned()));
        Linearisations own = now.get(0);
        Hypothesis random = new Hypothesis(ReluLab.RANDOM, setup.isRandom(), setup.points.rows().length);
        double[] left = {own.mean(), own.mean()};
        double[] right = {now.get(1).mean(), now.get(2).mean()};
        double excess = Math.max(left[0] / right[0], left[1] / right[1]) - 1;
        claims.add(judged(ReluLab.LOWEST, List.of(fits(lanes), living(now), random), left, right, excess, settled));
        Hypothesis started = living(startNorm > 0 ? now.subList(0, 1) : List.of());
        claims.add(judged(
                ReluLab.FALLS,
                List.of(fits(lanes.subList(0, 1)), started, random),
                new double[] {own.mean()},
                new double[] {startNorm},
                own.mean() / startNorm - 1,
                settled));
        return claims;
    }

    private Claim judged(
            ClaimForm form,
            List<Hypothesis> hypotheses,
            double[] left,
            double[] right,
            double excess,
            boolean settled) {
        double residual = Double.isNaN(excess) ? 1 : Math.max(0, excess);
        return form.judge(BiasLab.GROUP_NETWORK, last(), hypotheses, left, right, residual, settled);
    }

    /** Whether the loss of each of these networks is below that of one error; the logarithm of the largest, as a sum over points. */
    private Hypothesis fits(List<ReluLane> lanes) {
        double largest = Double.NEGATIVE_INFINITY;
        for (ReluLane lane : lanes) {
            largest = Math.max(largest, lane.descent().logLoss() + Portable.log(setup.points.rows().length));
        }
        return new Hypothesis(ReluLab.FITS, largest < 0, largest);
    }

    /** The least number of living points. */
    private static Hypothesis living(List<Linearisations> networks) {
        int least = networks.isEmpty() ? 0 : networks.get(0).living();
        for (Linearisations one : networks) {
            least = Math.min(least, one.living());
        }
        return new Hypothesis(ReluLab.LIVING, least > 0, least);
    }

    private Claim homogeneous() {
        int n = setup.points.rows().length;
        double[] left = new double[lanes.size() * n];
        double[] right = new double[left.length];
        double residual = 0;
        for (int k = 0; k < lanes.size(); k++) {
            double largest = FixedSum.norm(now.get(k).outputs());
            for (int i = 0; i < n; i++) {
                int at = k * n + i;
                left[at] = now.get(k).outputs()[i];
                right[at] = FixedSum.dot(now.get(k).gradients()[i], setup.points.rows()[i]);
                residual = Math.max(residual, largest > 0 ? Math.abs(left[at] - right[at]) / largest : 0);
            }
        }
        return ReluLab.HOMOGENEOUS.judge(BiasLab.GROUP_NETWORK, last(), List.of(noBias()), left, right, residual, true);
    }

    private Hypothesis noBias() {
        double bias = setup.settings.real(ReluLab.BIAS);
        return new Hypothesis(ReluLab.NO_BIAS, bias == 0, bias);
    }

    /** The mean loss against the share of dead points, each of which has the loss 1. Without any there is nothing to be seen. */
    private Claim unlearned() {
        double[] left = new double[lanes.size()];
        double[] right = new double[left.length];
        double residual = 0;
        int dead = 0;
        for (int k = 0; k < left.length; k++) {
            dead += now.get(k).dead();
            left[k] = Portable.exp(lanes.get(k).descent().logLoss());
            right[k] = (double) now.get(k).dead() / setup.points.rows().length;
            residual = Math.max(residual, right[k] > 0 ? 1 - left[k] / right[k] : 0);
        }
        List<Hypothesis> hypotheses = List.of(noBias(), new Hypothesis(ReluLab.SOME_DEAD, dead > 0, dead));
        return ReluLab.UNLEARNED.judge(BiasLab.GROUP_NETWORK, last(), hypotheses, left, right, residual, true);
    }

    private Claim local() {
        int n = setup.points.rows().length;
        double[] left = new double[lanes.size() * n];
        double[] right = new double[left.length];
        double residual = 0;
        int switched = 0;
        for (int k = 0; k < lanes.size(); k++) {
            ReluLane.Ways ways = lanes.get(k).tried(setup, setup.settings.real(ReluLab.REACH));
            System.arraycopy(ways.left(), 0, left, k * n, n);
            System.arraycopy(ways.right(), 0, right, k * n, n);
            residual = Math.max(residual, ways.residual());
            switched += ways.switched();
        }
        List<Hypothesis> hypotheses = List.of(new Hypothesis(ReluLab.NO_SWITCH, switched == 0, switched));
        return ReluLab.LOCAL.judge(BiasLab.GROUP_NETWORK, last(), hypotheses, left, right, residual, true);
    }

    @Override
    public double progress() {
        double least = 1;
        for (ReluLane lane : lanes) {
            double share = Math.max(0, lane.descent().margin()) / target;
            least = Math.min(least, Math.max(share, (double) lane.descent().steps() / most));
        }
        return step < 0 ? 0 : least;
    }
}
