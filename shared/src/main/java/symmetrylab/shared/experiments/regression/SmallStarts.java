package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Instant;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.number.FixedSum;

/**
 * The ends of a fully connected network from ever smaller starts, and their distance to the solution of least norm (Yun et al.
 * 2021, theorem 7). Lesson 7.
 */
public final class SmallStarts implements Experiment {
    private static final ExperimentId ID = new ExperimentId("small-starts");
    private static final String LANE = "fully-connected";
    private static final String LEAST_NORM = "least-norm";
    private static final String PROPORTIONAL = "proportional";
    private static final int MOST_FEATURES = 6;
    private static final double DRIFT = 1e-8;

    static final Parameter.Text EQUATIONS = Equations.parameter("equations", "1,2,1");
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 4, 2);
    static final Parameter.RealRange SMALLEST = new Parameter.RealRange("smallest", 1e-4, 0.1, 1e-3, Scale.LOG);
    /** {@code ordered}: as theorem 7 asks; {@code first-stays}: the first layer is not scaled; {@code zero}: no weight. */
    static final Parameter.Choice START =
            new Parameter.Choice("start", List.of("ordered", "first-stays", "zero"), "ordered");

    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    private static final ClaimForm SLOPE =
            new ClaimForm("slope", List.of("many", "order", "scaled", "follows-flow"), new ClaimForm.AtMost(0.1));
    private static final ClaimForm FITS =
            new ClaimForm("fits", List.of("order", "follows-flow"), new ClaimForm.AtMost(1e-10));
    private static final List<ClaimForm> CLAIMS = List.of(SLOPE, FITS);

    private static final Figure.Curves DISTANCE = new Figure.Curves("distance", "alpha", List.of("distance"));
    private static final Figure.Solutions PLANE = new Figure.Solutions("plane");
    private static final Figure.Bars COORDINATES = new Figure.Bars("coordinates", Figure.Index.COORDINATE);

    private static final Schema SCHEMA = new Schema(
            List.of(EQUATIONS, DEPTH, SMALLEST, START, SEED),
            List.of(
                    Subject.lane(LANE, Hue.FULLY_CONNECTED),
                    Subject.reference(LEAST_NORM),
                    Subject.reference(PROPORTIONAL)),
            Instant.series(Scale.LOG, CLAIMS, "alpha", "distance", "misfit"),
            List.of(DISTANCE, PLANE, COORDINATES),
            CLAIMS,
            Schema.Pace.INSTANT,
            true);

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
        return new Cost(2e8, 1e5, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        Equations equations = Equations.of(settings, EQUATIONS);
        if (equations.features() > MOST_FEATURES) {
            throw InvalidSettings.of(
                    EQUATIONS.name(),
                    Phrase.of(
                            "must have at most {0} numbers in each point beside the value, got {1}",
                            MOST_FEATURES, equations.features()),
                    "");
        }
        if (!(FixedSum.norm(equations.targets()) > 0)) {
            throw InvalidSettings.of(
                    EQUATIONS.name(), Phrase.of("must have a value that is not 0, or nothing is left to fit"), "");
        }
        return new Instant(out -> tell(settings, equations, out));
    }

    /** Curves go from the smallest scale to the largest, so that they are named where they part; pictures to the smallest. */
    private static void tell(Settings settings, Equations equations, Recorder out) {
        StartRow row = StartRow.of(settings, equations);
        List<Claim> claims = claims(settings, equations, row);
        double[] least = JacobiSvd.leastSquares(equations.rows(), equations.targets());
        List<FigureState.Mark> fixed = new ArrayList<>();
        if (least.length == 2) {
            for (int i = 0; i < equations.rows().length; i++) {
                double[] x = equations.rows()[i];
                fixed.add(new FigureState.Equation(x[0], x[1], equations.targets()[i]));
            }
            fixed.add(new FigureState.Position(LEAST_NORM, least[0], least[1]));
            out.record(new RunEvent.Pictured(PLANE.id(), 0, new FigureState.Plane(fixed)));
        }
        int count = row.ends().size();
        double reach =
                row.ends().get(count - 1).distance() / row.ends().get(count - 1).alpha();
        for (int i = 0; i < count; i++) {
            StartRow.End larger = row.ends().get(count - 1 - i);
            sample(out, LANE, i, larger.alpha(), larger.distance(), larger.misfit(), claims);
            sample(out, PROPORTIONAL, i, larger.alpha(), reach * larger.alpha(), Double.NaN, List.of());
            StartRow.End end = row.ends().get(i);
            if (least.length == 2) {
                FigureState.Mark mark = new FigureState.Position(LANE, end.beta()[0], end.beta()[1]);
                out.record(new RunEvent.Pictured(PLANE.id(), i, new FigureState.Plane(List.of(mark))));
            }
            List<FigureState.Group> groups = new ArrayList<>(List.of(new FigureState.Group(LANE, end.beta())));
            if (i == 0) {
                groups.add(new FigureState.Group(LEAST_NORM, least));
            }
            out.record(new RunEvent.Pictured(COORDINATES.id(), i, new FigureState.Bars(groups)));
        }
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    private static void sample(
            Recorder out, String lane, int step, double alpha, double distance, double misfit, List<Claim> claims) {
        double[] values = new double[SCHEMA.series().size()];
        Arrays.fill(values, Double.NaN);
        values[0] = alpha;
        values[1] = distance;
        values[2] = misfit;
        claims.forEach(claim -> values[SCHEMA.indexOfSeries(claim.id())] = claim.residual());
        out.record(new RunEvent.Sampled(lane, step, values));
    }

    private static List<Claim> claims(Settings settings, Equations equations, StartRow row) {
        Hypothesis many = new Hypothesis("many", equations.freedom() > 0, equations.freedom());
        Hypothesis order = new Hypothesis("order", row.gap() > 0, row.gap());
        Hypothesis scaled = new Hypothesis("scaled", !settings.text(START).equals("first-stays"), Double.NaN);
        Hypothesis follows = new Hypothesis("follows-flow", row.drift() <= DRIFT, row.drift());
        double slope = row.slope();
        double misfit = row.misfit();
        return List.of(
                SLOPE.judge(
                        LANE,
                        0,
                        List.of(many, order, scaled, follows),
                        new double[] {slope},
                        new double[] {1},
                        Math.abs(slope - 1),
                        row.settled()),
                FITS.judge(
                        LANE,
                        0,
                        List.of(order, follows),
                        new double[] {misfit},
                        new double[] {0},
                        misfit,
                        row.settled()));
    }
}
