package symmetrylab.shared.experiments.schatten;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.equivariant.NuclearMaxMargin;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.equivariant.TrainingLimit;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.equivariant.GroupPoints;
import symmetrylab.shared.experiments.groups.GroupText;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Separability;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.RandomStream;

/** Takes one start after the other to its limit, one a slice. */
final class ManyLimitsTrial implements Trial {
    private static final int MOST_ORDER = 60;
    /** Limits whose P and rank agree to this share count as one. */
    private static final double SAME = 1e-6;

    private final Settings settings;
    private final FourierCoordinates coordinates;
    private final SeparablePoints points;
    private final double margin;
    private final RandomStream random;
    private final int depth;
    private final int most;
    private final List<Place> places = new ArrayList<>();
    private int tried;
    private int certified;
    private double worst;
    /** The least nuclear norm at margin 1, by its dual alone; NaN where nothing separates. */
    private double leastNuclear = Double.NaN;
    /** The largest of the proved limits. */
    private double nuclear;

    /** A limit, and how many starts ended in it. */
    private record Place(double objective, int rank, int starts) {
        boolean is(TrainingLimit limit) {
            return limit.rank() == rank && Math.abs(limit.objective() / objective - 1) <= SAME;
        }
    }

    ManyLimitsTrial(Settings settings) {
        this.settings = settings;
        GroupText group = GroupText.of(settings, ManyLimits.GROUP);
        coordinates = new FourierCoordinates(GroupPoints.transform(group.group(), MOST_ORDER));
        int seed = settings.integer(ManyLimits.SEED);
        GroupPoints given = GroupPoints.gaussian(group.group().order(), settings.integer(ManyLimits.COUNT), seed);
        double[][] there = new double[given.rows().length][];
        for (int i = 0; i < there.length; i++) {
            there[i] = coordinates.of(given.rows()[i]);
        }
        points = SeparablePoints.of(there, given.labels());
        Separability found = Separability.of(Dataset.of(given.rows(), given.labels()));
        margin = found instanceof Separability.Separable separable ? separable.margin() : 0;
        random = RandomStream.named(seed, "many starts");
        depth = settings.integer(ManyLimits.DEPTH);
        most = settings.integer(ManyLimits.TRIED);
    }

    @Override
    public boolean advance(Recorder out) {
        if (tried == 0 && margin > 0) {
            leastNuclear = NuclearMaxMargin.of(coordinates.space(), points).value();
        }
        double[] start = TrainingLimit.start(coordinates, depth, settings.real(ManyLimits.SCALE), random);
        Optional<TrainingLimit> limit = margin > 0
                ? TrainingLimit.of(coordinates, points, depth, start, TrainingLimit.Effort.USUAL)
                : Optional.empty();
        tried++;
        worst = Math.max(worst, limit.map(TrainingLimit::residual).orElse(1.0));
        if (limit.isPresent() && limit.get().isStationary()) {
            certified++;
            nuclear = Math.max(
                    nuclear, coordinates.space().schattenSum(limit.get().beta(), 1));
            add(limit.get());
        }
        List<Claim> claims = claims();
        double[] row = new double[ManyLimits.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        double[] told = {
            tried,
            places.size(),
            limit.map(TrainingLimit::residual).orElse(1.0),
            limit.map(TrainingLimit::objective).orElse(Double.NaN),
            limit.map(found -> (double) found.rank()).orElse(Double.NaN),
            smallest(),
            largest(),
            places.isEmpty() ? Double.NaN : places.get(0).rank()
        };
        System.arraycopy(told, 0, row, 0, told.length);
        claims.forEach(claim -> row[ManyLimits.SCHEMA.indexOfSeries(claim.id())] = claim.residual());
        out.record(new RunEvent.Sampled(ManyLimits.STARTS, tried, row));
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
        pictures(out);
        return tried < most;
    }

    /** Kept by increasing P. */
    private void add(TrainingLimit limit) {
        int at = 0;
        while (at < places.size() && !places.get(at).is(limit) && places.get(at).objective() < limit.objective()) {
            at++;
        }
        if (at < places.size() && places.get(at).is(limit)) {
            Place place = places.get(at);
            places.set(at, new Place(place.objective(), place.rank(), place.starts() + 1));
        } else {
            places.add(at, new Place(limit.objective(), limit.rank(), 1));
        }
    }

    private double smallest() {
        return places.isEmpty() ? Double.NaN : places.get(0).objective();
    }

    private double largest() {
        return places.isEmpty() ? Double.NaN : places.get(places.size() - 1).objective();
    }

    private List<Claim> claims() {
        Hypothesis separable = new Hypothesis("separable", margin > 0, margin);
        Hypothesis all = new Hypothesis("all-certified", certified == tried && tried > 1, certified);
        double[] largest = {largest()};
        double[] smallest = {smallest()};
        return List.of(
                claim(
                        ManyLimits.CERTIFIED,
                        List.of(separable),
                        new double[] {certified},
                        new double[] {tried},
                        certified < tried ? Math.max(1, worst) : worst),
                claim(
                        ManyLimits.SAME,
                        List.of(separable, all, new Hypothesis("at-most-two", depth <= 2, depth)),
                        largest,
                        smallest,
                        places.isEmpty() ? 1 : largest[0] / smallest[0] - 1),
                claim(
                        ManyLimits.LEAST,
                        List.of(separable, all, new Hypothesis("two-layers", depth == 2, depth)),
                        new double[] {nuclear},
                        new double[] {leastNuclear},
                        places.isEmpty() ? 1 : Math.abs(nuclear / leastNuclear - 1)),
                claim(
                        ManyLimits.SEVERAL,
                        List.of(separable, new Hypothesis("deep", depth >= 3, depth)),
                        smallest,
                        largest,
                        places.isEmpty() ? 1 : smallest[0] / largest[0]));
    }

    private Claim claim(ClaimForm form, List<Hypothesis> hypotheses, double[] left, double[] right, double residual) {
        return form.judge(ManyLimits.STARTS, tried, hypotheses, left, right, residual, tried == most);
    }

    private void pictures(Recorder out) {
        List<String> names = new ArrayList<>();
        double[] counts = new double[places.size()];
        double[] ranks = new double[places.size()];
        for (int i = 0; i < counts.length; i++) {
            names.add(Decimal.text(Math.floor(100 * places.get(i).objective() + 0.5) / 100));
            counts[i] = places.get(i).starts();
            ranks[i] = places.get(i).rank();
        }
        out.record(bars(ManyLimits.COUNTS.id(), counts, names));
        out.record(bars(ManyLimits.RANKS.id(), ranks, names));
    }

    private RunEvent bars(String figure, double[] values, List<String> names) {
        List<FigureState.Group> groups = List.of(new FigureState.Group(ManyLimits.STARTS, values));
        return new RunEvent.Pictured(figure, tried, new FigureState.Bars(groups, names));
    }

    @Override
    public double progress() {
        return (double) tried / most;
    }
}
