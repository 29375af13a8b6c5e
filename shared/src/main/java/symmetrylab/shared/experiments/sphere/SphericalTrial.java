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
    private int step;

    private record Lane(String id, Classifier network, ClassifierTraining training, double[][] xs, double[] ys) {}

    SphericalTrial(Settings settings) {
        this.settings = settings;
        band = settings.integer(SphericalNetwork.BAND);
        steps = settings.integer(SphericalNetwork.STEPS);
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
        if (lane.network() instanceof SphericalClassifier network) {
            claims.add(features(lane, network, theta));
            claims.add(filters(lane, network, theta));
        }
        double[] row = new double[SphericalNetwork.SCHEMA.series().size()];
        Arrays.fill(row, Double.NaN);
        row[0] = step;
        row[1] = training.loss();
        row[2] = training.accuracy(lane.xs(), lane.ys());
        row[3] = upright;
        row[4] = turned;
        row[5] = Math.abs(after - before) / Math.max(Math.abs(before), Double.MIN_NORMAL);
        for (Claim claim : claims) {
            row[SphericalNetwork.SCHEMA.indexOfSeries(claim.id())] = claim.residual();
        }
        out.record(new RunEvent.Sampled(lane.id(), step, row));
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
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
