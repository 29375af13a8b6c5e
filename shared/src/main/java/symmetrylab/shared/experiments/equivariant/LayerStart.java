package symmetrylab.shared.experiments.equivariant;

import symmetrylab.shared.number.RandomStream;

/** Where layers of networks on functions on a group start. */
final class LayerStart {
    private LayerStart() {}

    /**
     * As in the authors' code: U(±√(3/N)) for the N weights of a convolution, U(±1/√N) for those of dense layers, of which the last
     * layer is one always.
     *
     * @param weights of all layers
     * @param order N
     * @param shared whether the layers before the last are convolutions
     * @param scale by which all are multiplied
     */
    static double[] uniform(int weights, int order, boolean shared, double scale, RandomStream random) {
        double unit = scale / Math.sqrt(order);
        double[] start = new double[weights];
        for (int i = 0; i < weights; i++) {
            double most = shared && i < weights - order ? Math.sqrt(3) : 1;
            start[i] = unit * (most * (2 * random.nextDouble() - 1));
        }
        return start;
    }

    /** Independent normal weights of deviation scale/√N. */
    static double[] normal(int weights, int order, double scale, RandomStream random) {
        double unit = scale / Math.sqrt(order);
        double[] start = new double[weights];
        for (int i = 0; i < weights; i++) {
            start[i] = unit * random.nextGaussian();
        }
        return start;
    }
}
