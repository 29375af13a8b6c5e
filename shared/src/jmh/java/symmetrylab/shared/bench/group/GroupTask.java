package symmetrylab.shared.bench.group;

import java.util.Arrays;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Workloads W1 and W2: normal functions on a group with alternating labels, three layers, exponential loss. */
public enum GroupTask {
    W1("D30", 10),
    W2("(C28xC28):D4", 64);

    static final int DEPTH = 3;
    static final double LEARNING_RATE = 1e-4;
    private static final double SCALE = 0.5;

    private final String notation;
    final int points;

    GroupTask(String notation, int points) {
        this.notation = notation;
        this.points = points;
    }

    FiniteGroup group() {
        return FiniteGroup.parse(notation);
    }

    FourierCoordinates coordinates() {
        return new FourierCoordinates(GroupFourierTransform.of(group()));
    }

    /** So many of the functions, the first ones, or of the layers. */
    double[][] functions(String name, int count, double deviation) {
        RandomStream random = RandomStream.named(1, notation + " " + name);
        double[][] functions = new double[count][group().order()];
        for (double[] f : functions) {
            for (int g = 0; g < f.length; g++) {
                f[g] = deviation * random.nextGaussian();
            }
        }
        return functions;
    }

    double[][] rows(int count) {
        return functions("points", count, 1);
    }

    double[][] layers() {
        return functions("layers", DEPTH, SCALE / Math.sqrt(group().order()));
    }

    static double[] labels(int count) {
        double[] labels = new double[count];
        Arrays.setAll(labels, i -> i % 2 == 0 ? 1 : -1);
        return labels;
    }

    /** Our run on the first of the points. */
    Descent descent(FourierCoordinates coordinates, int count) {
        double[][] rows = transformed(coordinates, rows(count));
        double[][] layers = transformed(coordinates, layers());
        BlockProduct network = coordinates.space().network(DEPTH);
        return new Descent(
                Problem.of(network, rows, labels(count), Loss.EXPONENTIAL),
                new StepRule.GradientDescent(LEARNING_RATE),
                network.flat(layers));
    }

    static double[][] transformed(FourierCoordinates coordinates, double[][] functions) {
        return Arrays.stream(functions).map(coordinates::of).toArray(double[][]::new);
    }

    /** Largest difference of filters after equal steps on some of the points, in parts of how far the filters have moved. */
    double difference(int count, int steps) {
        FourierCoordinates coordinates = coordinates();
        Descent descent = descent(coordinates, count);
        NaiveGroupTraining naive = new NaiveGroupTraining(group(), rows(count), layers());
        descent.advance(steps);
        for (int i = 0; i < steps; i++) {
            naive.step(LEARNING_RATE);
        }
        double[] theta = descent.state().parameters();
        double worst = 0;
        double[][] start = layers();
        for (int l = 0; l < DEPTH; l++) {
            double[] ours =
                    coordinates.function(coordinates.space().network(DEPTH).layer(theta, l));
            double[] moved = naive.layers()[l].clone();
            FixedSum.addInto(moved, -1, start[l]);
            FixedSum.addInto(ours, -1, naive.layers()[l]);
            worst = Math.max(worst, FixedSum.norm(ours) / FixedSum.norm(moved));
        }
        return worst;
    }
}
