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

/**
 * Products of matrices measured by symmetric sensors that commute: their eigenvalues are a diagonal network, and the least
 * potential of corollary 5 says where they end. An extension of Yun et al. 2021, derived and checked here.
 */
public final class MatrixSensing implements Experiment {
    private static final ExperimentId ID = new ExperimentId("matrix-sensing");
    private static final String LANE = "matrices";
    private static final String POTENTIAL = "least-potential";
    private static final int MOST_SIZE = 6;
    private static final double COMMUTES = 1e-12;
    private static final double DRIFT = 1e-8;
    /** Errors of rounding grow while the matrices are small; beyond this they have turned the eigenvectors. */
    private static final double ROUNDING = 1e-10;

    /** The eigenvalues of each sensor, and its value last. */
    static final Parameter.Text SENSORS = Equations.parameter("sensors", "2,1,-1,1;0.5,1,1,2");

    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 4, 3);
    static final Parameter.RealRange ALPHA = new Parameter.RealRange("alpha", 1e-3, 10, 0.2, Scale.LOG);
    /** Degrees by which each sensor's first two eigenvectors are turned against those of the one before. */
    static final Parameter.RealRange TWIST = new Parameter.RealRange("twist", 0, 90, 0, Scale.LINEAR);

    static final Parameter.Choice START = new Parameter.Choice("start", List.of("identity", "chance"), "identity");
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    private static final ClaimForm PRODUCT = new ClaimForm(
            "product", List.of("commute", "identity", "rounding", "follows-flow"), new ClaimForm.AtMost(1e-9));

    private static final Figure.Bars EIGENVALUES = new Figure.Bars("eigenvalues", Figure.Index.COORDINATE);
    private static final Figure.Bars ENTRIES = new Figure.Bars("entries", Figure.Index.COORDINATE);
    private static final Figure.Curves DISTANCE =
            new Figure.Curves("distance", "station", List.of("distance", "error"));

    private static final Schema SCHEMA = new Schema(
            List.of(SENSORS, DEPTH, ALPHA, TWIST, START, SEED),
            List.of(Subject.lane(LANE, Hue.FIRST), Subject.reference(POTENTIAL)),
            Instant.series(Scale.LOG, List.of(PRODUCT), "station", "distance", "error"),
            List.of(EIGENVALUES, ENTRIES, DISTANCE),
            List.of(PRODUCT),
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
        return new Cost(2e8, 1e6, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        Equations equations = Equations.of(settings, SENSORS);
        if (equations.features() > MOST_SIZE) {
            throw InvalidSettings.of(
                    SENSORS.name(),
                    Phrase.of(
                            "must have at most {0} numbers in each point beside the value, got {1}",
                            MOST_SIZE, equations.features()),
                    "");
        }
        boolean identity = settings.text(START).equals("identity");
        return new Instant(out -> tell(Sensing.of(settings, equations), identity, out));
    }

    private static void tell(Sensing sensing, boolean identity, Recorder out) {
        int last = sensing.stations().size() - 1;
        Claim claim = claim(sensing, identity, last);
        for (int i = 0; i <= last; i++) {
            double error = sensing.field().largestResidual(sensing.stations().get(i));
            double[] values = {i + 1, sensing.distance(i), error, claim.residual()};
            out.record(new RunEvent.Sampled(LANE, i, values));
        }
        double[] product = sensing.product(last);
        bars(
                out,
                EIGENVALUES,
                diagonal(sensing.inBasis(product), sensing),
                sensing.minimum().point());
        bars(out, ENTRIES, product, sensing.predicted());
        out.record(new RunEvent.Claimed(claim));
    }

    private static void bars(Recorder out, Figure.Bars figure, double[] reached, double[] predicted) {
        out.record(new RunEvent.Pictured(
                figure.id(),
                0,
                new FigureState.Bars(
                        List.of(new FigureState.Group(LANE, reached), new FigureState.Group(POTENTIAL, predicted)))));
    }

    private static double[] diagonal(double[] matrix, Sensing sensing) {
        double[] diagonal = new double[sensing.field().size()];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = matrix[i * (diagonal.length + 1)];
        }
        return diagonal;
    }

    /** Both sides are the eigenvalues, and behind them what lies beside the diagonal in the sensors' basis. */
    private static Claim claim(Sensing sensing, boolean identity, int last) {
        double commutator = sensing.field().commutator();
        double drift = sensing.drift();
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(new Hypothesis("commute", commutator <= COMMUTES, commutator));
        hypotheses.add(new Hypothesis("identity", identity, Double.NaN));
        double turned = sensing.besideBasis();
        hypotheses.add(new Hypothesis("rounding", turned <= ROUNDING, turned));
        hypotheses.add(new Hypothesis("follows-flow", drift <= DRIFT, drift));
        double[] reached = sensing.inBasis(sensing.product(last));
        double[] diagonal = diagonal(reached, sensing);
        double[] left = Arrays.copyOf(diagonal, diagonal.length + 1);
        left[diagonal.length] = sensing.offDiagonal(reached);
        return PRODUCT.judge(
                LANE,
                0,
                hypotheses,
                left,
                Arrays.copyOf(sensing.minimum().point(), left.length),
                sensing.distance(last),
                sensing.settled() && sensing.minimum().isCertified());
    }
}
