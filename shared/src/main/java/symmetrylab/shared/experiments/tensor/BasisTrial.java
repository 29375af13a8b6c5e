package symmetrylab.shared.experiments.tensor;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.descent.Direction;
import symmetrylab.shared.experiments.descent.Tendency;
import symmetrylab.shared.flow.Progress;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Stationarity;
import symmetrylab.shared.network.OrthogonallyDecomposable;
import symmetrylab.shared.number.Portable;

/** Follows one network and looks at its pieces; then follows many other starts to their ends, and counts these. */
final class BasisTrial implements Trial {
    private static final int EVIDENCE_EVERY = 4;

    private final OrthogonallyDecomposable network;
    private final FlowOfPoints run;
    private final List<Hypothesis> ofStationary;
    private final List<Hypothesis> ofLeast;
    private final Dataset pieces;
    private final List<FlowOfPoints> others;
    private final StationaryPoints points;
    private final double p;
    private final Tendency stationary = new Tendency();
    private final Tendency towardsLeast = new Tendency();
    private int looks;
    private int counted;
    private int step;
    private boolean over;

    /** @param pieces the points as the pieces see them, Sx */
    BasisTrial(
            OrthogonallyDecomposable network,
            FlowOfPoints run,
            List<Hypothesis> ofStationary,
            List<Hypothesis> ofLeast,
            Dataset pieces,
            List<FlowOfPoints> others) {
        this.network = network;
        this.run = run;
        this.ofStationary = List.copyOf(ofStationary);
        this.ofLeast = List.copyOf(ofLeast);
        this.pieces = pieces;
        this.others = List.copyOf(others);
        this.p = 2.0 / network.depth();
        this.points = new StationaryPoints(pieces, p);
    }

    @Override
    public boolean advance(Recorder out) {
        if (over) {
            FlowOfPoints other = others.get(counted++);
            other.finish();
            points.count(other.flow().state().predictor());
            step++;
            sampled(out, BasisSparsity.STARTS, other.flow().progress(), Double.NaN, Double.NaN);
            reached(out);
            return counted < others.size();
        }
        if (looks == 0) {
            reached(out);
        } else {
            over = !run.advance();
        }
        look(out);
        looks++;
        return true;
    }

    private void sampled(Recorder out, String subject, Progress progress, double residual, double distance) {
        double loss = Portable.exp(progress.logLoss());
        out.record(
                new RunEvent.Sampled(subject, step, new double[] {step, loss, progress.margin(), residual, distance}));
    }

    private void reached(Recorder out) {
        out.record(new RunEvent.Pictured(
                BasisSparsity.VERTICES.id(),
                step,
                new FigureState.Bars(
                        List.of(new FigureState.Group(BasisSparsity.STARTS, points.counts())), points.names())));
    }

    /** ρ, the product of the layers in the coordinates of their bases, at margin 1 where it has one. */
    private double[] rho() {
        double[] theta = run.flow().state().parameters();
        double margin = run.flow().progress().margin();
        double[] rho = new double[network.singular().rows()];
        for (int j = 0; j < rho.length; j++) {
            rho[j] = margin > 0 ? 1 / margin : 1;
        }
        for (int l = 0; l < network.depth(); l++) {
            double[] eta = network.factors().get(l).transposedTimes(network.layer(theta, l));
            for (int j = 0; j < rho.length; j++) {
                rho[j] *= eta[j];
            }
        }
        return rho;
    }

    private void look(Recorder out) {
        double[] rho = rho();
        Progress progress = run.flow().progress();
        boolean separates = progress.margin() > 0;
        double residual = Double.NaN;
        double distance = Double.NaN;
        if (separates) {
            Stationarity test = Stationarity.of(rho, pieces, new Stationarity.Norm(p, Basis.REAL));
            residual = Math.max(test.residual(), p == 1 ? test.largestDual() - 1 : 0);
        }
        if (points.least().length > 0) {
            distance = Direction.distance(rho, points.least());
        }
        stationary.add(progress.margin(), residual);
        towardsLeast.add(progress.margin(), distance);
        step = (int) progress.steps();
        sampled(out, BasisSparsity.NETWORK, progress, residual, distance);
        if (looks % EVIDENCE_EVERY == 0 || over) {
            evidence(out, rho, residual, distance);
        }
    }

    private void evidence(Recorder out, double[] rho, double residual, double distance) {
        double[] near = points.near(rho);
        List<FigureState.Group> groups = new ArrayList<>();
        groups.add(new FigureState.Group(BasisSparsity.NETWORK, rho));
        if (near.length > 0) {
            groups.add(new FigureState.Group(BasisSparsity.NEAREST, near));
        }
        out.record(new RunEvent.Pictured(BasisSparsity.PIECE_BARS.id(), step, new FigureState.Bars(groups)));
        Evidence still = new Evidence(BasisSparsity.STATIONARY, BasisSparsity.NETWORK, step, stationary);
        Evidence least = new Evidence(BasisSparsity.LEAST, BasisSparsity.NETWORK, step, towardsLeast);
        out.record(new RunEvent.Claimed(still.of(run.hypotheses(ofStationary, false), rho, near, residual)));
        out.record(new RunEvent.Claimed(least.of(run.hypotheses(ofLeast, false), rho, points.least(), distance)));
    }

    /** The network is half of it, the other starts are the rest. */
    @Override
    public double progress() {
        return over ? 0.5 + 0.5 * counted / others.size() : 0.5 * run.progress();
    }
}
