package symmetrylab.shared.experiments.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
import symmetrylab.shared.flow.WideDescent;
import symmetrylab.shared.image.PixelGrid;

/**
 * Three linear networks of three layers on ones and fives, lifted to (C_n × C_n):D4 or D4 × C_n × C_n: group convolutional, on
 * the circle of the elements, and fully connected at full width N = 8n², up to 6272 (Lawrence et al. 2022, figure 4). Lesson 12.
 */
public final class DigitNetworks implements Experiment {
    private static final ExperimentId ID = new ExperimentId("digit-networks");
    static final String GROUP_NETWORK = "group";
    static final String CYCLIC = "cyclic";
    static final String FULL = "fully-connected";
    static final String LIMIT_POINT = "limit";
    static final List<String> LANES = List.of(GROUP_NETWORK, CYCLIC, FULL);

    static final Parameter.Choice SIDE = new Parameter.Choice("side", List.of("7", "14", "28"), "7");
    static final String SEMIDIRECT = "semidirect";
    static final Parameter.Choice PRODUCT = new Parameter.Choice("product", List.of(SEMIDIRECT, "direct"), SEMIDIRECT);
    /** Images of the reader's own; empty: drawn ones. */
    static final Parameter.Points IMAGES = new Parameter.Points("points", 49, 784, "");

    static final Parameter.IntegerRange EACH = new Parameter.IntegerRange("each", 2, 200, 20);
    static final Parameter.IntegerRange RUNS = new Parameter.IntegerRange("runs", 1, 8, 2);
    static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 0.01, 2, 0.5, Scale.LOG);
    static final String FLOW = "flow";
    static final Parameter.Choice PACE = new Parameter.Choice("pace", List.of(FLOW, "authors"), FLOW);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 2000, 200);
    /** Whether the run ends with the stationary point that the group network of its first start is on its way to. */
    static final Parameter.Flag JUMP = new Parameter.Flag("jump", true);

    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 1);

    static final ClaimForm LOWEST = new ClaimForm("lowest", List.of("fits"), new ClaimForm.AtMost(1e-9));
    static final ClaimForm SHIFTS = new ClaimForm("shifts", List.of(SEMIDIRECT), new ClaimForm.AtMost(1e-12));
    static final ClaimForm STATIONARY =
            new ClaimForm("stationary", List.of("fits", "follows-flow"), new ClaimForm.AtMost(1e-2));

    static final ClaimForm LIMIT = new ClaimForm("limit", List.of("margin"), new ClaimForm.AtMost(1e-9));
    private static final List<ClaimForm> CLAIMS = List.of(LOWEST, SHIFTS, STATIONARY, LIMIT);

    static final Figure.Images TEMPLATES = new Figure.Images("templates");
    private static final Figure.Curves FOURIER = curves("fourier", true);
    private static final Figure.Curves REAL = curves("real", true);
    private static final Figure.Curves LOSS = curves("loss", false);
    private static final Figure.Curves ERRORS = curves("errors", true);
    private static final Figure.Curves RESIDUAL = new Figure.Curves("residual", "step", List.of(STATIONARY.id()));

    static final Schema SCHEMA = new Schema(
            List.of(SIDE, PRODUCT, IMAGES, EACH, RUNS, SCALE, PACE, STEPS, JUMP, SEED),
            List.of(
                    Subject.lane(GROUP_NETWORK, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(CYCLIC, Hue.CONVOLUTIONAL),
                    Subject.lane(FULL, Hue.FULLY_CONNECTED),
                    Subject.reference(LIMIT_POINT)),
            series(),
            List.of(FOURIER, TEMPLATES, REAL, LOSS, ERRORS, RESIDUAL),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static Figure.Curves curves(String series, boolean spread) {
        return new Figure.Curves(series, "step", List.of(series), spread ? series + "-spread" : "");
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        series.add(new Series("step", Scale.LINEAR, 0));
        series.add(new Series("loss", Scale.LOG, 0));
        series.add(new Series("margin", Scale.LOG, 0));
        for (String id : List.of("fourier", "real", "errors")) {
            Scale scale = id.equals("errors") ? Scale.LINEAR : Scale.LOG;
            series.add(new Series(id, scale, 0));
            series.add(new Series(id + "-spread", Scale.LINEAR, 0));
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

    static PixelGrid grid(Settings settings) {
        return new PixelGrid(Integer.parseInt(settings.text(SIDE)));
    }

    /** A step of the fully connected network reads three matrices of N² numbers; those of the others are small beside it. */
    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        double order = grid(settings).order();
        int runs = settings.integer(RUNS);
        int data = 2 * settings.integer(EACH);
        int steps = settings.integer(STEPS);
        double step = 6 * order * order + 8 * order * (data + steps) + 300 * order;
        long saved = WideDescent.savedNumbers((int) order, data, steps) + 6 * (long) order;
        return new Cost(runs * steps * step, runs * (8 * order * order + 8.0 * saved), 8.0 * runs * saved);
    }

    @Override
    public OptionalInt mostOfEachClass(Settings settings) {
        return OptionalInt.of(DigitData.most(settings));
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new DigitTrial(settings, DigitData.of(settings, inputs));
    }
}
