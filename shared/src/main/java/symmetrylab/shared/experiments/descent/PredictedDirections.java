package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
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
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Prediction;
import symmetrylab.shared.margin.StationaryVertices;
import symmetrylab.shared.number.Decimal;

/**
 * Every direction that a theorem of the course predicts for a reader's own points, without any training: ℓ2 (corollary 1),
 * ℓ1 (corollary 2) and Fourier-ℓ1 max margin (corollary 3), and the stationary vertices of ‖·‖_{2/L} (theorem 2).
 */
public final class PredictedDirections implements Experiment {
    private static final ExperimentId ID = new ExperimentId("predicted-directions");
    private static final String L2 = "l2-max-margin";
    private static final String L1 = "l1-max-margin";
    private static final String FOURIER_L1 = "fourier-l1-max-margin";
    private static final List<String> VERTICES = List.of("vertex-1", "vertex-2", "vertex-3");
    private static final String DEEP = "deep";
    private static final String FEW = "few";
    /** Operations; a tenth of a second. */
    private static final double MOST_WORK = 5e7;
    /** More points are solved for a part at a time. */
    private static final int AT_ONCE = 96;

    private static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 6, 3);
    private static final Parameter.Choice NONSEPARABLE =
            new Parameter.Choice(Common.NONSEPARABLE.name(), List.of("refuse", "show"), "refuse");

    private static final ClaimForm L2_CLAIM = form("l2", Hypotheses.SEPARABLE);
    private static final ClaimForm L1_CLAIM = form("l1", Hypotheses.SEPARABLE, Hypotheses.UNIQUE);
    private static final ClaimForm FOURIER_CLAIM = form("fourier-l1", Hypotheses.SEPARABLE, Hypotheses.UNIQUE);
    private static final ClaimForm VERTEX_CLAIM = form("stationary", Hypotheses.SEPARABLE, DEEP, FEW);
    private static final List<ClaimForm> CLAIMS = List.of(L2_CLAIM, L1_CLAIM, FOURIER_CLAIM, VERTEX_CLAIM);

    private static final Schema SCHEMA = new Schema(
            List.of(Common.POINTS, DEPTH, Common.CONSTANT, NONSEPARABLE),
            List.of(
                    Subject.lane(L2, Hue.FULLY_CONNECTED),
                    Subject.lane(L1, Hue.DIAGONAL),
                    Subject.lane(FOURIER_L1, Hue.CONVOLUTIONAL),
                    Subject.lane(VERTICES.get(0), Hue.FIRST),
                    Subject.lane(VERTICES.get(1), Hue.SECOND),
                    Subject.lane(VERTICES.get(2), Hue.THIRD)),
            Instant.series(Scale.LINEAR, CLAIMS, "norm", "margin", "angle", "rival", "vertices"),
            List.of(Common.PLANE, Common.COORDINATES, ConvolutionSparsity.SPECTRUM, Common.SOLUTIONS),
            CLAIMS,
            Schema.Pace.INSTANT,
            true);

    private static ClaimForm form(String id, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(Tolerance.KKT));
    }

    @Override
    public ExperimentId id() {
        return ID;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    /** Newton's method on the points that are solved for at once, twice, and the products of all points before it. */
    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        DataTable table = inputs.points(settings, Common.POINTS);
        double n = table.rows();
        double d = table.columns() + 1;
        double part = Math.min(n, AT_ONCE);
        double rounds = n > AT_ONCE ? 6 : 1;
        double work = StationaryVertices.work(table.rows(), table.columns() + 1);
        double operations = n * n * (d + n) + rounds * 200 * part * part * (d + part) + (work > MOST_WORK ? 0 : work);
        return new Cost(operations, 8 * (2 * n * n + 8 * n * d), 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        TrainingData data = TrainingData.of(settings, inputs, Common.POINTS);
        Answer answer = new Answer(data, settings.integer(DEPTH));
        for (Named named : answer.shown) {
            boolean isOnlyStationary = VERTICES.contains(named.subject());
            if (!isOnlyStationary) {
                refuseUnproved(named.prediction(), data);
            }
        }
        return new Instant(answer::tell);
    }

    /** A direction without a proof is none: better no picture than a wrong one. */
    private static void refuseUnproved(Prediction found, TrainingData data) {
        if (!found.certificate().holds()) {
            throw InvalidSettings.of(
                    Common.POINTS.name(),
                    Phrase.of(
                            "differ too much in size to prove a direction: its proof lacks {0}, and {1} is allowed; rescale"
                                    + " rows or columns so that their largest numbers are alike",
                            Decimal.text(found.certificate().residual()), Decimal.text(Tolerance.KKT)),
                    data.toString());
        }
    }

    /** A prediction under its id in the schema. */
    private record Named(String subject, Prediction prediction) {}

    /** All that is predicted for some points. */
    private static final class Answer {
        private final TrainingData data;
        private final int depth;
        private final double work;
        private final List<Named> shown = new ArrayList<>();
        private final List<Prediction> vertices = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();

        Answer(TrainingData data, int depth) {
            this.data = data;
            this.depth = depth;
            work = StationaryVertices.work(data.points(), data.features());
            if (data.isSeparable()) {
                shown.add(new Named(L2, Prediction.l2(data.dataset())));
                shown.add(new Named(L1, Prediction.l1(data.dataset(), Basis.REAL)));
                shown.add(new Named(FOURIER_L1, Prediction.l1(data.dataset(), Basis.FOURIER)));
                findVertices();
            }
            claims.add(convex(L2_CLAIM, L2, 0));
            claims.add(convex(L1_CLAIM, L1, 1));
            claims.add(convex(FOURIER_CLAIM, FOURIER_L1, 2));
            claims.add(stationary());
        }

        private void findVertices() {
            if (work > MOST_WORK) {
                return;
            }
            double p = 2.0 / depth;
            for (StationaryVertices.Vertex vertex : StationaryVertices.distinct(data.dataset(), p)) {
                vertices.add(Prediction.vertex(data.dataset(), vertex, p));
            }
            for (int k = 0; k < Math.min(vertices.size(), VERTICES.size()); k++) {
                shown.add(new Named(VERTICES.get(k), vertices.get(k)));
            }
        }

        private Hypothesis separable() {
            return new Hypothesis(Hypotheses.SEPARABLE, data.isSeparable(), data.margin());
        }

        /**
         * Where nothing separates the points, the best that any z does is margin 0: it lacks 1. Where a second direction is
         * as good, the theorem names none, whatever the proof of this one.
         */
        private Claim convex(ClaimForm form, String lane, int at) {
            List<Hypothesis> hypotheses = new ArrayList<>(List.of(separable()));
            boolean asksUnique = form.hypotheses().contains(Hypotheses.UNIQUE);
            if (!data.isSeparable()) {
                if (asksUnique) {
                    hypotheses.add(new Hypothesis(Hypotheses.UNIQUE, false, Double.NaN));
                }
                return Instant.claim(form, lane, hypotheses, new double[0], new double[0], 1);
            }
            Prediction found = shown.get(at).prediction();
            if (asksUnique) {
                hypotheses.add(new Hypothesis(Hypotheses.UNIQUE, found.isUnique(), found.rival()));
            }
            double proof = found.certificate().residual();
            double residual = found.isUnique() ? proof : Math.max(proof, found.rival());
            return Instant.claim(form, lane, hypotheses, found.left(), found.right(), residual);
        }

        /** Of all vertices, also those that are not drawn, the one whose proof is worst. */
        private Claim stationary() {
            List<Hypothesis> hypotheses = List.of(
                    separable(),
                    new Hypothesis(DEEP, depth > 2, depth),
                    new Hypothesis(
                            FEW, work <= MOST_WORK, StationaryVertices.candidates(data.points(), data.features())));
            Prediction worst = null;
            for (Prediction vertex : vertices) {
                boolean worse = worst == null
                        || vertex.certificate().residual() > worst.certificate().residual();
                worst = worse ? vertex : worst;
            }
            String lane = VERTICES.get(0);
            return worst == null
                    ? Instant.claim(
                            VERTEX_CLAIM,
                            lane,
                            hypotheses,
                            new double[0],
                            new double[0],
                            data.isSeparable() ? Double.NaN : 1)
                    : Instant.claim(
                            VERTEX_CLAIM,
                            lane,
                            hypotheses,
                            worst.left(),
                            worst.right(),
                            worst.certificate().residual());
        }

        void tell(Recorder out) {
            List<Reference> references = new ArrayList<>();
            for (Named named : shown) {
                Prediction found = named.prediction();
                references.add(
                        new Reference(named.subject(), found.z(), found.carriers(data.dataset()), found.rival()));
                out.record(new RunEvent.Sampled(named.subject(), 0, values(named)));
            }
            if (shown.isEmpty()) {
                out.record(Instant.sampled(L2, claims, Double.NaN, 0, Double.NaN, Double.NaN, 0));
            }
            Optional<PlaneNorm> norm = Optional.of(new PlaneNorm(2.0 / depth, false));
            new Gallery(SCHEMA, data, references, norm).record(List.of(), 0, out);
            claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
        }

        private double[] values(Named named) {
            double[] z = named.prediction().z();
            double[] values = new double[SCHEMA.series().size()];
            values[0] = named.prediction().norm();
            values[1] = data.dataset().leastMargin(Direction.unit(z));
            values[2] = Direction.degrees(z, shown.get(0).prediction().z());
            values[3] = named.prediction().rival();
            values[4] = vertices.size();
            for (int i = 0; i < claims.size(); i++) {
                boolean own = claims.get(i).lane().equals(named.subject());
                values[values.length - claims.size() + i] = own ? claims.get(i).residual() : Double.NaN;
            }
            return values;
        }
    }
}
