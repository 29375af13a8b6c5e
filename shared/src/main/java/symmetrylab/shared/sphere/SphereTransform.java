package symmetrylab.shared.sphere;

import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.SphericalHarmonics;

/** Values on a {@link SphereGrid} to coefficients c_lm = ∫ f Y_lm below a band limit, and back: O(b³) by columns, then by rings. */
public final class SphereTransform {
    private final SphereGrid grid;
    private final int band;
    /** Y_lm at longitude 0 on ring j, at j·b² + l² + l + m for m ≥ 0. */
    private final double[] profile;
    /** The wave of m = k − (b − 1) at each column: cos for m ≥ 0, sin |m|φ for m &lt; 0. */
    private final double[] waves;

    /** The transform between a grid and a band. */
    public SphereTransform(SphereGrid grid, int band) {
        this.grid = grid;
        this.band = band;
        SphericalHarmonics harmonics = new SphericalHarmonics(band);
        profile = new double[grid.rings() * harmonics.count()];
        for (int j = 0; j < grid.rings(); j++) {
            double z = grid.heights()[j];
            double[] values = harmonics.at(Math.sqrt(1 - z * z), 0, z);
            System.arraycopy(values, 0, profile, j * values.length, values.length);
        }
        waves = waves(band, grid.columns());
    }

    /** Rows m = −(b−1) … b−1 of sin |m|φ and cos mφ at the columns of a ring. */
    static double[] waves(int band, int columns) {
        double[] waves = new double[(2 * band - 1) * columns];
        for (int m = 0; m < band; m++) {
            for (int k = 0; k < columns; k++) {
                // the angle within one turn, so that equal angles have equal values
                double angle = 2 * Math.PI * ((long) m * k % columns) / columns;
                waves[(band - 1 + m) * columns + k] = Portable.cos(angle);
                if (m > 0) {
                    waves[(band - 1 - m) * columns + k] = Portable.sin(angle);
                }
            }
        }
        return waves;
    }

    /** Where values are. */
    public SphereGrid grid() {
        return grid;
    }

    /** b. */
    public int band() {
        return band;
    }

    /** Coefficients of values on the grid. */
    public double[] forward(double[] values) {
        int columns = grid.columns();
        double[] coefficients = new double[band * band];
        for (int j = 0; j < grid.rings(); j++) {
            for (int m = -band + 1; m < band; m++) {
                double sum = 0;
                int row = (band - 1 + m) * columns;
                for (int k = 0; k < columns; k++) {
                    sum += waves[row + k] * values[j * columns + k];
                }
                sum *= grid.weights()[j];
                int size = Math.abs(m);
                for (int l = size; l < band; l++) {
                    coefficients[l * l + l + m] += profile[j * band * band + l * l + l + size] * sum;
                }
            }
        }
        return coefficients;
    }

    /** Values of the function with these coefficients. */
    public double[] inverse(double[] coefficients) {
        int columns = grid.columns();
        double[] values = new double[grid.size()];
        for (int j = 0; j < grid.rings(); j++) {
            for (int m = -band + 1; m < band; m++) {
                double sum = 0;
                int size = Math.abs(m);
                for (int l = size; l < band; l++) {
                    sum += profile[j * band * band + l * l + l + size] * coefficients[l * l + l + m];
                }
                int row = (band - 1 + m) * columns;
                for (int k = 0; k < columns; k++) {
                    values[j * columns + k] += waves[row + k] * sum;
                }
            }
        }
        return values;
    }
}
