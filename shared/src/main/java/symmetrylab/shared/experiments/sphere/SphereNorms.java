package symmetrylab.shared.experiments.sphere;

import java.util.Arrays;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.sphere.SphereGrid;
import symmetrylab.shared.sphere.SphereTransform;

/** How far a function on the sphere is spread, over its degrees and over the sphere. Functions are given by b² coefficients. */
final class SphereNorms {
    private final int band;
    private final SphereTransform transform;

    SphereNorms(int band) {
        this.band = band;
        transform = new SphereTransform(SphereGrid.of(band, 2), band);
    }

    /**
     * The nuclear norm Σ_l (2l+1)‖f̂(l)‖ of the function on the rotations R ↦ f(Rn): its blocks are columns of length
     * ‖f_l‖/√(2l+1). At most b‖f‖, where the energy of each degree is as its number of harmonics.
     */
    double nuclear(double[] f) {
        double sum = 0;
        for (int l = 0; l < band; l++) {
            sum += Math.sqrt(2 * l + 1) * FixedSum.norm(Arrays.copyOfRange(f, l * l, (l + 1) * (l + 1)));
        }
        return sum;
    }

    /** The mean of |f|, on a grid of twice the least size; at most ‖f‖. */
    double absolute(double[] f) {
        double[] values = transform.inverse(f);
        SphereGrid grid = transform.grid();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += grid.weights()[i / grid.columns()] * Math.abs(values[i]);
        }
        return sum;
    }
}
