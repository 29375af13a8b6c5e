package symmetrylab.shared.experiments.sphere;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.equivariant.BiasLane;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Path;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Separability;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.sphere.RotationTransform;

/** Functions on the rotations as points, and networks of the same filters in each metric. */
final class BandSetup {
    /** Networks of so many parameters are followed by an implicit method, others by steps that gain margin evenly. */
    private static final int IMPLICIT = 120;

    private static final double ERROR = 1e-6;
    private static final double GAIN = 0.5;

    final Settings settings;
    final int band;
    final int depth;
    final BlockSpace space;
    /** x_i in the coordinates √(2l+1)·x̂(l). */
    final double[][] rows;

    final double[] labels;
    final boolean separable;
    final double bestMargin;

    BandSetup(Settings settings) {
        this.settings = settings;
        band = settings.integer(BandBias.BAND);
        depth = settings.integer(BandBias.DEPTH);
        space = RotationTransform.space(band);
        rows = points();
        labels = new double[rows.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2 == 0 ? -1 : 1;
        }
        Separability found = Separability.of(Dataset.of(rows, labels));
        separable = found.holds();
        bestMargin = found instanceof Separability.Separable margin ? margin.margin() : 0;
    }

    /** Normal coordinates; or functions of the angle alone, whose blocks are multiples of 1, with the same energy in each degree. */
    private double[][] points() {
        RandomStream random = RandomStream.named(settings.integer(BandBias.SEED), "points");
        boolean classes = settings.text(BandBias.DATA).equals("class");
        double[][] points = new double[settings.integer(BandBias.COUNT)][space.size()];
        for (double[] point : points) {
            for (int l = 0; l < band; l++) {
                int d = 2 * l + 1;
                double same = random.nextGaussian();
                for (int i = 0; i < d * d; i++) {
                    boolean diagonal = i % (d + 1) == 0;
                    double one = diagonal ? Math.sqrt(d) * same : 0;
                    point[space.start(l) + i] = classes ? one : random.nextGaussian();
                }
            }
        }
        return points;
    }

    /** The metrics that were asked for. */
    List<BandMetric> metrics() {
        List<BandMetric> metrics = new ArrayList<>();
        String asked = settings.text(BandBias.METRICS);
        for (String lane : List.of(BandBias.HAAR, BandBias.PLAIN)) {
            if (asked.equals("both") || asked.equals(lane)) {
                metrics.add(BandMetric.of(lane, space, rows, labels));
            }
        }
        return metrics;
    }

    /** The network of a metric, from the same filters in each. */
    BiasLane lane(BandMetric metric) {
        RandomStream random = RandomStream.named(settings.integer(BandBias.SEED), "filters");
        double[] filters = new double[depth * space.size()];
        double deviation = settings.real(BandBias.SCALE) / Math.sqrt(space.size());
        for (int i = 0; i < filters.length; i++) {
            filters[i] = deviation * random.nextGaussian();
        }
        double[] start = metric.fromFunction(filters);
        LinearNetwork network = metric.space().network(depth);
        Problem problem = new Problem(network, metric.points().signed(), Loss.EXPONENTIAL);
        Path path = network.parameterCount() <= IMPLICIT
                ? GradientFlow.of(problem, start, ERROR)
                : new Descent(problem, new StepRule.MarginPace(GAIN), start);
        StopRule stop =
                StopRule.margin(settings.real(BandBias.MARGIN)).or(StopRule.steps(settings.integer(BandBias.STEPS)));
        return new BiasLane(metric.lane(), network, path, start, null, stop);
    }
}
