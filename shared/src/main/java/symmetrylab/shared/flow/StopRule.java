package symmetrylab.shared.flow;

/** When a run has gone far enough; rules compose with {@link #or} and {@link #and}. */
@FunctionalInterface
public interface StopRule {
    /** Whether the run may end here. */
    boolean reached(Progress progress);

    /** Ends as soon as one of both does. */
    default StopRule or(StopRule other) {
        return progress -> reached(progress) || other.reached(progress);
    }

    /** Ends as soon as both do. */
    default StopRule and(StopRule other) {
        return progress -> reached(progress) && other.reached(progress);
    }

    /** Ends at this least margin. */
    static StopRule margin(double margin) {
        return progress -> progress.margin() >= margin;
    }

    /** Ends once ln L is at most this. */
    static StopRule logLoss(double logLoss) {
        return progress -> progress.logLoss() <= logLoss;
    }

    /** Ends after this many steps. */
    static StopRule steps(long steps) {
        return progress -> progress.steps() >= steps;
    }
}
