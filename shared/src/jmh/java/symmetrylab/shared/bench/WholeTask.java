package symmetrylab.shared.bench;

import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.flow.StopRule;

/**
 * A training to mean loss 1e-10.
 *
 * @param direction the predictor at its end, of any length
 * @param steps how many steps it took
 */
record WholeTask(double[] direction, long steps) {
    /** Relative steps that are fewer and ring a little: cosine 0.999. */
    static final StepRule COARSE = new StepRule.RelativeChange(0.02);

    private static final int MOST = 1_000_000;

    /** The longest steps that end within cosine 0.9999 of the naive direction. */
    static StepRule fine(Task task) {
        return task == Task.DIAGONAL ? new StepRule.RelativeChange(0.01) : new StepRule.MarginPace(0.5);
    }

    /** By steps of this rule. */
    static WholeTask ours(Task task, double[][] rows, double[][] start, StepRule rule) {
        Descent descent = task.descent(rows, start, rule);
        descent.advanceUntil(Task.goal(), MOST);
        return of(task, descent);
    }

    /** By the naive program and the growing learning rate. */
    static WholeTask naive(Task task, double[][] rows, double[][] start) {
        NaiveTraining training = new NaiveTraining(task, rows, start);
        int epochs = training.train(Task.GOAL);
        return new WholeTask(training.predictor(), epochs);
    }

    /** The same steps as {@link #naive}, done by our kernels: it says how many epochs the rule takes. */
    static WholeTask growingRate(Task task, double[][] rows, double[][] start) {
        StopRule goal = Task.goal();
        double rate = NaiveTraining.LEARNING_RATE / Task.POINTS;
        Descent descent = task.descent(rows, start, new StepRule.GradientDescent(rate));
        while (!descent.advanceUntil(goal, NaiveTraining.EPOCHS_OF_A_RATE)) {
            double[] saved = descent.save();
            rate *= NaiveTraining.GROWTH;
            descent = task.descent(rows, start, new StepRule.GradientDescent(rate));
            descent.restore(saved);
        }
        return of(task, descent);
    }

    private static WholeTask of(Task task, Descent descent) {
        return new WholeTask(
                task.vector(descent.state().predictor()), descent.progress().steps());
    }

    /** Cosine of the angle between both directions. */
    double cosine(WholeTask other) {
        return cosine(direction, other.direction);
    }

    static double cosine(double[] a, double[] b) {
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int j = 0; j < a.length; j++) {
            product += a[j] * b[j];
            squareA += a[j] * a[j];
            squareB += b[j] * b[j];
        }
        return product / Math.sqrt(squareA * squareB);
    }
}
