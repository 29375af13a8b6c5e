package symmetrylab.shared.experiments.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.equivariant.SchattenStationarity;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.equivariant.TrainingLimit;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Snapshot;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.digits.DigitRun.Told;
import symmetrylab.shared.experiments.groups.GroupText;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Parallel;

/** Trains all networks of all runs step by step, and tells means and spreads at each; pictures and proofs at fewer. */
final class DigitTrial implements Trial {
    private static final double DRIFT = 0.05;
    /** Proofs stand at steps 0, 1, 2, 4, … and at the end, pictures at 0, 1, 16, 256, … and there. */
    private static final int PROOFS = 2;

    private static final int PICTURES = 16;
    /** Up to so many steps all are told, of longer runs as many, evenly. */
    private static final int MOST_TOLD = 200;

    private static final double PER_CENT = 100;

    private final Settings settings;
    private final DigitData data;
    private final int most;
    private Parallel cores = Parallel.NONE;
    private double[][] signed;
    private List<DigitRun> runs = List.of();
    private List<SeparablePoints> points = List.of();
    /** Of the images alone: the same at every step. */
    private double missed;

    private int step = -1;

    DigitTrial(Settings settings, DigitData data) {
        this.settings = settings;
        this.data = data;
        most = settings.integer(DigitNetworks.STEPS);
    }

    @Override
    public void use(Parallel host) {
        cores = host;
    }

    private void begin() {
        signed = data.signedLifts();
        missed = data.missedByShifts(FiniteGroup.parse(DigitRun.notation(settings)));
        List<DigitRun> list = new ArrayList<>();
        List<SeparablePoints> there = new ArrayList<>();
        for (int number = 0; number < settings.integer(DigitNetworks.RUNS); number++) {
            DigitRun run = new DigitRun(settings, data, signed, number, cores);
            list.add(run);
            there.add(points(run));
        }
        runs = list;
        points = there;
    }

    private SeparablePoints points(DigitRun run) {
        double[][] rows = new double[signed.length][];
        double[] labels = new double[signed.length];
        Arrays.fill(labels, 1);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = run.group().of(signed[i]);
        }
        return SeparablePoints.of(rows, labels);
    }

    @Override
    public boolean advance(Recorder out) {
        if (step < 0) {
            begin();
            step = 0;
        } else {
            int every = (most + MOST_TOLD - 1) / MOST_TOLD;
            do {
                train();
                step++;
            } while (step % every != 0 && !isPowerOf(PROOFS));
        }
        tell(out);
        return step < most;
    }

    /** Networks of blocks side by side, each by itself; wide ones one after another, each on all cores. */
    private void train() {
        int lanes = DigitNetworks.LANES.size() - 1;
        cores.each(
                runs.size() * lanes,
                part -> runs.get(part / lanes).lanes().get(part % lanes).advance());
        runs.forEach(run -> run.lanes().get(lanes).advance());
    }

    private boolean isPowerOf(int spacing) {
        int next = 1;
        while (next < step) {
            next *= spacing;
        }
        return step == 0 || step == next || step == most;
    }

    private void tell(Recorder out) {
        int lanes = DigitNetworks.LANES.size();
        Told[] told = new Told[runs.size() * lanes];
        SchattenStationarity[] proofs = new SchattenStationarity[runs.size()];
        cores.each(told.length, part -> {
            int run = part / lanes;
            told[part] = runs.get(run).told(part % lanes);
            if (part % lanes == 0 && isPowerOf(PROOFS)) {
                proofs[run] = runs.get(run).stationarity(points.get(run));
            }
        });
        List<Claim> claims = isPowerOf(PROOFS) ? claims(told, worst(proofs)) : List.of();
        for (int lane = 0; lane < lanes; lane++) {
            double[] row = new OverRuns(told, lane).row(step);
            for (Claim claim : lane == 0 ? claims : List.<Claim>of()) {
                row[DigitNetworks.SCHEMA.indexOfSeries(claim.id())] = claim.residual();
            }
            out.record(new RunEvent.Sampled(DigitNetworks.LANES.get(lane), step, row));
        }
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
        Optional<Told> limit =
                step == most && settings.flag(DigitNetworks.JUMP) ? jump(told[0], out) : Optional.empty();
        if (isPowerOf(PICTURES)) {
            out.record(new RunEvent.Pictured(DigitNetworks.TEMPLATES.id(), step, templates(told, limit)));
        }
    }

    /** The limit ahead of the first group network, proved by itself; its line lies under all steps. */
    private Optional<Told> jump(Told group, Recorder out) {
        Optional<TrainingLimit> found = runs.get(0).limit(points.get(0));
        Optional<Told> there = found.map(limit -> runs.get(0).told(limit));
        double residual = found.map(TrainingLimit::residual).orElse(1.0);
        there.ifPresent(told -> {
            for (int at : new int[] {0, step}) {
                double[] row = OverRuns.alone(told, at);
                row[DigitNetworks.SCHEMA.indexOfSeries(DigitNetworks.LIMIT.id())] = residual;
                out.record(new RunEvent.Sampled(DigitNetworks.LIMIT_POINT, at, row));
            }
        });
        out.record(new RunEvent.Claimed(judged(
                DigitNetworks.LIMIT,
                List.of(new Hypothesis("margin", group.margin() > 0, group.margin())),
                sides(group),
                there.map(DigitTrial::sides).orElse(new double[0]),
                residual,
                true)));
        return there;
    }

    /** The norms on the Fourier side and on the group, and the rank. */
    private static double[] sides(Told told) {
        return new double[] {told.fourier(), told.real(), told.rank()};
    }

    /** β of the first run by pose, each network in per cent of its largest entry, and that of the limit. */
    private FigureState.Images templates(Told[] told, Optional<Told> limit) {
        List<FigureState.Group> groups = new ArrayList<>();
        for (int lane = 0; lane < DigitNetworks.LANES.size(); lane++) {
            groups.add(inPerCent(DigitNetworks.LANES.get(lane), told[lane]));
        }
        limit.ifPresent(there -> groups.add(inPerCent(DigitNetworks.LIMIT_POINT, there)));
        return new FigureState.Images(data.grid().side(), new GroupText(FiniteGroup.parse("D4")).prettyNames(), groups);
    }

    private static FigureState.Group inPerCent(String subject, Told told) {
        double[] beta = told.beta().clone();
        double most = 0;
        for (double value : beta) {
            most = Math.max(most, Math.abs(value));
        }
        for (int i = 0; i < beta.length; i++) {
            beta[i] = most > 0 ? Math.round(PER_CENT * beta[i] / most) : 0;
        }
        return new FigureState.Group(subject, beta);
    }

    private static SchattenStationarity worst(SchattenStationarity[] proofs) {
        SchattenStationarity worst = proofs[0];
        for (SchattenStationarity proof : proofs) {
            worst = proof.residual() > worst.residual() ? proof : worst;
        }
        return worst;
    }

    private List<Claim> claims(Told[] told, SchattenStationarity found) {
        double worst = Double.NEGATIVE_INFINITY;
        for (Told one : told) {
            worst = Math.max(worst, one.logLoss());
        }
        double drift = 0;
        for (DigitRun run : runs) {
            drift = Math.max(drift, run.groupLane().drift());
        }
        Hypothesis fits = new Hypothesis("fits", worst < 0, worst);
        Hypothesis follows = new Hypothesis("follows-flow", drift <= DRIFT, drift);
        double[] objective = {found.objective() / data.grid().order()};
        double[] multipliers = {FixedSum.of(found.multipliers())};
        return List.of(
                lowest(told, fits),
                shifts(),
                judged(
                        DigitNetworks.STATIONARY,
                        List.of(fits, follows),
                        objective,
                        multipliers,
                        found.residual(),
                        false));
    }

    private Claim judged(
            ClaimForm form,
            List<Hypothesis> hypotheses,
            double[] left,
            double[] right,
            double residual,
            boolean settled) {
        return form.judge(DigitNetworks.GROUP_NETWORK, step, hypotheses, left, right, residual, settled);
    }

    /** Means over the runs of the norm on the Fourier side. */
    private Claim lowest(Told[] told, Hypothesis fits) {
        double[] means = new double[DigitNetworks.LANES.size()];
        for (int i = 0; i < told.length; i++) {
            means[i % means.length] += told[i].fourier() / runs.size();
        }
        double[] others = Arrays.copyOfRange(means, 1, means.length);
        double residual = Math.max(0, means[0] / OverRuns.least(others) - 1);
        return judged(DigitNetworks.LOWEST, List.of(fits), new double[] {means[0]}, others, residual, step == most);
    }

    private Claim shifts() {
        boolean semidirect = settings.text(DigitNetworks.PRODUCT).equals(DigitNetworks.SEMIDIRECT);
        Hypothesis geometry = new Hypothesis(DigitNetworks.SEMIDIRECT, semidirect, Double.NaN);
        double[] left = {missed};
        return judged(DigitNetworks.SHIFTS, List.of(geometry), left, new double[] {0}, missed, true);
    }

    @Override
    public double progress() {
        return Math.max(0, (double) step / most);
    }

    @Override
    public Optional<Snapshot> save() {
        if (step < 0) {
            return Optional.empty();
        }
        List<double[]> parts = new ArrayList<>();
        int length = 1;
        for (DigitRun run : runs) {
            for (DigitLane lane : run.lanes()) {
                parts.add(lane.save());
                length += 1 + parts.get(parts.size() - 1).length;
            }
        }
        double[] values = new double[length];
        values[0] = step;
        int at = 1;
        for (double[] part : parts) {
            values[at++] = part.length;
            System.arraycopy(part, 0, values, at, part.length);
            at += part.length;
        }
        return Optional.of(new Snapshot(values));
    }

    @Override
    public void restore(Snapshot snapshot) {
        begin();
        double[] values = snapshot.values();
        step = (int) values[0];
        int at = 1;
        for (DigitRun run : runs) {
            for (DigitLane lane : run.lanes()) {
                int length = (int) values[at++];
                lane.restore(Arrays.copyOfRange(values, at, at + length));
                at += length;
            }
        }
    }
}
