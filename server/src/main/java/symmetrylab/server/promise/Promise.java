package symmetrylab.server.promise;

import java.util.Optional;
import symmetrylab.server.text.Problems;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.InvalidSettings;

/**
 * Something an author says of a run, and where.
 *
 * @param settings canonical settings of the run
 */
public record Promise(Problems.Place place, String key, Experiment experiment, String settings, Judge judge) {
    /** Says what is wrong with a promise, or nothing. */
    @FunctionalInterface
    public interface Judge {
        Optional<String> complaint(Runs.Done run);
    }

    void keep(Runs runs) {
        complaint(runs).ifPresent(rule -> place.report(key, rule));
    }

    private Optional<String> complaint(Runs runs) {
        try {
            return judge.complaint(runs.of(experiment, settings));
        } catch (InvalidSettings e) {
            return Optional.of("cannot be run: " + e.getMessage());
        }
    }
}
