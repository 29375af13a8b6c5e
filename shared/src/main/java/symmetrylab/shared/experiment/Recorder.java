package symmetrylab.shared.experiment;

/** Takes the events of a run, in order. */
@FunctionalInterface
public interface Recorder {
    void record(RunEvent event);
}
