package symmetrylab.shared.flow;

import java.util.Arrays;
import symmetrylab.shared.number.FixedSum;

/** The explicit method of order 5 with an error estimate of order 4 (Dormand and Prince 1980); for tight tolerances. */
public final class DormandPrince extends Integrator {
    private static final double[][] STAGES = {
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    private static final double[] ERROR = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };

    private final double[][] slopes;
    private final double[] error;

    /** From this start, which is copied. */
    public DormandPrince(VectorField field, double[] start, double tolerance) {
        super(field, start, tolerance, 5);
        slopes = new double[6][start.length];
        error = new double[start.length];
    }

    @Override
    double attempt(double h) {
        System.arraycopy(slope, 0, slopes[0], 0, x.length);
        for (int stage = 0; stage < STAGES.length; stage++) {
            System.arraycopy(x, 0, next, 0, x.length);
            for (int k = 0; k <= stage; k++) {
                FixedSum.addInto(next, h * STAGES[stage][k], slopes[k]);
            }
            field.slopeInto(next, stage < 5 ? slopes[stage + 1] : nextSlope);
        }
        Arrays.fill(error, 0);
        for (int k = 0; k < ERROR.length; k++) {
            FixedSum.addInto(error, h * ERROR[k], k < 6 ? slopes[k] : nextSlope);
        }
        return ratio(error);
    }
}
