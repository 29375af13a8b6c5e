package symmetrylab.shared.experiments.equivariant;

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
import symmetrylab.shared.experiments.groups.GroupText;

/**
 * Three linear networks on functions on any finite group: a group convolution network turns to a stationary point of the Schatten
 * norm ‖β̂‖_{2/L} (Lawrence et al. 2022, theorems 4.2 and 4.4), so to low rank in Fourier space; a network on the circle of the
 * elements and a fully connected one do not. Lesson 10.
 */
public final class BiasLab implements Experiment {
    private static final ExperimentId ID = new ExperimentId("equivariant-bias");
    static final String GROUP_NETWORK = "group";
    static final String CYCLIC = "cyclic";
    static final String FULL = "fully-connected";
    static final String LEAST_NORM = "least-norm";
    static final String NUCLEAR = "least-nuclear-norm";
    static final String LIMIT_POINT = "limit";

    static final String CHARACTERS = "characters";
    static final String SHIFTED = "shifted";
    static final String SCALED = "scaled";
    static final String AUTHORS = "authors";

    static final Parameter.Text GROUP = GroupText.parameter("D4");
    static final Parameter.IntegerRange COUNT = new Parameter.IntegerRange("count", 1, 40, 4);
    static final Parameter.Choice DATA =
            new Parameter.Choice(GroupPoints.FUNCTIONS, List.of("gaussian", CHARACTERS, SHIFTED, SCALED), "gaussian");
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 5, 3);
    static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 1e-3, 10, 0.1, Scale.LOG);
    static final Parameter.Choice NETWORKS =
            new Parameter.Choice("networks", List.of("all", GROUP_NETWORK, CYCLIC, FULL), "all");
    static final Parameter.RealRange MARGIN = new Parameter.RealRange("margin", 0.1, 1e9, 1e4, Scale.LOG);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 200_000, 30_000);
    /** Whether the run ends with the stationary point that the group network is on its way to. */
    static final Parameter.Flag JUMP = new Parameter.Flag("jump", true);

    /** Along the flow, or with the starts and the steps of the authors' code. */
    static final Parameter.Choice PACE = new Parameter.Choice("pace", List.of("flow", AUTHORS), "flow");
    /** Of those steps, on the mean loss. */
    static final Parameter.RealRange RATE = new Parameter.RealRange("rate", 1e-8, 10, 0.01, Scale.LOG);

    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    static final String SEPARABLE = "separable";
    static final String FITS = "fits";
    static final String FOLLOWS_FLOW = "follows-flow";
    static final String RANDOM = "random";
    static final String LAYERS = "layers";
    static final String NO_CIRCLE = "no-circle";
    static final String DEPTH_TWO = "depth-two";
    static final ClaimForm STATIONARY = form("stationary", 1e-3, SEPARABLE, FITS, FOLLOWS_FLOW);
    static final ClaimForm OPTIMAL = form("optimal", 1e-3, SEPARABLE, FITS, FOLLOWS_FLOW, DEPTH_TWO);
    static final ClaimForm ORDER = form("order", 1e-9, SEPARABLE, FITS, FOLLOWS_FLOW, RANDOM, LAYERS, NO_CIRCLE);
    static final ClaimForm LIMIT = form("limit", 1e-9, SEPARABLE, FITS);
    static final ClaimForm FITTED = form("fitted", Rehearsal.FITTED, SEPARABLE);
    private static final List<ClaimForm> CLAIMS = List.of(STATIONARY, OPTIMAL, ORDER, LIMIT, FITTED);

    static final Figure.Bars VALUES = new Figure.Bars("values", Figure.Index.BLOCK_VALUE);
    private static final Figure.Waterfall WATERFALL = new Figure.Waterfall("waterfall", VALUES);
    static final Figure.Bars FUNCTION = new Figure.Bars("function", Figure.Index.ELEMENT);
    private static final Figure.Heat STRIPS = new Figure.Heat("strips", FUNCTION);
    /** Before training, after it, and of the limit. */
    static final Figure.Blocks BLOCKS = new Figure.Blocks("blocks");
    /** Spread over the group against spread over the blocks, by ratios of norms. */
    static final Figure.Tradeoff GAUGE = new Figure.Tradeoff("gauge");

    private static final Figure.Curves FOURIER = new Figure.Curves("fourier", "margin", List.of("fourier"));
    private static final Figure.Curves REAL = new Figure.Curves("real", "margin", List.of("real"));
    private static final Figure.Curves RESIDUAL = new Figure.Curves("residual", "margin", List.of(STATIONARY.id()));
    private static final Figure.Curves LOSS = new Figure.Curves("loss", "step", List.of("loss"));

    static final Schema SCHEMA = new Schema(
            List.of(GROUP, COUNT, DATA, DEPTH, SCALE, NETWORKS, MARGIN, STEPS, JUMP, PACE, RATE, SEED),
            List.of(
                    Subject.lane(GROUP_NETWORK, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(CYCLIC, Hue.CONVOLUTIONAL),
                    Subject.lane(FULL, Hue.FULLY_CONNECTED),
                    Subject.reference(LEAST_NORM),
                    Subject.reference(NUCLEAR),
                    Subject.reference(LIMIT_POINT)),
            series(),
            List.of(FOURIER, VALUES, FUNCTION, WATERFALL, BLOCKS, STRIPS, REAL, LOSS, RESIDUAL, GAUGE),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static ClaimForm form(String id, double tolerance, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(tolerance));
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (String id : List.of("step", "loss", "margin", "fourier", "real")) {
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

    /** A fully connected layer has |G|² weights; the dual of the nuclear norm takes some hundred Newton steps. Of the
     * authors' runs five are reckoned for the search of one that fits, and one to show it. */
    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        double order = GroupText.of(settings, GROUP).group().order();
        double n = settings.integer(COUNT);
        double depth = settings.integer(DEPTH);
        String networks = settings.text(NETWORKS);
        boolean full = networks.equals("all") || networks.equals(FULL);
        double step = 12 * n * order + 40 * depth * order * Math.sqrt(order) + (full ? 8 * depth * order * order : 0);
        double proofs = 100 * n * n * order * Math.sqrt(order) + 240 * n * n * order * Math.sqrt(order);
        boolean authors = settings.text(PACE).equals(AUTHORS);
        double steps = authors
                ? 6.0 * settings.integer(STEPS)
                : Math.min(settings.integer(STEPS), 2 * settings.real(MARGIN) + 2000);
        return new Cost(steps * step + proofs, 64 * order * (n + depth * (full ? order : 10)), 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new BiasTrial(new BiasSetup(settings));
    }
}
