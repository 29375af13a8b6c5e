package symmetrylab.shared.experiments.equivariant;

import java.util.List;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.equivariant.NuclearMaxMargin;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.equivariant.TrainingLimit;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.groups.GroupText;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Path;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMargin;
import symmetrylab.shared.margin.Separability;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.RandomStream;

/** Points, networks at their starts, and what is computed of the points without training. */
final class BiasSetup {
    /** Networks of so many parameters are followed by an implicit method, others by steps that gain margin evenly. */
    private static final int IMPLICIT = 120;

    private static final double ERROR = 1e-6;
    private static final double GAIN = 0.5;
    private static final int MOST_ORDER = 400;
    /** The learning rate of the authors grows by this much, every so many steps. */
    private static final double GROWTH = 1.1;

    private static final int EVERY = 100;
    /** Of the means of the two classes from zero. */
    private static final double SHIFT = 0.01;
    /** The deviation of scaled points. */
    private static final double FACTOR = 5;

    final Settings settings;
    final GroupText group;
    final int depth;
    final GroupFourierTransform transform;
    final FourierCoordinates coordinates;
    final double[][] rows;
    final double[] labels;
    final SeparablePoints points;
    final boolean separable;
    final double bestMargin;
    private FourierCoordinates circle;

    BiasSetup(Settings settings) {
        this.settings = settings;
        group = GroupText.of(settings, BiasLab.GROUP);
        depth = settings.integer(BiasLab.DEPTH);
        transform = GroupPoints.transform(group.group(), MOST_ORDER);
        coordinates = new FourierCoordinates(transform);
        GroupPoints given = given();
        rows = given.rows();
        labels = given.labels();
        double[][] there = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            there[i] = coordinates.of(rows[i]);
        }
        points = SeparablePoints.of(there, labels);
        Separability found = Separability.of(Dataset.of(rows, labels));
        separable = found.holds();
        bestMargin = found instanceof Separability.Separable margin ? margin.margin() : 0;
    }

    /** Whether the points are of chance. */
    boolean isRandom() {
        return !settings.text(BiasLab.DATA).equals(BiasLab.CHARACTERS);
    }

    private GroupPoints given() {
        int order = group.group().order();
        int count = settings.integer(BiasLab.COUNT);
        int seed = settings.integer(BiasLab.SEED);
        return switch (settings.text(BiasLab.DATA)) {
            case BiasLab.CHARACTERS -> GroupPoints.characters(transform.dual());
            case BiasLab.SHIFTED -> GroupPoints.gaussian(order, count, seed).shifted(SHIFT);
            case BiasLab.SCALED -> GroupPoints.gaussian(order, count, seed).times(FACTOR);
            default -> GroupPoints.gaussian(order, count, seed);
        };
    }

    /** Whether one element goes through the whole group, which then is a circle itself. */
    boolean isCyclic() {
        int order = group.group().order();
        for (int a = 0; a < order; a++) {
            if (group.group().elementOrder(a) == order) {
                return true;
            }
        }
        return false;
    }

    /** Whether networks take the steps of the authors' code. */
    boolean isAuthors() {
        return settings.text(BiasLab.PACE).equals(BiasLab.AUTHORS);
    }

    /** The names of the networks that were asked for. */
    List<String> networks() {
        List<String> all = List.of(BiasLab.GROUP_NETWORK, BiasLab.CYCLIC, BiasLab.FULL);
        String networks = settings.text(BiasLab.NETWORKS);
        return networks.equals("all") ? all : List.of(networks);
    }

    /** The stream of a network's starts. */
    RandomStream random(String network) {
        return RandomStream.named(settings.integer(BiasLab.SEED), "layers of " + network);
    }

    /** A network at the next start of its stream. */
    BiasLane lane(String network, RandomStream random) {
        int order = group.group().order();
        double scale = settings.real(BiasLab.SCALE);
        if (network.equals(BiasLab.FULL)) {
            LinearNetwork dense = FullyConnected.uniform(order, order, depth);
            int weights = dense.parameterCount();
            double[] start = isAuthors()
                    ? LayerStart.uniform(weights, order, false, scale, random)
                    : LayerStart.normal(weights, order, scale, random);
            return lane(network, dense, start, null);
        }
        FourierCoordinates own = network.equals(BiasLab.GROUP_NETWORK) ? coordinates : circle();
        double[] start = isAuthors()
                ? own.each(LayerStart.uniform(depth * order, order, true, scale, random))
                : TrainingLimit.start(own, depth, scale, random);
        return lane(network, own.space().network(depth), start, own);
    }

    private FourierCoordinates circle() {
        if (circle == null) {
            int order = group.group().order();
            circle = new FourierCoordinates(GroupFourierTransform.of(FiniteGroup.parse("C" + order)));
        }
        return circle;
    }

    private BiasLane lane(String subject, LinearNetwork network, double[] start, FourierCoordinates own) {
        StopRule stop =
                StopRule.margin(settings.real(BiasLab.MARGIN)).or(StopRule.steps(settings.integer(BiasLab.STEPS)));
        return new BiasLane(subject, network, path(network, start, own), start, own, stop);
    }

    /** The same network at the same start, with another end. */
    BiasLane again(BiasLane lane, StopRule stop) {
        Path path = path(lane.network(), lane.start(), lane.own());
        return new BiasLane(lane.subject(), lane.network(), path, lane.start(), lane.own(), stop);
    }

    private Path path(LinearNetwork network, double[] start, FourierCoordinates own) {
        double[][] there = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            there[i] = own == null ? rows[i] : own.of(rows[i]);
        }
        Problem problem = Problem.of(network, there, labels, Loss.EXPONENTIAL);
        if (isAuthors()) {
            // their loss is the mean over points, ours is the sum
            double rate = settings.real(BiasLab.RATE) / rows.length;
            return new Descent(problem, new StepRule.GradientDescent(rate, GROWTH, EVERY), start);
        }
        return network.parameterCount() <= IMPLICIT
                ? GradientFlow.of(problem, start, ERROR)
                : new Descent(problem, new StepRule.MarginPace(GAIN), start);
    }

    /** The function of least ℓ2 norm at margin 1: where a fully connected network goes. */
    double[] leastNorm() {
        return MaxMargin.l2(Dataset.of(rows, labels)).z();
    }

    NuclearMaxMargin nuclear() {
        return NuclearMaxMargin.of(coordinates.space(), points);
    }
}
