package symmetrylab.server.run;

import java.time.Instant;
import java.util.Optional;
import symmetrylab.shared.experiment.Cost;

/** A run as the table knows it. */
public record Run(
        String id,
        String experiment,
        String settings,
        Weight weight,
        RunState state,
        int attempt,
        double progress,
        Instant created,
        Optional<Instant> ended) {
    /** Which queue a run waits in. */
    public enum Weight {
        SHORT,
        HEAVY;

        private static final double MOST_SHORT_OPERATIONS = 2e9;
        private static final double MOST_SHORT_BYTES = 256e6;

        /** Short runs are those of a few seconds that fit in memory beside others. */
        public static Weight of(Cost cost) {
            boolean small = cost.operations() <= MOST_SHORT_OPERATIONS && cost.bytes() <= MOST_SHORT_BYTES;
            return small ? SHORT : HEAVY;
        }
    }
}
