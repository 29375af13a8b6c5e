package symmetrylab.shared.equivariant;

import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.RandomStream;

/** Normal points on a group with alternating labels, and starts of networks. */
record Examples(FourierCoordinates coordinates, SeparablePoints points, RandomStream random) {
    static Examples of(String group, int count, int seed) {
        FourierCoordinates coordinates = new FourierCoordinates(GroupFourierTransform.of(FiniteGroup.parse(group)));
        RandomStream random = RandomStream.named(seed, group);
        double[][] rows = new double[count][];
        double[] labels = new double[count];
        for (int i = 0; i < count; i++) {
            rows[i] = coordinates.of(normal(random, (int) coordinates.space().order()));
            labels[i] = i % 2 == 0 ? 1 : -1;
        }
        return new Examples(coordinates, SeparablePoints.of(rows, labels), random);
    }

    static double[] normal(RandomStream random, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    BlockSpace space() {
        return coordinates.space();
    }

    double[] function() {
        return coordinates.of(normal(random, (int) space().order()));
    }

    double[] start(int depth, double scale) {
        return TrainingLimit.start(coordinates, depth, scale, random);
    }

    TrainingLimit limit(int depth, double scale) {
        return TrainingLimit.of(coordinates, points, depth, start(depth, scale), TrainingLimit.Effort.USUAL)
                .orElseThrow();
    }
}
