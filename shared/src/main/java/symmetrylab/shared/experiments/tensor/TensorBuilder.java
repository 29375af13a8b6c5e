package symmetrylab.shared.experiments.tensor;

import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Instant;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/**
 * The data tensor of a network, its output computed in three ways, and whether the tensor is orthogonally decomposable (Yun,
 * Krishnan and Mobahi, ICLR 2021, §2 and assumption 1). Lesson 5.
 */
public final class TensorBuilder implements Experiment {
    private static final ExperimentId ID = new ExperimentId("tensor-builder");
    private static final String LAYERS = "layers";
    private static final String TENSOR = "tensor";
    private static final String PREDICTOR = "predictor";
    private static final int MOST_ENTRIES = 1500;

    static final Parameter.Choice NETWORK = NetworkChoice.networks(NetworkChoice.CONVOLUTION);
    static final Parameter.Text HIDDEN = NetworkChoice.hidden("0");
    static final Parameter.Text INPUT = InputVector.parameter("1,-2,0.5,3");
    static final Parameter.Choice ORDER =
            new Parameter.Choice("order", List.of("definition", "reversed"), "definition");
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 2);

    private static final ClaimForm WAYS = form("three-ways", "order", 1e-12);
    private static final ClaimForm SUM = form("decomposition", "bases", 1e-12);
    private static final List<ClaimForm> CLAIMS = List.of(WAYS, SUM);

    private static final Figure.Slices SLICES = new Figure.Slices("slices");
    private static final Figure.Bars OUTPUTS = new Figure.Bars("outputs", Figure.Index.OUTPUT);
    private static final Figure.Bars COEFFICIENTS = new Figure.Bars("coefficients", Figure.Index.COORDINATE);

    private static final Schema SCHEMA = new Schema(
            List.of(NETWORK, NetworkChoice.DEPTH, HIDDEN, INPUT, ORDER, SEED),
            List.of(
                    Subject.lane(LAYERS, Hue.FIRST),
                    Subject.lane(TENSOR, Hue.SECOND),
                    Subject.lane(PREDICTOR, Hue.THIRD)),
            List.of(
                    new Series("output", Scale.LINEAR, 0),
                    new Series(WAYS.id(), Scale.LOG, 0),
                    new Series(SUM.id(), Scale.LOG, 0)),
            List.of(SLICES, OUTPUTS, COEFFICIENTS),
            CLAIMS,
            Schema.Pace.INSTANT,
            true);

    private static ClaimForm form(String id, String hypothesis, double tolerance) {
        return new ClaimForm(id, List.of(hypothesis), new ClaimForm.AtMost(tolerance));
    }

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
        return new Cost(4000.0 * MOST_ENTRIES, 64.0 * MOST_ENTRIES, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        double[] x = InputVector.of(settings, INPUT);
        LinearNetwork network = NetworkChoice.of(settings, NETWORK, HIDDEN, x.length);
        double count = 1;
        for (int l = 0; l < network.depth(); l++) {
            count *= network.layerSize(l);
        }
        if (count > MOST_ENTRIES) {
            throw InvalidSettings.of(
                    NetworkChoice.DEPTH.name(),
                    Phrase.of(
                            "must give at most {0} entries of the data tensor, gives {1}", MOST_ENTRIES, (long) count),
                    settings.text(NetworkChoice.DEPTH));
        }
        return new Instant(out -> tell(settings, network, x, out));
    }

    private static void tell(Settings settings, LinearNetwork network, double[] x, Recorder out) {
        RandomStream random = RandomStream.named(settings.integer(SEED), "tensor");
        double[][] v = new double[network.depth()][];
        for (int l = 0; l < v.length; l++) {
            v[l] = normal(random, network.layerSize(l));
        }
        boolean defined = settings.text(ORDER).equals("definition");
        double[][] read = defined ? v : Misreading.of(network, v);
        DataTensor tensor = DataTensor.of(network, x);
        double[] beta = network.predictor(network.flat(v));
        double layers = ForwardPass.of(network, x, v);
        double byTensor = tensor.apply(read);
        double byPredictor = FixedSum.dot(x, beta);
        double worst = Math.max(Math.abs(byTensor - layers), Math.abs(byPredictor - layers)) / size(network, x, v);
        Claim ways = Instant.claim(
                WAYS,
                TENSOR,
                List.of(new Hypothesis("order", defined, Double.NaN)),
                new double[] {byTensor, byPredictor},
                new double[] {layers, layers},
                worst);
        Claim sum = sum(network, x, normal(random, x.length));
        sampled(out, LAYERS, layers);
        sampled(out, TENSOR, byTensor, ways.residual(), sum.residual());
        sampled(out, PREDICTOR, byPredictor);
        out.record(new RunEvent.Pictured(SLICES.id(), 0, slices(network, tensor, x)));
        bars(
                out,
                OUTPUTS,
                List.of("f(x)"),
                group(LAYERS, layers),
                group(TENSOR, byTensor),
                group(PREDICTOR, byPredictor));
        bars(out, COEFFICIENTS, List.of(), group(TENSOR, DataTensor.predictor(network, read)), group(PREDICTOR, beta));
        out.record(new RunEvent.Claimed(ways));
        out.record(new RunEvent.Claimed(sum));
    }

    private static void bars(Recorder out, Figure figure, List<String> names, FigureState.Group... groups) {
        out.record(new RunEvent.Pictured(figure.id(), 0, new FigureState.Bars(List.of(groups), names)));
    }

    private static FigureState.Group group(String subject, double... values) {
        return new FigureState.Group(subject, values);
    }

    private static void sampled(Recorder out, String lane, double... values) {
        double[] all = new double[SCHEMA.series().size()];
        Arrays.fill(all, Double.NaN);
        System.arraycopy(values, 0, all, 0, values.length);
        out.record(new RunEvent.Sampled(lane, 0, all));
    }

    private static double[] normal(RandomStream random, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    /** The sum of the magnitudes of all terms, against which a difference counts: f itself may be 0. */
    private static double size(LinearNetwork network, double[] x, double[]... v) {
        double[][] magnitudes = new double[v.length][];
        for (int l = 0; l < v.length; l++) {
            magnitudes[l] = magnitudes(v[l]);
        }
        return DataTensor.of(network, magnitudes(x)).apply(magnitudes);
    }

    private static double[] magnitudes(double[] values) {
        double[] magnitudes = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            magnitudes[i] = Math.abs(values[i]);
        }
        return magnitudes;
    }

    private static Claim sum(LinearNetwork network, double[] x, double[] other) {
        Decomposition found = Decomposition.of(network, x, other);
        boolean met = network instanceof Diagonal || network instanceof CircularConvolution net && net.isFull();
        boolean known = !Double.isNaN(found.sum());
        double[] seen = known ? new double[] {found.sum(), found.columns()} : new double[] {found.columns()};
        return Instant.claim(
                SUM,
                TENSOR,
                List.of(new Hypothesis("bases", met, least(network))),
                seen,
                new double[seen.length],
                found.residual());
    }

    /** The shortest layer; decomposable networks have none shorter than the input. */
    private static int least(LinearNetwork network) {
        int least = network.layerSize(0);
        for (int l = 1; l < network.depth(); l++) {
            least = Math.min(least, network.layerSize(l));
        }
        return least;
    }

    private static FigureState.Slices slices(LinearNetwork network, DataTensor tensor, double[] x) {
        int[] coordinates = new int[tensor.entries().length];
        Arrays.fill(coordinates, -1);
        double[] unit = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            unit[i] = 1;
            double[] marks = DataTensor.of(network, unit).entries();
            unit[i] = 0;
            for (int at = 0; at < marks.length; at++) {
                coordinates[at] = marks[at] == 0 ? coordinates[at] : i;
            }
        }
        return new FigureState.Slices(tensor.shape(), coordinates, x);
    }
}
