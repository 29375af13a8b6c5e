package symmetrylab.shared.experiments.descent;

import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.flow.FlowState;

/** Looks at a state of a lane and says what it is evidence of. */
interface ClaimProbe {
    ClaimForm form();

    Evidence examine(FlowState state);

    /**
     * What a state says of a claim.
     *
     * @param left what the run has, {@code right} what the theorem predicts
     * @param residual how far the two are apart; NaN where the state allows no comparison yet
     */
    record Evidence(List<Claim.Hypothesis> hypotheses, double[] left, double[] right, double residual) {
        public Evidence {
            hypotheses = List.copyOf(hypotheses);
        }

        boolean hypothesesMet() {
            for (Claim.Hypothesis hypothesis : hypotheses) {
                if (!hypothesis.met()) {
                    return false;
                }
            }
            return true;
        }
    }
}
