package symmetrylab.shared.experiments.equivariant;

import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.flow.Path;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;

/**
 * One network on its way.
 *
 * @param own the coordinates in which it trains; null for those of space
 * @param stop where it ends
 */
public record BiasLane(
        String subject, LinearNetwork network, Path path, double[] start, FourierCoordinates own, StopRule stop) {
    /** At a saddle what rounding adds grows; it is taken out after so many steps. */
    private static final int SLICE = 10;

    /** β as a function on the group. */
    public double[] function() {
        double[] beta = path.state().predictor();
        return own == null ? beta : own.function(beta);
    }

    /** Whether it has come to its end. */
    public boolean isOver() {
        return stop.reached(path.progress());
    }

    /** Goes on to its end, so many steps at most; rounding is kept from leaving the real functions. */
    public void advance(int steps) {
        if (own == null) {
            path.advanceUntil(stop, steps);
            return;
        }
        for (int done = 0; done < steps && !isOver(); done += SLICE) {
            path.advanceUntil(stop, Math.min(SLICE, steps - done));
            path.correct(own.real(path.state().parameters()));
        }
    }

    /** How far the conserved quantities have drifted, in parts of ‖Θ‖²; for one layer the share of descent that was missed. */
    public double drift() {
        if (network.depth() == 1) {
            return 1 - path.progress().agreement();
        }
        double[] theta = path.state().parameters();
        double[] before = Invariants.normDifferences(network, start);
        double[] now = Invariants.normDifferences(network, theta);
        double worst = 0;
        for (int l = 0; l < now.length; l++) {
            worst = Math.max(worst, Math.abs(now[l] - before[l]));
        }
        return worst / FixedSum.dot(theta, theta);
    }
}
