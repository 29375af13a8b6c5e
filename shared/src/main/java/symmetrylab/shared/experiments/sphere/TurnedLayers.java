package symmetrylab.shared.experiments.sphere;

import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.sphere.Rotation;
import symmetrylab.shared.sphere.RotationTransform;
import symmetrylab.shared.sphere.WignerMatrices;

/**
 * Whether what hidden layers make of a turned input is the turned output. Turning is done to values at points: u ↦ x(R⁻¹u), or
 * x(uR) from the right; only layers know of blocks.
 */
final class TurnedLayers {
    private final BlockSpace space;
    private final RotationTransform transform;
    private final double[] input;
    private final double[] turnedInput;
    /** Deltas at the turned grid: row i gives the value of a function at R⁻¹u_i. */
    private final double[][] turnedGrid;

    /** What the last comparison saw, at the first few rotations of the grid. */
    double[] left = new double[0];

    double[] right = new double[0];

    TurnedLayers(BlockSpace space, double[] input, boolean fromLeft, int seed) {
        this.space = space;
        this.input = input;
        int band = space.blocks().size();
        transform = new RotationTransform(band, 1);
        Rotation turn = Rotation.random(RandomStream.named(seed, "turn of the input"));
        turnedGrid = new double[transform.size()][];
        double[] values = new double[transform.size()];
        for (int i = 0; i < turnedGrid.length; i++) {
            Rotation at = transform.rotation(i);
            Rotation from = fromLeft ? turn.inverse().times(at) : at.times(turn);
            turnedGrid[i] = RotationTransform.coordinates(WignerMatrices.of(from, band));
            values[i] = FixedSum.dot(turnedGrid[i], input);
        }
        turnedInput = transform.forward(values);
    }

    /** The largest difference of the layers of the turned input and the turned layers of the input, in parts of the largest value. */
    double defect(double[] filters, int layers) {
        double[] moved = transform.inverse(hidden(turnedInput, filters, layers));
        double[] output = hidden(input, filters, layers);
        double worst = 0;
        double largest = Double.MIN_NORMAL;
        left = new double[Math.min(4, moved.length)];
        right = new double[left.length];
        for (int i = 0; i < moved.length; i++) {
            double turned = FixedSum.dot(turnedGrid[i], output);
            worst = Math.max(worst, Math.abs(moved[i] - turned));
            largest = Math.max(largest, Math.abs(turned));
            if (i < left.length) {
                left[i] = moved[i];
                right[i] = turned;
            }
        }
        return worst / largest;
    }

    /** x⋆w_1⋆…⋆w_k by its blocks x̂ŵ_1ᵀ⋯ŵ_kᵀ. */
    private double[] hidden(double[] x, double[] filters, int layers) {
        double[] now = x.clone();
        int size = space.size();
        for (int k = 0; k < layers; k++) {
            double[] filter = new double[size];
            System.arraycopy(filters, k * size, filter, 0, size);
            double[] next = new double[size];
            for (int l = 0; l < space.blocks().size(); l++) {
                Matrix block = space.block(now, l);
                Matrix w = space.block(filter, l);
                int d = block.rows();
                double[] product = new double[d * d];
                for (int i = 0; i < d; i++) {
                    for (int j = 0; j < d; j++) {
                        double sum = 0;
                        for (int m = 0; m < d; m++) {
                            sum += block.at(i, m) * w.at(j, m);
                        }
                        product[i * d + j] = sum;
                    }
                }
                space.put(product, l, next);
            }
            now = next;
        }
        return now;
    }
}
