package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Stationarity;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.Invariants;

/**
 * Circular convolution networks with full-length filters turn to a stationary point of min ‖Fz‖_{2/L} at margin 1
 * (Yun et al. 2021, corollary 3); with a short first filter and one point the limit has a closed form (corollary 4), and
 * the filter's length leads from ℓ2 to a single frequency. Lesson 4.
 */
public final class ConvolutionSparsity implements Experiment {
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 6, 2);
    /** The length of all filters but the last; 0 stands for full length. */
    static final Parameter.IntegerRange KERNEL = new Parameter.IntegerRange("kernel", 0, 64, 0);

    static final Figure.Bars SPECTRUM = new Figure.Bars("spectrum", Figure.Index.FREQUENCY);

    private static final ExperimentId ID = new ExperimentId("convolution-sparsity");
    private static final String LANE = "convolution";
    private static final String FOURIER_L1 = "fourier-l1-max-margin";
    private static final String SINGLE = "single-point-limit";
    private static final ClaimForm STATIONARY = new ClaimForm(
            "stationary",
            List.of(
                    Hypotheses.SEPARABLE,
                    Hypotheses.FITS,
                    Hypotheses.FULL_LENGTH,
                    Hypotheses.GAP,
                    Hypotheses.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));
    private static final ClaimForm DIRECTION = new ClaimForm(
            "fourier-l1-direction",
            List.of(
                    Hypotheses.SEPARABLE,
                    Hypotheses.FITS,
                    Hypotheses.DEPTH_TWO,
                    Hypotheses.UNIQUE,
                    Hypotheses.FULL_LENGTH,
                    Hypotheses.GAP,
                    Hypotheses.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-3));
    private static final ClaimForm KNOB = new ClaimForm(
            "kernel-knob",
            List.of(
                    Hypotheses.SEPARABLE,
                    Hypotheses.FITS,
                    Hypotheses.DEPTH_TWO,
                    Hypotheses.ONE_POINT,
                    Hypotheses.UNIQUE,
                    Hypotheses.FOLLOWS_FLOW),
            new ClaimForm.AtMost(1e-2));
    private static final Schema SCHEMA = Common.schema(
            Common.parameters(Common.POINTS, List.of(KERNEL, DEPTH, Common.SCALE, Common.START)),
            List.of(Subject.lane(LANE, Hue.CONVOLUTIONAL), Subject.reference(FOURIER_L1), Subject.reference(SINGLE)),
            List.of(STATIONARY, DIRECTION, KNOB),
            Common.COORDINATES,
            SPECTRUM,
            Common.HEAT,
            new Figure.Heat("heat-spectrum", SPECTRUM));

    @Override
    public ExperimentId id() {
        return ID;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        DataTable table = inputs.points(settings, Common.POINTS);
        double d = table.columns();
        return Training.of(settings)
                .costWithStationarity(table.rows(), table.columns(), d * d * settings.integer(DEPTH) / 4);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        TrainingData data = TrainingData.of(settings, inputs, Common.POINTS);
        MaxMarginRun run = new MaxMarginRun(data, Training.of(settings));
        CircularConvolution network = network(settings, data.features());
        double[] start = Start.of(settings).of(network);
        Limits limits = Limits.of(data, network);
        Lane lane = new Lane(
                LANE,
                network,
                run.path(network, start),
                probes(run, network, start, limits),
                limits.expected(network).direction());
        return run.trial(List.of(lane), new Gallery(SCHEMA, data, List.of(limits.expected(network)), norm(network)));
    }

    /** Short filters can only reach some spectra; what is least among those is no norm of z alone. */
    private static Optional<PlaneNorm> norm(CircularConvolution network) {
        return network.isFull() ? Optional.of(new PlaneNorm(2.0 / network.depth(), true)) : Optional.empty();
    }

    private static CircularConvolution network(Settings settings, int features) {
        int kernel = settings.integer(KERNEL);
        if (kernel > features) {
            throw InvalidSettings.of(
                    KERNEL.name(), Phrase.of("must lie in [0, {0}], the length of the points", features), "" + kernel);
        }
        List<Integer> sizes = new ArrayList<>();
        for (int l = 1; l < settings.integer(DEPTH); l++) {
            sizes.add(kernel == 0 ? features : kernel);
        }
        sizes.add(features);
        return new CircularConvolution(features, sizes);
    }

    private static List<ClaimProbe> probes(
            MaxMarginRun run, CircularConvolution network, double[] start, Limits limits) {
        double gap = Invariants.gap(network, start);
        boolean two = network.depth() == 2;
        int points = run.data().points();
        double length = network.layerSize(0);
        Hypotheses any = run.hypotheses(network, start)
                .with(Hypotheses.FULL_LENGTH, network.isFull(), length)
                .with(Hypotheses.GAP, gap > 0, gap);
        Hypotheses deepTwo = run.hypotheses(network, start)
                .with(Hypotheses.DEPTH_TWO, two, network.depth())
                .with(
                        Hypotheses.UNIQUE,
                        limits.fourier().isUnique(),
                        limits.fourier().rival())
                .with(Hypotheses.FULL_LENGTH, network.isFull(), length)
                .with(Hypotheses.GAP, gap > 0, gap);
        Hypotheses single = run.hypotheses(network, start)
                .with(Hypotheses.DEPTH_TWO, two, network.depth())
                .with(Hypotheses.ONE_POINT, points == 1, points)
                .with(
                        Hypotheses.UNIQUE,
                        limits.single().isUnique(),
                        limits.single().rival());
        Stationarity.Norm norm = new Stationarity.Norm(2.0 / network.depth(), Basis.FOURIER);
        return List.of(
                new StationaryProbe(STATIONARY, any, run.data().dataset(), norm),
                new DirectionProbe(DIRECTION, deepTwo, limits.fourier().direction()),
                new DirectionProbe(KNOB, single, limits.single().direction()));
    }

    /** The two limits that theorems name: the least ‖Fz‖₁, and corollary 4's for one point. */
    private record Limits(Reference fourier, Reference single) {
        static Limits of(TrainingData data, CircularConvolution network) {
            Reference fourier = Reference.l1(data, FOURIER_L1, Basis.FOURIER);
            boolean one = data.points() == 1 && network.depth() == 2 && data.isSeparable();
            Reference single =
                    one ? Reference.single(data, SINGLE, network.layerSize(0)) : Reference.none(data, SINGLE);
            return new Limits(fourier, single);
        }

        /** The one that this network is expected to reach. */
        Reference expected(CircularConvolution network) {
            return single.isKnown() && !network.isFull() ? single : fourier;
        }
    }
}
