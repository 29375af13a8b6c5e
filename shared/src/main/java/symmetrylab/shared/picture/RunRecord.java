package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;

/**
 * What has come out of a run so far, with its history: every picture and table is drawn from it, as of its latest step or
 * of any earlier one. Where a method takes a {@code moment}, that is a step, and NaN stands for the latest. Mutable,
 * owned by one viewer.
 */
public final class RunRecord {
    private final Schema schema;
    private final Map<String, List<RunEvent.Sampled>> samples = new LinkedHashMap<>();
    private final Map<String, Reel> reels = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claims = new LinkedHashMap<>();
    private List<String> digests = List.of();
    private String failure = "";
    private String experiment = "";
    private String settings = "";
    private boolean ended;

    public RunRecord(Schema schema) {
        this.schema = schema;
    }

    /** The run as it is now; what comes later does not reach the copy. */
    public RunRecord copy() {
        RunRecord copy = new RunRecord(schema);
        samples.forEach((lane, list) -> copy.samples.put(lane, new ArrayList<>(list)));
        reels.forEach((figure, reel) -> copy.reels.put(figure, reel.copy()));
        claims.forEach((key, list) -> copy.claims.put(key, new ArrayList<>(list)));
        copy.digests = digests;
        copy.failure = failure;
        copy.experiment = experiment;
        copy.settings = settings;
        copy.ended = ended;
        return copy;
    }

    public void add(RunEvent event) {
        if (event instanceof RunEvent.Sampled e) {
            samples.computeIfAbsent(e.lane(), lane -> new ArrayList<>()).add(e);
        } else if (event instanceof RunEvent.Pictured e) {
            reels.computeIfAbsent(e.figure(), figure -> new Reel()).add(e.step(), e.state());
        } else if (event instanceof RunEvent.Claimed e) {
            claims.computeIfAbsent(e.claim().id() + "/" + e.claim().lane(), key -> new ArrayList<>())
                    .add(e.claim());
        } else if (event instanceof RunEvent.Started e) {
            experiment = e.experiment().text();
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
    public double[] values(String lane, String series) {
        int index = schema.indexOfSeries(series);
        List<RunEvent.Sampled> list = samples(lane);
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i).values()[index];
        }
        return values;
    }

    /** The steps at which a lane was sampled. */
    public int[] steps(String lane) {
        List<RunEvent.Sampled> list = samples(lane);
        int[] steps = new int[list.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = list.get(i).step();
        }
        return steps;
    }

    /** All steps at which some lane was sampled, in order. */
    public List<Integer> moments() {
        TreeSet<Integer> moments = new TreeSet<>();
        for (List<RunEvent.Sampled> list : samples.values()) {
            for (RunEvent.Sampled sample : list) {
                moments.add(sample.step());
            }
        }
        return List.copyOf(moments);
    }

    /** The latest state of a figure, or null before there is one. */
    public FigureState state(String figure) {
        return state(figure, Double.NaN);
    }

    /** The state of a figure as of {@code moment}, or null before there is one. */
    public FigureState state(String figure, double moment) {
        Reel reel = reels.get(figure);
        return reel == null ? null : reel.at(moment);
    }

    /** The ways that subjects have come in a plane. */
    public List<Way> ways(String figure, double moment) {
        Reel reel = reels.get(figure);
        return reel == null ? List.of() : reel.ways(moment);
    }

    /** The values that a figure of bars has had of a subject. */
    public List<Column> columns(String figure, String subject, double moment) {
        Reel reel = reels.get(figure);
        return reel == null ? List.of() : reel.columns(subject, moment);
    }

    public List<Claim> claims() {
        return claims(Double.NaN);
    }

    /** What was last said of each claim and lane by step {@code moment}. */
    public List<Claim> claims(double moment) {
        List<Claim> latest = new ArrayList<>();
        for (List<Claim> history : claims.values()) {
            Claim last = null;
            for (Claim claim : history) {
                last = claim.step() > moment ? last : claim;
            }
            if (last != null) {
                latest.add(last);
            }
        }
        return latest;
    }

    public List<String> digests() {
        return digests;
    }

    /** The experiment that is run, or empty before the run has begun. */
    public String experiment() {
        return experiment;
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
