package symmetrylab.shared.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;

class PotentialTest {
    private final RandomStream random = RandomStream.named(7, "potential");

    private double[] vector(int size) {
        double[] vector = new double[size];
        for (int j = 0; j < size; j++) {
            vector[j] = random.nextGaussian();
        }
        return vector;
    }

    private Interpolation system(int n, int m) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = vector(m);
        }
        return new Interpolation(rows, vector(n));
    }

    private double[] eta(int m) {
        double[] eta = vector(m);
        for (int j = 0; j < m; j++) {
            eta[j] = Portable.exp(0.4 * eta[j]) * (j % 2 == 0 ? 1 : -1);
        }
        return eta;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void theFunctionsOfTheLemmaInvertEachOtherAndKeepTheirLaws(int depth) {
        ScalarFlow flow = new ScalarFlow(depth);
        for (double z = 1e-12; z < 1e300; z *= 3.7) {
            double t = flow.hInverse(z);
            assertThat(flow.hInverse(-z)).isEqualTo(-t);
            assertThat(t).isPositive().isLessThanOrEqualTo(flow.blowUp());
            if (z < 1e6) {
                assertThat(flow.h(t)).isCloseTo(z, within(z * (depth == 2 || z < 1 ? 1e-12 : 1e-6)));
                double q = flow.q(t);
                double h = flow.h(t);
                assertThat(flow.antiderivative(h)).isCloseTo(t * h - q * q / 2, within(1e-11 * t * h));
                assertThat(flow.p(t) * flow.p(t) - q * q).isCloseTo(1, within(1e-14 * (1 + q * q)));
            }
            assertThat(flow.antiderivative(z)).isBetween(0.0, z * t);
        }
        double least = 1e150;
        double asymptote = depth == 2
                ? 0.5 * least * (Portable.log(4 * least) - 1)
                : flow.blowUp() * least - depth / (2.0 * (depth - 2)) * Portable.pow(least, 2.0 / depth);
        assertThat(flow.antiderivative(least)).isCloseTo(asymptote, within(1e-13 * asymptote));
        assertThat(flow.p(0)).isEqualTo(1);
        assertThat(flow.h(0)).isZero();
        assertThat(flow.p(flow.blowUp())).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** The classical method of fourth order on ṗ = p^(L−2)q, q̇ = p^(L−1). */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void theyAreTheFlowOfTheLemma(int depth) {
        ScalarFlow flow = new ScalarFlow(depth);
        int count = 20_000;
        double end = Math.min(1.3, 0.9 * flow.blowUp());
        double step = end / count;
        double p = 1;
        double q = 0;
        for (int i = 0; i < count; i++) {
            double a1 = ScalarFlow.power(p, depth - 2) * q;
            double b1 = ScalarFlow.power(p, depth - 1);
            double p2 = p + step / 2 * a1;
            double q2 = q + step / 2 * b1;
            double a2 = ScalarFlow.power(p2, depth - 2) * q2;
            double b2 = ScalarFlow.power(p2, depth - 1);
            double p3 = p + step / 2 * a2;
            double q3 = q + step / 2 * b2;
            double a3 = ScalarFlow.power(p3, depth - 2) * q3;
            double b3 = ScalarFlow.power(p3, depth - 1);
            double p4 = p + step * a3;
            double q4 = q + step * b3;
            double a4 = ScalarFlow.power(p4, depth - 2) * q4;
            double b4 = ScalarFlow.power(p4, depth - 1);
            p += step / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
            q += step / 6 * (b1 + 2 * b2 + 2 * b3 + b4);
        }
        assertThat(flow.p(end)).isCloseTo(p, within(1e-11 * p));
        assertThat(flow.q(end)).isCloseTo(q, within(1e-11 * q));
        double slope = (flow.h(end * (1 + 1e-6)) - flow.h(end * (1 - 1e-6))) / (2e-6 * end);
        assertThat(flow.hSlope(end)).isCloseTo(slope, within(1e-7 * slope));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void everyMinimumIsCertifiedFromTinyToHugeStarts(int depth) {
        for (double alpha = 1e-8; alpha < 2e3; alpha *= 10) {
            for (int round = 0; round < 6; round++) {
                int n = 1 + random.nextInt(4);
                int m = n + random.nextInt(6);
                Interpolation system = system(n, m);
                Minimum minimum = Minimum.of(system, Potential.of(depth, alpha, eta(m)));
                assertThat(minimum.fit()).as("fit at " + alpha).isLessThan(1e-12);
                assertThat(minimum.gap()).as("gap at " + alpha).isLessThan(1e-10);
                assertThat(minimum.steps()).isLessThan(250);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void largerTargetsAreASmallerStart(int depth) {
        Interpolation system = system(2, 5);
        double[] eta = eta(5);
        double c = 37;
        Potential larger = Potential.of(depth, 0.3, eta);
        Potential smaller = Potential.of(depth, 0.3 * Portable.pow(c, -1.0 / depth), eta);
        double[] rho = vector(5);
        double[] scaled = rho.clone();
        for (int j = 0; j < 5; j++) {
            scaled[j] *= c;
        }
        double factor = Portable.pow(c, 2.0 / depth);
        assertThat(larger.value(scaled)).isCloseTo(factor * smaller.value(rho), within(1e-12 * larger.value(scaled)));
        double[] y = system.targets();
        for (int i = 0; i < y.length; i++) {
            y[i] *= c;
        }
        double[] big = Minimum.of(new Interpolation(system.rows(), y), larger).point();
        double[] small = Minimum.of(system, smaller).point();
        double[] mirrored = Minimum.of(new Interpolation(system.rows(), negative(y)), larger)
                .point();
        for (int j = 0; j < 5; j++) {
            assertThat(big[j]).isCloseTo(c * small[j], within(1e-10 * c));
            assertThat(mirrored[j]).isCloseTo(-big[j], within(1e-10 * c));
        }
    }

    private static double[] negative(double[] v) {
        double[] negative = v.clone();
        for (int i = 0; i < v.length; i++) {
            negative[i] = -v[i];
        }
        return negative;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6})
    void slopeAndConjugateBelongTogether(int depth) {
        Potential potential = Potential.of(depth, 0.8, eta(4));
        double[] rho = vector(4);
        double[] nu = potential.slope(rho);
        assertThat(potential.point(nu)).containsExactly(rho, within(1e-12));
        double both = potential.value(rho) + potential.conjugate(nu);
        assertThat(both).isCloseTo(FixedSum.dot(rho, nu), within(1e-12 * both));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void theTwoEndsAreWeightedNorms(int depth) {
        Interpolation system = system(3, 7);
        double[] eta = eta(7);
        Potential unit = Potential.of(depth, 1, eta);
        Minimum large = system.leastSquares(unit.squareWeights());
        assertThat(large.isCertified()).isTrue();
        assertThat(Minimum.of(system, unit.times(1000)).point()).containsExactly(large.point(), within(1e-5));
        Minimum sparse = system.leastAbsolute(unit.sparseWeights());
        assertThat(sparse.isCertified()).isTrue();
        int support = 0;
        for (double entry : sparse.point()) {
            support += entry == 0 ? 0 : 1;
        }
        assertThat(support).isEqualTo(3);
        if (depth > 2) {
            assertThat(Minimum.of(system, unit.times(1e-4)).point()).containsExactly(sparse.point(), within(1e-9));
        }
    }

    @Test
    void manySparseEndsAreCertifiedAlsoWhereTheyTie() {
        for (int round = 0; round < 60; round++) {
            int n = 1 + random.nextInt(5);
            int m = n + random.nextInt(12);
            double[] ones = eta(m);
            for (int j = 0; j < m; j++) {
                ones[j] = round % 2 == 0 ? 1 : Math.abs(ones[j]);
            }
            Minimum sparse = system(n, m).leastAbsolute(ones);
            assertThat(sparse.fit()).isLessThan(1e-13);
            assertThat(sparse.gap()).as("round " + round).isLessThan(1e-12);
        }
        Interpolation tie = new Interpolation(new double[][] {{1, 1, 0.5}}, new double[] {2});
        assertThat(tie.leastAbsolute(new double[] {1, 1, 1}).isCertified()).isTrue();
        assertThat(tie.leastAbsolute(new double[] {1, 1, 1}).value()).isCloseTo(2, within(1e-12));
        Interpolation thin = new Interpolation(new double[][] {{1, 2, 0}, {1, -1, 0.1}}, new double[] {1, 1});
        assertThat(thin.leastAbsolute(new double[] {1, 1, 1}).point()).containsExactly(1, 0, 0);
    }

    @Test
    void whatHasNoMinimumIsNamedAndNeverNaN() {
        Interpolation dependent = new Interpolation(new double[][] {{1, 2, 1}, {2, 4, 2}}, new double[] {1, 5});
        Minimum none = Minimum.of(dependent, Potential.of(3, 0.1, new double[] {1, 1, 1}));
        assertThat(none.isCertified()).isFalse();
        assertThat(none.verdict()).startsWith("not converged: fit ").doesNotContain("NaN");
        assertThatThrownBy(() -> Potential.of(3, 0.1, new double[] {1, 0}))
                .hasMessageStartingWith("scale 1 of a potential");
        assertThat(Minimum.of(
                                new Interpolation(new double[][] {{1, 2}}, new double[] {0}),
                                Potential.of(2, 1, new double[] {1, 1}))
                        .value())
                .isZero();
    }
}
