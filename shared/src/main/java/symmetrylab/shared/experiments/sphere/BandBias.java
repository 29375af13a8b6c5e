package symmetrylab.shared.experiments.sphere;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
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
import symmetrylab.shared.sphere.WignerMatrices;

/**
 * Linear convolution networks on band-limited functions on SO(3), trained in the metric of L² or in that of the entries of the
 * blocks: the first turns to stationary points of Σ_l (2l+1) Σσ_j^{2/L}, the second loses the weights (Lawrence et al. 2022, band-limited
 * case). Lesson 14.
 */
public final class BandBias implements Experiment {
    private static final ExperimentId ID = new ExperimentId("band-limited-bias");
    static final String HAAR = "haar";
    static final String PLAIN = "plain";
    static final String HAAR_LIMIT = "haar-limit";
    static final String PLAIN_LIMIT = "plain-limit";

    static final Parameter.IntegerRange BAND = new Parameter.IntegerRange("band", 1, 6, 3);
    static final Parameter.IntegerRange COUNT = new Parameter.IntegerRange("count", 1, 20, 3);
    static final Parameter.Choice DATA = new Parameter.Choice("functions", List.of("class", "gaussian"), "class");
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 5, 2);
    static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 1e-3, 10, 0.1, Scale.LOG);
    static final Parameter.Choice METRICS = new Parameter.Choice("metrics", List.of("both", HAAR, PLAIN), "both");
    static final Parameter.Choice NORM = new Parameter.Choice("norm", List.of("own", "other"), "own");
    static final Parameter.Choice SIDE = new Parameter.Choice("side", List.of("left", "right"), "left");
    static final Parameter.IntegerRange ANGLE = new Parameter.IntegerRange("angle", 0, 180, 90);
    static final Parameter.RealRange MARGIN = new Parameter.RealRange("margin", 0.1, 1e9, 1e6, Scale.LOG);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 200_000, 30_000);
    static final Parameter.Flag JUMP = new Parameter.Flag("jump", true);
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    static final String SEPARABLE = "separable";
    static final String FITS = "fits";
    static final String FOLLOWS_FLOW = "follows-flow";
    static final String OWN_NORM = "own-norm";
    static final String TWO_LAYERS = "two-layers";
    static final String LEFT = "left";
    static final ClaimForm STATIONARY = form("stationary", 1e-3, SEPARABLE, FITS, FOLLOWS_FLOW, OWN_NORM);
    static final ClaimForm EQUIVARIANT = form("equivariant", 1e-11, LEFT);
    static final ClaimForm LIMIT = form("limit", 1e-9, SEPARABLE, FITS, OWN_NORM);
    static final ClaimForm LEAST = form("least", 1e-6, SEPARABLE, FITS, OWN_NORM, TWO_LAYERS);
    static final List<ClaimForm> CLAIMS = List.of(STATIONARY, LIMIT, LEAST, EQUIVARIANT);

    static final Figure.Bars VALUES = new Figure.Bars("values", Figure.Index.BLOCK_VALUE);
    static final Figure.Blocks BLOCKS = new Figure.Blocks("blocks");
    static final Figure.Sphere SHELL = new Figure.Sphere("shell");
    static final Figure.Bars PROFILE = new Figure.Bars("profile", Figure.Index.ANGLE);
    private static final Figure.Curves RESIDUAL =
            new Figure.Curves("residual", "margin", List.of("weighted", "unweighted"));
    private static final Figure.Curves NORMS =
            new Figure.Curves("norms", "margin", List.of("weighted-norm", "unweighted-norm"));
    private static final Figure.Curves LOSS = new Figure.Curves("loss", "step", List.of("loss"));

    static final Schema SCHEMA = new Schema(
            List.of(BAND, COUNT, DATA, DEPTH, SCALE, METRICS, NORM, SIDE, ANGLE, MARGIN, STEPS, JUMP, SEED),
            List.of(
                    Subject.lane(HAAR, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(PLAIN, Hue.SECOND),
                    Subject.reference(HAAR_LIMIT),
                    Subject.reference(PLAIN_LIMIT)),
            series(),
            List.of(RESIDUAL, VALUES, SHELL, BLOCKS, PROFILE, NORMS, LOSS),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static ClaimForm form(String id, double tolerance, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(tolerance));
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (String id :
                List.of("step", "loss", "margin", "weighted-norm", "unweighted-norm", "weighted", "unweighted")) {
            series.add(new Series(id, Scale.LOG, 0));
        }
        series.add(new Series("rank", Scale.LINEAR, 0));
        CLAIMS.forEach(claim -> series.add(new Series(claim.id(), Scale.LOG, 0)));
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

    /** Steps of blocks of 2l+1 rows, and for each sample the certificate and the layers on a grid of 4b³ rotations. */
    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        double b = settings.integer(BAND);
        double size = WignerMatrices.count(settings.integer(BAND));
        double n = settings.integer(COUNT);
        double depth = settings.integer(DEPTH);
        double steps = Math.min(settings.integer(STEPS), 2 * settings.real(MARGIN) + 2000);
        double step = 12 * n * size + 20 * depth * size * b;
        double samples = 60 * (4 * b * b * b * size * 4 + 100 * n * n * size);
        return new Cost(2 * (steps * step + samples + 2e4 * n * size), 64 * (4 * b * b * b + n) * size, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new BandTrial(new BandSetup(settings));
    }
}
