package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.flow.FlowState;

/** One probe along one run: its latest evidence, how the residual tends, and the verdict that follows. */
final class Examination {
    private final String lane;
    private final ClaimProbe probe;
    private final Tendency tendency = new Tendency();

    Examination(String lane, ClaimProbe probe) {
        this.lane = lane;
        this.probe = probe;
    }

    Claim examine(FlowState state) {
        ClaimProbe.Evidence evidence = probe.examine(state);
        tendency.add(state.progress().margin(), evidence.residual());
        double slope = tendency.slope();
        ClaimForm.AtMost criterion = (ClaimForm.AtMost) probe.form().criterion();
        return new Claim(
                probe.form().id(),
                lane,
                (int) state.progress().steps(),
                evidence.hypotheses(),
                evidence.left(),
                evidence.right(),
                evidence.residual(),
                criterion.tolerance(),
                slope,
                tendency.verdict(evidence.hypothesesMet(), evidence.residual(), criterion.tolerance()));
    }

    double[] save() {
        return tendency.save();
    }

    int restore(double[] saved, int at) {
        return tendency.restore(saved, at);
    }
}
