package symmetrylab.shared.experiments.single;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.flow.FlowState;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Follows the flow of one network to a margin, and tells every few steps how it stands to the exact path. */
final class DirectionTrial implements Trial {
    private static final Schema SCHEMA = SinglePointDirection.SCHEMA;
    private static final int EVERY = 20;
    private static final double DRIFT = 1e-8;
    private static final double DISTINCT = 1 - 1e-6;
    /** An output this near to 0 has gone out, and will not come back. */
    private static final double OUT = 1e-100;

    private static final double LEAST_ROUNDED = 0.01;

    private final TwoLayers start;
    private final ExactPath path;
    private final GradientFlow flow;
    private final double margin;
    private final int most;
    private final double first;
    private int step = -1;
    private double farthest;

    DirectionTrial(TwoLayers start, ExactPath path, GradientFlow flow, double margin, int most) {
        this.start = start;
        this.path = path;
        this.flow = flow;
        this.margin = margin;
        this.most = most;
        this.first = Portable.log(FixedSum.norm(flow.state().parameters()));
    }

    @Override
    public boolean advance(Recorder out) {
        boolean begins = step < 0;
        int steps = Math.min(EVERY, most - Math.max(0, step));
        boolean stands = !begins
                && !flow.advanceToMargin(margin, steps)
                && flow.progress().steps() < step + steps;
        step = (int) flow.progress().steps();
        FlowState state = flow.state();
        double output = path.output(state.predictor());
        boolean goesOn = begins
                || !stands && step < most && state.progress().margin() < margin * (1 - 1e-9) && Math.abs(output) > OUT;
        if (begins) {
            tellFixed(out);
        }
        farthest = Math.max(farthest, path.distance(state.parameters(), output));
        List<Claim> claims = claims(state);
        sample(out, state, output, claims);
        picture(out, state);
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
        return goesOn;
    }

    private List<Claim> claims(FlowState state) {
        double m = state.progress().margin();
        double[] theta = state.parameters();
        double[] beta = state.predictor();
        Hypothesis one = new Hypothesis("one-point", path.rows().length == 1, path.rows().length);
        Hypothesis gap = new Hypothesis("gap", start.hasGap(), start.point().gap());
        Hypothesis fits = new Hypothesis("fits", m > 0, m);
        Hypothesis follows = new Hypothesis("follows-flow", flow.drift() <= DRIFT, flow.drift());
        double[] rho = path.rho(theta);
        double[] top = {path.beside(rho), path.mismatch(theta)};
        List<Claim> claims = new ArrayList<>();
        claims.add(SinglePointDirection.PATH.judge(
                start.subject(), step, List.of(one, follows), new double[] {farthest}, new double[1], farthest, true));
        claims.add(SinglePointDirection.TOP.judge(
                start.subject(),
                step,
                List.of(one, gap, fits, follows),
                new double[] {top[0], top[1], ExactPath.sum(rho) / Math.abs(m)},
                new double[] {0, 0, 1 / start.point().singularValues()[0]},
                Math.max(top[0], top[1]),
                false));
        double[] limit = FixedSum.unit(path.limit());
        claims.add(SinglePointDirection.DIRECTION.judge(
                start.subject(),
                step,
                List.of(one, gap, fits, follows),
                FixedSum.unit(beta),
                limit,
                distance(FixedSum.unit(beta), limit),
                false));
        path.knob().ifPresent(knob -> {
            Hypothesis unique = new Hypothesis("unique", path.rival() < DISTINCT, path.rival());
            claims.add(SinglePointDirection.KNOB.judge(
                    start.subject(),
                    step,
                    List.of(one, unique, fits, follows),
                    FixedSum.unit(beta),
                    FixedSum.unit(knob),
                    distance(FixedSum.unit(beta), FixedSum.unit(knob)),
                    false));
        });
        return claims;
    }

    private static double distance(double[] a, double[] b) {
        double[] difference = a.clone();
        FixedSum.addInto(difference, -1, b);
        return FixedSum.norm(difference);
    }

    private void sample(Recorder out, FlowState state, double output, List<Claim> claims) {
        double[] values = new double[SCHEMA.series().size()];
        Arrays.fill(values, Double.NaN);
        values[0] = step;
        values[1] = Portable.exp(state.progress().logLoss());
        values[2] = state.progress().margin();
        double[] rate = values.clone();
        values[3] = path.rest(state.parameters());
        claims.forEach(claim -> values[SCHEMA.indexOfSeries(claim.id())] = claim.residual());
        out.record(new RunEvent.Sampled(start.subject(), step, values));
        rate[3] = start.point().remainder(start.alpha(), output);
        out.record(new RunEvent.Sampled(SinglePointDirection.RATE, step, rate));
    }

    private void tellFixed(Recorder out) {
        double[] limit = FixedSum.unit(path.limit());
        if (!(FixedSum.norm(limit) > 0)) {
            return;
        }
        out.record(new RunEvent.Pictured(
                SinglePointDirection.COORDINATES.id(),
                0,
                new FigureState.Bars(List.of(new FigureState.Group(SinglePointDirection.LIMIT, limit)))));
        if (limit.length == 2) {
            List<FigureState.Mark> marks = new ArrayList<>();
            for (int i = 0; i < path.rows().length; i++) {
                double[] x = path.rows()[i];
                marks.add(new FigureState.Point(x[0], x[1], path.labels()[i], i == 0));
            }
            marks.add(direction(SinglePointDirection.LIMIT, limit));
            out.record(new RunEvent.Pictured(SinglePointDirection.PLANE.id(), 0, new FigureState.Plane(marks)));
        }
    }

    private void picture(Recorder out, FlowState state) {
        double[] rho = path.rho(state.parameters());
        double all = ExactPath.sum(rho);
        double[] shares = new double[rho.length];
        FixedSum.addInto(shares, all > 0 ? path.y() / all : 0, rho);
        double[] beta = FixedSum.unit(state.predictor());
        bars(out, SinglePointDirection.SHARES.id(), shares, names());
        bars(out, SinglePointDirection.COORDINATES.id(), beta, List.of());
        if (beta.length == 2) {
            FigureState.Mark mark = direction(start.subject(), beta);
            out.record(
                    new RunEvent.Pictured(SinglePointDirection.PLANE.id(), step, new FigureState.Plane(List.of(mark))));
        }
    }

    private FigureState.Direction direction(String subject, double[] unit) {
        return new FigureState.Direction(subject, unit[0], unit[1], path.margin(unit));
    }

    /** The singular values themselves, to three places where that says enough. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (double s : start.point().singularValues()) {
            boolean rounded = s >= LEAST_ROUNDED && s <= 1 / LEAST_ROUNDED;
            names.add(Decimal.text(rounded ? Math.floor(1000 * s + 0.5) / 1000 : s));
        }
        return names;
    }

    private void bars(Recorder out, String figure, double[] values, List<String> names) {
        out.record(new RunEvent.Pictured(
                figure, step, new FigureState.Bars(List.of(new FigureState.Group(start.subject(), values)), names)));
    }

    /** By decades of the margin, or by steps. */
    @Override
    public double progress() {
        if (step < 0) {
            return 0;
        }
        double grown = Portable.log(FixedSum.norm(flow.state().parameters())) - first;
        double all = Portable.log(margin) / 2 - first;
        double bySteps = (double) step / most;
        return Math.max(0, Math.min(1, Math.max(bySteps, all > 0 ? grown / all : 1)));
    }
}
