package symmetrylab.shared.experiments.tensor;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.descent.Common;
import symmetrylab.shared.experiments.descent.Start;
import symmetrylab.shared.experiments.descent.TrainingData;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.network.LinearNetwork;

/**
 * The directions of the layers of a classifying network tend to singular vectors of the data tensor of −Xᵀr (Yun, Krishnan and
 * Mobahi, ICLR 2021, theorem 1); to the top ones where two layers are orthogonally decomposable (theorem 2). Lesson 5.
 */
public final class SingularDirections implements Experiment {
    private static final ExperimentId ID = new ExperimentId("singular-directions");
    static final String IMAGE = "image";
    private static final int MOST_FEATURES = 8;

    static final Parameter.Points POINTS =
            new Parameter.Points("points", 2, MOST_FEATURES, "1,2,0.5,1,1;2.5,4,1.5,2.2,1;-2.4,-4.5,-0.8,-2.7,-1");
    static final Parameter.Choice NETWORK = NetworkChoice.networks(NetworkChoice.CONVOLUTION);
    static final Parameter.Text HIDDEN = NetworkChoice.hidden("0");
    static final Parameter.RealRange SCALE = Common.SCALE;

    static final ClaimForm SINGULAR = new ClaimForm(
            "singular",
            List.of(FlowOfPoints.SEPARABLE, FlowOfPoints.FITS, FlowOfPoints.SETTLES, FlowOfPoints.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));
    static final ClaimForm TOP = new ClaimForm(
            "top",
            List.of(
                    FlowOfPoints.SEPARABLE,
                    FlowOfPoints.FITS,
                    FlowOfPoints.SETTLES,
                    "depth-two",
                    "decomposable",
                    "gap",
                    FlowOfPoints.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));

    static final Figure.Curves DISTANCES = new Figure.Curves("distances", "margin", List.of("distance"));
    static final Figure.Bars DIRECTIONS = new Figure.Bars("directions", Figure.Index.WEIGHT);
    private static final Figure.Curves RATIO = new Figure.Curves("ratio", "margin", List.of("top"));
    private static final Figure.Curves PROGRESS = new Figure.Curves("progress", "step", List.of("reached"));

    static final Schema SCHEMA = new Schema(
            List.of(
                    POINTS,
                    NETWORK,
                    NetworkChoice.DEPTH,
                    HIDDEN,
                    SCALE,
                    Common.START,
                    FlowOfPoints.MARGIN,
                    FlowOfPoints.STEPS,
                    Common.SEED,
                    Common.CONSTANT,
                    Common.NONSEPARABLE),
            List.of(
                    Subject.lane(NetworkChoice.DIAGONAL, Hue.DIAGONAL),
                    Subject.lane(NetworkChoice.CONVOLUTION, Hue.CONVOLUTIONAL),
                    Subject.lane(NetworkChoice.FULL, Hue.FULLY_CONNECTED),
                    Subject.lane(layer(0), Hue.FIRST),
                    Subject.lane(layer(1), Hue.SECOND),
                    Subject.lane(layer(2), Hue.THIRD),
                    Subject.lane(layer(3), Hue.NEUTRAL),
                    Subject.reference(IMAGE)),
            List.of(
                    new Series("step", Scale.LINEAR, 0),
                    new Series("loss", Scale.LOG, 0),
                    new Series("margin", Scale.LOG, 0),
                    new Series("reached", Scale.LOG, 0),
                    new Series("distance", Scale.LOG, 0),
                    new Series(SINGULAR.id(), Scale.LOG, 0),
                    new Series(TOP.id(), Scale.LOG, 0)),
            List.of(DISTANCES, DIRECTIONS, PROGRESS, RATIO),
            List.of(SINGULAR, TOP),
            Schema.Pace.RUN,
            true);

    static String layer(int l) {
        return "layer-" + (l + 1);
    }

    @Override
    public ExperimentId id() {
        return ID;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        DataTable table = inputs.points(settings, POINTS);
        double parameters = settings.integer(NetworkChoice.DEPTH) * 64.0;
        double steps = Math.min(settings.integer(FlowOfPoints.STEPS), 300);
        return new Cost(
                steps * (parameters * parameters * (table.rows() + parameters) + 1e5),
                800 * parameters * parameters,
                0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        TrainingData data = TrainingData.of(settings, inputs, POINTS);
        LinearNetwork network = NetworkChoice.of(settings, NETWORK, HIDDEN, data.features());
        double[] start = Start.of(settings).of(network);
        FlowOfPoints flow =
                new FlowOfPoints(data, FlowOfPoints.problem(data, network), start, settings, FlowOfPoints.EXACT);
        return new SingularTrial(settings.text(NETWORK), network, flow, top(network, start));
    }

    /** What theorem 2 asks of network and start for two layers. */
    private static List<Hypothesis> top(LinearNetwork network, double[] start) {
        boolean decomposable =
                network instanceof Diagonal || network instanceof CircularConvolution net && net.isFull();
        double gap = network instanceof Diagonal diagonal
                ? Invariants.gap(diagonal, start)
                : network instanceof CircularConvolution net ? Invariants.gap(net, start) : Double.NaN;
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(new Hypothesis("depth-two", network.depth() == 2, network.depth()));
        hypotheses.add(new Hypothesis("decomposable", decomposable, Double.NaN));
        hypotheses.add(new Hypothesis("gap", gap > 0, gap));
        return hypotheses;
    }
}
