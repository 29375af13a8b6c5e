package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.network.Diagonal;

/**
 * Many solutions, one answer: a linear predictor in the plane, trained from three starts, turns to the ℓ2 max-margin
 * direction from all of them (Soudry et al. 2018; the one-layer case of Yun et al., corollary 1). Lesson 1.
 */
public final class ManySolutions implements Experiment {
    private static final ExperimentId ID = new ExperimentId("many-solutions");
    private static final List<Subject> LANES = List.of(
            Subject.lane("first", Hue.FIRST), Subject.lane("second", Hue.SECOND), Subject.lane("third", Hue.THIRD));
    private static final String REFERENCE = "l2-max-margin";
    private static final ClaimForm CLAIM = new ClaimForm(
            "direction",
            List.of(Hypotheses.SEPARABLE, Hypotheses.FITS, Hypotheses.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));
    private static final Schema SCHEMA = Common.schema(
            Common.parameters(Common.PLANE_POINTS, List.of(Common.SCALE)),
            List.of(LANES.get(0), LANES.get(1), LANES.get(2), Subject.reference(REFERENCE)),
            List.of(CLAIM));

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
        DataTable table = inputs.points(settings, Common.PLANE_POINTS);
        return Training.of(settings).cost(table.rows(), 3 * 2, 3 * 2);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        TrainingData data = TrainingData.of(settings, inputs, Common.PLANE_POINTS);
        MaxMarginRun run = new MaxMarginRun(data, Training.of(settings));
        Diagonal network = new Diagonal(data.features(), 1);
        Reference reference = Reference.l2(data, REFERENCE);
        List<Lane> lanes = new ArrayList<>();
        for (int k = 0; k < LANES.size(); k++) {
            double[] start = Arrays.copyOf(Start.onCircle(settings, k, LANES.size()), data.features());
            lanes.add(new Lane(
                    LANES.get(k).id(),
                    network,
                    run.path(network, start),
                    List.of(new DirectionProbe(CLAIM, run.hypotheses(network, start), reference.direction())),
                    reference.direction()));
        }
        return run.trial(lanes, new Gallery(SCHEMA, data, List.of(reference), Optional.of(new PlaneNorm(2, false))));
    }
}
