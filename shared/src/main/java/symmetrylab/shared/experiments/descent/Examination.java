package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.flow.FlowState;

/** One probe along one run: its latest evidence, how the residual tends, and the verdict that follows. */
final class Examination {
    private static final double DECADE = 10;
    /** Over two decades of margin a residual that grows faster than m to this power speaks against the claim. */
    private static final double GROWTH = 0.05;

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
        double slope = tendency.slope(DECADE);
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
                verdict(evidence, criterion.tolerance(), state.progress().margin()));
    }

    /**
     * A plateau is no refutation of a limit: a run that stands still is not there yet. Nor is a detour: what speaks against
     * the claim has grown over two decades above margin 1, and still grows in the second.
     */
    private Claim.Verdict verdict(ClaimProbe.Evidence evidence, double tolerance, double margin) {
        if (!evidence.hypothesesMet()) {
            return Claim.Verdict.HYPOTHESES_NOT_MET;
        }
        if (evidence.residual() <= tolerance) {
            return Claim.Verdict.HOLDS;
        }
        boolean grows = margin >= DECADE * DECADE
                && tendency.slope(DECADE * DECADE) > GROWTH
                && tendency.slope(DECADE) > GROWTH;
        return grows ? Claim.Verdict.FAILS : Claim.Verdict.NOT_YET;
    }

    double[] save() {
        return tendency.save();
    }

    int restore(double[] saved, int at) {
        return tendency.restore(saved, at);
    }
}
