package symmetrylab.shared.experiments.single;

import java.util.List;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.Svd;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.potential.SinglePoint;

/**
 * A network of two layers and its start α(v̄_1, v̄_2), chosen along the singular vectors of the data matrix M(x) of one point.
 *
 * @param subject the lane of this network
 * @param v1 v̄_1
 * @param v2 v̄_2
 * @param point what theorems 3 and 6 know of it
 */
record TwoLayers(String subject, LinearNetwork network, double alpha, double[] v1, double[] v2, SinglePoint point) {
    static final String DIAGONAL = "diagonal";
    static final String CONVOLUTION = "convolution";
    static final String FULL = "fully-connected";
    static final List<Subject> LANES = List.of(
            Subject.lane(DIAGONAL, Hue.DIAGONAL),
            Subject.lane(CONVOLUTION, Hue.CONVOLUTIONAL),
            Subject.lane(FULL, Hue.FULLY_CONNECTED));

    static final int MOST_FEATURES = 40;
    static final Parameter.Choice NETWORK =
            new Parameter.Choice("network", List.of(DIAGONAL, CONVOLUTION, FULL), DIAGONAL);
    /** The length of the first filter; 0 stands for full length. */
    static final Parameter.IntegerRange KERNEL = new Parameter.IntegerRange("kernel", 0, MOST_FEATURES, 0);
    /** |η̄_2| in parts of |η̄_1|, along every singular vector. */
    static final Parameter.RealRange BALANCE = new Parameter.RealRange("balance", 0, 3, 0.5, Scale.LINEAR);
    /** Signs of η̄_2 by chance, or such that every product of η̄_1 and η̄_2 has the wrong sign for the label. */
    static final Parameter.Choice SIGNS = new Parameter.Choice("signs", List.of("chance", "against"), "chance");

    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    /** Units of the hidden layer of the fully connected network. */
    private static final int WIDTH = 2;
    /** How large a start is beside the singular vectors. */
    private static final double BESIDE = 0.5;

    static Parameter.RealRange alpha(double standard) {
        return new Parameter.RealRange("alpha", 1e-4, 100, standard, Scale.LOG);
    }

    /** The network that settings ask for; throws {@link InvalidSettings} where its filter is longer than the point. */
    static TwoLayers of(Settings settings, Parameter.RealRange scale, double[] x, double label) {
        String subject = settings.text(NETWORK);
        LinearNetwork network = network(settings, subject, x.length);
        Matrix m = DataTensor.of(network, x).unfolding(0);
        Svd svd = JacobiSvd.nonzero(m);
        RandomStream chance = RandomStream.named(settings.integer(SEED), "initialisation");
        int count = svd.values().length;
        double[] first = new double[count];
        double[] second = new double[count];
        boolean against = settings.text(SIGNS).equals("against");
        for (int j = 0; j < count; j++) {
            first[j] = sign(chance) * (1 + chance.nextDouble() / 2);
            double turn = sign(chance);
            second[j] = (against ? -Math.signum(label) : turn) * settings.real(BALANCE) * first[j];
        }
        double[] v1 = along(svd.u(), first, chance);
        double[] v2 = along(svd.v(), second, chance);
        return new TwoLayers(subject, network, settings.real(scale), v1, v2, new SinglePoint(m, v1, v2));
    }

    private static LinearNetwork network(Settings settings, String subject, int d) {
        int kernel = settings.integer(KERNEL);
        if (kernel > d) {
            throw InvalidSettings.of(
                    KERNEL.name(), Phrase.of("must lie in [0, {0}], the length of the points", d), "" + kernel);
        }
        return switch (subject) {
            case DIAGONAL -> new Diagonal(d, 2);
            case CONVOLUTION -> new CircularConvolution(d, List.of(kernel == 0 ? d : kernel, d));
            default -> FullyConnected.uniform(d, WIDTH, 2);
        };
    }

    private static double sign(RandomStream chance) {
        return chance.nextDouble() < 0.5 ? -1 : 1;
    }

    /** Uη, and something by chance in what U leaves open. */
    private static double[] along(Matrix u, double[] eta, RandomStream chance) {
        double[] rest = new double[u.rows()];
        for (int j = 0; j < rest.length; j++) {
            rest[j] = BESIDE * chance.nextGaussian() / Math.sqrt(rest.length);
        }
        double[] within = u.transposedTimes(rest);
        double[] v = u.times(eta);
        FixedSum.addInto(rest, -1, u.times(within));
        FixedSum.addInto(v, 1, rest);
        return v;
    }

    /** Θ at the start. */
    double[] start() {
        double[] start = network.flat(v1, v2);
        for (int i = 0; i < start.length; i++) {
            start[i] *= alpha;
        }
        return start;
    }

    /** Whether the first layer starts larger than the second along every singular vector, beyond rounding. */
    boolean hasGap() {
        double size = FixedSum.norm(v1);
        return point.gap() > Tolerance.SUPPORT * size * size;
    }
}
