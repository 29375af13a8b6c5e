package symmetrylab.shared.experiments.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.equivariant.Linearisations;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.sphere.Activation;
import symmetrylab.shared.sphere.Classifier;
import symmetrylab.shared.sphere.ClassifierTraining;
import symmetrylab.shared.sphere.DenseClassifier;
import symmetrylab.shared.sphere.Rotation;
import symmetrylab.shared.sphere.SphereGrid;
import symmetrylab.shared.sphere.SphereTransform;
import symmetrylab.shared.sphere.SphericalClassifier;
import symmetrylab.shared.sphere.WignerMatrices;

/** Trains both networks on upright digits, and turns digits that neither has seen. */
final class SphericalTrial implements Trial {
    private static final int TESTS = 40;
    private static final int HIDDEN = 12;
    /** Samples lie this share of all steps apart. */
    private static final int SAMPLES = 12;

    private static final double LEARNED = 0.9;
    private static final int LEAST_DEGREES = 3;

    private final Settings settings;
    private final int band;
    private final int steps;
    private final DigitSet tests;
    private final double[][] turnedTests;
    private final List<Lane> lanes = new ArrayList<>();
    private final Rotation turn;
    private final WignerMatrices matrices;
    /** The first five among the tests, and the same turned. */
    private final double[] digit;

    private final double[] turnedDigit;
    private final SphereNorms norms;
    /** Of the spherical network as it was sampled last; null where there is none. */
    private Linearisations spherical;

    private int step;

    private record Lane(String id, Classifier network, ClassifierTraining training, double[][] xs, double[] ys) {}

    SphericalTrial(Settings settings) {
        this.settings = settings;
        band = settings.integer(SphericalNetwork.BAND);
        steps = settings.integer(SphericalNetwork.STEPS);
        norms = new SphereNorms(band);
        int seed = settings.integer(SphericalNetwork.SEED);
        DigitSet trained =
                DigitSet.of(RandomStream.named(seed, "digits"), 2 * settings.integer(SphericalNetwork.COUNT), band);
        tests = DigitSet.of(RandomStream.named(seed, "other digits"), TESTS, band);
        turnedTests = tests.turned(RandomStream.named(seed, "turns"), band);
        turn = Rotation.random(RandomStream.named(seed, "one turn"));
        matrices = WignerMatrices.of(turn, band);
        digit = isLimited() ? tests.xs()[1] : seen(Rotation.IDENTITY);
        turnedDigit = isLimited() ? matrices.rotated(digit) : seen(turn);
        for (String id : List.of(SphericalNetwork.SPHERICAL, SphericalNetwork.DENSE)) {
            String asked = settings.text(SphericalNetwork.NETWORKS);
            if (asked.equals("both") || asked.equals(id)) {
                lanes.add(lane(id, trained, RandomStream.named(seed, "layers of " + id)));
            }
        }
    }

    private boolean isLimited() {
        return settings.text(SphericalNetwork.INPUT).equals("limited");
    }

    /** The digit as a camera of few pixels sees it. */
    private double[] seen(Rotation from) {
        return DigitSet.seen(tests.digits()[1], from, new SphereTransform(SphereGrid.of(band, 1), band));
    }

    private Activation activation() {
        return settings.text(SphericalNetwork.ACTIVATION).equals("relu") ? Activation.RELU : Activation.SQUARE;
    }

    private Lane lane(String id, DigitSet digits, RandomStream random) {
        Classifier network = id.equals(SphericalNetwork.DENSE)
                ? new DenseClassifier(band * band, HIDDEN, activation())
                : new SphericalClassifier(
                        band,
                        settings.integer(SphericalNetwork.CHANNELS),
                        activation(),
                        settings.integer(SphericalNetwork.REFINEMENT));
        double[] start = new double[network.size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextGaussian();
        }
        return new Lane(
                id,
                network,
                new ClassifierTraining(network, digits.xs(), digits.ys(), start),
                digits.xs(),
                digits.ys());
    }

    @Override
    public boolean advance(Recorder out) {
        if (step > 0) {
            lanes.forEach(lane -> lane.training().step());
        }
        if (step % Math.max(1, steps / SAMPLES) == 0 || step == steps || step == 1) {
            lanes.forEach(lane -> sample(out, lane));
            picture(out);
        }
        step++;
        return step <= steps;
    }

    private void sample(Recorder out, Lane lane) {
        ClassifierTraining training = lane.training();
        double[] theta = training.parameters();
        double upright = training.accuracy(tests.xs(), tests.ys());
        double turned = training.accuracy(turnedTests, tests.ys());
        double before = lane.network().output(theta, digit);
        double after = lane.network().output(theta, turnedDigit);
        List<Claim> claims = new ArrayList<>();
        Hypothesis convolutional =
                new Hypothesis("convolutional", lane.network() instanceof SphericalClassifier, Double.NaN);
        Hypothesis learned = new Hypothesis("learned", upright >= LEARNED, upright);
        claims.add(claim(
                SphericalNetwork.TURNED,
                lane,
                List.of(convolutional, learned),
                new double[] {turned},
                new double[] {upright},
                Math.abs(upright - turned)));
        Linearisations local = linearised(lane);
        if (lane.network() instanceof SphericalClassifier network) {
            spherical = local;
            claims.add(features(lane, network, theta));
            claims.add(filters(lane, network, theta));
        } else if (spherical != null) {
            claims.add(lower(local));
        }
        double[] row = new double[SphericalNetwork.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        row[0] = step;
        row[1] = training.loss();
        row[2] = training.accuracy(lane.xs(), lane.ys());
        row[3] = upright;
        row[4] = turned;
        row[6] = local.mean();
        row[7] = local.spread();
        row[8] = local.real();
        row[9] = local.dead();
        row[5] = Math.abs(after - before) / Math.max(Math.abs(before), Double.MIN_NORMAL);
        for (Claim claim : claims) {
            if (claim.lane().equals(lane.id())) {
                row[SphericalNetwork.SCHEMA.indexOfSeries(claim.id())] = claim.residual();
            }
        }
        out.record(new RunEvent.Sampled(lane.id(), step, row));
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    /** At the digits that it has learned from. */
    private Linearisations linearised(Lane lane) {
        double[] theta = lane.training().parameters();
        double[][] gradients = new double[lane.xs().length][band * band];
        double[] outputs = new double[gradients.length];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = lane.network().output(theta, lane.xs()[i], 1, null, gradients[i]);
        }
        return Linearisations.of(gradients, outputs, norms::nuclear, norms::absolute);
    }

    /** Told when the second network is sampled, of the first. */
    private Claim lower(Linearisations dense) {
        int living = Math.min(spherical.living(), dense.living());
        List<Hypothesis> hypotheses = List.of(
                new Hypothesis("living", living > 0, living), new Hypothesis("degrees", band >= LEAST_DEGREES, band));
        double residual = living > 0 ? Math.max(0, spherical.mean() / dense.mean() - 1) : 1;
        return claim(
                SphericalNetwork.LOWER,
                lanes.get(0),
                hypotheses,
                new double[] {spherical.mean()},
                new double[] {dense.mean()},
                residual);
    }

    private Hypothesis limited() {
        return new Hypothesis("limited", isLimited(), Double.NaN);
    }

    private Claim filters(Lane lane, SphericalClassifier network, double[] theta) {
        double[] here = moved(network.lift(theta, 0, digit));
        return compared(SphericalNetwork.FILTERS, lane, List.of(limited()), network.lift(theta, 0, turnedDigit), here);
    }

    /** With squares nothing is folded back: their products with a harmonic stay within what twice the grid can tell apart. */
    private Claim features(Lane lane, SphericalClassifier network, double[] theta) {
        int refinement = settings.integer(SphericalNetwork.REFINEMENT);
        List<Hypothesis> hypotheses = List.of(
                limited(),
                new Hypothesis("polynomial", activation() == Activation.SQUARE, Double.NaN),
                new Hypothesis("fine", refinement >= 2, refinement));
        double[] here = moved(network.features(theta, 0, digit));
        return compared(SphericalNetwork.FEATURES, lane, hypotheses, network.features(theta, 0, turnedDigit), here);
    }

    /** The coordinates of u ↦ f(R⁻¹u). */
    private double[] moved(double[] coordinates) {
        return matrices.times(new WignerMatrices(band, coordinates)).entries();
    }

    private Claim compared(ClaimForm form, Lane lane, List<Hypothesis> hypotheses, double[] left, double[] right) {
        double[] rest = left.clone();
        FixedSum.addInto(rest, -1, right);
        double size = Math.max(FixedSum.norm(right), Double.MIN_NORMAL);
        int told = Math.min(4, left.length);
        return claim(
                form,
                lane,
                hypotheses,
                Arrays.copyOf(left, told),
                Arrays.copyOf(right, told),
                FixedSum.norm(rest) / size);
    }

    private Claim claim(
            ClaimForm form, Lane lane, List<Hypothesis> hypotheses, double[] left, double[] right, double residual) {
        return form.judge(lane.id(), step, hypotheses, left, right, residual, step == steps);
    }

    /** A digit, and what each network looks at in it: the gradient of its output by the input; all in length 1. */
    private void picture(Recorder out) {
        List<FigureState.Group> functions = new ArrayList<>();
        functions.add(new FigureState.Group(SphericalNetwork.DIGIT, FixedSum.unit(digit)));
        for (Lane lane : lanes) {
            double[] gradient = new double[digit.length];
            lane.network().output(lane.training().parameters(), digit, 1, null, gradient);
            functions.add(new FigureState.Group(lane.id(), FixedSum.unit(gradient)));
        }
        out.record(new RunEvent.Pictured(SphericalNetwork.LOOK.id(), step, new FigureState.Sphere(functions)));
    }

    @Override
    public double progress() {
        return Math.min(1, (double) step / (steps + 1));
    }
}
