package symmetrylab.shared.experiment;

import java.util.List;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.Claim.Verdict;

/** A claim that the experiment examines: the ids of its hypotheses, and when its conclusion counts as seen. */
public record ClaimForm(String id, List<String> hypotheses, Criterion criterion) {
    public ClaimForm {
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * What a run says of a claim that a tolerance decides: unmet hypotheses before all, then the residual.
     *
     * @param settled whether nothing more will come, so that a residual beyond the tolerance refutes
     */
    public Claim judge(
            String lane,
            int step,
            List<Hypothesis> looked,
            double[] left,
            double[] right,
            double residual,
            boolean settled) {
        double tolerance = ((AtMost) criterion).tolerance();
        boolean met = true;
        for (Hypothesis hypothesis : looked) {
            met &= hypothesis.met();
        }
        Verdict seen = residual <= tolerance ? Verdict.HOLDS : settled ? Verdict.FAILS : Verdict.NOT_YET;
        Verdict verdict = met ? seen : Verdict.HYPOTHESES_NOT_MET;
        return new Claim(id, lane, step, looked, left, right, residual, tolerance, Double.NaN, verdict);
    }

    /** When the conclusion counts as seen. */
    public sealed interface Criterion {}

    /** The residual is at most the tolerance. */
    public record AtMost(double tolerance) implements Criterion {}

    /** The theorem gives no rate: the residual falls by {@code factor} over the last decade of the margin. */
    public record Falling(double factor) implements Criterion {}
}
