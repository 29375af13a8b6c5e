package symmetrylab.shared.experiments.groups;

import java.util.List;
import java.util.function.Consumer;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.Trial;

/** A trial that is done in one slice. */
final class Instant implements Trial {
    private final Consumer<Recorder> work;
    private boolean done;

    Instant(Consumer<Recorder> work) {
        this.work = work;
    }

    @Override
    public boolean advance(Recorder out) {
        work.accept(out);
        done = true;
        return false;
    }

    @Override
    public double progress() {
        return done ? 1 : 0;
    }

    /** What is said of an identity: both sides were computed, nothing tends anywhere. */
    static Claim claim(
            ClaimForm form, String lane, List<Hypothesis> hypotheses, double[] left, double[] right, double residual) {
        double tolerance = ((ClaimForm.AtMost) form.criterion()).tolerance();
        boolean met = true;
        for (Hypothesis hypothesis : hypotheses) {
            met &= hypothesis.met();
        }
        Verdict seen = residual <= tolerance ? Verdict.HOLDS : Verdict.FAILS;
        Verdict verdict = met ? seen : Verdict.HYPOTHESES_NOT_MET;
        return new Claim(form.id(), lane, 0, hypotheses, left, right, residual, tolerance, Double.NaN, verdict);
    }
}
