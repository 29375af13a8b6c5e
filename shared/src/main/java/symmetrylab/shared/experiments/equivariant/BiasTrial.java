package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import symmetrylab.shared.experiments.tensor.Evidence;
import symmetrylab.shared.flow.Progress;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Trains the networks side by side, samples them at the same, ever sparser steps, and holds the group network to its theorem. */
final class BiasTrial implements Trial {
    private static final double SPACING = 1.2;
    private static final double DRIFT = 0.05;

    private final BiasSetup setup;
    private final Spectra spectra;
    private final List<BiasLane> lanes = new ArrayList<>();
    /** What has yet to be found before the lanes are there. */
    private final List<Rehearsal> rehearsals = new ArrayList<>();

    private final double target;
    private final int most;
    private final List<Evidence> evidence = new ArrayList<>();
    private final TreeMap<String, double[]> references = new TreeMap<>();
    /** The G-Fourier norm of each lane, as it was sampled last. */
    private final TreeMap<String, Double> norms = new TreeMap<>();

    private NuclearMaxMargin nuclear;
    /** Where references are drawn from, and the margin up to which. */
    private Mark first;

    private double farthest;
    private int step = -1;
    private int next = 1;
    private boolean over;

    /** A step and the largest margin there. */
    private record Mark(int step, double margin) {}

    BiasTrial(BiasSetup setup) {
        this.setup = setup;
        spectra = new Spectra(setup.transform, setup.coordinates, setup.depth);
        for (String network : setup.networks()) {
            if (setup.isAuthors()) {
                rehearsals.add(new Rehearsal(setup, network));
            } else {
                lanes.add(setup.lane(network, setup.random(network)));
            }
        }
        target = setup.settings.real(BiasLab.MARGIN);
        most = setup.settings.integer(BiasLab.STEPS);
    }

    @Override
    public boolean advance(Recorder out) {
        if (over) {
            jump(out);
            return false;
        }
        if (lanes.size() < rehearsals.size()) {
            rehearse(out);
            return true;
        }
        if (step < 0) {
            step = 0;
            begin();
            sample(out);
            return goesOn();
        }
        for (BiasLane lane : lanes) {
            lane.advance(next - step);
        }
        step = next;
        next = Math.max(step + 1, (int) Math.ceil(step * SPACING));
        boolean goesOn = goesOn();
        sample(out);
        over = !goesOn && mayJump();
        return goesOn || over;
    }

    /** One network after the other; then it is told how many runs were begun, and how they ended. */
    private void rehearse(Recorder out) {
        Rehearsal rehearsal = rehearsals.get(lanes.size());
        rehearsal.advance();
        if (!rehearsal.isDone()) {
            return;
        }
        lanes.add(rehearsal.lane());
        if (lanes.size() == rehearsals.size()) {
            out.record(new RunEvent.Claimed(Rehearsal.claim(rehearsals)));
        }
    }

    private boolean mayJump() {
        return setup.settings.flag(BiasLab.JUMP) && lanes.get(0).subject().equals(BiasLab.GROUP_NETWORK);
    }

    /**
     * The stationary point that the group network is on its way to, proved by itself; there is none without a margin. Its line
     * begins where those of the other references do.
     */
    private void jump(Recorder out) {
        BiasLane lane = lanes.get(0);
        double margin = lane.path().progress().margin();
        double[] run = spectra.told(FixedSum.unit(lane.function()));
        double[] there = new double[0];
        double residual = 1;
        if (margin > 0) {
            double[] theta = lane.path().state().parameters();
            TrainingLimit limit =
                    TrainingLimit.from(setup.coordinates, setup.points, setup.depth, theta, TrainingLimit.Effort.USUAL);
            residual = limit.residual();
            references.put(BiasLab.LIMIT_POINT, setup.coordinates.function(limit.beta()));
            for (Mark mark : new LinkedHashSet<>(List.of(first, new Mark(last(), farthest)))) {
                double[] row = row(references.get(BiasLab.LIMIT_POINT), mark.margin());
                row[0] = mark.step();
                row[BiasLab.SCHEMA.indexOfSeries(BiasLab.LIMIT.id())] = residual;
                out.record(new RunEvent.Sampled(BiasLab.LIMIT_POINT, mark.step(), row));
            }
            there = spectra.told(FixedSum.unit(references.get(BiasLab.LIMIT_POINT)));
        }
        out.record(new RunEvent.Claimed(claim(3, List.of(lane), List.of(), run, there, residual)));
        pictures(true, out);
    }

    /** What does not depend on training, and the evidence to gather. */
    private void begin() {
        if (setup.separable) {
            references.put(BiasLab.LEAST_NORM, setup.leastNorm());
            nuclear = setup.nuclear();
            references.put(BiasLab.NUCLEAR, setup.coordinates.function(nuclear.beta()));
        }
        for (ClaimForm form : List.of(BiasLab.STATIONARY, BiasLab.OPTIMAL, BiasLab.ORDER, BiasLab.LIMIT)) {
            evidence.add(new Evidence(form, BiasLab.GROUP_NETWORK, 0, new Tendency()));
        }
    }

    private boolean goesOn() {
        return lanes.stream().anyMatch(lane -> !lane.isOver());
    }

    private void sample(Recorder out) {
        farthest = 0;
        for (BiasLane lane : lanes) {
            norms.put(lane.subject(), spectra.norm(FixedSum.unit(lane.function())));
            farthest = Math.max(farthest, lane.path().progress().margin());
        }
        for (BiasLane lane : lanes) {
            Progress progress = lane.path().progress();
            List<Claim> claims = lane.subject().equals(BiasLab.GROUP_NETWORK) ? claims(lane) : List.of();
            double[] row = row(lane.function(), progress.margin());
            row[0] = progress.steps();
            row[1] = Portable.exp(progress.logLoss());
            for (Claim claim : claims) {
                row[BiasLab.SCHEMA.indexOfSeries(claim.id())] = claim.residual();
            }
            out.record(new RunEvent.Sampled(lane.subject(), (int) progress.steps(), row));
            claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
        }
        first = first == null && farthest > 0 ? new Mark(last(), farthest) : first;
        for (String subject : references.keySet()) {
            if (farthest > 0) {
                double[] row = row(references.get(subject), farthest);
                row[0] = last();
                out.record(new RunEvent.Sampled(subject, last(), row));
            }
        }
        pictures(step == 0 || !goesOn(), out);
    }

    /** The steps of the lane that has come farthest. */
    private int last() {
        return lanes.stream()
                .mapToInt(lane -> (int) lane.path().progress().steps())
                .max()
                .orElse(0);
    }

    private void pictures(boolean blocks, Recorder out) {
        Map<String, double[]> functions = new LinkedHashMap<>();
        lanes.forEach(lane -> functions.put(lane.subject(), lane.function()));
        functions.putAll(references);
        new BiasPictures(setup, spectra, functions).tell(last(), blocks, out);
    }

    private double[] row(double[] beta, double margin) {
        double[] row = new double[BiasLab.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        row[2] = margin;
        double[] told = spectra.told(FixedSum.unit(beta));
        System.arraycopy(told, 0, row, 3, told.length);
        return row;
    }

    private List<Claim> claims(BiasLane lane) {
        double[] beta = lane.path().state().predictor();
        SchattenStationarity found =
                SchattenStationarity.of(setup.coordinates.space(), setup.points, setup.depth, beta);
        double margin = lane.path().progress().margin();
        double order = setup.coordinates.space().order();
        double[] share = {found.objective() / order};
        double[] sum = {FixedSum.of(found.multipliers())};
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(0, List.of(lane), List.of(), share, sum, found.residual()));
        boolean two = setup.depth == 2;
        double nuclearNorm = margin > 0 ? setup.coordinates.space().schattenSum(beta, 1) / margin : Double.NaN;
        double best = nuclear == null ? Double.NaN : nuclear.value();
        claims.add(claim(
                1,
                List.of(lane),
                List.of(new Hypothesis(BiasLab.DEPTH_TWO, two, setup.depth)),
                new double[] {nuclearNorm},
                new double[] {best},
                Math.max(0, nuclearNorm / best - 1)));
        if (lanes.size() > 1) {
            claims.add(ordered());
        }
        return claims;
    }

    private Claim ordered() {
        List<Double> told = new ArrayList<>();
        for (String subject : List.of(BiasLab.GROUP_NETWORK, BiasLab.CYCLIC, BiasLab.FULL)) {
            if (norms.containsKey(subject)) {
                told.add(norms.get(subject));
            }
        }
        double[] left = new double[Math.max(0, told.size() - 1)];
        double[] right = new double[left.length];
        double residual = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = told.get(i);
            right[i] = told.get(i + 1);
            residual = Math.max(residual, left[i] / right[i] - 1);
        }
        List<Hypothesis> own = List.of(
                new Hypothesis(BiasLab.RANDOM, setup.isRandom(), setup.rows.length),
                new Hypothesis(BiasLab.LAYERS, setup.depth >= 2, setup.depth),
                new Hypothesis(
                        BiasLab.NO_CIRCLE,
                        !setup.isCyclic(),
                        setup.group.group().order()));
        return claim(2, lanes, own, left, right, residual);
    }

    /** Told of the first of the lanes; each of them must fit and follow the flow. */
    private Claim claim(
            int which, List<BiasLane> of, List<Hypothesis> own, double[] left, double[] right, double residual) {
        Progress progress = of.get(0).path().progress();
        double loss = of.stream()
                .mapToDouble(lane -> lane.path().progress().logLoss())
                .max()
                .orElseThrow();
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(new Hypothesis(BiasLab.SEPARABLE, setup.separable, setup.bestMargin));
        hypotheses.add(new Hypothesis(BiasLab.FITS, loss < 0, loss));
        Evidence kept = evidence.get(which);
        if (kept.form().hypotheses().contains(BiasLab.FOLLOWS_FLOW)) {
            double drift = of.stream().mapToDouble(BiasLane::drift).max().orElseThrow();
            hypotheses.add(new Hypothesis(BiasLab.FOLLOWS_FLOW, drift <= DRIFT, drift));
        }
        hypotheses.addAll(own);
        kept.tendency().add(progress.margin(), residual);
        return new Evidence(kept.form(), kept.lane(), (int) progress.steps(), kept.tendency())
                .of(hypotheses, left, right, residual);
    }

    @Override
    public double progress() {
        double least = 1;
        for (BiasLane lane : lanes) {
            Progress progress = lane.path().progress();
            double bySteps = (double) progress.steps() / most;
            double decades = Portable.log(Math.max(progress.margin(), 1e-3) / 1e-3) / Portable.log(target / 1e-3);
            least = Math.min(least, Math.max(bySteps, decades));
        }
        return step < 0 ? 0 : Math.max(0, Math.min(1, least));
    }
}
