package symmetrylab.shared.experiments.generalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.equivariant.LargestDirections;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
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
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/**
 * One draw of points and start a slice, until all networks have been trained; then each slice keeps one more part of every
 * function, in each of the ways, and tells means over the draws. The pictures are those of the first draw.
 */
final class StorageTrial implements Trial {
    private static final int MOST_ORDER = 120;
    /** The part of the work that is training. */
    private static final double TRAINING = 0.9;

    private final Settings settings;
    private final GroupText group;
    private final GroupFourierTransform transform;
    private final Spectra spectra;
    private final Students students;
    private final int replicates;
    private final Map<String, KeptDraws> kept = new LinkedHashMap<>();
    /** Of the functions that are kept in three ways. */
    private final Sample ranks = new Sample();

    /** The functions of the first draw, by their directions. */
    private Map<String, LargestDirections> first = Map.of();

    private double[] firstChosen = {};
    /** The least margin that the group network has reached on the points of a draw. */
    private double margin = Double.POSITIVE_INFINITY;

    private int trained;
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
        students = new Students(
                spectra.coordinates(),
                spectra.depth(),
                settings.real(Storage.SCALE),
                settings.real(Storage.MARGIN),
                settings.integer(Storage.STEPS));
        replicates = settings.integer(Storage.REPLICATES);
        if (settings.integer(Storage.COUNT) > order) {
            throw InvalidSettings.of(
                    Storage.COUNT.name(),
                    Phrase.of(
                            "must be at most {0} on this group: so many points a function on {0} elements separates whatever"
                                    + " their labels, and not more",
                            order),
                    settings.text(Storage.COUNT));
        }
        for (String subject : Storage.FUNCTIONS) {
            kept.put(subject, new KeptDraws());
        }
        for (String way : List.of(Storage.DIRECTIONS, Storage.ELEMENTS, Storage.COEFFICIENTS)) {
            kept.put(way, new KeptDraws());
        }
    }

    private void train() {
        RandomStream random = RandomStream.named(settings.integer(Storage.SEED), "draw " + trained);
        int order = group.group().order();
        GroupPoints points = GroupPoints.gaussian(order, settings.integer(Storage.COUNT), random.split("points"));
        Students.Learned learned = students.group(points.rows(), points.labels(), random.split("group"));
        margin = Math.min(margin, learned.margin());
        Map<String, double[]> functions = Map.of(
                Storage.GROUP_NETWORK,
                learned.beta(),
                Storage.FULL,
                Students.fullyConnected(points.rows(), points.labels()).beta(),
                Storage.CHANCE,
                GroupPoints.normal(order, random.split("function")));
        Map<String, LargestDirections> directions = new LinkedHashMap<>();
        for (String subject : Storage.FUNCTIONS) {
            double[] unit = FixedSum.unit(functions.get(subject));
            directions.put(subject, LargestDirections.of(spectra.coordinates(), unit));
            kept.get(subject).add(Kept.directions(directions.get(subject)));
        }
        String function = settings.text(Storage.FUNCTION);
        double[] chosen = FixedSum.unit(functions.get(function));
        Spectrum spectrum = transform.forward(chosen);
        ranks.add(spectrum.rank(settings.real(Storage.ERROR)));
        kept.get(Storage.DIRECTIONS).add(Kept.directions(directions.get(function)));
        kept.get(Storage.ELEMENTS).add(Kept.largest(chosen));
        kept.get(Storage.COEFFICIENTS).add(Kept.largest(new RealCoordinates(transform.dual()).of(spectrum)));
        if (trained == 0) {
            first = directions;
            firstChosen = chosen;
        }
        trained++;
    }

    private LargestDirections shown() {
        return first.get(settings.text(Storage.FUNCTION));
    }

    @Override
    public boolean advance(Recorder out) {
        if (trained < replicates) {
            train();
            return true;
        }
        step++;
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
        for (KeptDraws parts : kept.values()) {
            last = Math.max(last, parts.count());
        }
        return last;
    }

    private double[] row(String subject, KeptDraws parts) {
        double[] row = new double[Storage.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        Sample errors = parts.errors(step);
        row[0] = step;
        row[1] = errors.mean();
        row[2] = parts.numbers(step).mean();
        int drawn = Storage.FUNCTIONS.contains(subject) ? 3 : 5;
        row[drawn] = row[1];
        row[drawn + 1] = errors.bar();
        Sample enough = parts.enough(settings.real(Storage.ERROR));
        row[7] = enough.mean();
        row[8] = enough.bar();
        return row;
    }

    /** Of the first draw: the chosen function put together again, and the singular values of all three, as far as they are kept. */
    private void pictures(Recorder out) {
        List<FigureState.Group> values = new ArrayList<>();
        first.forEach((subject, parts) -> {
            double[] part = parts.function(Math.min(step, parts.count()));
            values.add(new FigureState.Group(subject, spectra.singularValues(part)));
        });
        List<FigureState.Group> rebuilt = new ArrayList<>();
        LargestDirections parts = shown();
        rebuilt.add(new FigureState.Group(Storage.DIRECTIONS, parts.function(Math.min(step, parts.count()))));
        if (step == 0) {
            rebuilt.add(new FigureState.Group(Storage.WHOLE, firstChosen));
        }
        out.record(
                new RunEvent.Pictured(Storage.VALUES.id(), step, new FigureState.Bars(values, spectra.blockNames())));
        out.record(
                new RunEvent.Pictured(Storage.REBUILT.id(), step, new FigureState.Bars(rebuilt, group.prettyNames())));
    }

    private List<Claim> claims() {
        int depth = spectra.depth();
        double rank = ranks.mean();
        Hypothesis enough = new Hypothesis("enough", replicates >= Generalisation.ENOUGH, replicates);
        List<Hypothesis> trainedWell =
                List.of(new Hypothesis("deep", depth > 1, depth), new Hypothesis("fits", margin > 0, margin), enough);
        Hypothesis low = new Hypothesis("low-rank", 2 * rank <= group.group().order(), rank);
        return List.of(
                leftOut(),
                compared(Storage.FEWER, Storage.GROUP_NETWORK, Storage.FULL, trainedWell),
                compared(Storage.TRADE, Storage.DIRECTIONS, Storage.ELEMENTS, List.of(low, enough)));
    }

    /** The mean numbers that are enough; the residual is the upper end of the bar of their share, taken draw by draw. */
    private Claim compared(ClaimForm form, String lane, String other, List<Hypothesis> hypotheses) {
        double error = settings.real(Storage.ERROR);
        Sample shares = kept.get(lane).shares(kept.get(other), error);
        return form.judge(
                lane,
                step,
                hypotheses,
                new double[] {kept.get(lane).enough(error).mean()},
                new double[] {kept.get(other).enough(error).mean()},
                shares.mean() + shares.bar(),
                true);
    }

    /** The square of the error, measured on the group, against the sum over the directions left out; the worst k so far counts. */
    private Claim leftOut() {
        boolean weighted = settings.text(Storage.WEIGHTS).equals("weighted");
        if (step <= shown().count()) {
            double[] difference = firstChosen.clone();
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
        double kept = step < 0 ? 0 : Math.min(1, (double) step / Math.max(1, last()));
        return TRAINING * trained / replicates + (1 - TRAINING) * kept;
    }
}
