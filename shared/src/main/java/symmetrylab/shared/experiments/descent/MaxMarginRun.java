package symmetrylab.shared.experiments.descent;

import java.util.List;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.network.LinearNetwork;

/** What it takes to train networks on the same data from the same kind of start. */
record MaxMarginRun(TrainingData data, Training training) {
    /** A descent of {@code network} from {@code start}. */
    Descent descent(LinearNetwork network, double[] start) {
        return new Descent(new Problem(network, data.dataset().signedRows(), training.loss()), training.rule(), start);
    }

    Hypotheses hypotheses(LinearNetwork network, double[] start) {
        return new Hypotheses(network, data, training.loss(), start);
    }

    Trial trial(List<Lane> lanes, Gallery gallery) {
        double operations = 0;
        for (Lane lane : lanes) {
            operations += 4.0 * data.points() * data.features() + 40.0 * data.points();
            operations += 8.0 * lane.network().parameterCount();
        }
        return new DescentTrial(lanes, gallery, training, operations);
    }
}
