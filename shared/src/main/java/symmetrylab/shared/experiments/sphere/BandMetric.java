package symmetrylab.shared.experiments.sphere;

import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.number.FixedSum;

/**
 * The metric in which filters are trained: that of L²(SO(3)), whose coordinates are √(2l+1)·ŵ(l), or the plain one of the entries
 * ŵ(l). The second network sees (2l+1)·x̂(l), so that both compute the same function of the same filters.
 *
 * @param space its coordinates, with weight 2l+1 or 1 of block l
 * @param points y_i x_i in them
 * @param weights 2l+1 of each entry of the blocks
 */
record BandMetric(String lane, BlockSpace space, SeparablePoints points, double[] weights) {
    /** Both metrics of blocks of band b, for points in the coordinates √(2l+1)·x̂(l). */
    static BandMetric of(String lane, BlockSpace isometric, double[][] rows, double[] labels) {
        double[] weights = new double[isometric.size()];
        for (int l = 0; l < isometric.blocks().size(); l++) {
            for (int i = isometric.start(l); i < isometric.start(l + 1); i++) {
                weights[i] = isometric.blocks().get(l).weight();
            }
        }
        if (lane.equals(BandBias.HAAR)) {
            return new BandMetric(lane, isometric, SeparablePoints.of(rows, labels), weights);
        }
        BlockSpace plain = new BlockSpace(
                1,
                isometric.blocks().stream()
                        .map(block -> new BlockSpace.Block(block.degree(), 1))
                        .toList());
        double[][] scaled = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = scaled(rows[i], weights, 1);
        }
        return new BandMetric(lane, plain, SeparablePoints.of(scaled, labels), weights);
    }

    private boolean isPlain() {
        return lane.equals(BandBias.PLAIN);
    }

    private static double[] scaled(double[] values, double[] weights, int sign) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            double root = Math.sqrt(weights[i % weights.length]);
            result[i] *= sign > 0 ? root : 1 / root;
        }
        return result;
    }

    /** From its own coordinates to √(2l+1)·f̂(l), for one function or several after one another. */
    double[] toFunction(double[] own) {
        return isPlain() ? scaled(own, weights, 1) : own.clone();
    }

    /** The other way. */
    double[] fromFunction(double[] coordinates) {
        return isPlain() ? scaled(coordinates, weights, -1) : coordinates.clone();
    }

    /** β in length 1 as a function on the rotations. */
    double[] unit(double[] own) {
        return FixedSum.unit(toFunction(own));
    }
}
