package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.groups.GroupText;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.relu.ReluDescent;
import symmetrylab.shared.relu.ReluNetwork;
import symmetrylab.shared.relu.WeightSharing;

/** Points, and networks with ReLUs at their starts. */
final class ReluSetup {
    /** A start in which every point is dead never moves; a network is drawn again at most so often. */
    private static final int MOST_DRAWS = 50;

    private static final int MOST_ORDER = 120;

    final Settings settings;
    final int seed;
    final GroupText group;
    final GroupPoints points;
    final Spectra spectra;

    ReluSetup(Settings settings) {
        this.settings = settings;
        seed = settings.integer(ReluLab.SEED);
        group = GroupText.of(settings, ReluLab.GROUP);
        GroupFourierTransform transform = GroupPoints.transform(group.group(), MOST_ORDER);
        points = isRandom()
                ? GroupPoints.gaussian(group.group().order(), settings.integer(ReluLab.COUNT), seed)
                : GroupPoints.characters(transform.dual());
        spectra = Spectra.of(transform, settings.integer(ReluLab.DEPTH));
        if (shown() >= points.rows().length) {
            throw InvalidSettings.of(
                    ReluLab.POINT.name(),
                    Phrase.of("must be the number of a point: there are {0}", points.rows().length),
                    settings.text(ReluLab.POINT));
        }
    }

    boolean isRandom() {
        return settings.text(ReluLab.DATA).equals("gaussian");
    }

    /** The point whose linear function is shown, from 0. */
    int shown() {
        return settings.integer(ReluLab.POINT) - 1;
    }

    /** Whether this network is alive at some point, so that it can learn. */
    private boolean isAlive(ReluNetwork network, double[] theta) {
        for (double[] x : points.rows()) {
            if (FixedSum.norm(network.gradient(theta, x)) > 0) {
                return true;
            }
        }
        return false;
    }

    List<ReluLane> lanes() {
        FiniteGroup g = group.group();
        List<ReluLane> lanes = new ArrayList<>();
        lanes.add(lane(BiasLab.GROUP_NETWORK, WeightSharing.along(g)));
        lanes.add(lane(BiasLab.CYCLIC, WeightSharing.along(FiniteGroup.parse("C" + g.order()))));
        lanes.add(lane(BiasLab.FULL, WeightSharing.none(g.order())));
        return lanes;
    }

    private ReluLane lane(String subject, WeightSharing sharing) {
        int depth = settings.integer(ReluLab.DEPTH);
        ReluNetwork network = new ReluNetwork(sharing, depth, settings.real(ReluLab.BIAS));
        RandomStream random = RandomStream.named(seed, "layers of " + subject);
        double[] start = start(network, random);
        int draws = 1;
        while (draws < MOST_DRAWS && !isAlive(network, start)) {
            start = start(network, random);
            draws++;
        }
        return new ReluLane(subject, new ReluDescent(network, points.rows(), points.labels(), start), draws);
    }

    /** As in the authors' code, or normal numbers. */
    private double[] start(ReluNetwork network, RandomStream random) {
        double scale = settings.real(ReluLab.SCALE);
        int order = network.inputSize();
        boolean shared = network.sharing().weights() == order;
        return settings.text(ReluLab.START).equals("uniform")
                ? LayerStart.uniform(network.parameterCount(), order, shared, scale, random)
                : LayerStart.normal(network.parameterCount(), order, scale, random);
    }
}
