package symmetrylab.shared.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.number.SphericalHarmonics;

/** Harmonics, their quadrature and their transform on the sphere. */
class SphereTest {
    static double[] gaussian(int seed, int count) {
        RandomStream random = RandomStream.named(seed, "sphere");
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }

    private static double[] point(int seed) {
        double[] p = gaussian(seed, 3);
        double norm = FixedSum.norm(p);
        return new double[] {p[0] / norm, p[1] / norm, p[2] / norm};
    }

    @Test
    void theFirstHarmonicsAreTheirPolynomials() {
        double[] p = point(3);
        double x = p[0];
        double y = p[1];
        double z = p[2];
        assertThat(new SphericalHarmonics(3).at(x, y, z))
                .containsExactly(
                        new double[] {
                            1,
                            Math.sqrt(3) * y,
                            Math.sqrt(3) * z,
                            Math.sqrt(3) * x,
                            Math.sqrt(15) * x * y,
                            Math.sqrt(15) * y * z,
                            Math.sqrt(5) / 2 * (3 * z * z - 1),
                            Math.sqrt(15) * x * z,
                            Math.sqrt(15) / 2 * (x * x - y * y)
                        },
                        within(1e-14));
    }

    /** The addition theorem: Σ_m Y_lm(p) Y_lm(q) = (2l+1) P_l(⟨p, q⟩). */
    @Test
    void theSumOverADegreeIsALegendrePolynomial() {
        double[] p = point(4);
        double[] q = point(5);
        double[] a = new SphericalHarmonics(24).at(p[0], p[1], p[2]);
        double[] b = new SphericalHarmonics(24).at(q[0], q[1], q[2]);
        double t = p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
        double before = 0;
        double now = 1;
        for (int l = 0; l < 24; l++) {
            double sum = 0;
            for (int m = -l; m <= l; m++) {
                sum += a[SphericalHarmonics.place(l, m)] * b[SphericalHarmonics.place(l, m)];
            }
            assertThat(sum).isCloseTo((2 * l + 1) * now, within(1e-11));
            double next = ((2 * l + 1) * t * now - l * before) / (l + 1);
            before = now;
            now = next;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 33})
    void theQuadratureIsExactUpToTwiceItsNodesAndNoFurther(int n) {
        GaussLegendre rule = GaussLegendre.of(n);
        for (int degree = 0; degree < 2 * n; degree++) {
            assertThat(moment(rule, degree)).isCloseTo(degree % 2 == 0 ? 1.0 / (degree + 1) : 0, within(1e-14));
        }
        if (n < 10) {
            assertThat(Math.abs(moment(rule, 2 * n) - 1.0 / (2 * n + 1))).isGreaterThan(1e-7);
        }
    }

    private static double moment(GaussLegendre rule, int degree) {
        double sum = 0;
        for (int i = 0; i < rule.nodes().length; i++) {
            double power = 1;
            for (int k = 0; k < degree; k++) {
                power *= rule.nodes()[i];
            }
            sum += rule.weights()[i] * power;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16, 32})
    void valuesAndCoefficientsAreInverse(int band) {
        for (int refinement = 1; refinement <= 2; refinement++) {
            SphereTransform transform = new SphereTransform(SphereGrid.of(band, refinement), band);
            double[] c = gaussian(band, band * band);
            double[] values = transform.inverse(c);
            assertThat(distance(transform.forward(values), c)).isLessThan(1e-12);
            assertThat(transform.grid().energy(values)).isCloseTo(FixedSum.dot(c, c), within(1e-10));
        }
    }

    @Test
    void theTransformAgreesWithHarmonicsAtPoints() {
        SphereTransform transform = new SphereTransform(SphereGrid.of(6, 1), 6);
        double[] c = gaussian(1, 36);
        double[] values = transform.inverse(c);
        for (int i = 0; i < values.length; i++) {
            double[] p = transform.grid().point(i);
            assertThat(values[i]).isCloseTo(new SphericalHarmonics(6).value(c, p[0], p[1], p[2]), within(1e-12));
        }
    }

    /** The square of a function has twice its band: on the least grid it is taken for another one. */
    @Test
    void whatLiesBeyondTheBandIsFoldedBack() {
        SphereTransform coarse = new SphereTransform(SphereGrid.of(4, 1), 4);
        SphereTransform fine = new SphereTransform(SphereGrid.of(4, 2), 4);
        double[] c = gaussian(2, 16);
        assertThat(distance(squared(coarse, c), squared(fine, c))).isGreaterThan(1e-2);
    }

    private static double[] squared(SphereTransform transform, double[] c) {
        double[] values = transform.inverse(c);
        for (int i = 0; i < values.length; i++) {
            values[i] *= values[i];
        }
        return transform.forward(values);
    }

    @Test
    void bandsAndCountsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new SphericalHarmonics(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a band limit must lie in [1, 64], got 0");
        assertThatThrownBy(() -> SphericalHarmonics.ofCount(15)).hasMessageContaining("must be b² many, got 15");
        assertThatThrownBy(() -> GaussLegendre.of(0)).hasMessageContaining("at least 1 node, got 0");
    }
}
