package symmetrylab.shared.bench;

import java.util.Locale;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.StepRule;

/** What must hold before a speed is worth telling: the same steps, and the same direction at the end. */
record Agreement(double stepDifference, WholeTask fine, WholeTask coarse, WholeTask naive) {
    private static final int STEPS = 50;
    private static final double MOST_DIFFERENCE = 1e-10;
    private static final double LEAST_COSINE = 0.9999;

    static Agreement of(Task task) {
        double[][] rows = task.rows();
        double[][] start = task.start();
        // a naive training of the convolution network takes too long: our kernels do its steps, which agree
        return new Agreement(
                difference(task, rows, start),
                WholeTask.ours(task, rows, start, WholeTask.fine(task)),
                WholeTask.ours(task, rows, start, WholeTask.COARSE),
                WholeTask.growingRate(task, rows, start));
    }

    /** Largest difference of parameters after some equal steps, relative to the largest parameter. */
    private static double difference(Task task, double[][] rows, double[][] start) {
        NaiveTraining naive = new NaiveTraining(task, rows, start);
        StepRule rule = new StepRule.GradientDescent(NaiveTraining.LEARNING_RATE / Task.POINTS);
        Descent ours = task.descent(rows, start, rule);
        for (int i = 0; i < STEPS; i++) {
            naive.step(NaiveTraining.LEARNING_RATE);
        }
        ours.advance(STEPS);
        double[] theta = ours.state().parameters();
        double most = 0;
        double largest = 0;
        for (int l = 0; l < Task.DEPTH; l++) {
            double[] layer = task.vector(task.network().layer(theta, l));
            for (int j = 0; j < Task.SIZE; j++) {
                most = Math.max(most, Math.abs(layer[j] - naive.layers()[l][j]));
                largest = Math.max(largest, Math.abs(layer[j]));
            }
        }
        return most / largest;
    }

    void check(Task task) {
        require(stepDifference <= MOST_DIFFERENCE, task + ": parameters after 50 equal steps differ", stepDifference);
        double cosine = fine.cosine(naive);
        require(cosine >= LEAST_COSINE, task + ": directions at the end differ, cosine", cosine);
    }

    private static void require(boolean holds, String sentence, double value) {
        if (!holds) {
            throw new IllegalStateException(sentence + " " + value);
        }
    }

    String text(Task task) {
        return String.format(
                Locale.ROOT,
                "%-12s %d equal steps agree to %.1e; to loss 1e-10: naive rule %d epochs, ours %d steps of %s (cosine"
                        + " %.6f), %d steps of %s (cosine %.6f)",
                task,
                STEPS,
                stepDifference,
                naive.steps(),
                fine.steps(),
                WholeTask.fine(task),
                fine.cosine(naive),
                coarse.steps(),
                WholeTask.COARSE,
                coarse.cosine(naive));
    }
}
