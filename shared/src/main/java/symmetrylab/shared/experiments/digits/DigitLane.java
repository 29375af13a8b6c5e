package symmetrylab.shared.experiments.digits;

import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.Progress;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.flow.WideDescent;
import symmetrylab.shared.linear.FloatMatrix;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Parallel;
import symmetrylab.shared.number.RandomStream;

/** One of the networks in one of the runs. */
sealed interface DigitLane {
    int LAYERS = 3;

    void advance();

    /** β as a function on the group. */
    double[] function();

    Progress progress();

    double[] save();

    void restore(double[] saved);

    /** A network of blocks, on the group or on the circle. */
    final class Blocks implements DigitLane {
        /** At a saddle what rounding adds grows; it is taken out after so many steps. */
        private static final int SLICE = 10;

        private final FourierCoordinates own;
        private final BlockProduct network;
        private final Descent descent;
        private final double[] start;

        /** Filters begin uniform in ± scale·√(3/N), dense layers in ± scale/√N, as in the authors' code at scale 1. */
        Blocks(FourierCoordinates own, double[][] signed, double scale, StepRule rule, RandomStream random) {
            this.own = own;
            int order = signed[0].length;
            network = own.space().network(LAYERS);
            start = new double[network.parameterCount()];
            for (int l = 0; l < LAYERS; l++) {
                double bound = scale * Math.sqrt((l < LAYERS - 1 ? 3.0 : 1.0) / order);
                double[] layer = own.of(uniform(order, bound, random));
                System.arraycopy(layer, 0, start, l * layer.length, layer.length);
            }
            double[][] there = new double[signed.length][];
            for (int i = 0; i < there.length; i++) {
                there[i] = own.of(signed[i]);
            }
            descent = new Descent(new Problem(network, there, Loss.EXPONENTIAL), rule, start);
        }

        @Override
        public void advance() {
            descent.advance(1);
            if (descent.progress().steps() % SLICE == 0) {
                descent.correct(own.real(descent.state().parameters()));
            }
        }

        /** Θ in the coordinates of the group's blocks. */
        double[] parameters() {
            return descent.state().parameters();
        }

        /** β in the coordinates of the group's blocks. */
        double[] coordinates() {
            return descent.state().predictor();
        }

        @Override
        public double[] function() {
            return own.function(coordinates());
        }

        @Override
        public Progress progress() {
            return descent.progress();
        }

        /** How far the conserved quantities ‖w_l‖² − ‖w_k‖² have drifted, in parts of ‖Θ‖². */
        double drift() {
            double[] theta = descent.state().parameters();
            double[] before = Invariants.normDifferences(network, start);
            double[] now = Invariants.normDifferences(network, theta);
            double worst = 0;
            for (int l = 0; l < now.length; l++) {
                worst = Math.max(worst, Math.abs(now[l] - before[l]));
            }
            return worst / FixedSum.dot(theta, theta);
        }

        @Override
        public double[] save() {
            return descent.save();
        }

        @Override
        public void restore(double[] saved) {
            descent.restore(saved);
        }
    }

    /** The fully connected network at full width. */
    final class Wide implements DigitLane {
        private final WideDescent descent;

        /** All layers begin uniform in ± scale/√N. */
        Wide(double[][] signed, double scale, StepRule rule, RandomStream random, Parallel cores) {
            int order = signed[0].length;
            double bound = scale / Math.sqrt(order);
            WideDescent.Start start = new WideDescent.Start(
                    FloatMatrix.uniform(order, bound, random.split("first"), cores),
                    FloatMatrix.uniform(order, bound, random.split("second"), cores),
                    uniform(order, bound, random.split("last")));
            descent = new WideDescent(signed, Loss.EXPONENTIAL, rule, start, cores);
        }

        @Override
        public void advance() {
            descent.advance();
        }

        @Override
        public double[] function() {
            return descent.predictor();
        }

        @Override
        public Progress progress() {
            return descent.progress();
        }

        @Override
        public double[] save() {
            return descent.save();
        }

        @Override
        public void restore(double[] saved) {
            descent.restore(saved);
        }
    }

    private static double[] uniform(int count, double bound, RandomStream random) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = bound * (2 * random.nextDouble() - 1);
        }
        return values;
    }
}
