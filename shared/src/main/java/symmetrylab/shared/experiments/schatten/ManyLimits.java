package symmetrylab.shared.experiments.schatten;

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
 * One network on a group and one set of points, from many starts, each taken to its limit: where the limits differ, stationary does
 * not mean least. Lesson 10.
 */
public final class ManyLimits implements Experiment {
    private static final ExperimentId ID = new ExperimentId("many-limits");
    static final String STARTS = "starts";

    static final Parameter.Text GROUP = GroupText.parameter("D4");
    static final Parameter.IntegerRange COUNT = new Parameter.IntegerRange("count", 1, 20, 2);
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 5, 3);
    static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 1e-3, 10, 0.3, Scale.LOG);
    static final Parameter.IntegerRange TRIED = new Parameter.IntegerRange("tried", 1, 100, 16);
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    static final ClaimForm CERTIFIED = form("certified", 1e-9, "separable");
    static final ClaimForm SAME = form("same", 1e-6, "separable", "all-certified", "at-most-two");
    static final ClaimForm LEAST = form("least", 1e-6, "separable", "all-certified", "two-layers");
    static final ClaimForm SEVERAL = form("several", 0.99, "separable", "deep");
    private static final List<ClaimForm> CLAIMS = List.of(CERTIFIED, SAME, LEAST, SEVERAL);

    static final Figure.Bars COUNTS = new Figure.Bars("counts", Figure.Index.STATIONARY_POINT);
    static final Figure.Bars RANKS = new Figure.Bars("ranks", Figure.Index.STATIONARY_POINT);

    static final Schema SCHEMA = new Schema(
            List.of(GROUP, COUNT, DEPTH, SCALE, TRIED, SEED),
            List.of(Subject.lane(STARTS, Hue.GROUP_CONVOLUTIONAL)),
            series(),
            List.of(COUNTS, RANKS),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static ClaimForm form(String id, double tolerance, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(tolerance));
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (String id : List.of("start", "distinct")) {
            series.add(new Series(id, Scale.LINEAR, 0));
        }
        series.add(new Series("residual", Scale.LOG, 0));
        for (String id : List.of("objective", "rank", "smallest", "largest", "smallest-rank")) {
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

    /** A limit takes some thousand steps, and Newton's method the cube of the parameters. */
    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        double order = GroupText.of(settings, GROUP).group().order();
        double depth = settings.integer(DEPTH);
        double parameters = depth * order;
        double step = 12 * settings.integer(COUNT) * parameters + 40 * depth * order * Math.sqrt(order);
        double limit = 4000 * step + 300 * parameters * parameters * parameters;
        return new Cost(settings.integer(TRIED) * limit, 1e6 + 64 * parameters * parameters, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new ManyLimitsTrial(settings);
    }
}
