package symmetrylab.shared.flow;

/**
 * An immutable state of a run.
 *
 * @param progress steps, loss, margin and time
 * @param predictor the linear predictor β in R^d
 * @param parameters Θ, flat
 */
public record FlowState(Progress progress, double[] predictor, double[] parameters) {
    /** Copies the arrays. */
    public FlowState {
        predictor = predictor.clone();
        parameters = parameters.clone();
    }

    /** A copy of β. */
    @Override
    public double[] predictor() {
        return predictor.clone();
    }

    /** A copy of Θ. */
    @Override
    public double[] parameters() {
        return parameters.clone();
    }
}
