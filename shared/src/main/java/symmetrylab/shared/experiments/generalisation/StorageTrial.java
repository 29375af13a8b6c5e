package symmetrylab.shared.experiments.generalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.equivariant.LargestDirections;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.equivariant.GroupPoints;
import symmetrylab.shared.experiments.equivariant.Spectra;
import symmetrylab.shared.experiments.groups.GroupText;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.RealCoordinates;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Separability;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Trains in its first slice; then each slice keeps one more part of every function, in each of the ways. */
final class StorageTrial implements Trial {
    private static final int MOST_ORDER = 120;
    /** A log axis would show rounding below. */
    private static final double LEAST_SHOWN = 1e-5;

    private final Settings settings;
    private final GroupText group;
    private final GroupPoints points;
    private final GroupFourierTransform transform;
    private final Spectra spectra;
    private final Map<String, double[]> functions = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, LargestDirections> directions = new LinkedHashMap<>();
    private double margin;
    /** ‖β − β_k‖² for each k so far, and what is to be expected. */
    private final List<Double> distances = new ArrayList<>();

    private final List<Double> expected = new ArrayList<>();
    private int step = -1;

    StorageTrial(Settings settings) {
        this.settings = settings;
        group = GroupText.of(settings, Storage.GROUP);
        int order = group.group().order();
        transform = GroupPoints.transform(group.group(), MOST_ORDER);
        spectra = Spectra.of(transform, settings.integer(Storage.DEPTH));
        points = GroupPoints.gaussian(order, settings.integer(Storage.COUNT), settings.integer(Storage.SEED));
        if (!Separability.of(Dataset.of(points.rows(), points.labels())).holds()) {
            throw InvalidSettings.of(
                    Storage.COUNT.name(),
                    Phrase.of(
                            "must be few enough for a function to separate them: on {0} elements these are not", order),
                    settings.text(Storage.COUNT));
        }
    }

    private void train() {
        FourierCoordinates coordinates = spectra.coordinates();
        int seed = settings.integer(Storage.SEED);
        Students students = new Students(
                coordinates,
                settings.integer(Storage.DEPTH),
                settings.real(Storage.SCALE),
                settings.real(Storage.MARGIN),
                settings.integer(Storage.STEPS));
        Students.Learned learned =
                students.group(points.rows(), points.labels(), RandomStream.named(seed, "layers of group"));
        margin = learned.margin();
        functions.put(Storage.GROUP_NETWORK, FixedSum.unit(learned.beta()));
        double[] full = Students.fullyConnected(points.rows(), points.labels()).beta();
        functions.put(Storage.FULL, FixedSum.unit(full));
        double[] chance = GroupPoints.normal(group.group().order(), RandomStream.named(seed, "a function of chance"));
        functions.put(Storage.CHANCE, FixedSum.unit(chance));
        functions.forEach((subject, f) -> {
            directions.put(subject, LargestDirections.of(coordinates, f));
            kept.put(subject, Kept.directions(directions.get(subject)));
        });
        double[] chosen = chosen();
        kept.put(Storage.DIRECTIONS, Kept.directions(shown()));
        kept.put(Storage.ELEMENTS, Kept.largest(chosen));
        double[] coefficients = new RealCoordinates(transform.dual()).of(transform.forward(chosen));
        kept.put(Storage.COEFFICIENTS, Kept.largest(coefficients));
    }

    /** The function that is kept in three ways. */
    private double[] chosen() {
        return functions.get(settings.text(Storage.FUNCTION));
    }

    private LargestDirections shown() {
        return directions.get(settings.text(Storage.FUNCTION));
    }

    @Override
    public boolean advance(Recorder out) {
        step++;
        if (step == 0) {
            train();
        }
        List<Claim> claims = claims();
        kept.forEach((subject, parts) -> {
            if (step <= parts.count()) {
                double[] row = row(subject, parts);
                if (subject.equals(Storage.DIRECTIONS)) {
                    claims.forEach(claim -> row[Storage.SCHEMA.indexOfSeries(claim.id())] = claim.residual());
                }
                out.record(new RunEvent.Sampled(subject, step, row));
            }
        });
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
        pictures(out);
        return step < last();
    }

    private int last() {
        int last = 0;
        for (Kept parts : kept.values()) {
            last = Math.max(last, parts.count());
        }
        return last;
    }

    private double[] row(String subject, Kept parts) {
        double[] row = new double[Storage.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        row[0] = step;
        row[1] = parts.error(step);
        row[2] = parts.numbers()[step];
        double drawn = row[1] >= LEAST_SHOWN ? row[1] : Double.NaN;
        row[functions.containsKey(subject) ? 3 : 4] = drawn;
        row[5] = enough(subject);
        return row;
    }

    private int enough(String subject) {
        return kept.get(subject).enough(settings.real(Storage.ERROR));
    }

    /** The chosen function put together again, and the singular values of all three, as far as they are kept. */
    private void pictures(Recorder out) {
        List<FigureState.Group> values = new ArrayList<>();
        directions.forEach((subject, parts) -> {
            double[] part = parts.function(Math.min(step, parts.count()));
            values.add(new FigureState.Group(subject, spectra.singularValues(part)));
        });
        List<FigureState.Group> rebuilt = new ArrayList<>();
        LargestDirections parts = shown();
        rebuilt.add(new FigureState.Group(Storage.DIRECTIONS, parts.function(Math.min(step, parts.count()))));
        if (step == 0) {
            rebuilt.add(new FigureState.Group(Storage.WHOLE, chosen()));
        }
        out.record(
                new RunEvent.Pictured(Storage.VALUES.id(), step, new FigureState.Bars(values, spectra.blockNames())));
        out.record(
                new RunEvent.Pictured(Storage.REBUILT.id(), step, new FigureState.Bars(rebuilt, group.prettyNames())));
    }

    private List<Claim> claims() {
        double ours = enough(Storage.GROUP_NETWORK);
        double theirs = enough(Storage.FULL);
        int depth = settings.integer(Storage.DEPTH);
        List<Hypothesis> trained =
                List.of(new Hypothesis("deep", depth > 1, depth), new Hypothesis("fits", margin > 0, margin));
        double ranks = enough(Storage.DIRECTIONS);
        double elements = enough(Storage.ELEMENTS);
        double[] chosen = chosen();
        double error = settings.real(Storage.ERROR);
        int rank = transform.forward(chosen).rank(error);
        Hypothesis low = new Hypothesis("low-rank", 2 * rank <= chosen.length, rank);
        return List.of(
                leftOut(),
                Storage.FEWER.judge(
                        Storage.GROUP_NETWORK,
                        step,
                        trained,
                        new double[] {ours},
                        new double[] {theirs},
                        ours / theirs,
                        true),
                Storage.TRADE.judge(
                        Storage.DIRECTIONS,
                        step,
                        List.of(low),
                        new double[] {ranks},
                        new double[] {elements},
                        ranks / elements,
                        true));
    }

    /** The square of the error, measured on the group, against the sum over the directions left out; the worst k so far counts. */
    private Claim leftOut() {
        boolean weighted = settings.text(Storage.WEIGHTS).equals("weighted");
        if (step <= shown().count()) {
            double[] difference = chosen().clone();
            FixedSum.addInto(difference, -1, shown().function(step));
            distances.add(FixedSum.dot(difference, difference));
            expected.add(weighted ? shown().leftOut(step) : shown().leftOutUnweighted(step));
        }
        double[] left = new double[distances.size()];
        double[] right = new double[left.length];
        double residual = 0;
        for (int k = 0; k < left.length; k++) {
            left[k] = distances.get(k);
            right[k] = expected.get(k);
            residual = Math.max(residual, Math.abs(left[k] - right[k]));
        }
        return Storage.LEFT_OUT.judge(
                Storage.DIRECTIONS,
                step,
                List.of(new Hypothesis("weighted", weighted, Double.NaN)),
                left,
                right,
                residual,
                true);
    }

    @Override
    public double progress() {
        return step < 0 ? 0 : Math.min(1, (double) step / Math.max(1, last()));
    }
}
