package symmetrylab.shared.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.Svd;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.network.OrthogonallyDecomposable;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** Limits of regression: flows in all parameters, the flow in n numbers, minima and closed forms agree. */
class LimitTest {
    private final RandomStream random = RandomStream.named(5, "limits");

    private double[] vector(int size) {
        double[] vector = new double[size];
        for (int j = 0; j < size; j++) {
            vector[j] = random.nextGaussian();
        }
        return vector;
    }

    private double[][] rows(int n, int m) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = vector(m);
        }
        return rows;
    }

    private static double[] times(double factor, double[] v) {
        double[] scaled = new double[v.length];
        FixedSum.addInto(scaled, factor, v);
        return scaled;
    }

    private static double relative(double[] a, double[] b) {
        double[] difference = a.clone();
        FixedSum.addInto(difference, -1, b);
        return FixedSum.norm(difference) / FixedSum.norm(b);
    }

    private static GradientFlow settled(LinearNetwork network, double[][] rows, double[] y, double[] start) {
        GradientFlow flow = GradientFlow.squared(network, rows, y, start, 1e-12);
        assertThat(flow.settle(1e-13 * FixedSum.norm(y), 60_000)).isTrue();
        assertThat(flow.drift()).isLessThan(1e-10);
        return flow;
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 1e-11", "2, 0.01, 1e-11", "3, 1, 1e-11", "3, 0.05, 1e-11", "4, 1, 1e-11", "4, 0.1, 1e-10"})
    void aDiagonalNetworkEndsAtTheMinimumOfItsPotential(int depth, double alpha, double accuracy) {
        double[][] x = rows(3, 6);
        double[] y = vector(3);
        double[] w = {1.1, -0.8, 0.9, 1.3, -1.2, 0.7};
        Interpolation system = new Interpolation(x, y);
        Potential potential = Potential.of(depth, alpha, w);
        Minimum minimum = Minimum.of(system, potential);
        Minimum along = new DualFlow(system, potential).limit(1e-13, 2000);
        assertThat(relative(along.point(), minimum.point())).isLessThan(1e-10);
        assertThat(along.gap()).isLessThan(1e-9);
        Diagonal network = new Diagonal(6, depth);
        double[][] layers = new double[depth][];
        for (int l = 0; l < depth; l++) {
            layers[l] = l == depth - 1 ? new double[6] : times(alpha, w);
        }
        double[] beta = settled(network, x, y, network.flat(layers)).state().predictor();
        assertThat(relative(beta, minimum.point())).isLessThan(accuracy);
    }

    private Matrix orthonormal(int rows, int columns) {
        return Svd.of(new Matrix(rows, columns, vector(rows * columns))).u();
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5", "3, 0.7", "3, 0.1"})
    void anOrthogonallyDecomposableNetworkEndsThereToo(int depth, double alpha) {
        Matrix s = new Matrix(5, 3, vector(15));
        List<Matrix> factors = new ArrayList<>();
        double[] eta = {0.9, -1.2, 1, 0.8, -0.7};
        double[][] layers = new double[depth][];
        for (int l = 0; l < depth; l++) {
            factors.add(orthonormal(5 + l, 5));
            layers[l] = times(l == depth - 1 ? 0 : alpha, factors.get(l).times(eta));
        }
        OrthogonallyDecomposable network = new OrthogonallyDecomposable(s, factors);
        double[][] x = rows(2, 3);
        double[] y = vector(2);
        double[][] a = {s.times(x[0]), s.times(x[1])};
        double[] rho = Minimum.of(new Interpolation(a, y), Potential.of(depth, alpha, eta))
                .point();
        double[] beta = settled(network, x, y, network.flat(layers)).state().predictor();
        assertThat(relative(beta, s.transposedTimes(rho))).isLessThan(1e-11);
        double[] theta = vector(network.parameterCount());
        double[][] v = new double[depth][];
        for (int l = 0; l < depth; l++) {
            v[l] = network.layer(theta, l);
        }
        double f = FixedSum.dot(x[0], network.predictor(theta));
        assertThat(DataTensor.of(network, x[0]).apply(v)).isCloseTo(f, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"2, 5, 0.5", "3, 6, 0.8"})
    void anEvenConvolutionNeedsTheFactorOfItsLength(int depth, int d, double alpha) {
        double[][] x = rows(2, d);
        double[] w = times(0.1, vector(d));
        w[0] += 2;
        for (double[] v : new double[][] {x[0], x[1], w}) {
            for (int j = 1; j < d; j++) {
                v[j] = v[Math.min(j, d - j)];
            }
        }
        double[] y = vector(2);
        CircularConvolution network = CircularConvolution.full(d, depth);
        double[][] layers = new double[depth][];
        for (int l = 0; l < depth; l++) {
            layers[l] = times(l == depth - 1 ? 0 : alpha, w);
        }
        double[] beta = settled(network, x, y, network.flat(layers)).state().predictor();
        EvenConvolution even = new EvenConvolution(d, depth);
        double[] eta = even.spectrum(w);
        Potential potential = Potential.of(depth, alpha, eta);
        double[] rho = Minimum.of(even.system(x, y), potential).point();
        assertThat(relative(even.predictor(rho), beta)).isLessThan(1e-11);
        double[] unscaled = EvenConvolution.withoutFactor(x, y, potential);
        assertThat(relative(unscaled, beta)).isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @CsvSource({
        "conv, 1, 1.5",
        "conv, 0.1, -0.7",
        "conv, 0.01, 2",
        "short, 1, -2",
        "short, 0.05, 1",
        "diag, 1, 1",
        "diag, 0.01, -1",
        "full, 0.5, 1",
        "full, 0.01, -3"
    })
    void theClosedFormOfOnePointIsTheLimitOfTheFlow(String net, double alpha, double y) {
        LinearNetwork network = switch (net) {
            case "conv" -> new CircularConvolution(4, List.of(4, 4));
            case "short" -> new CircularConvolution(5, List.of(3, 5));
            case "diag" -> new Diagonal(3, 2);
            default -> new FullyConnected(List.of(3, 2));
        };
        double[] x = vector(network.inputSize());
        double[] v1 = times(2, vector(network.layerSize(0)));
        double[] v2 = times(0.05, vector(network.layerSize(1)));
        DataTensor tensor = DataTensor.of(network, x);
        Matrix m = new Matrix(v1.length, v2.length, tensor.entries());
        SinglePoint point = new SinglePoint(m, v1, v2);
        assertThat(point.gap()).isPositive();
        double nu = point.root(alpha, y);
        assertThat(alpha * alpha * point.g(nu)).isCloseTo(y, within(1e-11));
        double[] first = point.first(alpha, nu);
        double[] second = point.second(alpha, nu);
        assertThat(tensor.apply(first, second)).isCloseTo(y, within(1e-12 * (1 + Math.abs(y))));
        double miss = tensor.apply(first, point.misprintedSecond(alpha, nu)) - y;
        assertThat(Math.abs(miss)).isGreaterThan(alpha < 0.1 && y > 0 ? 0 : 1e-3);
        double[] start = network.flat(times(alpha, v1), times(alpha, v2));
        double[] theta = settled(network, new double[][] {x}, new double[] {y}, start)
                .state()
                .parameters();
        assertThat(network.layer(theta, 0)).containsExactly(first, within(1e-10));
        assertThat(network.layer(theta, 1)).containsExactly(second, within(1e-10));
    }

    @Test
    void aTargetBeyondAllDoublesInUnitsOfTheStartIsStillMet() {
        SinglePoint point = new SinglePoint(new Matrix(2, 2, new double[] {1, 0.5, -0.3, 2}), vector(2), new double[2]);
        for (double alpha : new double[] {1, 1e-80, 1e-160, 1e-250}) {
            double nu = point.root(alpha, -3);
            double[] first = point.first(alpha, nu);
            double[] pulled = new Matrix(2, 2, new double[] {1, 0.5, -0.3, 2}).transposedTimes(first);
            assertThat(FixedSum.dot(pulled, point.second(alpha, nu))).isCloseTo(-3, within(1e-9));
        }
    }

    /** One point and two layers: theorem 5 is theorem 6. */
    @Test
    void bothTheoremsAgreeWhereTheyMeet() {
        double[] x = vector(4);
        double[] w = {1, -2, 0.7, 1.3};
        Matrix diagonal =
                Matrix.ofRows(new double[][] {{x[0], 0, 0, 0}, {0, x[1], 0, 0}, {0, 0, x[2], 0}, {0, 0, 0, x[3]}});
        SinglePoint point = new SinglePoint(diagonal, w, new double[4]);
        double nu = point.root(0.3, 1.7);
        double[] first = point.first(0.3, nu);
        double[] second = point.second(0.3, nu);
        double[] rho = Minimum.of(new Interpolation(new double[][] {x}, new double[] {1.7}), Potential.of(2, 0.3, w))
                .point();
        for (int j = 0; j < 4; j++) {
            assertThat(first[j] * second[j]).isCloseTo(rho[j], within(1e-12));
        }
    }

    /** Theorem 7: the distance from the least-norm solution falls in proportion to α. */
    @ParameterizedTest
    @CsvSource({"2", "3"})
    void fullyConnectedNetworksTendToTheLeastNormAsTheStartShrinks(int depth) {
        double[][] x = rows(2, 4);
        double[] y = vector(2);
        FullyConnected network = FullyConnected.uniform(4, 4, depth);
        double[][] layers = new double[depth][];
        for (int l = 0; l < depth; l++) {
            layers[l] = l == depth - 1
                    ? times(0.1, vector(4))
                    : times(l == 0 ? 1 : 0.3, orthonormal(4, 4).entries());
            FixedSum.addInto(layers[l], l == depth - 1 ? 0 : 0.3, vector(layers[l].length));
        }
        double[] least =
                new Interpolation(x, y).leastSquares(new double[] {1, 1, 1, 1}).point();
        double[] distances = new double[2];
        for (int k = 0; k < 2; k++) {
            double alpha = k == 0 ? 0.1 : 0.01;
            double[] beta = settled(network, x, y, times(alpha, network.flat(layers)))
                    .state()
                    .predictor();
            distances[k] = relative(beta, least);
        }
        assertThat(distances[0] / distances[1]).isBetween(5.0, 20.0);
    }
}
