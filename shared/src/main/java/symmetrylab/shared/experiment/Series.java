package symmetrylab.shared.experiment;

/**
 * A quantity sampled along a run.
 *
 * @param scale how it is drawn
 * @param tolerance two hosts agree on a value v when they differ by at most {@code tolerance · max(1, |v|)}
 */
public record Series(String id, Scale scale, double tolerance) {}
