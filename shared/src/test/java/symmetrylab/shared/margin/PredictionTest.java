package symmetrylab.shared.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.RandomStream;

class PredictionTest {
    private static final int DATA_SETS = 200;

    /** Points of many shapes: few and many, fewer and more features than points, some rows and columns far larger. */
    private static Dataset dataset(int seed) {
        RandomStream random = RandomStream.named(seed, "prediction");
        int d = 1 + random.nextInt(6);
        int n = 1 + random.nextInt(12);
        Dataset plain = MaxMarginTest.random(n, d, 1000 + seed);
        double[][] rows = plain.points().toRows();
        double total = Math.pow(10, random.nextInt(40) - 20);
        for (double[] row : rows) {
            double size = total * Math.pow(10, random.nextInt(3) - 1);
            for (int j = 0; j < d; j++) {
                row[j] *= size;
            }
        }
        return Dataset.of(rows, plain.labels());
    }

    private static void assertProved(Prediction found, Dataset data, String name) {
        assertThat(found.certificate().residual()).as(name).isLessThan(1e-9);
        assertThat(data.leastMargin(found.z())).as(name).isCloseTo(1, within(1e-9));
        assertThat(found.left()).as(name).hasSameSizeAs(found.right());
        double largest = 0;
        for (double side : found.left()) {
            largest = Math.max(largest, side);
        }
        assertThat(found.right()).as(name).containsExactly(found.left(), within(1e-7 * largest));
    }

    @Test
    void everyDirectionOfTwoHundredDataSetsIsProved() {
        int vertices = 0;
        for (int seed = 0; seed < DATA_SETS; seed++) {
            Dataset data = dataset(seed);
            if (!Separability.of(data).holds()) {
                continue;
            }
            assertProved(Prediction.l2(data), data, "l2 " + seed);
            assertProved(Prediction.l1(data, Basis.REAL), data, "l1 " + seed);
            assertProved(Prediction.l1(data, Basis.FOURIER), data, "fourier " + seed);
            for (StationaryVertices.Vertex vertex : StationaryVertices.distinct(data, 2.0 / 3)) {
                Prediction found = Prediction.vertex(data, vertex, 2.0 / 3);
                assertProved(found, data, "vertex " + seed);
                Stationarity again = Stationarity.of(vertex.z(), data, new Stationarity.Norm(2.0 / 3, Basis.REAL));
                assertThat(again.residual()).as("vertex " + seed).isLessThan(1e-6);
                vertices++;
            }
        }
        assertThat(vertices).isGreaterThan(DATA_SETS);
    }

    /** The least ‖Bz‖_p/margin of all directions of the plane: a fine grid, then the best cell searched by thirds. */
    private static double leastByAngle(Dataset data, double p, boolean spectral) {
        int cells = 20_000;
        int best = 0;
        for (int k = 0; k < cells; k++) {
            best = at(2 * Math.PI * k / cells, data, p, spectral) < at(2 * Math.PI * best / cells, data, p, spectral)
                    ? k
                    : best;
        }
        double low = 2 * Math.PI * (best - 1) / cells;
        double high = 2 * Math.PI * (best + 1) / cells;
        for (int i = 0; i < 200; i++) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (at(a, data, p, spectral) < at(b, data, p, spectral)) {
                high = b;
            } else {
                low = a;
            }
        }
        return at((low + high) / 2, data, p, spectral);
    }

    private static double at(double angle, Dataset data, double p, boolean spectral) {
        double[] u = {Math.cos(angle), Math.sin(angle)};
        double margin = data.leastMargin(u);
        double[] w = spectral ? new Dft(2).moduli(u) : u;
        double norm = Math.pow(Math.pow(Math.abs(w[0]), p) + Math.pow(Math.abs(w[1]), p), 1 / p);
        return margin > 0 ? norm / margin : Double.POSITIVE_INFINITY;
    }

    @Test
    void inThePlaneTheNormsAreThoseThatTryingAllAnglesFinds() {
        for (int seed = 0; seed < 40; seed++) {
            Dataset data = MaxMarginTest.random(1 + seed % 7, 2, 50 + seed);
            assertNorm(Prediction.l2(data).norm(), leastByAngle(data, 2, false), seed);
            assertNorm(Prediction.l1(data, Basis.REAL).norm(), leastByAngle(data, 1, false), seed);
            assertNorm(Prediction.l1(data, Basis.FOURIER).norm(), leastByAngle(data, 1, true), seed);
            List<StationaryVertices.Vertex> vertices = StationaryVertices.distinct(data, 0.5);
            assertNorm(vertices.get(0).norm(), leastByAngle(data, 0.5, false), seed);
        }
    }

    private static void assertNorm(double found, double wanted, int seed) {
        assertThat(found).as("data " + seed).isCloseTo(wanted, within(1e-7 * wanted));
    }

    /** At p = 1 a coordinate off the support asks for something, and a vertex that leaves it out is no solution. */
    @Test
    void atPowerOneAVertexMayBeNoSolution() {
        Dataset data = Dataset.of(new double[][] {{1, 2}}, new double[] {1});
        List<StationaryVertices.Vertex> vertices = StationaryVertices.distinct(data, 1);
        assertThat(vertices).hasSize(2);
        assertThat(Prediction.vertex(data, vertices.get(0), 1).certificate().holds())
                .isTrue();
        assertThat(Prediction.vertex(data, vertices.get(1), 1).certificate().residual())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void repeatedPointsGiveAVertexOnceAndWorkIsForeseen() {
        Dataset data = Dataset.of(new double[][] {{1, 3}, {3, 1}, {1, 3}}, new double[] {1, 1, 1});
        assertThat(StationaryVertices.of(data, 2.0 / 3)).hasSizeGreaterThan(3);
        assertThat(StationaryVertices.distinct(data, 2.0 / 3)).hasSize(3);
        assertThat(StationaryVertices.candidates(3, 2)).isCloseTo(9, within(1e-12));
        assertThat(StationaryVertices.work(1000, 784)).isGreaterThan(1e100);
    }

    @Test
    void aDirectionThatIsNotTheOnlyOneSaysSo() {
        Dataset tie = Dataset.of(new double[][] {{1, 1}}, new double[] {1});
        assertThat(Prediction.l1(tie, Basis.REAL).isUnique()).isFalse();
        assertThat(Prediction.l1(tie, Basis.FOURIER).isUnique()).isTrue();
        assertThat(Prediction.l2(tie).isUnique()).isTrue();
        assertThat(Prediction.l2(tie).carriers(tie)).containsExactly(true);
    }

    /** Short points beside very long ones are lost; the same points at one length are not. */
    @Test
    void lengthsTooFarApartAreToldFromContradictions() {
        Dataset apart = Dataset.of(new double[][] {{1e8, 0}, {0, 1e-8}}, new double[] {1, 1});
        assertThat(Separability.of(apart).holds()).isFalse();
        assertThat(Separability.ofUnitPoints(apart).holds()).isTrue();
        Dataset against = Dataset.of(new double[][] {{1, 0}, {1, 0}, {0, 1}}, new double[] {1, -1, 1});
        Separability.Inseparable proof = (Separability.Inseparable) Separability.of(against);
        assertThat(proof.contradicting()).containsExactly(0, 1);
        assertThat(Separability.ofUnitPoints(against).holds()).isFalse();
        assertThat(Tolerance.SEPARABLE).isLessThanOrEqualTo(1e-9);
    }
}
