package symmetrylab.shared.experiments.digits;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import symmetrylab.shared.experiments.digits.DigitRun.Told;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * One network over all runs.
 *
 * @param told run after run, in each the networks in their order
 */
record OverRuns(Told[] told, int lane) {
    /** A sample: means, and the standard deviations of the runs. */
    double[] row(int step) {
        double[] row = new double[DigitNetworks.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        row[0] = step;
        row[1] = Portable.exp(mean(values(Told::logLoss)));
        row[2] = least(values(Told::margin));
        spread(row, 3, values(Told::fourier));
        spread(row, 5, values(Told::real));
        spread(row, 7, values(Told::errors));
        row[9] = mean(values(Told::rank));
        return row;
    }

    /** The sample of one function alone. */
    static double[] alone(Told told, int step) {
        double[] row = new double[DigitNetworks.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        row[0] = step;
        spread(row, 3, new double[] {told.fourier()});
        spread(row, 5, new double[] {told.real()});
        spread(row, 7, new double[] {told.errors()});
        row[9] = told.rank();
        return row;
    }

    private double[] values(ToDoubleFunction<Told> what) {
        int lanes = DigitNetworks.LANES.size();
        double[] values = new double[told.length / lanes];
        for (int r = 0; r < values.length; r++) {
            values[r] = what.applyAsDouble(told[r * lanes + lane]);
        }
        return values;
    }

    private static void spread(double[] row, int at, double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        row[at] = mean;
        row[at + 1] = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }

    private static double mean(double[] values) {
        return FixedSum.of(values) / values.length;
    }

    static double least(double[] values) {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }
}
