package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;

/** What has come out of a run so far; every picture and table is drawn from it. Mutable, owned by one viewer. */
public final class RunRecord {
    private final Schema schema;
    private final Map<String, List<RunEvent.Sampled>> samples = new LinkedHashMap<>();
    private final Map<String, FigureState> states = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private List<String> digests = List.of();
    private String failure = "";
    private String settings = "";
    private boolean ended;

    public RunRecord(Schema schema) {
        this.schema = schema;
    }

    public void add(RunEvent event) {
        if (event instanceof RunEvent.Sampled e) {
            samples.computeIfAbsent(e.lane(), lane -> new ArrayList<>()).add(e);
        } else if (event instanceof RunEvent.Pictured e) {
            states.put(e.figure(), e.state());
        } else if (event instanceof RunEvent.Claimed e) {
            claims.put(e.claim().id() + "/" + e.claim().lane(), e.claim());
        } else if (event instanceof RunEvent.Started e) {
            settings = e.settings();
        } else if (event instanceof RunEvent.Finished e) {
            digests = e.digests();
            ended = true;
        } else if (event instanceof RunEvent.Failed e) {
            failure = e.reason();
            ended = true;
        }
    }

    public Schema schema() {
        return schema;
    }

    /** The lanes that have samples, in the order of their first. */
    public List<String> lanes() {
        return List.copyOf(samples.keySet());
    }

    public List<RunEvent.Sampled> samples(String lane) {
        return samples.getOrDefault(lane, List.of());
    }

    /** The values of one series along one lane. */
    double[] values(String lane, String series) {
        int index = schema.indexOfSeries(series);
        List<RunEvent.Sampled> list = samples(lane);
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i).values()[index];
        }
        return values;
    }

    /** The latest state of a figure, or null before there is one. */
    FigureState state(String figure) {
        return states.get(figure);
    }

    public List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    public List<String> digests() {
        return digests;
    }

    public String settings() {
        return settings;
    }

    /** Why the run could not go on, or empty. */
    public String failure() {
        return failure;
    }

    public boolean ended() {
        return ended;
    }

    /** The step of the latest sample, 0 before there is one. */
    public int step() {
        int step = 0;
        for (List<RunEvent.Sampled> list : samples.values()) {
            step = Math.max(step, list.get(list.size() - 1).step());
        }
        return step;
    }
}
