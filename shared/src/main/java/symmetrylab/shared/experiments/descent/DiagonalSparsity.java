package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Stationarity;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.Invariants;

/**
 * Diagonal linear networks of depth L turn to a stationary point of min ‖z‖_{2/L} at margin 1; at L = 2 that is the ℓ1
 * max-margin direction (Yun et al. 2021, corollary 2). Lesson 3.
 */
public final class DiagonalSparsity implements Experiment {
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 6, 2);
    static final Parameter.Flag BESIDE = new Parameter.Flag("beside", false);

    private static final ExperimentId ID = new ExperimentId("diagonal-sparsity");
    private static final String LANE = "diagonal";
    private static final String OTHER_LANE = "fully-connected";
    private static final String L1 = "l1-max-margin";
    private static final String L2 = "l2-max-margin";
    private static final ClaimForm STATIONARY = new ClaimForm(
            "stationary",
            List.of(Hypotheses.SEPARABLE, Hypotheses.FITS, Hypotheses.GAP, Hypotheses.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));
    private static final ClaimForm DIRECTION = new ClaimForm(
            "l1-direction",
            List.of(
                    Hypotheses.SEPARABLE,
                    Hypotheses.FITS,
                    Hypotheses.DEPTH_TWO,
                    Hypotheses.UNIQUE,
                    Hypotheses.GAP,
                    Hypotheses.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));
    private static final Schema SCHEMA = Common.schema(
            Common.parameters(Common.POINTS, List.of(DEPTH, Common.SCALE, Common.START, BESIDE)),
            List.of(
                    Subject.lane(LANE, Hue.DIAGONAL),
                    Subject.lane(OTHER_LANE, Hue.FULLY_CONNECTED),
                    Subject.reference(L1),
                    Subject.reference(L2)),
            List.of(STATIONARY, DIRECTION),
            Common.COORDINATES,
            Common.HEAT);

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
        DataTable table = inputs.points(settings, Common.POINTS);
        int lanes = settings.flag(BESIDE) ? 2 : 1;
        double parameters = (double) table.columns() * settings.integer(DEPTH);
        return Training.of(settings).costWithStationarity(table.rows(), lanes * table.columns(), lanes * parameters);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        TrainingData data = TrainingData.of(settings, inputs, Common.POINTS);
        MaxMarginRun run = new MaxMarginRun(data, Training.of(settings));
        Reference l1 = Reference.l1(data, L1, Basis.REAL);
        List<Reference> references = new ArrayList<>(List.of(l1));
        List<Lane> lanes = new ArrayList<>(List.of(lane(settings, run, l1)));
        if (settings.flag(BESIDE)) {
            Reference l2 = Reference.l2(data, L2);
            references.add(l2);
            lanes.add(beside(settings, run, l2));
        }
        PlaneNorm norm = new PlaneNorm(2.0 / settings.integer(DEPTH), false);
        return run.trial(lanes, new Gallery(SCHEMA, data, references, Optional.of(norm)));
    }

    private static Lane lane(Settings settings, MaxMarginRun run, Reference l1) {
        int depth = settings.integer(DEPTH);
        Diagonal network = new Diagonal(run.data().features(), depth);
        double[] start = Start.of(settings).of(network);
        double gap = Invariants.gap(network, start);
        Hypotheses any = run.hypotheses(network, start).with(Hypotheses.GAP, gap > 0, gap);
        Hypotheses two = run.hypotheses(network, start)
                .with(Hypotheses.DEPTH_TWO, depth == 2, depth)
                .with(Hypotheses.UNIQUE, l1.isUnique(), l1.rival())
                .with(Hypotheses.GAP, gap > 0, gap);
        Stationarity.Norm norm = new Stationarity.Norm(2.0 / depth, Basis.REAL);
        return new Lane(
                LANE,
                network,
                run.path(network, start),
                List.of(
                        new StationaryProbe(STATIONARY, any, run.data().dataset(), norm),
                        new DirectionProbe(DIRECTION, two, l1.direction())),
                l1.direction());
    }

    /** A two-layer fully connected network on the same data, to be looked at beside. */
    private static Lane beside(Settings settings, MaxMarginRun run, Reference l2) {
        FullyConnected network = FullyConnected.uniform(run.data().features(), 4, 2);
        double[] start = Start.of(settings).of(network);
        return new Lane(OTHER_LANE, network, run.path(network, start), List.of(), l2.direction());
    }
}
