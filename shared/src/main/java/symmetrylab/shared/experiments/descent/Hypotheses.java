package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.flow.FlowState;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * The hypotheses that theorems make, looked at on a run: those on data and start are fixed when it begins, those on
 * loss and path follow it. Without a hidden layer nothing is conserved along the flow; there the drift is the share of the
 * promised decrease of ln L that the steps miss.
 */
final class Hypotheses {
    static final String SEPARABLE = "separable";
    static final String FITS = "fits";
    static final String FOLLOWS_FLOW = "follows-flow";
    static final String GAP = "gap";
    static final String DEPTH_TWO = "depth-two";
    static final String FULL_LENGTH = "full-length";
    static final String ONE_POINT = "one-point";
    static final String UNIQUE = "unique";
    static final String HIDDEN = "hidden-layer";

    /** How far the conserved quantities may drift, relative to ‖Θ‖², before finite steps are no flow any more. */
    private static final double DRIFT = 0.05;
    /** Steps that take less than half of the decrease that their slope promises swing across the path. */
    private static final double AGREEMENT = 0.5;

    private final LinearNetwork network;
    private final TrainingData data;
    private final Loss loss;
    private final double[] conserved;
    private final List<Hypothesis> fixed = new ArrayList<>();

    Hypotheses(LinearNetwork network, TrainingData data, Loss loss, double[] start) {
        this.network = network;
        this.data = data;
        this.loss = loss;
        this.conserved = Invariants.normDifferences(network, start);
    }

    /** Adds one that is fixed when the run begins; {@code measured} is the number that says so. */
    Hypotheses with(String id, boolean met, double measured) {
        fixed.add(new Hypothesis(id, met, measured));
        return this;
    }

    /** All of them at a state, those of every theorem of the course first. */
    List<Hypothesis> at(FlowState state) {
        List<Hypothesis> all = new ArrayList<>();
        all.add(new Hypothesis(SEPARABLE, data.isSeparable(), data.margin()));
        double bound = loss == Loss.EXPONENTIAL ? 0 : Portable.log(Portable.log(2));
        double logLoss = state.progress().logLoss();
        all.add(new Hypothesis(FITS, logLoss < bound, logLoss));
        all.addAll(fixed);
        double agreement = state.progress().agreement();
        double drift = network.depth() > 1 ? drift(state) : 1 - agreement;
        all.add(new Hypothesis(FOLLOWS_FLOW, drift <= DRIFT && agreement >= AGREEMENT, drift));
        return all;
    }

    private double drift(FlowState state) {
        double[] now = Invariants.normDifferences(network, state.parameters());
        double worst = 0;
        for (int l = 0; l < now.length; l++) {
            worst = Math.max(worst, Math.abs(now[l] - conserved[l]));
        }
        double norm = FixedSum.norm(state.parameters());
        return worst / (norm * norm);
    }
}
