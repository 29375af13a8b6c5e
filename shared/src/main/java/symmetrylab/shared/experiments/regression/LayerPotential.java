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
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Instant;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.potential.Potential;
import symmetrylab.shared.potential.ScalarFlow;

/**
 * How one coordinate grows in a network of L layers, and the potential that follows: Lemma 4 of Yun, Krishnan and Mobahi (ICLR
 * 2021), each closed form against an integration of its own. Lesson 7.
 */
public final class LayerPotential implements Experiment {
    private static final ExperimentId ID = new ExperimentId("layer-potential");
    private static final String LAYERS = "layers";
    private static final String POTENTIAL = "potential";
    private static final String SQUARE = "square";
    private static final String ABSOLUTE = "absolute";

    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 6, 3);
    static final Parameter.RealRange PART = new Parameter.RealRange("part", 0.01, 0.999, 0.7, Scale.LINEAR);
    static final Parameter.RealRange REACH = new Parameter.RealRange("reach", 0.01, 1e6, 100, Scale.LOG);
    static final Parameter.RealRange FACTOR = new Parameter.RealRange("factor", 0.01, 100, 3, Scale.LOG);
    static final Parameter.Choice EQUATIONS = new Parameter.Choice("equations", List.of("lemma", "lower"), "lemma");
    static final Parameter.Choice RESCALED = new Parameter.Choice("rescaled", List.of("both", "values"), "both");

    private static final ClaimForm LEMMA = form("lemma", "equations", 1e-10);
    private static final ClaimForm INTEGRAL = form("integral", "equations", 1e-9);
    private static final ClaimForm SCALING = form("scaling", "rescaled", 1e-12);
    private static final List<ClaimForm> CLAIMS = List.of(LEMMA, INTEGRAL, SCALING);

    private static final Figure.Curves PATH = new Figure.Curves("path", "time", List.of("hidden", "last", "product"));
    private static final Figure.Curves CURVE = new Figure.Curves("curve", "coordinate", List.of("value"));
    private static final Figure.Curves SLOPE = new Figure.Curves("slope", "coordinate", List.of("price"));

    private static final double NONE = Double.NaN;
    private static final int SAMPLES = 60;
    /** How far the time goes where it has no end. */
    private static final double LONG = 4;
    /** Of φ, in which p and q grow evenly. */
    private static final double SMALL_STEP = 0.0008;
    /** Places along which {@link #integral} sums. */
    private static final int PIECES = 4000;

    private static final Schema SCHEMA = new Schema(
            List.of(DEPTH, PART, REACH, FACTOR, EQUATIONS, RESCALED),
            List.of(
                    Subject.lane(LAYERS, Hue.FIRST),
                    Subject.lane(POTENTIAL, Hue.DIAGONAL),
                    Subject.reference(SQUARE),
                    Subject.reference(ABSOLUTE)),
            series(),
            List.of(PATH, CURVE, SLOPE),
            CLAIMS,
            Schema.Pace.INSTANT,
            true);

    private static ClaimForm form(String id, String hypothesis, double tolerance) {
        return new ClaimForm(id, List.of(hypothesis), new ClaimForm.AtMost(tolerance));
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        series.add(new Series("time", Scale.LINEAR, 1e-10));
        for (String id : List.of("hidden", "last", "product", "coordinate", "value")) {
            series.add(new Series(id, Scale.LOG, 1e-10));
        }
        series.add(new Series("price", Scale.LINEAR, 1e-10));
        for (ClaimForm claim : CLAIMS) {
            series.add(new Series(claim.id(), Scale.LOG, 1e-10));
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
        return new Cost(200.0 * PIECES, 8.0 * 4 * SAMPLES * SCHEMA.series().size(), 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new Instant(out -> tell(settings, out));
    }

    private static void tell(Settings settings, Recorder out) {
        ScalarFlow flow = new ScalarFlow(settings.integer(DEPTH));
        double end = settings.real(PART) * Math.min(LONG, flow.blowUp());
        boolean lemma = settings.text(EQUATIONS).equals("lemma");
        List<Claim> claims = List.of(
                lemma(flow, end, lemma),
                integral(flow, end, lemma),
                scaling(flow, settings.real(FACTOR), settings.text(RESCALED).equals("both")));
        for (int i = 0; i < SAMPLES; i++) {
            double t = end * i / (SAMPLES - 1);
            out.record(sampled(LAYERS, i, claims, t, flow.p(t), flow.q(t), flow.h(t), NONE, NONE, NONE));
        }
        double reach = settings.real(REACH);
        double most = 1.5 * flow.hInverse(reach);
        for (int i = 0; i < SAMPLES; i++) {
            double z = reach * Portable.pow(1e-4, 1 - (double) i / (SAMPLES - 1));
            double price = z <= most ? z : Double.NaN;
            curve(out, POTENTIAL, i, z, flow.antiderivative(z), flow.hInverse(z));
            curve(out, SQUARE, i, z, z * z / 2, price);
            curve(out, ABSOLUTE, i, z, asymptote(flow, z), far(flow, z));
        }
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    private static void curve(Recorder out, String lane, int step, double z, double value, double price) {
        out.record(sampled(lane, step, List.of(), NONE, NONE, NONE, NONE, z, value, price));
    }

    /** The values of a lane, and the residuals of the claims where there are any. */
    private static RunEvent sampled(String lane, int step, List<Claim> claims, double... values) {
        double[] all = new double[SCHEMA.series().size()];
        Arrays.fill(all, Double.NaN);
        System.arraycopy(values, 0, all, 0, values.length);
        for (int i = 0; i < claims.size(); i++) {
            all[values.length + i] = claims.get(i).residual();
        }
        return new RunEvent.Sampled(lane, step, all);
    }

    /** What H tends to: c_L z, for two layers ½z(ln 4z − 1) + ¼. */
    private static double asymptote(ScalarFlow flow, double z) {
        return flow.depth() == 2 ? z * (Portable.log(4 * z) - 1) / 2 + 0.25 : flow.blowUp() * z;
    }

    private static double far(ScalarFlow flow, double z) {
        return flow.depth() == 2 ? Math.max(0, Portable.log(4 * z) / 2) : flow.blowUp();
    }

    /** The closed forms against an integration of the equations in small steps of φ. */
    private static Claim lemma(ScalarFlow flow, double t, boolean lemma) {
        double[] closed = {flow.p(t), flow.q(t), flow.h(t)};
        double[] end = integrated(flow.depth(), t, lemma);
        double[] stepped = {end[0], end[1], end[1] * power(end[0], flow.depth() - 1)};
        double worst = 0;
        for (int i = 0; i < closed.length; i++) {
            worst = Math.max(worst, Math.abs(closed[i] - stepped[i]) / Math.max(1, Math.abs(closed[i])));
        }
        return claim(LEMMA, lemma, closed, stepped, worst);
    }

    private static Claim claim(ClaimForm form, boolean met, double[] left, double[] right, double residual) {
        List<Hypothesis> hypotheses = List.of(new Hypothesis(form.hypotheses().get(0), met, Double.NaN));
        return Instant.claim(form, LAYERS, hypotheses, left, right, residual);
    }

    private static double power(double x, int n) {
        double power = 1;
        for (int i = 0; i < n; i++) {
            power *= x;
        }
        return power;
    }

    /** p and q at time t by the classical method of fourth order, with steps that shrink as the path grows faster. */
    private static double[] integrated(int depth, double end, boolean lemma) {
        double p = 1;
        double q = 0;
        double t = 0;
        while (t < end) {
            double step = Math.min(end - t, SMALL_STEP / power(p, depth - 2));
            double[] a = rates(depth, p, q, lemma);
            double[] b = rates(depth, p + step / 2 * a[0], q + step / 2 * a[1], lemma);
            double[] c = rates(depth, p + step / 2 * b[0], q + step / 2 * b[1], lemma);
            double[] d = rates(depth, p + step * c[0], q + step * c[1], lemma);
            p += step * (a[0] + 2 * b[0] + 2 * c[0] + d[0]) / 6;
            q += step * (a[1] + 2 * b[1] + 2 * c[1] + d[1]) / 6;
            t = end - t <= step ? end : t + step;
        }
        return new double[] {p, q};
    }

    /** ṗ = p^(L−2) q and q̇ = p^(L−1), or the second with one power less. */
    private static double[] rates(int depth, double p, double q, boolean lemma) {
        double base = power(p, depth - 2);
        return new double[] {base * q, lemma ? base * p : base};
    }

    /** H(h(t)) in closed form against the sum of h⁻¹ along z = sinh u by Simpson's rule. */
    private static Claim integral(ScalarFlow flow, double t, boolean lemma) {
        double[] end = integrated(flow.depth(), t, lemma);
        double z = end[1] * power(end[0], flow.depth() - 1);
        double closed = t * flow.h(t) - flow.q(t) * flow.q(t) / 2;
        double width = Portable.asinh(z) / PIECES;
        double sum = 0;
        for (int i = 0; i <= PIECES; i++) {
            double u = i * width;
            double weight = i == 0 || i == PIECES ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * flow.hInverse(Portable.sinh(u)) * Portable.cosh(u);
        }
        sum *= width / 3;
        double residual = Math.abs(closed - sum) / Math.max(1e-300, Math.abs(closed));
        return claim(INTEGRAL, lemma, new double[] {closed}, new double[] {sum}, residual);
    }

    /** Q at cρ against c^(2/L) Q at ρ, with the start scaled along by c^(−1/L) or left as it is. */
    private static Claim scaling(ScalarFlow flow, double c, boolean both) {
        double w = both ? Portable.pow(c, -1.0 / flow.depth()) : 1;
        double left = new Potential(flow, new double[] {1}).value(new double[] {c});
        double right =
                Portable.pow(c, 2.0 / flow.depth()) * new Potential(flow, new double[] {w}).value(new double[] {1});
        double residual = Math.abs(left - right) / Math.max(left, right);
        return claim(SCALING, both, new double[] {left}, new double[] {right}, residual);
    }
}
