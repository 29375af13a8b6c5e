package symmetrylab.shared.experiment;

import java.util.List;

/** The only thing that leaves a trial; worker messages, server-sent events and transcripts carry the same. */
public sealed interface RunEvent {
    /** The first event: what is run, and with which settings. */
    record Started(ExperimentId experiment, String settings) implements RunEvent {}

    /** Values of all series of the schema, in its order, for one lane at one step. */
    record Sampled(String lane, int step, double[] values) implements RunEvent {
        public Sampled {
            values = values.clone();
        }
    }

    /** What a figure shows from this step on. */
    record Pictured(String figure, int step, FigureState state) implements RunEvent {}

    /** A claim with its evidence; a later one of the same id and lane replaces it. */
    record Claimed(Claim claim) implements RunEvent {}

    /**
     * The last event of a run that came to its end.
     *
     * @param digests the running fingerprint after samples 1, 2, 4, 8, … and at the end, as hexadecimal text
     */
    record Finished(int step, List<String> digests) implements RunEvent {
        public Finished {
            digests = List.copyOf(digests);
        }
    }

    /** The last event of a run that could not go on, with a sentence that names what to change. */
    record Failed(String reason) implements RunEvent {}
}
