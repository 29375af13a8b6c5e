package symmetrylab.shared.experiments.single;

import java.util.ArrayList;
import java.util.List;
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
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.number.FixedSum;

/**
 * Two layers and one point with a label: the exact path of both layers, the singular value that remains (Yun et al. 2021,
 * theorem 3), and for a convolution with a short filter the direction in closed form (corollary 4). Lesson 6.
 */
public final class SinglePointDirection implements Experiment {
    private static final ExperimentId ID = new ExperimentId("single-point-direction");
    static final String LIMIT = "limit";
    static final String RATE = "rate";

    static final Parameter.Points POINTS = new Parameter.Points("points", 1, TwoLayers.MOST_FEATURES, "1,2,1");
    static final Parameter.RealRange ALPHA = TwoLayers.alpha(0.1);
    static final Parameter.RealRange MARGIN = new Parameter.RealRange("margin", 0.1, 1e9, 1e6, Scale.LOG);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 20_000, 2000);

    private static final String ONE_POINT = "one-point";
    private static final String FOLLOWS = "follows-flow";
    static final ClaimForm PATH = form("path", 1e-8, ONE_POINT, FOLLOWS);
    static final ClaimForm TOP = form("top", 1e-3, ONE_POINT, "gap", "fits", FOLLOWS);
    static final ClaimForm DIRECTION = form("direction", 1e-3, ONE_POINT, "gap", "fits", FOLLOWS);
    static final ClaimForm KNOB = form("knob", 1e-3, ONE_POINT, "unique", "fits", FOLLOWS);
    private static final List<ClaimForm> CLAIMS = List.of(PATH, TOP, DIRECTION, KNOB);

    static final Figure.Plane PLANE = new Figure.Plane("plane");
    static final Figure.Bars SHARES = new Figure.Bars("shares", Figure.Index.SINGULAR_VALUE);
    static final Figure.Bars COORDINATES = new Figure.Bars("coordinates", Figure.Index.COORDINATE);
    private static final Figure.Curves REST = new Figure.Curves("rest", "margin", List.of("rest"));
    private static final Figure.Curves RESIDUAL = new Figure.Curves("residual", "margin", ids());

    static final Schema SCHEMA = new Schema(
            List.of(
                    POINTS,
                    TwoLayers.NETWORK,
                    TwoLayers.KERNEL,
                    ALPHA,
                    TwoLayers.BALANCE,
                    TwoLayers.SIGNS,
                    MARGIN,
                    STEPS,
                    TwoLayers.SEED),
            subjects(),
            series(),
            List.of(SHARES, REST, COORDINATES, PLANE, RESIDUAL),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static final double TOLERANCE = 1e-12;

    private static ClaimForm form(String id, double tolerance, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(tolerance));
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        CLAIMS.forEach(claim -> ids.add(claim.id()));
        return ids;
    }

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>(TwoLayers.LANES);
        subjects.add(Subject.reference(LIMIT));
        subjects.add(Subject.reference(RATE));
        return subjects;
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        series.add(new Series("step", Scale.LINEAR, 0));
        for (String id : List.of("loss", "margin", "rest")) {
            series.add(new Series(id, Scale.LOG, 0));
        }
        for (String id : ids()) {
            series.add(new Series(id, Scale.LOG, 0));
        }
        return series;
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
        double weights = 3.0 * table.columns();
        return new Cost(
                settings.integer(STEPS) * 80 * weights * (table.rows() + table.columns()), 8 * 400 * weights, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        DataTable table = inputs.points(settings, POINTS);
        double[][] rows = table.features();
        double[] labels = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = table.labels()[i];
            if (!(FixedSum.norm(rows[i]) > 0)) {
                throw InvalidSettings.of(
                        POINTS.name(),
                        Phrase.of("must have an x that is not 0 in each point; point {0} has none", i + 1),
                        "");
            }
        }
        TwoLayers start = TwoLayers.of(settings, ALPHA, rows[0], labels[0]);
        Problem problem = Problem.of(start.network(), rows, labels, Loss.EXPONENTIAL);
        return new DirectionTrial(
                start,
                new ExactPath(start, rows, table.labels()),
                GradientFlow.explicit(problem, start.start(), TOLERANCE),
                settings.real(MARGIN),
                settings.integer(STEPS));
    }
}
