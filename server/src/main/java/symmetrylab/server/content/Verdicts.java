package symmetrylab.server.content;

import symmetrylab.shared.experiment.Claim.Verdict;

/** The words of the four verdicts, in content and on pages. */
public final class Verdicts {
    private Verdicts() {}

    public static String word(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "holds";
            case NOT_YET -> "not yet";
            case FAILS -> "fails";
            case HYPOTHESES_NOT_MET -> "hypotheses not met";
        };
    }
}
