package symmetrylab.shared.experiments.descent;

import java.util.List;
import symmetrylab.shared.flow.Path;
import symmetrylab.shared.network.LinearNetwork;

/**
 * One network of a run.
 *
 * @param subject its id in the schema
 * @param probes the claims that are examined on it
 * @param target the direction that {@code angle} is measured from; empty where no theorem names one
 */
record Lane(String subject, LinearNetwork network, Path path, List<ClaimProbe> probes, double[] target) {
    Lane {
        probes = List.copyOf(probes);
    }
}
