package symmetrylab.shared.flow;

import java.util.Arrays;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.Portable;

/**
 * A run of gradient flow itself, integrated adaptively, where {@link Descent} takes finite steps along it.
 *
 * <p>Classification: {@link Rosenbrock} in normalised time, as the flow is stiff in proportion to the margin as soon as two
 * points carry it. Regression, and one point: {@link DormandPrince}. What the flow preserves tells how true the run is: {@link #drift}.
 */
public final class GradientFlow implements Path {
    private static final double MET = 1e-12;
    private static final double REST = 1e4;
    private static final double LEAST_ERROR = 1e-14;
    /** What is saved beside the integrator: ln t, and steps that could not be done. */
    private static final int SCALARS = 2;

    private final LinearNetwork network;
    private final GradientField field;
    private final Integrator integrator;
    private final double[] preserved;
    private double logTime = Double.NEGATIVE_INFINITY;
    /** Steps that were asked for after none could be done any more; they count, so that a run ends. */
    private int idle;

    private GradientFlow(LinearNetwork network, GradientField field, Integrator integrator) {
        this.network = network;
        this.field = field;
        this.integrator = integrator;
        preserved = Invariants.normDifferences(network, integrator.state());
        field.look(integrator.state());
    }

    /** The flow of a classification loss with this relative error a step; 1e-5 is plenty for directions. */
    public static GradientFlow of(Problem problem, double[] start, double tolerance) {
        GradientField field = GradientField.of(problem);
        return new GradientFlow(problem.network(), field, new Rosenbrock(field, start, tolerance));
    }

    /** The same with an explicit method, for tight tolerances where one point carries the margin: nothing is stiff then. */
    public static GradientFlow explicit(Problem problem, double[] start, double tolerance) {
        GradientField field = GradientField.of(problem);
        return new GradientFlow(problem.network(), field, new DormandPrince(field, start, tolerance));
    }

    /** The flow of the squared loss ½Σ(f(x_i) − y_i)² with this relative error a step; 1e-12 for limits. */
    public static GradientFlow squared(
            LinearNetwork network, double[][] rows, double[] targets, double[] start, double tolerance) {
        GradientField field = GradientField.squared(network, rows, targets);
        return new GradientFlow(network, field, new DormandPrince(field, start, tolerance));
    }

    /** One step; answers whether it could be done. */
    public boolean step() {
        return step(Double.POSITIVE_INFINITY);
    }

    private boolean step(double longest) {
        double before = field.logRate();
        double from = integrator.time();
        boolean done = integrator.step(longest);
        field.look(integrator.state());
        addTime(integrator.time() - from, before);
        return done;
    }

    /** ln t ← ln(t + ∫e^a) over a step in which a, the rate, changes linearly. */
    private void addTime(double h, double before) {
        double after = field.logRate();
        double rise = Math.abs(after - before);
        double mean = rise > 1e-8 ? -Portable.expm1(-rise) / rise : 1;
        double added = Portable.log(h) + Math.max(before, after) + Portable.log(mean);
        double larger = Math.max(logTime, added);
        if (larger > Double.NEGATIVE_INFINITY) {
            logTime = larger + Portable.log1p(Portable.exp(Math.min(logTime, added) - larger));
        }
    }

    @Override
    public boolean advanceUntil(StopRule stop, int most) {
        for (int i = 0; i < most; i++) {
            if (stop.reached(progress())) {
                return true;
            }
            if (idle > 0 || !step()) {
                idle += most - i;
                break;
            }
        }
        return stop.reached(progress());
    }

    /** Goes on until the least margin is this, met to 1e-12 of itself, within so many steps; answers whether it is. */
    public boolean advanceToMargin(double target, int most) {
        for (int i = 0; i < most && field.margin() < target; i++) {
            double time = logTime;
            double rate = field.logRate();
            double from = integrator.time();
            double low = field.margin();
            if (!step()) {
                return false;
            }
            if (field.margin() > target) {
                land(target, low, integrator.time() - from);
                logTime = time;
                addTime(integrator.time() - from, rate);
            }
        }
        return field.margin() >= target * (1 - Math.signum(target) * MET);
    }

    /** Regula falsi (Illinois) on the length of the last step. */
    private void land(double target, double before, double whole) {
        double low = 0;
        double high = whole;
        double below = before - target;
        double above = field.margin() - target;
        double last = whole;
        int side = 0;
        for (int i = 0; i < 80 && Math.abs(field.margin() - target) > MET * Math.abs(target); i++) {
            double h = (low * above - high * below) / (above - below);
            integrator.retake(h, last);
            last = h;
            field.look(integrator.state());
            double miss = field.margin() - target;
            if (miss < 0) {
                low = h;
                below = miss;
                above *= side == -1 ? 0.5 : 1;
                side = -1;
            } else {
                high = h;
                above = miss;
                below *= side == 1 ? 0.5 : 1;
                side = 1;
            }
        }
    }

    /** Goes on to this time of the squared loss within so many steps; answers whether it was reached. */
    public boolean advanceTo(double time, int most) {
        for (int i = 0; i < most && integrator.time() < time; i++) {
            if (!step(time - integrator.time())) {
                return false;
            }
        }
        return integrator.time() >= time;
    }

    /**
     * Goes on until max|y − f| is at most this, within so many steps; answers whether it is. On the last stretch steps are
     * held to a smaller error, as the residual cannot fall below what they may be off.
     */
    public boolean settle(double residual, int most) {
        for (int i = 0; i < most && field.largestResidual() > residual; i++) {
            if (field.largestResidual() < REST * residual) {
                integrator.hold(LEAST_ERROR);
            }
            if (!step()) {
                break;
            }
        }
        return field.largestResidual() <= residual;
    }

    /** By how much ‖v_l‖² − ‖v_L‖² has changed since the start, relative to ‖Θ‖²: what the steps have lost. */
    public double drift() {
        double[] theta = integrator.state();
        double[] now = Invariants.normDifferences(network, theta);
        double square = Tolerance.RANK;
        for (double entry : theta) {
            square += entry * entry;
        }
        double worst = 0;
        for (int l = 0; l < now.length; l++) {
            worst = Math.max(worst, Math.abs(now[l] - preserved[l]) / square);
        }
        return worst;
    }

    /** Where the run stands; time is that of the flow itself. */
    @Override
    public Progress progress() {
        return new Progress(integrator.steps() + idle, field.logLoss(), field.margin(), logTime, 1);
    }

    @Override
    public FlowState state() {
        return new FlowState(progress(), field.predictor(), integrator.state());
    }

    @Override
    public void correct(double[] parameters) {
        integrator.correct(parameters);
        field.look(parameters);
    }

    @Override
    public double[] save() {
        double[] inner = integrator.save();
        double[] saved = new double[inner.length + SCALARS];
        saved[0] = logTime;
        saved[1] = idle;
        System.arraycopy(inner, 0, saved, SCALARS, inner.length);
        return saved;
    }

    @Override
    public void restore(double[] saved) {
        logTime = saved[0];
        idle = (int) saved[1];
        integrator.restore(Arrays.copyOfRange(saved, SCALARS, saved.length));
        field.look(integrator.state());
    }

    /** A copy of the pull Σ q_i y_i x_i, or Xᵀ(y − f), whose singular tuples directions tend to (theorem 1). */
    public double[] pull() {
        return field.pull();
    }

    /** max|y − f|, for the squared loss. */
    public double largestResidual() {
        return field.largestResidual();
    }
}
