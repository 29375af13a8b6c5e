package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.flow.FlowState;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.Invariants;

/** "Every hidden layer tends to rank one": the largest ratio σ₂/σ₁ of its weight matrices. */
record RankProbe(ClaimForm form, Hypotheses hypotheses, FullyConnected network) implements ClaimProbe {
    @Override
    public Evidence examine(FlowState state) {
        double[] ratios = Invariants.rankRatios(network, state.parameters());
        double worst = 0;
        for (double ratio : ratios) {
            worst = Math.max(worst, ratio);
        }
        return new Evidence(hypotheses.at(state), ratios, new double[ratios.length], worst);
    }
}
