package symmetrylab.shared.experiments.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.equivariant.NuclearMaxMargin;
import symmetrylab.shared.equivariant.SchattenStationarity;
import symmetrylab.shared.equivariant.TrainingLimit;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.descent.Tendency;
import symmetrylab.shared.experiments.equivariant.BiasLane;
import symmetrylab.shared.experiments.tensor.Evidence;
import symmetrylab.shared.flow.Progress;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Trains the same filters in one metric or both, and holds each network to the norm of its metric. */
final class BandTrial implements Trial {
    private static final double SPACING = 1.2;
    private static final double DRIFT = 0.05;
    private static final double RANK_CUT = 1e-2;
    /** Blocks and spheres are told at every third sample. */
    private static final int DETAILED = 3;

    private final BandSetup setup;
    private final List<Run> runs = new ArrayList<>();
    private final double target;
    private final int most;
    private final boolean own;
    private final boolean fromLeft;
    private final BandPictures pictures;
    private final TurnedLayers turned;
    private final Map<String, double[]> functions = new LinkedHashMap<>();
    private int step = -1;
    private int next = 1;
    private boolean over;
    private int jumped;
    private int samples;

    /** A network, its metric, the other one, and how its residuals have tended. */
    private record Run(BiasLane lane, BandMetric metric, BandMetric other, Map<String, Tendency> tendencies) {}

    BandTrial(BandSetup setup) {
        this.setup = setup;
        for (BandMetric metric : setup.metrics()) {
            String lane = metric.lane().equals(BandBias.HAAR) ? BandBias.PLAIN : BandBias.HAAR;
            BandMetric other = BandMetric.of(lane, setup.space, setup.rows, setup.labels);
            Map<String, Tendency> tendencies = new LinkedHashMap<>();
            BandBias.CLAIMS.forEach(form -> tendencies.put(form.id(), new Tendency()));
            runs.add(new Run(setup.lane(metric), metric, other, tendencies));
        }
        target = setup.settings.real(BandBias.MARGIN);
        most = setup.settings.integer(BandBias.STEPS);
        own = setup.settings.text(BandBias.NORM).equals("own");
        fromLeft = setup.settings.text(BandBias.SIDE).equals("left");
        pictures = new BandPictures(setup.space, setup.settings.integer(BandBias.ANGLE));
        int seed = setup.settings.integer(BandBias.SEED);
        turned = new TurnedLayers(setup.space, setup.rows[0], fromLeft, seed);
    }

    @Override
    public boolean advance(Recorder out) {
        if (over) {
            jump(out, runs.get(jumped++));
            return jumped < runs.size();
        }
        if (step >= 0) {
            runs.forEach(run -> run.lane().advance(next - step));
        }
        step = step < 0 ? 0 : next;
        next = Math.max(step + 1, (int) Math.ceil(step * SPACING));
        runs.forEach(run -> sample(out, run));
        boolean detailed = samples++ % DETAILED == 0 || !goesOn();
        pictures.tell(out, last(), functions, detailed);
        over = !goesOn() && setup.settings.flag(BandBias.JUMP);
        return goesOn() || over;
    }

    private boolean goesOn() {
        return runs.stream().anyMatch(run -> !run.lane().isOver());
    }

    /** The steps of the lane that has come farthest. */
    private int last() {
        int last = 0;
        for (Run run : runs) {
            last = Math.max(last, (int) run.lane().path().progress().steps());
        }
        return last;
    }

    private void sample(Recorder out, Run run) {
        double[] beta = run.lane().path().state().predictor();
        double[] unit = run.metric().unit(beta);
        functions.put(run.metric().lane(), unit);
        Progress progress = run.lane().path().progress();
        SchattenStationarity mine =
                SchattenStationarity.of(run.metric().space(), run.metric().points(), setup.depth, beta);
        double[] there = run.other().fromFunction(run.metric().toFunction(beta));
        SchattenStationarity others =
                SchattenStationarity.of(run.other().space(), run.other().points(), setup.depth, there);
        boolean haar = run.metric().lane().equals(BandBias.HAAR);
        SchattenStationarity judged = own ? mine : others;
        List<Claim> claims = List.of(
                claim(
                        BandBias.STATIONARY,
                        run,
                        new double[] {judged.objective()},
                        new double[] {FixedSum.of(judged.multipliers())},
                        judged.residual()),
                equivariant(run));
        double[] row = new double[BandBias.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        row[0] = progress.steps();
        row[1] = Portable.exp(progress.logLoss());
        row[2] = progress.margin();
        row[3] = norm(haar ? run.metric() : run.other(), unit);
        row[4] = norm(haar ? run.other() : run.metric(), unit);
        row[5] = (haar ? mine : others).residual();
        row[6] = (haar ? others : mine).residual();
        row[7] = setup.space.rank(unit, RANK_CUT);
        for (Claim claim : claims) {
            row[BandBias.SCHEMA.indexOfSeries(claim.id())] = claim.residual();
        }
        out.record(new RunEvent.Sampled(run.metric().lane(), (int) progress.steps(), row));
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    /** (Σ_l w_l Σσ_j^{2/L})^{L/2} with the weights of a metric. */
    private double norm(BandMetric metric, double[] unit) {
        double p = 2.0 / setup.depth;
        return Portable.pow(metric.space().schattenSum(metric.fromFunction(unit), p), 1 / p);
    }

    private Claim equivariant(Run run) {
        double[] filters = run.metric().toFunction(run.lane().path().state().parameters());
        double defect = turned.defect(filters, setup.depth - 1);
        int steps = (int) run.lane().path().progress().steps();
        List<Hypothesis> hypotheses = List.of(new Hypothesis(BandBias.LEFT, fromLeft, Double.NaN));
        return BandBias.EQUIVARIANT.judge(
                run.metric().lane(), steps, hypotheses, turned.left, turned.right, defect, true);
    }

    /**
     * The stationary point that a network is on its way to, proved by itself, and its nuclear norm beside the least there is;
     * there is neither without a margin.
     */
    private void jump(Recorder out, Run run) {
        double[] unit = functions.get(run.metric().lane());
        double[] there = new double[0];
        double residual = 1;
        double nuclear = Double.NaN;
        double least = Double.NaN;
        if (run.lane().path().progress().margin() > 0) {
            double[] theta = run.lane().path().state().parameters();
            TrainingLimit limit = TrainingLimit.from(
                    run.metric().space(), run.metric().points(), setup.depth, theta, TrainingLimit.Effort.USUAL);
            there = run.metric().unit(limit.beta());
            functions.put(
                    run.metric().lane().equals(BandBias.HAAR) ? BandBias.HAAR_LIMIT : BandBias.PLAIN_LIMIT, there);
            BandMetric judge = own ? run.metric() : run.other();
            double[] beta = judge.fromFunction(run.metric().toFunction(limit.beta()));
            residual = own
                    ? limit.residual()
                    : SchattenStationarity.of(judge.space(), judge.points(), setup.depth, beta)
                            .residual();
            nuclear = judge.space().schattenSum(beta, 1);
            least = NuclearMaxMargin.of(judge.space(), judge.points()).value();
        }
        out.record(new RunEvent.Claimed(claim(BandBias.LIMIT, run, unit, there, residual)));
        double excess = least > 0 ? Math.abs(nuclear / least - 1) : 1;
        out.record(
                new RunEvent.Claimed(claim(BandBias.LEAST, run, new double[] {nuclear}, new double[] {least}, excess)));
        pictures.tell(out, last(), functions, true);
    }

    private Claim claim(ClaimForm form, Run run, double[] left, double[] right, double residual) {
        Progress progress = run.lane().path().progress();
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(new Hypothesis(BandBias.SEPARABLE, setup.separable, setup.bestMargin));
        hypotheses.add(new Hypothesis(BandBias.FITS, progress.logLoss() < 0, progress.logLoss()));
        if (form.hypotheses().contains(BandBias.FOLLOWS_FLOW)) {
            double drift = run.lane().drift();
            hypotheses.add(new Hypothesis(BandBias.FOLLOWS_FLOW, drift <= DRIFT, drift));
        }
        hypotheses.add(new Hypothesis(BandBias.OWN_NORM, own, Double.NaN));
        if (form.hypotheses().contains(BandBias.TWO_LAYERS)) {
            hypotheses.add(new Hypothesis(BandBias.TWO_LAYERS, setup.depth == 2, setup.depth));
        }
        Tendency tendency = run.tendencies().get(form.id());
        tendency.add(progress.margin(), residual);
        return new Evidence(form, run.metric().lane(), (int) progress.steps(), tendency)
                .of(hypotheses, left, right, residual);
    }

    @Override
    public double progress() {
        double least = 1;
        for (Run run : runs) {
            Progress progress = run.lane().path().progress();
            double bySteps = (double) progress.steps() / most;
            double decades = Portable.log(Math.max(progress.margin(), 1e-3) / 1e-3) / Portable.log(target / 1e-3);
            least = Math.min(least, Math.max(bySteps, decades));
        }
        return step < 0 ? 0 : Math.max(0, Math.min(1, least));
    }
}
