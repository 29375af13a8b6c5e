package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
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
import symmetrylab.shared.number.FixedSum;

/**
 * Three networks that can fit their points in many ways, followed along the flow of the squared loss, and where theorems send
 * them: the least potential (Yun et al. 2021, theorem 5 with corollaries 5 and 6), the exact limit of one point (theorem 6), the
 * least norm from small starts (theorem 7). Lesson 7.
 */
public final class RegressionLimits implements Experiment {
    private static final ExperimentId ID = new ExperimentId("regression-limits");
    static final String DIAGONAL = "diagonal";
    static final String CONVOLUTION = "convolution";
    static final String FULL = "fully-connected";
    static final String LEAST_POTENTIAL = "least-potential";
    static final String LEAST_SPECTRAL = "least-spectral-potential";
    static final String LEAST_NORM = "least-norm";
    static final String PIECES = "pieces";
    static final String LEAST_PIECEWISE = "least-piecewise-potential";

    static final Parameter.Text EQUATIONS = Equations.parameter("equations", "1,2,1");
    static final Parameter.Choice NETWORKS =
            new Parameter.Choice("networks", List.of("all", DIAGONAL, CONVOLUTION, FULL, PIECES), "all");
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 6, 2);
    static final Parameter.RealRange ALPHA = new Parameter.RealRange("alpha", 1e-8, 1e3, 0.1, Scale.LOG);
    static final Parameter.RealRange TILT = new Parameter.RealRange("tilt", 0.1, 10, 1, Scale.LOG);
    /** {@code last-zero}: as theorems 5 and 7 ask; {@code same}: all from one β; {@code zero}: all weights 0. */
    static final Parameter.Choice START =
            new Parameter.Choice("start", List.of("last-zero", "same", "zero"), "last-zero");

    static final Parameter.Choice FORMULA = new Parameter.Choice("formula", List.of("corrected", "slide"), "corrected");
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 200_000, 40_000);

    static final ClaimForm POTENTIAL = form("potential", 1e-8, "many", "start");
    static final ClaimForm EVEN = form("even", 1e-8, "many", "start", "even", "factor");
    static final ClaimForm SMALL = form("least-norm", 1e-3, "many", "order");
    static final ClaimForm ONE_POINT = form("one-point", 1e-8, "one-point", "two-layers", "gap", "formula");
    static final ClaimForm BASIS = form("basis", 1e-8, "many", "start");
    private static final List<ClaimForm> CLAIMS = List.of(POTENTIAL, EVEN, SMALL, ONE_POINT, BASIS);

    static final Figure.Solutions PLANE = new Figure.Solutions("plane");
    static final Figure.Bars COORDINATES = new Figure.Bars("coordinates", Figure.Index.COORDINATE);
    private static final Figure.Curves DISTANCES = new Figure.Curves("distances", "step", ids());
    private static final Figure.Curves FIT = new Figure.Curves("fit", "step", List.of("fit"));

    static final Schema SCHEMA = new Schema(
            List.of(EQUATIONS, NETWORKS, DEPTH, ALPHA, TILT, START, FORMULA, SEED, STEPS),
            List.of(
                    Subject.lane(DIAGONAL, Hue.DIAGONAL),
                    Subject.lane(CONVOLUTION, Hue.CONVOLUTIONAL),
                    Subject.lane(FULL, Hue.FULLY_CONNECTED),
                    Subject.lane(PIECES, Hue.FIRST),
                    Subject.reference(LEAST_POTENTIAL),
                    Subject.reference(LEAST_SPECTRAL),
                    Subject.reference(LEAST_NORM),
                    Subject.reference(LEAST_PIECEWISE)),
            series(),
            List.of(PLANE, DISTANCES, COORDINATES, FIT),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static ClaimForm form(String id, double tolerance, String... hypotheses) {
        List<String> all = new ArrayList<>(List.of(hypotheses));
        all.add(RegressionLane.FOLLOWS_FLOW);
        return new ClaimForm(id, all, new ClaimForm.AtMost(tolerance));
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        CLAIMS.forEach(claim -> ids.add(claim.id()));
        return ids;
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (String id : List.of("step", "time", "fit", "drift")) {
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
        Equations equations = Equations.of(settings, EQUATIONS);
        double d = equations.features();
        double parameters = settings.integer(DEPTH) * d * d;
        double steps = Math.min(settings.integer(STEPS), 4000);
        return new Cost(steps * 60 * (equations.rows().length * d + 4 * parameters), 4000 * d + 400 * parameters, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        Equations equations = Equations.of(settings, EQUATIONS);
        boolean same = settings.text(START).equals("same");
        if (same && settings.integer(DEPTH) != 2) {
            throw InvalidSettings.of(
                    DEPTH.name(), Phrase.of("must be 2 where all networks start from one β"), settings.text(DEPTH));
        }
        if (same && settings.text(NETWORKS).equals(PIECES)) {
            throw InvalidSettings.of(
                    NETWORKS.name(), Phrase.of("must be another where all networks start from one β"), PIECES);
        }
        RegressionGallery gallery = new RegressionGallery(SCHEMA, PLANE.id(), COORDINATES.id(), equations);
        RegressionSetup setup = new RegressionSetup(settings, equations);
        List<RegressionLane> lanes = new ArrayList<>();
        String networks = settings.text(NETWORKS);
        for (String network : List.of(DIAGONAL, CONVOLUTION, FULL, PIECES)) {
            if (networks.equals(network) || networks.equals("all") && !network.equals(PIECES)) {
                RegressionLane lane = same ? setup.onePoint(network) : setup.lane(network);
                lanes.add(lane);
                gallery.predict(lane.reference(), lane.target());
            }
        }
        if (!same && equations.features() == 2) {
            setup.level(lanes.get(0)).ifPresent(gallery::level);
        }
        double size = FixedSum.norm(equations.targets());
        return new RegressionTrial(lanes, gallery, size > 0 ? size : 1, settings.integer(STEPS));
    }
}
