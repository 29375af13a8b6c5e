package symmetrylab.shared.experiments.tensor;

import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiments.descent.Tendency;

/** What is said of a claim at a step, with how its residual has been tending. */
public record Evidence(ClaimForm form, String lane, int step, Tendency tendency) {
    /** The claim with its verdict. */
    public Claim of(List<Hypothesis> hypotheses, double[] left, double[] right, double residual) {
        boolean met = true;
        for (Hypothesis hypothesis : hypotheses) {
            met &= hypothesis.met();
        }
        double tolerance = ((ClaimForm.AtMost) form.criterion()).tolerance();
        return new Claim(
                form.id(),
                lane,
                step,
                hypotheses,
                left,
                right,
                residual,
                tolerance,
                tendency.slope(),
                tendency.verdict(met, residual, tolerance));
    }
}
