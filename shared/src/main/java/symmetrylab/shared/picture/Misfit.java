package symmetrylab.shared.picture;

import symmetrylab.shared.experiment.Phrase;

/**
 * How far a drawn curve is from the run, on average over the range that both cover.
 *
 * @param error the mean distance: in decades where {@code ratio}, else in the unit of the curve
 * @param ratio whether values are compared by their ratio, as a log axis draws them
 */
public record Misfit(double error, boolean ratio, Phrase sentence) {}
