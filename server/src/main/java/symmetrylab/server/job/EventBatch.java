package symmetrylab.server.job;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.wire.EventCodec;

/**
 * Collects the event lines that are not in the table yet. A resumed run repeats events that were stored before; they are
 * counted and passed over, so that each event has the same number in every attempt.
 */
final class EventBatch implements Recorder {
    private final List<String> lines = new ArrayList<>();
    private final long stored;
    private long seq;

    /**
     * @param seq the number of the last event before this attempt begins
     * @param stored the number of the last event in the table
     */
    EventBatch(long seq, long stored) {
        this.seq = seq;
        this.stored = stored;
    }

    @Override
    public void record(RunEvent event) {
        seq++;
        if (seq > stored) {
            lines.add(EventCodec.line(event));
        }
    }

    /** The number of the last event. */
    long seq() {
        return seq;
    }

    int size() {
        return lines.size();
    }

    /** True where the events have caught up with what earlier attempts stored. */
    boolean isAhead() {
        return seq >= stored;
    }

    List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}
