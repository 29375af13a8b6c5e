package symmetrylab.shared.experiments.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.equivariant.SchattenStationarity;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.equivariant.TrainingLimit;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.digits.DigitLane.Blocks;
import symmetrylab.shared.experiments.digits.DigitLane.Wide;
import symmetrylab.shared.experiments.equivariant.Spectra;
import symmetrylab.shared.flow.Progress;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Parallel;
import symmetrylab.shared.number.RandomStream;

/** The three networks from one seed of their starts, on the same images. */
final class DigitRun {
    /** Steps of the flow: what they gain in margin at most. */
    private static final double GAIN = 0.5;

    /** The learning rates of the authors' code, on a mean loss, and how they grow. */
    private static final double FILTERS = 2e-6;

    private static final double DENSE = 1e-4;
    private static final double GROWTH = 1.1;
    private static final int EVERY = 100;

    private final DigitData data;
    private final FourierCoordinates group;
    private final List<DigitLane> lanes = new ArrayList<>();
    /** One for each lane: transforms own their scratch. */
    private final List<Spectra> norms = new ArrayList<>();

    /** What is told of one network at a step. */
    record Told(double[] beta, double logLoss, double margin, double fourier, double real, int rank, double errors) {}

    DigitRun(Settings settings, DigitData data, double[][] signed, int number, Parallel cores) {
        this.data = data;
        double scale = settings.real(DigitNetworks.SCALE);
        RandomStream random = RandomStream.named(settings.integer(DigitNetworks.SEED), "run " + number);
        boolean flow = settings.text(DigitNetworks.PACE).equals(DigitNetworks.FLOW);
        StepRule filters = flow ? new StepRule.MarginPace(GAIN) : descent(FILTERS, signed.length);
        StepRule dense = flow ? new StepRule.MarginPace(GAIN) : descent(DENSE, signed.length);
        for (int l = 0; l < DigitNetworks.LANES.size(); l++) {
            norms.add(Spectra.of(transform(notation(settings)), DigitLane.LAYERS));
        }
        group = norms.get(0).coordinates();
        FourierCoordinates circle =
                new FourierCoordinates(transform("C" + data.grid().order()));
        lanes.add(new Blocks(group, signed, scale, filters, random.split(DigitNetworks.GROUP_NETWORK)));
        lanes.add(new Blocks(circle, signed, scale, filters, random.split(DigitNetworks.CYCLIC)));
        lanes.add(new Wide(signed, scale, dense, random.split(DigitNetworks.FULL), cores));
    }

    private static StepRule descent(double rate, int data) {
        return new StepRule.GradientDescent(rate / data, GROWTH, EVERY);
    }

    private static GroupFourierTransform transform(String notation) {
        return GroupFourierTransform.of(FiniteGroup.parse(notation));
    }

    /** The group whose element h·n² + n·row + column is a pixel in a pose. */
    static String notation(Settings settings) {
        String c = "C" + DigitNetworks.grid(settings).side();
        boolean semidirect = settings.text(DigitNetworks.PRODUCT).equals(DigitNetworks.SEMIDIRECT);
        return semidirect ? "(" + c + "x" + c + "):D4" : "D4x" + c + "x" + c;
    }

    List<DigitLane> lanes() {
        return lanes;
    }

    FourierCoordinates group() {
        return group;
    }

    Blocks groupLane() {
        return (Blocks) lanes.get(0);
    }

    SchattenStationarity stationarity(SeparablePoints points) {
        return SchattenStationarity.of(
                group.space(), points, DigitLane.LAYERS, groupLane().coordinates());
    }

    /** The stationary point that the group network is on its way to; none where an image is still on the wrong side. */
    Optional<TrainingLimit> limit(SeparablePoints points) {
        return groupLane().progress().margin() > 0
                ? Optional.of(TrainingLimit.from(
                        group, points, DigitLane.LAYERS, groupLane().parameters(), TrainingLimit.Effort.USUAL))
                : Optional.empty();
    }

    Told told(int lane) {
        Progress progress = lanes.get(lane).progress();
        return told(lane, lanes.get(lane).function(), progress.logLoss(), progress.margin());
    }

    /** Of the limit of the group network, at margin 1. */
    Told told(TrainingLimit limit) {
        return told(0, group.function(limit.beta()), Double.NaN, 1);
    }

    private Told told(int lane, double[] beta, double logLoss, double margin) {
        double[] told = norms.get(lane).told(FixedSum.unit(beta));
        return new Told(beta, logLoss, margin, told[0], told[1], (int) told[2], data.errors(beta));
    }
}
