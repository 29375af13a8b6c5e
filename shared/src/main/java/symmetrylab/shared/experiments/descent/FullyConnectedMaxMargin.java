package symmetrylab.shared.experiments.descent;

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
import symmetrylab.shared.network.FullyConnected;

/**
 * Fully connected linear networks of any depth turn to the ℓ2 max-margin direction, and their hidden layers to rank one
 * (Ji and Telgarsky 2019; Yun et al. 2021, corollary 1). Lesson 2.
 */
public final class FullyConnectedMaxMargin implements Experiment {
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 6, 2);
    static final Parameter.IntegerRange WIDTH = new Parameter.IntegerRange("width", 1, 64, 4);

    private static final ExperimentId ID = new ExperimentId("fully-connected-max-margin");
    private static final String LANE = "fully-connected";
    private static final String REFERENCE = "l2-max-margin";
    private static final List<String> HYPOTHESES =
            List.of(Hypotheses.SEPARABLE, Hypotheses.FITS, Hypotheses.FOLLOWS_FLOW);
    private static final ClaimForm DIRECTION = new ClaimForm("direction", HYPOTHESES, new ClaimForm.AtMost(1e-2));
    private static final ClaimForm RANK = new ClaimForm(
            "rank-one",
            List.of(Hypotheses.SEPARABLE, Hypotheses.FITS, Hypotheses.HIDDEN, Hypotheses.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-2));
    private static final Schema SCHEMA = Common.schema(
            Common.parameters(Common.POINTS, List.of(DEPTH, WIDTH, Common.SCALE)),
            List.of(Subject.lane(LANE, Hue.FULLY_CONNECTED), Subject.reference(REFERENCE)),
            List.of(DIRECTION, RANK),
            Common.COORDINATES,
            Common.HEAT,
            Common.SINGULAR_VALUES,
            Common.WATERFALL);

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
        double parameters = network(settings, table.columns() + 1).parameterCount();
        return Training.of(settings).cost(table.rows(), table.columns(), parameters);
    }

    private static FullyConnected network(Settings settings, int features) {
        return FullyConnected.uniform(features, settings.integer(WIDTH), settings.integer(DEPTH));
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        TrainingData data = TrainingData.of(settings, inputs, Common.POINTS);
        MaxMarginRun run = new MaxMarginRun(data, Training.of(settings));
        FullyConnected network = network(settings, data.features());
        double[] start = Start.of(settings).of(network);
        Hypotheses hypotheses = run.hypotheses(network, start);
        int values = network.depth() == 1 ? 0 : Math.min(network.inputSize(), settings.integer(WIDTH));
        Hypotheses hidden = run.hypotheses(network, start).with(Hypotheses.HIDDEN, values > 1, values);
        Reference reference = Reference.l2(data, REFERENCE);
        Lane lane = new Lane(
                LANE,
                network,
                run.path(network, start),
                List.of(
                        new DirectionProbe(DIRECTION, hypotheses, reference.direction()),
                        new RankProbe(RANK, hidden, network)),
                reference.direction());
        return run.trial(
                List.of(lane), new Gallery(SCHEMA, data, List.of(reference), Optional.of(new PlaneNorm(2, false))));
    }
}
