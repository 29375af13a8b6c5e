package symmetrylab.shared.flow;

import symmetrylab.shared.number.Portable;

/** How long the steps of one descent are, how far they have come, and whether they follow the flow. */
final class Pacing {
    /** What is saved: steps, ln t, damping, agreement, and whether a step was a leap. */
    static final int SCALARS = 5;

    private static final double MEMORY = 0.02;
    private static final double LEAST_SHARE = 0.8;
    private static final double LEAST_DAMPING = 1e-4;
    private static final double SHORTER = 0.7;
    private static final double LONGER = 1.02;
    /** A step that is to divide the loss by e to this power follows no flow, however well it ends. */
    private static final double LONGEST_PROMISE = 20;

    private final StepRule rule;
    private long steps;
    private double logTime = Double.NEGATIVE_INFINITY;
    private double damping = 1;
    private double agreement = 1;
    private boolean leapt;

    Pacing(StepRule rule) {
        this.rule = rule;
    }

    /** How far to follow −∇ ln L next. */
    double step(double logLoss, double gradientSquare, double parameterSquare) {
        return damping * rule.step(steps, logLoss, gradientSquare, parameterSquare);
    }

    double logTime() {
        return logTime;
    }

    /** The last step was cut short, at this ln t. */
    void arriveAt(double time) {
        logTime = time;
    }

    /**
     * Notes a step, and compares what it has taken off ln L with what its slope promised. Where several points share the
     * margin the flow is stiff, and steps that are too long swing from one point to the other: less than promised is
     * achieved, and a rule that may be damped takes shorter steps until it is not.
     */
    void took(double length, double before, double after, double promised) {
        addTime(rule.logTime(steps, length, before));
        steps++;
        if (!(promised > 0)) {
            return;
        }
        leapt |= promised > LONGEST_PROMISE;
        double share = Math.max(-1, Math.min(1, (before - after) / promised));
        agreement += MEMORY * (share - agreement);
        if (rule.isDamped()) {
            damping = share < LEAST_SHARE ? Math.max(LEAST_DAMPING, damping * SHORTER) : Math.min(1, damping * LONGER);
        }
    }

    /** ln t ← ln(t + e^added). */
    private void addTime(double added) {
        double larger = Math.max(logTime, added);
        if (larger > Double.NEGATIVE_INFINITY) {
            logTime = larger + Portable.log1p(Portable.exp(Math.min(logTime, added) - larger));
        }
    }

    Progress progress(double logLoss, double margin) {
        return new Progress(steps, logLoss, margin, logTime, leapt ? 0 : agreement);
    }

    /** Writes the first {@link #SCALARS} numbers. */
    void save(double[] saved) {
        saved[0] = steps;
        saved[1] = logTime;
        saved[2] = damping;
        saved[3] = agreement;
        saved[4] = leapt ? 1 : 0;
    }

    void restore(double[] saved) {
        steps = (long) saved[0];
        logTime = saved[1];
        damping = saved[2];
        agreement = saved[3];
        leapt = saved[4] == 1;
    }
}
