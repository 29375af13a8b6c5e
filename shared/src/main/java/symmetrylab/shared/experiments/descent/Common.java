package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Subject;

/** The parameters, series and figures that every experiment of the course shares. */
public final class Common {
    /**
     * Eight points around one support vector at (1, 2): ℓ2 max-margin points along (1, 2), ℓ1 along (0, 1) and Fourier-ℓ1
     * along (1, 1).
     */
    private static final String CONTRASTING =
            "1,2,1;1.6,3.4,1;3.2,3.1,1;2.6,2.5,1;" + "-1.2,-3.3,-1;-2,-2.4,-1;-3.3,-2.6,-1;-0.9,-2.6,-1";

    static final int MOST_FEATURES = 784;

    static final Parameter.Points POINTS = new Parameter.Points("points", 1, MOST_FEATURES, CONTRASTING);
    static final Parameter.Points PLANE_POINTS = new Parameter.Points("points", 2, 2, CONTRASTING);
    public static final Parameter.Flag CONSTANT = new Parameter.Flag("constant", false);
    public static final Parameter.Choice NONSEPARABLE =
            new Parameter.Choice("nonseparable", List.of("refuse", "train"), "refuse");
    static final Parameter.Choice LOSS =
            new Parameter.Choice("loss", List.of("exponential", "logistic"), "exponential");
    static final Parameter.Choice RULE =
            new Parameter.Choice("rule", List.of("margin", "gradient", "relative", "flow"), "margin");
    static final Parameter.RealRange STEP = new Parameter.RealRange("step", 1e-4, 100, 0.5, Scale.LOG);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 10_000_000, 200_000);
    static final Parameter.RealRange MARGIN = new Parameter.RealRange("margin", 0.1, 1e9, 1e4, Scale.LOG);
    public static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 1e-6, 10, 0.1, Scale.LOG);
    public static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);
    /** {@code gap}: the last layer is the smallest, as the theorems ask; {@code equal}: all layers are alike. */
    public static final Parameter.Choice START = new Parameter.Choice("start", List.of("gap", "equal"), "gap");

    private static final String STEP_SERIES = "step";
    private static final String LOSS_SERIES = "loss";
    private static final String MARGIN_SERIES = "margin";
    private static final String TIME_SERIES = "log-time";
    private static final String ANGLE_SERIES = "angle";

    static final Figure.Plane PLANE = new Figure.Plane("plane");
    static final Figure.Bars COORDINATES = new Figure.Bars("coordinates", Figure.Index.COORDINATE);
    static final Figure.Heat HEAT = new Figure.Heat("heat", COORDINATES);
    /** Of the first hidden layer. */
    static final Figure.Bars SINGULAR_VALUES = new Figure.Bars("singular-values", Figure.Index.SINGULAR_VALUE);

    static final Figure.Waterfall WATERFALL = new Figure.Waterfall("waterfall", SINGULAR_VALUES);
    static final Figure.Solutions SOLUTIONS = new Figure.Solutions("weights");
    private static final Figure.Curves LOSS_CURVE = new Figure.Curves("loss", STEP_SERIES, List.of(LOSS_SERIES));
    private static final Figure.Curves ANGLE_CURVE = new Figure.Curves("angle", MARGIN_SERIES, List.of(ANGLE_SERIES));

    private static final double EXACT = 0;

    private Common() {}

    /** The five series of every run, then the residual of each claim under the id of the claim. */
    private static List<Series> series(List<String> claims) {
        List<Series> series = new ArrayList<>(List.of(
                new Series(STEP_SERIES, Scale.LOG, EXACT),
                new Series(LOSS_SERIES, Scale.LOG, EXACT),
                new Series(MARGIN_SERIES, Scale.LOG, EXACT),
                new Series(TIME_SERIES, Scale.LINEAR, EXACT),
                new Series(ANGLE_SERIES, Scale.LOG, EXACT)));
        for (String claim : claims) {
            series.add(new Series(claim, Scale.LOG, EXACT));
        }
        return series;
    }

    /** The residuals of claims against the margin, on log–log axes where a power law is a line. */
    private static Figure.Curves residuals(List<String> claims) {
        return new Figure.Curves("residual", MARGIN_SERIES, claims);
    }

    /** The schema of an experiment of the course: the figures of every run, and its own. */
    static Schema schema(List<Parameter> parameters, List<Subject> subjects, List<ClaimForm> claims, Figure... own) {
        List<String> ids = new ArrayList<>();
        for (ClaimForm claim : claims) {
            ids.add(claim.id());
        }
        List<Figure> figures = new ArrayList<>(List.of(PLANE, SOLUTIONS));
        figures.addAll(List.of(own));
        figures.addAll(List.of(ANGLE_CURVE, LOSS_CURVE, residuals(ids)));
        return new Schema(parameters, subjects, series(ids), figures, claims, Schema.Pace.RUN, true);
    }

    /** The parameters of every run, after those that are an experiment's own. */
    static List<Parameter> parameters(Parameter.Points points, List<Parameter> own) {
        List<Parameter> all = new ArrayList<>();
        all.add(points);
        all.addAll(own);
        all.addAll(List.of(RULE, STEP, MARGIN, STEPS, LOSS, SEED, CONSTANT, NONSEPARABLE));
        return all;
    }
}
