package symmetrylab.shared.experiments.generalisation;

import java.util.ArrayList;
import java.util.List;

/** Values of one quantity over independent repetitions. */
final class Sample {
    /** A bar is so many standard errors long to each side. */
    private static final double BARS = 2;

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    /** The standard error of the mean: the deviation over √(size); 0 of fewer than two. */
    double standardError() {
        double mean = mean();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        int n = values.size();
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
    }

    /** Two standard errors, which a bar is long to each side. */
    double bar() {
        return BARS * standardError();
    }
}
