package symmetrylab.shared.experiments.tensor;

import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.number.FixedSum;

/**
 * The directions û_l of the layers beside what a tensor makes of the others, A∘(û_1,…,I_l,…,û_L)/s: equal for a singular tuple.
 *
 * @param value s = A∘(û_1,…,û_L)
 * @param units û_l, one after another
 * @param images what stands beside them; empty where s = 0
 * @param distances of both, one a layer; NaN where s = 0
 */
record Alignment(double value, double[] units, double[] images, double[] distances) {
    static Alignment of(DataTensor tensor, double[]... v) {
        double[][] u = new double[v.length][];
        int count = 0;
        for (int l = 0; l < v.length; l++) {
            double norm = FixedSum.norm(v[l]);
            u[l] = new double[v[l].length];
            FixedSum.addInto(u[l], norm > 0 ? 1 / norm : 0, v[l]);
            count += u[l].length;
        }
        double s = tensor.apply(u);
        double[] units = new double[count];
        double[] images = new double[s == 0 ? 0 : count];
        double[] distances = new double[v.length];
        int at = 0;
        for (int l = 0; l < u.length; l++) {
            System.arraycopy(u[l], 0, units, at, u[l].length);
            double[] image = new double[u[l].length];
            FixedSum.addInto(image, 1 / s, tensor.partial(l, u));
            distances[l] = Double.NaN;
            if (s != 0) {
                System.arraycopy(image, 0, images, at, image.length);
                FixedSum.addInto(image, -1, u[l]);
                distances[l] = FixedSum.norm(image);
            }
            at += u[l].length;
        }
        return new Alignment(s, units, images, distances);
    }

    /** The largest distance; NaN where s = 0. */
    double residual() {
        double worst = 0;
        for (double distance : distances) {
            worst = Double.isNaN(distance) ? distance : Math.max(worst, distance);
        }
        return worst;
    }
}
