package symmetrylab.shared.experiments.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
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
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Prediction;
import symmetrylab.shared.margin.StationaryVertices;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.network.OrthogonallyDecomposable;
import symmetrylab.shared.number.RandomStream;

/**
 * Any orthogonally decomposable network turns to Sᵀρ with ρ a stationary point of min ‖ρ‖_{2/L} at margin 1 (Yun, Krishnan and
 * Mobahi, ICLR 2021, theorem 2): the least one for two layers, one of several for more. Lesson 5.
 */
public final class BasisSparsity implements Experiment {
    private static final ExperimentId ID = new ExperimentId("sparse-in-a-basis");
    static final String NETWORK = "network";
    static final String STARTS = "starts";
    static final String NEAREST = "nearest";
    private static final int MOST_FEATURES = PieceMatrix.MOST;
    private static final double MOST_WORK = 1e8;

    static final Parameter.Points POINTS = new Parameter.Points("points", 1, MOST_FEATURES, "1,-2,-1,1;-1.5,0.5,-1,-1");
    static final Parameter.Text PIECES = PieceMatrix.parameter("1,0,0;0,1,0;0,0,1;1,1,1");
    static final Parameter.IntegerRange COUNT = new Parameter.IntegerRange("starts", 1, 100, 24);

    static final ClaimForm STATIONARY = new ClaimForm(
            "stationary",
            List.of(FlowOfPoints.SEPARABLE, FlowOfPoints.FITS, "gap", FlowOfPoints.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));
    static final ClaimForm LEAST = new ClaimForm(
            "least",
            List.of(FlowOfPoints.SEPARABLE, FlowOfPoints.FITS, "depth-two", "unique", "gap", FlowOfPoints.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));

    static final Figure.Bars PIECE_BARS = new Figure.Bars("pieces", Figure.Index.COORDINATE);
    static final Figure.Bars VERTICES = new Figure.Bars("points-reached", Figure.Index.STATIONARY_POINT);
    private static final Figure.Curves RESIDUALS = new Figure.Curves("residual", "margin", List.of(STATIONARY.id()));
    private static final Figure.Curves DISTANCES = new Figure.Curves("distance", "margin", List.of(LEAST.id()));

    static final Schema SCHEMA = new Schema(
            List.of(
                    POINTS,
                    PIECES,
                    NetworkChoice.DEPTH,
                    Common.SCALE,
                    Common.START,
                    COUNT,
                    FlowOfPoints.MARGIN,
                    FlowOfPoints.STEPS,
                    Common.SEED,
                    Common.CONSTANT,
                    Common.NONSEPARABLE),
            List.of(Subject.lane(NETWORK, Hue.FIRST), Subject.lane(STARTS, Hue.SECOND), Subject.reference(NEAREST)),
            List.of(
                    new Series("step", Scale.LINEAR, 0),
                    new Series("loss", Scale.LOG, 0),
                    new Series("margin", Scale.LOG, 0),
                    new Series(STATIONARY.id(), Scale.LOG, 0),
                    new Series(LEAST.id(), Scale.LOG, 0)),
            List.of(VERTICES, PIECE_BARS, DISTANCES, RESIDUALS),
            List.of(STATIONARY, LEAST),
            Schema.Pace.RUN,
            true);

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
        double parameters = settings.integer(NetworkChoice.DEPTH) * (double) PieceMatrix.MOST;
        double steps = Math.min(settings.integer(FlowOfPoints.STEPS), 2000);
        double runs = settings.integer(COUNT) + 5.0;
        return new Cost(
                runs * steps * parameters * parameters * (table.rows() + parameters)
                        + StationaryVertices.work(table.rows(), PieceMatrix.MOST),
                800 * parameters * parameters,
                0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        TrainingData data = TrainingData.of(settings, inputs, POINTS);
        Matrix s = PieceMatrix.of(settings, PIECES, data.features());
        int m = s.rows();
        if (StationaryVertices.work(data.points(), m) > MOST_WORK) {
            throw InvalidSettings.of(
                    POINTS.name(),
                    Phrase.of(
                            "must be few enough to look at all stationary points: {0} points and {1} pieces are too many",
                            data.points(), m),
                    "");
        }
        int depth = settings.integer(NetworkChoice.DEPTH);
        Diagonal pieces = new Diagonal(m, depth);
        Dataset seen = seen(data, s);
        Start start = Start.of(settings);
        double[] eta = start.of(pieces);
        OrthogonallyDecomposable network = network(settings, s, depth);
        FlowOfPoints flow = new FlowOfPoints(
                data, FlowOfPoints.problem(data, network), turned(network, pieces, eta), settings, FlowOfPoints.EXACT);
        double gap = Invariants.gap(pieces, eta);
        List<Hypothesis> stationary = List.of(new Hypothesis("gap", gap > 0, gap));
        Optional<Prediction> l1 = data.isSeparable() ? Optional.of(Prediction.l1(seen, Basis.REAL)) : Optional.empty();
        boolean unique = l1.isPresent() && l1.get().isUnique();
        double rival = l1.isPresent() ? l1.get().rival() : Double.NaN;
        List<Hypothesis> least = List.of(
                new Hypothesis("depth-two", depth == 2, depth),
                new Hypothesis("unique", unique, rival),
                new Hypothesis("gap", gap > 0, gap));
        List<FlowOfPoints> others = new ArrayList<>();
        for (int k = 0; k < settings.integer(COUNT); k++) {
            Problem problem = new Problem(pieces, seen.signedRows(), Loss.EXPONENTIAL);
            others.add(new FlowOfPoints(data, problem, k == 0 ? eta : start.of(pieces), settings, FlowOfPoints.COARSE));
        }
        return new BasisTrial(network, flow, stationary, least, seen, others);
    }

    /** The rows Sx: the points as the pieces see them. */
    private static Dataset seen(TrainingData data, Matrix s) {
        double[][] rows = data.rows();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = s.times(rows[i]);
        }
        return Dataset.of(rows, data.dataset().labels());
    }

    /** S with bases U_l of chance, one a layer. */
    private static OrthogonallyDecomposable network(Settings settings, Matrix s, int depth) {
        RandomStream random = RandomStream.named(settings.integer(Common.SEED), "bases");
        return OrthogonallyDecomposable.random(s, depth, random);
    }

    /** v_l = U_l η_l. */
    private static double[] turned(OrthogonallyDecomposable network, Diagonal pieces, double[] eta) {
        double[][] v = new double[network.depth()][];
        for (int l = 0; l < v.length; l++) {
            v[l] = network.factors().get(l).times(pieces.layer(eta, l));
        }
        return network.flat(v);
    }
}
