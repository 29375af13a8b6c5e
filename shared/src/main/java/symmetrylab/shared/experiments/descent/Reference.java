package symmetrylab.shared.experiments.descent;

import java.util.function.Function;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMarginSolution;

/**
 * The direction that a theorem predicts, under its id in the schema.
 *
 * @param direction empty where the data have none
 * @param support which points carry its margin
 */
record Reference(String subject, double[] direction, boolean[] support) {
    private static final double ACTIVE = 1e-6;

    /** What {@code solver} finds for separable data; nothing for others. */
    static Reference of(TrainingData data, String subject, Function<Dataset, MaxMarginSolution> solver) {
        if (!data.isSeparable()) {
            return new Reference(subject, new double[0], new boolean[data.points()]);
        }
        return to(data, subject, solver.apply(data.dataset()).z());
    }

    /** A direction known in another way. */
    static Reference to(TrainingData data, String subject, double[] direction) {
        double[] margins = data.dataset().margins(direction);
        double least = data.dataset().leastMargin(direction);
        boolean[] support = new boolean[margins.length];
        for (int i = 0; i < support.length; i++) {
            support[i] = margins[i] <= least + ACTIVE * Math.abs(least);
        }
        return new Reference(subject, direction, support);
    }

    boolean isKnown() {
        return direction.length > 0;
    }
}
