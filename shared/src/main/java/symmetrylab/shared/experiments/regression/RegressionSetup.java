package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.Invariants;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.network.OrthogonallyDecomposable;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.potential.EvenConvolution;
import symmetrylab.shared.potential.Interpolation;
import symmetrylab.shared.potential.Minimum;
import symmetrylab.shared.potential.Potential;
import symmetrylab.shared.potential.SinglePoint;

/** The networks of a regression at their start, with what theorems say of them. */
final class RegressionSetup {
    private static final double TOLERANCE = 1e-12;
    /** How the first layer of networks with one common β is scaled. */
    private static final double FIRST = 1.5;

    private static final double EVEN = 1e-9;

    private final Settings settings;
    private final Equations equations;
    private final Interpolation independent;
    private final int depth;
    private final double alpha;
    private final int d;

    RegressionSetup(Settings settings, Equations equations) {
        this.settings = settings;
        this.equations = equations;
        this.independent = equations.independent();
        this.depth = settings.integer(RegressionLimits.DEPTH);
        this.alpha = settings.real(RegressionLimits.ALPHA);
        this.d = equations.features();
    }

    /** A network that starts with its last layer at zero, or with all. */
    RegressionLane lane(String network) {
        return switch (network) {
            case RegressionLimits.DIAGONAL -> diagonal();
            case RegressionLimits.CONVOLUTION -> convolution();
            case RegressionLimits.PIECES -> pieces();
            default -> fullyConnected();
        };
    }

    private boolean isZero() {
        return settings.text(RegressionLimits.START).equals("zero");
    }

    private boolean isCorrected() {
        return settings.text(RegressionLimits.FORMULA).equals("corrected");
    }

    /** η̄: 1 first, then the tilt. */
    private double[] shape(int m) {
        double[] shape = new double[m];
        for (int j = 0; j < m; j++) {
            shape[j] = j == 0 ? 1 : settings.real(RegressionLimits.TILT);
        }
        return shape;
    }

    /** All layers but the last from α·v, the last from zero. */
    private double[] started(LinearNetwork network, double[] v) {
        double[][] layers = new double[depth][v.length];
        for (int l = 0; l < depth - 1 && !isZero(); l++) {
            for (int j = 0; j < v.length; j++) {
                layers[l][j] = alpha * v[j];
            }
        }
        return network.flat(layers);
    }

    private GradientFlow flow(LinearNetwork network, double[] start) {
        return GradientFlow.squared(network, equations.rows(), equations.targets(), start, TOLERANCE);
    }

    private List<Hypothesis> hypotheses(double least) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(new Hypothesis("many", equations.freedom() > 0, equations.freedom()));
        hypotheses.add(new Hypothesis("start", least > 0, least));
        return hypotheses;
    }

    private Potential potential() {
        return Potential.of(depth, alpha, shape(d));
    }

    private RegressionLane diagonal() {
        Diagonal network = new Diagonal(d, depth);
        double[] start = started(network, shape(d));
        double[] target = Minimum.of(independent, potential()).point();
        return new RegressionLane(
                RegressionLimits.DIAGONAL,
                flow(network, start),
                RegressionLimits.POTENTIAL,
                hypotheses(Invariants.gap(network, start)),
                RegressionLimits.LEAST_POTENTIAL,
                target,
                false);
    }

    /** One piece more than there are coordinates, S = (1; g) with g of chance, in orthonormal bases of chance, one a layer. */
    private RegressionLane pieces() {
        int m = d + 1;
        RandomStream random = RandomStream.named(settings.integer(RegressionLimits.SEED), "pieces");
        double[] entries = new double[m * d];
        for (int j = 0; j < d; j++) {
            entries[j * (d + 1)] = 1;
            entries[d * d + j] = random.nextGaussian();
        }
        Matrix s = new Matrix(m, d, entries);
        OrthogonallyDecomposable network = OrthogonallyDecomposable.random(s, depth, random);
        double[][] layers = new double[depth][m];
        for (int l = 0; l < depth - 1 && !isZero(); l++) {
            FixedSum.addInto(layers[l], alpha, network.factors().get(l).times(shape(m)));
        }
        double[][] seen = independent.rows();
        for (int i = 0; i < seen.length; i++) {
            seen[i] = s.times(seen[i]);
        }
        Interpolation system = new Interpolation(seen, independent.targets());
        double[] rho = Minimum.of(system, Potential.of(depth, alpha, shape(m))).point();
        double least = isZero() ? 0 : alpha * alpha * Math.min(1, shape(2)[1] * shape(2)[1]);
        return new RegressionLane(
                RegressionLimits.PIECES,
                flow(network, network.flat(layers)),
                RegressionLimits.BASIS,
                hypotheses(least),
                RegressionLimits.LEAST_PIECEWISE,
                s.transposedTimes(rho),
                false);
    }

    private RegressionLane convolution() {
        CircularConvolution network = CircularConvolution.full(d, depth);
        EvenConvolution even = new EvenConvolution(d, depth);
        double[] start = started(network, even.spectrum(shape(d)));
        double odd = odd();
        boolean corrected = isCorrected();
        List<Hypothesis> hypotheses = hypotheses(Invariants.gap(network, start));
        hypotheses.add(new Hypothesis("even", odd <= EVEN, odd));
        hypotheses.add(new Hypothesis("factor", corrected, corrected ? even.factor() : 1));
        // of points that are not even the formula sees their even parts only
        double[][] rows = mirrored(independent.rows());
        double[] target = corrected
                ? even.predictor(Minimum.of(even.system(rows, independent.targets()), potential())
                        .point())
                : EvenConvolution.withoutFactor(rows, independent.targets(), potential());
        return new RegressionLane(
                RegressionLimits.CONVOLUTION,
                flow(network, start),
                RegressionLimits.EVEN,
                hypotheses,
                RegressionLimits.LEAST_SPECTRAL,
                target,
                false);
    }

    /** (x_j + x_(−j mod d))/2 of every point. */
    private double[][] mirrored(double[][] rows) {
        double[][] even = new double[rows.length][d];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < d; j++) {
                even[i][j] = 0.5 * (rows[i][j] + rows[i][(d - j) % d]);
            }
        }
        return even;
    }

    /** By how much a point differs from its mirror image, v_j against v_(−j mod d), in parts of its size. */
    private double odd() {
        double worst = 0;
        for (double[] x : equations.rows()) {
            double difference = 0;
            for (int j = 0; j < d; j++) {
                difference = Math.max(difference, Math.abs(x[j] - x[(d - j) % d]));
            }
            worst = Math.max(worst, difference / FixedSum.norm(x));
        }
        return worst;
    }

    private RegressionLane fullyConnected() {
        FullyConnected network = FullyConnected.uniform(d, d, depth);
        double[] start = isZero()
                ? new double[network.parameterCount()]
                : OrderedStart.of(network, alpha, 1, settings.integer(RegressionLimits.SEED));
        double gap = Invariants.gap(network, start);
        return new RegressionLane(
                RegressionLimits.FULL,
                flow(network, start),
                RegressionLimits.SMALL,
                List.of(
                        new Hypothesis("many", equations.freedom() > 0, equations.freedom()),
                        new Hypothesis("order", gap > 0, gap)),
                RegressionLimits.LEAST_NORM,
                JacobiSvd.leastSquares(equations.rows(), equations.targets()),
                true);
    }

    /** A two-layer network from β = α²z̄, the same z̄ for each, and the exact limit where there is one point. */
    RegressionLane onePoint(String subject) {
        LinearNetwork network = switch (subject) {
            case RegressionLimits.DIAGONAL -> new Diagonal(d, 2);
            case RegressionLimits.CONVOLUTION -> CircularConvolution.full(d, 2);
            default -> FullyConnected.uniform(d, d, 2);
        };
        double[] first = new double[network.layerSize(0)];
        for (int j = 0; j < first.length; j++) {
            boolean one = subject.equals(RegressionLimits.DIAGONAL)
                    || subject.equals(RegressionLimits.CONVOLUTION) && j == 0
                    || subject.equals(RegressionLimits.FULL) && j % (d + 1) == 0;
            first[j] = one ? FIRST : 0;
        }
        double[] second = common();
        SinglePoint point =
                new SinglePoint(DataTensor.of(network, equations.rows()[0]).unfolding(0), first, second);
        double[] target = new double[0];
        if (equations.rows().length == 1) {
            double nu = point.root(alpha, equations.targets()[0]);
            double[] last = isCorrected() ? point.second(alpha, nu) : point.misprintedSecond(alpha, nu);
            target = network.predictor(network.flat(point.first(alpha, nu), last));
        }
        double gap = point.gap();
        return new RegressionLane(
                subject,
                flow(network, network.flat(scaled(first), scaled(second))),
                RegressionLimits.ONE_POINT,
                List.of(
                        new Hypothesis("one-point", equations.rows().length == 1, equations.rows().length),
                        new Hypothesis("two-layers", true, 2),
                        new Hypothesis("gap", gap > 0, gap),
                        new Hypothesis("formula", isCorrected(), Double.NaN)),
                reference(subject),
                target,
                false);
    }

    private static String reference(String subject) {
        return switch (subject) {
            case RegressionLimits.DIAGONAL -> RegressionLimits.LEAST_POTENTIAL;
            case RegressionLimits.CONVOLUTION -> RegressionLimits.LEAST_SPECTRAL;
            default -> RegressionLimits.LEAST_NORM;
        };
    }

    private double[] common() {
        RandomStream random = RandomStream.named(settings.integer(RegressionLimits.SEED), "initialisation");
        double[] z = new double[d];
        for (int j = 0; j < d; j++) {
            z[j] = random.nextGaussian();
        }
        double norm = FixedSum.norm(z);
        for (int j = 0; j < d; j++) {
            z[j] /= norm * FIRST;
        }
        return z;
    }

    private double[] scaled(double[] v) {
        double[] scaled = v.clone();
        for (int j = 0; j < v.length; j++) {
            scaled[j] *= alpha;
        }
        return scaled;
    }

    /** The level set of the potential of a lane in the plane; fully connected networks have none. */
    Optional<FigureState.Level> level(RegressionLane lane) {
        boolean spectral = lane.subject().equals(RegressionLimits.CONVOLUTION);
        if (lane.target().length != 2 || !spectral && !lane.subject().equals(RegressionLimits.DIAGONAL)) {
            return Optional.empty();
        }
        return Optional.of(
                spectral
                        ? PotentialLevel.of(potential(), lane.target(), new EvenConvolution(d, depth))
                        : PotentialLevel.of(potential(), lane.target()));
    }
}
