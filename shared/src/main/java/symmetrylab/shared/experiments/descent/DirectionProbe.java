package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.flow.FlowState;

/**
 * "β tends in direction to z": residual ‖β/‖β‖ − z/‖z‖‖.
 *
 * @param target z; empty where the data have none, and then the residual is no number
 */
record DirectionProbe(ClaimForm form, Hypotheses hypotheses, double[] target) implements ClaimProbe {
    @Override
    public Evidence examine(FlowState state) {
        double[] left = Direction.unit(state.predictor());
        double[] right = Direction.unit(target);
        double residual = target.length == 0 ? Double.NaN : Direction.distance(state.predictor(), target);
        return new Evidence(hypotheses.at(state), left, right, residual);
    }
}
