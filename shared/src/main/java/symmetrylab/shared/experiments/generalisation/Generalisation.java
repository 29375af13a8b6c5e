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
 * Three linear networks learn from the same normal points with the labels of a teacher: of low rank, or on few elements. The share
 * of new points that they get wrong, over many teachers and more and more points. Lesson 15.
 */
public final class Generalisation implements Experiment {
    private static final ExperimentId ID = new ExperimentId("generalisation");
    static final String GROUP_NETWORK = "group";
    static final String FULL = "fully-connected";
    static final String DIAGONAL = "diagonal";
    static final String TEACHER = "teacher";

    static final String LOW_RANK = "low-rank";
    static final String FEW_ELEMENTS = "few-elements";
    static final String CHANCE = "random";

    static final Parameter.Text GROUP = GroupText.parameter("D10");
    static final Parameter.Choice TEACHERS =
            new Parameter.Choice("teacher", List.of(LOW_RANK, FEW_ELEMENTS, CHANCE), LOW_RANK);
    /** How many points the claims are about; the curves go from a quarter to four times as many. */
    static final Parameter.IntegerRange COUNT = new Parameter.IntegerRange("count", 1, 60, 16);

    static final Parameter.IntegerRange REPLICATES = new Parameter.IntegerRange("replicates", 2, 100, 20);
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 5, 3);
    static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 1e-3, 10, 0.1, Scale.LOG);
    static final Parameter.RealRange MARGIN = new Parameter.RealRange("margin", 0.1, 1000, 30, Scale.LOG);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 20_000, 3000);
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    /** Fewer teachers than these say little of all. */
    static final int ENOUGH = 20;

    static final ClaimForm HELPS = form("helps", LOW_RANK, "fits", "deep", "enough");
    static final ClaimForm HURTS = form("hurts", "high-rank", "fits", "deep", "enough");
    private static final List<ClaimForm> CLAIMS = List.of(HELPS, HURTS);

    static final Figure.Bars LEARNED = new Figure.Bars("learned", Figure.Index.ELEMENT);
    static final Figure.Bars VALUES = new Figure.Bars("values", Figure.Index.BLOCK_VALUE);
    private static final Figure.Curves ERRORS = new Figure.Curves("errors", "points", List.of("error"), "error-spread");
    private static final Figure.Curves GAIN = new Figure.Curves("gain", "points", List.of("gain"), "gain-spread");

    static final Schema SCHEMA = new Schema(
            List.of(GROUP, TEACHERS, COUNT, REPLICATES, DEPTH, SCALE, MARGIN, STEPS, SEED),
            List.of(
                    Subject.lane(GROUP_NETWORK, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(FULL, Hue.FULLY_CONNECTED),
                    Subject.lane(DIAGONAL, Hue.DIAGONAL),
                    Subject.reference(TEACHER)),
            series(),
            List.of(ERRORS, GAIN, VALUES, LEARNED),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static ClaimForm form(String id, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(1e-9));
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        series.add(new Series("points", Scale.LOG, 0));
        for (String id : List.of("error", "error-spread", "gain", "gain-spread", "rank")) {
            series.add(new Series(id, Scale.LINEAR, 0));
        }
        CLAIMS.forEach(claim -> series.add(new Series(claim.id(), Scale.LINEAR, 0)));
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
        double points = 8.0 * settings.integer(COUNT);
        double step = 12 * points * order + 40 * settings.integer(DEPTH) * order * Math.sqrt(order);
        double steps = Math.min(settings.integer(STEPS), 4 * settings.real(MARGIN) + 400);
        return new Cost(settings.integer(REPLICATES) * 2 * steps * step, 64 * order * points, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new GeneralisationTrial(settings);
    }
}
