package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.margin.MaxMarginSolution;
import symmetrylab.shared.margin.Rival;
import symmetrylab.shared.margin.SinglePointConvolution;

/**
 * The direction that a theorem predicts, under its id in the schema.
 *
 * @param direction empty where the data have none
 * @param support which points carry its margin
 * @param rival how near another answer comes: below 1 there is only this one, at 1 another is as good
 */
record Reference(String subject, double[] direction, boolean[] support, double rival) {
    private static final double ACTIVE = 1e-6;
    private static final double DISTINCT = 1 - 1e-6;

    /** No direction: the data have none, or the theorem does not speak of them. */
    static Reference none(TrainingData data, String subject) {
        return new Reference(subject, new double[0], new boolean[data.points()], 0);
    }

    /** The ℓ2 max-margin direction; it is unique. */
    static Reference l2(TrainingData data, String subject) {
        return data.isSeparable()
                ? to(data, subject, MaxMargin.l2(data.dataset()).z(), 0)
                : none(data, subject);
    }

    /** The direction of least ‖Bz‖₁ at margin 1. */
    static Reference l1(TrainingData data, String subject, Basis basis) {
        if (!data.isSeparable()) {
            return none(data, subject);
        }
        MaxMarginSolution solution =
                basis == Basis.REAL ? MaxMargin.l1(data.dataset()) : MaxMargin.fourierL1(data.dataset());
        return to(data, subject, solution.z(), Rival.of(solution, data.dataset(), basis));
    }

    /** Corollary 4's limit of a first filter of length k on one point; its rival is the second largest eigenvalue. */
    static Reference single(TrainingData data, String subject, int k) {
        double[] x = data.rows()[0];
        double rival = SinglePointConvolution.rival(x, k);
        return to(data, subject, SinglePointConvolution.direction(x, data.labels()[0], k), rival);
    }

    private static Reference to(TrainingData data, String subject, double[] direction, double rival) {
        double[] margins = data.dataset().margins(direction);
        double least = data.dataset().leastMargin(direction);
        boolean[] support = new boolean[margins.length];
        for (int i = 0; i < support.length; i++) {
            support[i] = margins[i] <= least + ACTIVE * Math.abs(least);
        }
        return new Reference(subject, direction, support, rival);
    }

    boolean isKnown() {
        return direction.length > 0;
    }

    boolean isUnique() {
        return rival < DISTINCT;
    }
}
