package symmetrylab.shared.experiments.descent;

import java.util.List;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.flow.Path;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.network.LinearNetwork;

/** What it takes to train networks on the same data from the same kind of start. */
record MaxMarginRun(TrainingData data, Training training) {
    /** The way of {@code network} from {@code start}. */
    Path path(LinearNetwork network, double[] start) {
        return training.path(new Problem(network, data.dataset().signedRows(), training.loss()), start);
    }

    Hypotheses hypotheses(LinearNetwork network, double[] start) {
        return new Hypotheses(network, data, training.loss(), start);
    }

    Trial trial(List<Lane> lanes, Gallery gallery) {
        double operations = 0;
        for (Lane lane : lanes) {
            operations += training.operationsOfAStep(
                    data.points(), data.features(), lane.network().parameterCount());
        }
        return new DescentTrial(lanes, gallery, training, operations);
    }
}
