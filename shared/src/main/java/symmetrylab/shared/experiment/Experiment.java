package symmetrylab.shared.experiment;

import java.util.Optional;
import java.util.OptionalInt;

/** One theorem as something to run: the same definition serves page, worker, job, REST, command line and tests. */
public interface Experiment {
    ExperimentId id();

    Schema schema();

    /** No work is done; the data of {@code inputs} may be looked at for its shape. */
    Cost estimate(Settings settings, Inputs inputs);

    /** Throws {@link InvalidSettings} with all violations that only the data can show. */
    Trial prepare(Settings settings, Inputs inputs);

    /** How many points of each class a run looks at, the first ones, so that a host need keep no more; empty: all. */
    default OptionalInt mostOfEachClass(Settings settings) {
        return OptionalInt.empty();
    }

    /** The settings that a reader makes of {@code settings} by hand in a picture; empty where the touch means nothing. */
    default Optional<Settings> touched(Settings settings, Touch touch) {
        return Optional.empty();
    }
}
