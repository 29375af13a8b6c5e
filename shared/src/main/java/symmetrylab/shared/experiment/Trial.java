package symmetrylab.shared.experiment;

import java.util.Optional;
import symmetrylab.shared.number.Parallel;

/** One run of an experiment, advanced in slices by whoever hosts it. */
public interface Trial {
    /** Does a fixed amount of work (1–10 ms in a browser), never a measured time; false when the run has ended. */
    boolean advance(Recorder out);

    /** The cores that slices may use from now on; what comes out does not depend on them. */
    default void use(Parallel cores) {}

    /** How much of the run is done, in [0, 1]. */
    double progress();

    /**
     * A trial of other settings that takes over what still fits of this one, which has ended; empty where nothing does.
     * Throws {@link InvalidSettings}.
     */
    default Optional<Trial> revise(Settings next) {
        return Optional.empty();
    }

    /** The exact state, or empty where the run is resumed by replay from its seed. */
    default Optional<Snapshot> save() {
        return Optional.empty();
    }

    /** Goes on from {@code snapshot} as if the run had never stopped. */
    default void restore(Snapshot snapshot) {
        throw new UnsupportedOperationException("this trial is resumed by replay");
    }
}
