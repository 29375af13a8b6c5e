package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
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

    BiasSetup(Settings settings) {
        this.settings = settings;
        group = GroupText.of(settings, BiasLab.GROUP);
        depth = settings.integer(BiasLab.DEPTH);
        transform = GroupPoints.transform(group.group(), MOST_ORDER);
        coordinates = new FourierCoordinates(transform);
        boolean random = settings.text(BiasLab.DATA).equals("gaussian");
        GroupPoints given = random
                ? GroupPoints.gaussian(
                        group.group().order(), settings.integer(BiasLab.COUNT), settings.integer(BiasLab.SEED))
                : GroupPoints.characters(transform.dual());
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

    /** The networks that were asked for. */
    List<BiasLane> lanes() {
        List<BiasLane> lanes = new ArrayList<>();
        String networks = settings.text(BiasLab.NETWORKS);
        for (String network : List.of(BiasLab.GROUP_NETWORK, BiasLab.CYCLIC, BiasLab.FULL)) {
            if (networks.equals("all") || networks.equals(network)) {
                lanes.add(lane(network));
            }
        }
        return lanes;
    }

    private BiasLane lane(String network) {
        int order = group.group().order();
        RandomStream random = RandomStream.named(settings.integer(BiasLab.SEED), "layers of " + network);
        if (network.equals(BiasLab.FULL)) {
            LinearNetwork dense = FullyConnected.uniform(order, order, depth);
            double[] start = new double[dense.parameterCount()];
            for (int i = 0; i < start.length; i++) {
                start[i] = settings.real(BiasLab.SCALE) / Math.sqrt(order) * random.nextGaussian();
            }
            return lane(network, dense, rows, start, null);
        }
        FourierCoordinates own = network.equals(BiasLab.GROUP_NETWORK)
                ? coordinates
                : new FourierCoordinates(GroupFourierTransform.of(FiniteGroup.parse("C" + order)));
        double[][] there = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            there[i] = own.of(rows[i]);
        }
        double[] start = TrainingLimit.start(own, depth, settings.real(BiasLab.SCALE), random);
        return lane(network, own.space().network(depth), there, start, own);
    }

    private BiasLane lane(
            String subject, LinearNetwork network, double[][] there, double[] start, FourierCoordinates own) {
        Problem problem = Problem.of(network, there, labels, Loss.EXPONENTIAL);
        Path path = network.parameterCount() <= IMPLICIT
                ? GradientFlow.of(problem, start, ERROR)
                : new Descent(problem, new StepRule.MarginPace(GAIN), start);
        return new BiasLane(subject, network, path, start, own);
    }

    /** The function of least ℓ2 norm at margin 1: where a fully connected network goes. */
    double[] leastNorm() {
        return MaxMargin.l2(Dataset.of(rows, labels)).z();
    }

    NuclearMaxMargin nuclear() {
        return NuclearMaxMargin.of(coordinates.space(), points);
    }
}
