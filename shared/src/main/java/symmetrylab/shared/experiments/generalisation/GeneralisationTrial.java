package symmetrylab.shared.experiments.generalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/**
 * One teacher a slice: all networks learn from so many of its points. When all teachers have been through, the means are told and
 * the number of points grows. A teacher and its first points are the same for every number.
 */
final class GeneralisationTrial implements Trial {
    private static final int MOST_ORDER = 60;
    private static final double RANK_CUT = 1e-6;

    private final Settings settings;
    private final GroupText group;
    private final Spectra spectra;
    private final Students students;
    private final List<Integer> sizes;
    private final int replicates;
    /** The errors with the present number of points, then the gains of the group and the diagonal network over the other. */
    private Map<String, Sample> errors = samples();

    private Map<String, Sample> gains = samples();
    private final Map<String, double[]> latest = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    /** Of the teachers. */
    private final Sample ranks = new Sample();

    /** The least margin that the group network has reached on the points of a teacher. */
    private double margin = Double.POSITIVE_INFINITY;

    private int at;
    private int replicate;

    GeneralisationTrial(Settings settings) {
        this.settings = settings;
        group = GroupText.of(settings, Generalisation.GROUP);
        if (group.group().order() < 2) {
            throw InvalidSettings.of(
                    Generalisation.GROUP.name(),
                    Phrase.of(
                            "must have at least two elements: on one, all functions of one sign give the same labels"),
                    settings.text(Generalisation.GROUP));
        }
        spectra = Spectra.of(GroupPoints.transform(group.group(), MOST_ORDER), settings.integer(Generalisation.DEPTH));
        students = new Students(
                spectra.coordinates(),
                spectra.depth(),
                settings.real(Generalisation.SCALE),
                settings.real(Generalisation.MARGIN),
                settings.integer(Generalisation.STEPS));
        replicates = settings.integer(Generalisation.REPLICATES);
        int count = settings.integer(Generalisation.COUNT);
        sizes = List.copyOf(
                new TreeSet<>(List.of(Math.max(1, count / 4), Math.max(1, count / 2), count, 2 * count, 4 * count)));
    }

    private static Map<String, Sample> samples() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        for (String lane : List.of(Generalisation.GROUP_NETWORK, Generalisation.FULL, Generalisation.DIAGONAL)) {
            samples.put(lane, new Sample());
        }
        return samples;
    }

    @Override
    public boolean advance(Recorder out) {
        learn(sizes.get(at));
        replicate++;
        if (replicate == replicates) {
            tell(out);
            at++;
            replicate = 0;
            errors = samples();
            gains = samples();
            margin = Double.POSITIVE_INFINITY;
        }
        return at < sizes.size();
    }

    private void learn(int size) {
        RandomStream random = RandomStream.named(settings.integer(Generalisation.SEED), "teacher " + replicate);
        Teacher teacher =
                Teacher.of(settings.text(Generalisation.TEACHERS), spectra.coordinates(), random.split("function"));
        RandomStream drawn = random.split("points");
        double[][] rows = new double[size][];
        double[] labels = new double[size];
        for (int i = 0; i < size; i++) {
            rows[i] = GroupPoints.normal(teacher.beta().length, drawn);
            labels[i] = teacher.label(rows[i]);
        }
        latest.put(Generalisation.TEACHER, teacher.beta());
        Students.Learned learned = students.group(rows, labels, random.split("group"));
        latest.put(Generalisation.GROUP_NETWORK, learned.beta());
        margin = Math.min(margin, learned.margin());
        latest.put(Generalisation.FULL, Students.fullyConnected(rows, labels).beta());
        latest.put(
                Generalisation.DIAGONAL,
                students.diagonal(rows, labels, random.split("diagonal")).beta());
        double full = teacher.error(latest.get(Generalisation.FULL));
        errors.forEach((lane, sample) -> {
            double error = teacher.error(latest.get(lane));
            sample.add(error);
            gains.get(lane).add(full - error);
        });
        ranks.add(spectra.transform().forward(teacher.beta()).rank(RANK_CUT));
    }

    private void tell(Recorder out) {
        int size = sizes.get(at);
        if (size == settings.integer(Generalisation.COUNT)) {
            claims.add(judged(Generalisation.HELPS, 1));
            claims.add(judged(Generalisation.HURTS, -1));
        }
        for (String lane : errors.keySet()) {
            double[] row = new double[Generalisation.SCHEMA.series().size()];
            Arrays.fill(row, Double.NaN);
            row[0] = size;
            row[1] = errors.get(lane).mean();
            row[2] = errors.get(lane).bar();
            if (!lane.equals(Generalisation.FULL)) {
                row[3] = gains.get(lane).mean();
                row[4] = gains.get(lane).bar();
            }
            row[5] = spectra.transform().forward(latest.get(lane)).rank(0.01);
            if (lane.equals(Generalisation.GROUP_NETWORK)) {
                claims.forEach(claim -> row[Generalisation.SCHEMA.indexOfSeries(claim.id())] = claim.residual());
            }
            out.record(new RunEvent.Sampled(lane, size, row));
        }
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
        pictures(out, size);
    }

    private void pictures(Recorder out, int size) {
        List<FigureState.Group> learned = new ArrayList<>();
        List<FigureState.Group> values = new ArrayList<>();
        latest.forEach((subject, beta) -> {
            double[] unit = FixedSum.unit(beta);
            learned.add(new FigureState.Group(subject, unit));
            values.add(new FigureState.Group(subject, spectra.singularValues(unit)));
        });
        out.record(new RunEvent.Pictured(
                Generalisation.VALUES.id(), size, new FigureState.Bars(values, spectra.blockNames())));
        out.record(new RunEvent.Pictured(
                Generalisation.LEARNED.id(), size, new FigureState.Bars(learned, group.prettyNames())));
    }

    /** The residual is the part of two standard errors that the mean difference lacks; a difference the other way refutes. */
    private Claim judged(ClaimForm form, int sign) {
        Sample gain = gains.get(Generalisation.GROUP_NETWORK);
        double difference = sign * gain.mean();
        double bar = gain.bar();
        double residual = difference > bar ? 0 : bar > 0 ? 1 - difference / bar : 1;
        int order = group.group().order();
        double rank = ranks.mean();
        boolean low = 2 * rank <= order;
        int depth = spectra.depth();
        return form.judge(
                Generalisation.GROUP_NETWORK,
                sizes.get(at),
                List.of(
                        new Hypothesis(form.hypotheses().get(0), low == (sign > 0), rank),
                        new Hypothesis("fits", margin > 0, margin),
                        new Hypothesis("deep", depth > 1, depth),
                        new Hypothesis("enough", replicates >= Generalisation.ENOUGH, replicates)),
                new double[] {errors.get(Generalisation.GROUP_NETWORK).mean()},
                new double[] {errors.get(Generalisation.FULL).mean()},
                residual,
                difference < -bar);
    }

    @Override
    public double progress() {
        return Math.min(1, (double) (at * replicates + replicate) / (sizes.size() * replicates));
    }
}
