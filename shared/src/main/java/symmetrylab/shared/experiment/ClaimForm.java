package symmetrylab.shared.experiment;

import java.util.List;

/** A claim that the experiment examines: the ids of its hypotheses, and when its conclusion counts as seen. */
public record ClaimForm(String id, List<String> hypotheses, Criterion criterion) {
    public ClaimForm {
        hypotheses = List.copyOf(hypotheses);
    }

    /** When the conclusion counts as seen. */
    public sealed interface Criterion {}

    /** The residual is at most the tolerance. */
    public record AtMost(double tolerance) implements Criterion {}

    /** The theorem gives no rate: the residual falls by {@code factor} over the last decade of the margin. */
    public record Falling(double factor) implements Criterion {}
}
