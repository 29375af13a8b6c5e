package symmetrylab.shared.equivariant;

import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * The norms by which predictors are compared, of β in length 1: without that they grow for ever.
 *
 * @param coordinates the Fourier side
 * @param power p = 2/L, less than 1 for a quasinorm
 */
public record UnitNorms(FourierCoordinates coordinates, double power) {
    /** The norms that belong to L layers. */
    public static UnitNorms ofDepth(FourierCoordinates coordinates, int depth) {
        return new UnitNorms(coordinates, 2.0 / depth);
    }

    /** β in length 1; zero stays zero. */
    public static double[] unit(double[] beta) {
        double[] unit = new double[beta.length];
        double norm = FixedSum.norm(beta);
        FixedSum.addInto(unit, norm > 0 ? 1 / norm : 0, beta);
        return unit;
    }

    /** ‖β̂‖_p = (Σ_ρ d_ρ Σ_j σ_j^p)^{1/p} of β/‖β‖, a function on the group. */
    public double fourier(double[] beta) {
        double sum = coordinates.space().schattenSum(coordinates.of(unit(beta)), power);
        return Portable.pow(sum, 1 / power);
    }

    /** (Σ_g |β_g|^p)^{1/p} of β/‖β‖. */
    public double real(double[] beta) {
        double sum = 0;
        for (double value : unit(beta)) {
            sum += value == 0 ? 0 : Portable.pow(Math.abs(value), power);
        }
        return Portable.pow(sum, 1 / power);
    }
}
