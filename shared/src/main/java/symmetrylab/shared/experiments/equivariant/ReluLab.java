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
 * Three networks with ReLUs on functions on a group, and the linear functions that they are near each point: exact laws of these,
 * and what is measured of their norm on the Fourier side (Lawrence et al. 2022, section 5). Lesson 13.
 */
public final class ReluLab implements Experiment {
    private static final ExperimentId ID = new ExperimentId("relu-networks");

    static final Parameter.Text GROUP = GroupText.parameter("D10");
    static final Parameter.IntegerRange COUNT = new Parameter.IntegerRange("count", 1, 40, 8);
    static final Parameter.Choice DATA =
            new Parameter.Choice(GroupPoints.FUNCTIONS, List.of("gaussian", BiasLab.CHARACTERS), "gaussian");
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 4, 3);
    /** {@code uniform}: the authors' code; {@code normal}: deviation 1/√N. */
    static final Parameter.Choice START = new Parameter.Choice("start", List.of("uniform", "normal"), "uniform");

    static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 0.01, 10, 1, Scale.LOG);
    static final Parameter.RealRange BIAS = new Parameter.RealRange("bias", 0, 1, 0, Scale.LINEAR);
    /** The length of the way on which the gradient is tried out, in parts of the point's. */
    static final Parameter.RealRange REACH = new Parameter.RealRange("reach", 1e-8, 1, 1e-6, Scale.LOG);

    static final Parameter.IntegerRange POINT = new Parameter.IntegerRange("point", 1, 40, 1);
    static final Parameter.RealRange MARGIN = new Parameter.RealRange("margin", 0.1, 1000, 20, Scale.LOG);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 50_000, 3000);
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    static final String NO_BIAS = "no-bias";
    static final String SOME_DEAD = "dead";
    static final String NO_SWITCH = "no-switch";
    static final String FITS = "fits";
    static final String LIVING = "living";
    static final String RANDOM = "random";
    static final ClaimForm HOMOGENEOUS = form("homogeneous", 1e-12, NO_BIAS);
    static final ClaimForm LOCAL = form("local", 1e-6, NO_SWITCH);
    static final ClaimForm UNLEARNED = form("unlearned", 1e-12, NO_BIAS, SOME_DEAD);
    static final ClaimForm LOWEST = form("lowest", 1e-9, FITS, LIVING, RANDOM);
    static final ClaimForm FALLS = form("falls", 1e-9, FITS, LIVING, RANDOM);
    private static final List<ClaimForm> CLAIMS = List.of(HOMOGENEOUS, LOCAL, UNLEARNED, LOWEST, FALLS);

    static final Figure.Bars NORMS = new Figure.Bars("norms", Figure.Index.POINT);
    static final Figure.Bars VALUES = new Figure.Bars("values", Figure.Index.BLOCK_VALUE);
    static final Figure.Bars FUNCTION = new Figure.Bars("function", Figure.Index.ELEMENT);
    private static final Figure.Curves FOURIER =
            new Figure.Curves("fourier", "step", List.of("fourier"), "fourier-spread");
    private static final Figure.Curves REAL = new Figure.Curves("real", "step", List.of("real"));
    private static final Figure.Curves LOSS = new Figure.Curves("loss", "step", List.of("loss"));
    private static final Figure.Curves DEAD = new Figure.Curves("dead", "step", List.of("dead"));

    static final Schema SCHEMA = new Schema(
            List.of(GROUP, COUNT, DATA, DEPTH, START, SCALE, BIAS, REACH, POINT, MARGIN, STEPS, SEED),
            List.of(
                    Subject.lane(BiasLab.GROUP_NETWORK, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(BiasLab.CYCLIC, Hue.CONVOLUTIONAL),
                    Subject.lane(BiasLab.FULL, Hue.FULLY_CONNECTED)),
            series(),
            List.of(FOURIER, NORMS, VALUES, DEAD, LOSS, FUNCTION, REAL),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static ClaimForm form(String id, double tolerance, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(tolerance));
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        series.add(new Series("step", Scale.LINEAR, 0));
        for (String id : List.of("loss", "margin")) {
            series.add(new Series(id, Scale.LOG, 0));
        }
        for (String id : List.of("fourier", "fourier-spread", "real", "dead", "draws")) {
            series.add(new Series(id, Scale.LINEAR, 0));
        }
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

    /** Each layer of each network is a square matrix on the elements, there and back. */
    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        double order = GroupText.of(settings, GROUP).group().order();
        double points = settings.integer(COUNT);
        double pass = 3 * 8.0 * settings.integer(DEPTH) * order * order;
        double steps = Math.min(settings.integer(STEPS), 300 + 30 * settings.real(MARGIN));
        return new Cost(steps * points * pass, 64 * order * (points + settings.integer(DEPTH) * order), 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new ReluTrial(new ReluSetup(settings));
    }
}
