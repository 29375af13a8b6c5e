package symmetrylab.server.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.picture.RunRecord;

/**
 * The runs that content speaks of, each done once. A check does them all afresh; a server that starts believes the stored
 * ones, which the check has compared.
 */
public final class Runs {
    private final boolean believing;
    private final Map<Key, Done> done = new HashMap<>();

    private Runs(boolean believing) {
        this.believing = believing;
    }

    public static Runs fresh() {
        return new Runs(false);
    }

    public static Runs believingStored() {
        return new Runs(true);
    }

    private record Key(String experiment, String settings) {}

    /** A run that has ended. */
    public record Done(List<RunEvent> events, RunRecord record) {
        public Done {
            events = List.copyOf(events);
        }

        static Done of(Experiment experiment, List<RunEvent> events) {
            RunRecord record = new RunRecord(experiment.schema());
            events.forEach(record::add);
            return new Done(events, record);
        }
    }

    /** Takes the events of a stored run, where stored runs are believed. */
    public void store(Experiment experiment, String settings, List<RunEvent> events) {
        if (believing && !events.isEmpty()) {
            done.put(new Key(experiment.id().text(), settings), Done.of(experiment, events));
        }
    }

    /** The run of canonical {@code settings}; throws {@link symmetrylab.shared.experiment.InvalidSettings}. */
    public Done of(Experiment experiment, String settings) {
        Key key = new Key(experiment.id().text(), settings);
        Done known = done.get(key);
        if (known == null) {
            List<RunEvent> events = new ArrayList<>();
            new RunSession(experiment, Settings.parse(experiment.schema(), settings), Inputs.none(), events::add)
                    .finish();
            known = Done.of(experiment, events);
            done.put(key, known);
        }
        return known;
    }
}
