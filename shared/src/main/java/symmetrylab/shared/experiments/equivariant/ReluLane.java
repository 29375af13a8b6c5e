package symmetrylab.shared.experiments.equivariant;

import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.relu.ReluDescent;
import symmetrylab.shared.relu.ReluNetwork;

/**
 * One network with ReLUs on its way.
 *
 * @param draws how many starts were drawn until one had a living point
 */
record ReluLane(String subject, ReluDescent descent, int draws) {
    /** The linear function that the network is near each point. */
    Linearisations linearised(ReluSetup setup) {
        ReluNetwork network = descent.network();
        double[] theta = descent.parameters();
        double[][] gradients = new double[setup.points.rows().length][];
        double[] outputs = new double[gradients.length];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = network.gradient(theta, setup.points.rows()[i]);
            outputs[i] = network.output(theta, setup.points.rows()[i]);
        }
        return Linearisations.of(gradients, outputs, setup.spectra);
    }

    /**
     * f(x + v) − f(x) against ⟨∇f(x), v⟩ at each point, for ways v by chance.
     *
     * @param reach the length of v in parts of that of x
     */
    Ways tried(ReluSetup setup, double reach) {
        ReluNetwork network = descent.network();
        double[] theta = descent.parameters();
        double[][] rows = setup.points.rows();
        double[] left = new double[rows.length];
        double[] right = new double[rows.length];
        int switched = 0;
        double residual = 0;
        RandomStream random = RandomStream.named(setup.seed, "ways of " + subject);
        for (int i = 0; i < rows.length; i++) {
            double[] v = GroupPoints.normal(rows[i].length, random);
            double length = reach * FixedSum.norm(rows[i]);
            double[] way = new double[v.length];
            FixedSum.addInto(way, length / FixedSum.norm(v), v);
            double[] there = rows[i].clone();
            FixedSum.addInto(there, 1, way);
            double[] gradient = network.gradient(theta, rows[i]);
            left[i] = network.output(theta, there) - network.output(theta, rows[i]);
            right[i] = FixedSum.dot(gradient, way);
            switched += network.switched(theta, rows[i], there);
            double scale = FixedSum.norm(gradient) * length;
            residual = Math.max(residual, scale > 0 ? Math.abs(left[i] - right[i]) / scale : 0);
        }
        return new Ways(left, right, switched, residual);
    }

    /**
     * What came of the ways.
     *
     * @param switched units that stand on the other side at the end of theirs
     * @param residual the largest difference of both sides in parts of ‖∇f‖·‖v‖; dead points have none
     */
    record Ways(double[] left, double[] right, int switched, double residual) {}
}
