package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.number.FixedSum;

/**
 * One network on its way, and where a theorem sends it.
 *
 * @param flow the flow of its weights
 * @param form what is claimed of it
 * @param fixed the hypotheses that the beginning decides
 * @param reference the subject of the prediction
 * @param target the prediction; empty where there is none
 * @param limit whether the theorem is about a small start, so that a distance is no refutation
 */
record RegressionLane(
        String subject,
        GradientFlow flow,
        ClaimForm form,
        List<Hypothesis> fixed,
        String reference,
        double[] target,
        boolean limit) {
    static final String FOLLOWS_FLOW = "follows-flow";
    /** How much of the weights' size a conserved quantity may drift. */
    private static final double DRIFT = 1e-8;

    RegressionLane {
        fixed = List.copyOf(fixed);
        target = target.clone();
    }

    double[] predictor() {
        return flow.state().predictor();
    }

    /** ‖β − z‖/‖z‖, or the size of β where z is 0. */
    double distance() {
        if (target.length == 0) {
            return Double.NaN;
        }
        double[] difference = predictor();
        FixedSum.addInto(difference, -1, target);
        double size = FixedSum.norm(target);
        return FixedSum.norm(difference) / (size > 0 ? size : 1);
    }

    /** @param step that is looked at, {@code rests} whether the flow has come to rest: before, a distance refutes nothing */
    Claim claim(int step, boolean rests) {
        List<Hypothesis> hypotheses = new ArrayList<>(fixed);
        double drift = flow.drift();
        hypotheses.add(new Hypothesis(FOLLOWS_FLOW, drift <= DRIFT, drift));
        return form.judge(subject, step, hypotheses, predictor(), target, distance(), rests && !limit);
    }
}
