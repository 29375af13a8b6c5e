package symmetrylab.shared.experiments.equivariant;

import java.util.function.ToDoubleFunction;
import symmetrylab.shared.number.FixedSum;

/**
 * The gradients of a network with respect to its input at each of the data points, and the norms of those that are not zero, in
 * length 1. A point whose gradient is zero is dead.
 *
 * @param outputs f(x_i)
 * @param norms on the Fourier side; 0 for a dead point
 * @param dead how many there are
 * @param mean of the norms of living points; NaN where there is none
 * @param spread their standard deviation; 0 where there are fewer than two
 * @param real the mean of the norms of the functions themselves
 */
public record Linearisations(
        double[][] gradients, double[] outputs, double[] norms, int dead, double mean, double spread, double real) {
    /** Of functions on a group. */
    static Linearisations of(double[][] gradients, double[] outputs, Spectra spectra) {
        return of(gradients, outputs, spectra::norm, spectra::realNorm);
    }

    /** By any norm on the Fourier side and any other of the function itself, both of it in length 1. */
    public static Linearisations of(
            double[][] gradients,
            double[] outputs,
            ToDoubleFunction<double[]> fourier,
            ToDoubleFunction<double[]> there) {
        double[] norms = new double[gradients.length];
        int living = 0;
        double sum = 0;
        double real = 0;
        for (int i = 0; i < norms.length; i++) {
            if (FixedSum.norm(gradients[i]) > 0) {
                double[] unit = FixedSum.unit(gradients[i]);
                norms[i] = fourier.applyAsDouble(unit);
                real += there.applyAsDouble(unit);
                sum += norms[i];
                living++;
            }
        }
        double mean = living == 0 ? Double.NaN : sum / living;
        double squares = 0;
        for (double norm : norms) {
            squares += norm > 0 ? (norm - mean) * (norm - mean) : 0;
        }
        double spread = living == 0 ? Double.NaN : living == 1 ? 0 : Math.sqrt(squares / (living - 1));
        return new Linearisations(
                gradients,
                outputs,
                norms,
                norms.length - living,
                mean,
                spread,
                living == 0 ? Double.NaN : real / living);
    }

    /** How many points are not dead. */
    public int living() {
        return norms.length - dead;
    }
}
