package symmetrylab.shared.experiments.single;

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
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.regression.Equations;

/**
 * Two layers and one point, squared loss: the exact limit of both layers from any start with a gap (Yun et al. 2021, theorem 6,
 * corrected), beside a flow that knows nothing of it. Lesson 6.
 */
public final class SinglePointLimit implements Experiment {
    private static final ExperimentId ID = new ExperimentId("single-point-limit");
    private static final String FORMULA_LIMIT = "formula-limit";
    private static final String TARGET = "target";
    private static final String ROOT = "root";
    private static final double DRIFT = 1e-8;

    static final Parameter.Text POINT = Equations.parameter("point", "1,2,1");
    static final Parameter.RealRange ALPHA = TwoLayers.alpha(0.5);
    static final Parameter.Choice FORMULA = new Parameter.Choice("formula", List.of("corrected", "slide"), "corrected");

    private static final ClaimForm LIMIT =
            new ClaimForm("limit", List.of("gap", "formula", "follows-flow"), new ClaimForm.AtMost(1e-9));
    private static final ClaimForm FITS =
            new ClaimForm("fits", List.of("gap", "follows-flow"), new ClaimForm.AtMost(1e-10));
    private static final List<ClaimForm> CLAIMS = List.of(LIMIT, FITS);

    private static final Figure.Solutions PLANE = new Figure.Solutions("plane");
    private static final Figure.Curves FUNCTION = new Figure.Curves("function", "nu", List.of("g"));
    private static final Figure.Bars FIRST = new Figure.Bars("first", Figure.Index.COORDINATE);
    private static final Figure.Bars SECOND = new Figure.Bars("second", Figure.Index.COORDINATE);

    private static final Schema SCHEMA = new Schema(
            List.of(
                    POINT,
                    TwoLayers.NETWORK,
                    TwoLayers.KERNEL,
                    ALPHA,
                    TwoLayers.BALANCE,
                    TwoLayers.SIGNS,
                    FORMULA,
                    TwoLayers.SEED),
            subjects(),
            Instant.series(Scale.LINEAR, CLAIMS, "nu", "g", ROOT),
            List.of(PLANE, FUNCTION, FIRST, SECOND),
            CLAIMS,
            Schema.Pace.INSTANT,
            true);

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>(TwoLayers.LANES);
        for (String reference : List.of(FORMULA_LIMIT, TARGET, ROOT)) {
            subjects.add(Subject.reference(reference));
        }
        return subjects;
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
        double d = TwoLayers.MOST_FEATURES;
        return new Cost(2e7, 8 * 60 * d, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        Equations equations = Equations.of(settings, POINT);
        if (equations.rows().length != 1) {
            throw InvalidSettings.of(
                    POINT.name(), Phrase.of("must be one point, got {0}", equations.rows().length), "");
        }
        double[] x = equations.rows()[0];
        double y = equations.targets()[0];
        TwoLayers start = TwoLayers.of(settings, ALPHA, x, y);
        boolean corrected = settings.text(FORMULA).equals("corrected");
        return new Instant(out -> tell(new PredictedLimit(start, y, corrected), x, Passage.of(start, x, y), out));
    }

    private static void tell(PredictedLimit limit, double[] x, Passage passage, Recorder out) {
        String lane = limit.start().subject();
        List<Claim> claims = claims(limit, passage);
        List<double[]> curve = limit.curve(Passage.STATIONS);
        double root = limit.exists() ? limit.root() : Double.NaN;
        for (int i = 0; i < curve.size(); i++) {
            sample(out, lane, i, curve.get(i)[0], curve.get(i)[1], root, claims);
        }
        line(out, TARGET, curve.get(0)[0], limit.target(), curve.get(curve.size() - 1)[0], limit.target());
        if (limit.exists()) {
            line(out, ROOT, root, limit.target(), root, 0);
        }
        plane(limit, x, passage, out);
        bars(limit, passage, out);
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    private static void line(Recorder out, String subject, double fromX, double fromY, double toX, double toY) {
        sample(out, subject, 0, fromX, fromY, Double.NaN, List.of());
        sample(out, subject, Passage.STATIONS - 1, toX, toY, Double.NaN, List.of());
    }

    /** The values of a lane, and the residuals of its claims where there are any. */
    private static void sample(
            Recorder out, String lane, int step, double nu, double g, double root, List<Claim> claims) {
        double[] values = new double[SCHEMA.series().size()];
        Arrays.fill(values, Double.NaN);
        values[0] = nu;
        values[1] = g;
        values[2] = root;
        claims.forEach(claim -> values[SCHEMA.indexOfSeries(claim.id())] = claim.residual());
        out.record(new RunEvent.Sampled(lane, step, values));
    }

    /** Where there is no limit to compare with, only the fit is claimed. */
    private static List<Claim> claims(PredictedLimit limit, Passage passage) {
        String lane = limit.start().subject();
        Hypothesis gap = new Hypothesis(
                "gap", limit.start().hasGap(), limit.start().point().gap());
        Hypothesis formula = new Hypothesis("formula", limit.corrected(), Double.NaN);
        Hypothesis follows = new Hypothesis("follows-flow", passage.drift() <= DRIFT, passage.drift());
        List<Claim> claims = new ArrayList<>();
        if (limit.exists()) {
            claims.add(LIMIT.judge(
                    lane,
                    0,
                    List.of(gap, formula, follows),
                    passage.theta(),
                    limit.theta(),
                    limit.distance(passage.theta()),
                    passage.settled()));
        }
        claims.add(FITS.judge(
                lane,
                0,
                List.of(gap, follows),
                new double[] {limit.output(passage.theta())},
                new double[] {limit.y()},
                passage.misfit(),
                passage.settled()));
        return claims;
    }

    private static void plane(PredictedLimit limit, double[] x, Passage passage, Recorder out) {
        if (x.length != 2) {
            return;
        }
        List<FigureState.Mark> fixed = new ArrayList<>(List.of(new FigureState.Equation(x[0], x[1], limit.y())));
        if (limit.exists()) {
            double[] z = limit.start().network().predictor(limit.theta());
            fixed.add(new FigureState.Position(FORMULA_LIMIT, z[0], z[1]));
        }
        out.record(new RunEvent.Pictured(PLANE.id(), 0, new FigureState.Plane(fixed)));
        for (int i = 0; i < passage.path().size(); i++) {
            double[] z = passage.path().get(i);
            FigureState.Mark mark = new FigureState.Position(limit.start().subject(), z[0], z[1]);
            out.record(new RunEvent.Pictured(PLANE.id(), i, new FigureState.Plane(List.of(mark))));
        }
    }

    private static void bars(PredictedLimit limit, Passage passage, Recorder out) {
        int split = limit.start().network().layerOffset(1);
        for (Figure.Bars figure : List.of(FIRST, SECOND)) {
            List<FigureState.Group> groups = new ArrayList<>();
            groups.add(new FigureState.Group(limit.start().subject(), part(passage.theta(), split, figure)));
            if (limit.exists()) {
                groups.add(new FigureState.Group(FORMULA_LIMIT, part(limit.theta(), split, figure)));
            }
            out.record(new RunEvent.Pictured(figure.id(), 0, new FigureState.Bars(groups)));
        }
    }

    private static double[] part(double[] theta, int split, Figure.Bars figure) {
        return figure.equals(FIRST) ? Arrays.copyOf(theta, split) : Arrays.copyOfRange(theta, split, theta.length);
    }
}
