package symmetrylab.shared.experiments.generalisation;

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
 * How many numbers a learned function on a group needs, kept by its largest singular directions, against the error that this
 * makes; beside keeping its largest values and its largest Fourier coefficients. Over many draws of points and start. Lesson 15.
 */
public final class Storage implements Experiment {
    private static final ExperimentId ID = new ExperimentId("storage");
    static final String GROUP_NETWORK = "group";
    static final String FULL = "fully-connected";
    static final String CHANCE = "random";
    static final List<String> FUNCTIONS = List.of(GROUP_NETWORK, FULL, CHANCE);
    static final String DIRECTIONS = "directions";
    static final String ELEMENTS = "elements";
    static final String COEFFICIENTS = "coefficients";
    static final String WHOLE = "whole";

    static final Parameter.Text GROUP = GroupText.parameter("D15");
    static final Parameter.IntegerRange COUNT = new Parameter.IntegerRange("count", 1, 60, 8);
    static final Parameter.IntegerRange REPLICATES = new Parameter.IntegerRange("replicates", 2, 100, 20);
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 5, 3);
    static final Parameter.Choice FUNCTION = new Parameter.Choice("function", FUNCTIONS, GROUP_NETWORK);
    static final Parameter.RealRange ERROR = new Parameter.RealRange("error", 1e-4, 0.9, 0.01, Scale.LOG);
    static final Parameter.Choice WEIGHTS =
            new Parameter.Choice("weights", List.of("weighted", "unweighted"), "weighted");
    static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 1e-3, 10, 0.1, Scale.LOG);
    static final Parameter.RealRange MARGIN = new Parameter.RealRange("margin", 0.1, 1e5, 1e3, Scale.LOG);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 200_000, 4000);
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 13);

    static final ClaimForm LEFT_OUT = form("left-out", 1e-12, "weighted");
    static final ClaimForm FEWER = form("fewer", 0.5, "deep", "fits", "enough");
    static final ClaimForm TRADE = form("trade", 0.5, "low-rank", "enough");
    private static final List<ClaimForm> CLAIMS = List.of(LEFT_OUT, FEWER, TRADE);

    static final Figure.Bars REBUILT = new Figure.Bars("rebuilt", Figure.Index.ELEMENT);
    static final Figure.Bars VALUES = new Figure.Bars("values", Figure.Index.BLOCK_VALUE);
    private static final Figure.Curves NETWORKS =
            new Figure.Curves("networks", "numbers", List.of("direction-error"), "direction-error-spread");
    private static final Figure.Curves WAYS =
            new Figure.Curves("ways", "numbers", List.of("way-error"), "way-error-spread");

    static final Schema SCHEMA = new Schema(
            List.of(GROUP, COUNT, REPLICATES, DEPTH, FUNCTION, ERROR, WEIGHTS, SCALE, MARGIN, STEPS, SEED),
            List.of(
                    Subject.lane(GROUP_NETWORK, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(FULL, Hue.FULLY_CONNECTED),
                    Subject.lane(CHANCE, Hue.NEUTRAL),
                    Subject.lane(DIRECTIONS, Hue.FIRST),
                    Subject.lane(ELEMENTS, Hue.SECOND),
                    Subject.lane(COEFFICIENTS, Hue.THIRD),
                    Subject.reference(WHOLE)),
            series(),
            List.of(NETWORKS, WAYS, REBUILT, VALUES),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static ClaimForm form(String id, double tolerance, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(tolerance));
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (String id : List.of("kept", "error", "numbers")) {
            series.add(new Series(id, Scale.LINEAR, 0));
        }
        for (String id : List.of("direction-error", "way-error")) {
            series.add(new Series(id, Scale.LINEAR, 0));
            series.add(new Series(id + "-spread", Scale.LINEAR, 0));
        }
        series.add(new Series("enough", Scale.LINEAR, 0));
        series.add(new Series("enough-spread", Scale.LINEAR, 0));
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

    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        double order = GroupText.of(settings, GROUP).group().order();
        double depth = settings.integer(DEPTH);
        double step = 12 * settings.integer(COUNT) * order + 40 * depth * order * Math.sqrt(order);
        double steps = Math.min(settings.integer(STEPS), 2 * settings.real(MARGIN) + 2000);
        double draws = settings.integer(REPLICATES);
        return new Cost(
                draws * (steps * step + 100 * order * order), 64 * order * (settings.integer(COUNT) + 10 * depth), 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new StorageTrial(settings);
    }
}
