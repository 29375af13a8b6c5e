package symmetrylab.shared.experiment;

/** One theorem as something to run: the same definition serves page, worker, job, REST, command line and tests. */
public interface Experiment {
    ExperimentId id();

    Schema schema();

    /** No work is done; the data of {@code inputs} may be looked at for its shape. */
    Cost estimate(Settings settings, Inputs inputs);

    /** Throws {@link InvalidSettings} with all violations that only the data can show. */
    Trial prepare(Settings settings, Inputs inputs);
}
