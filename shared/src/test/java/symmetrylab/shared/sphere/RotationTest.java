package symmetrylab.shared.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static symmetrylab.shared.sphere.SphereTest.distance;
import static symmetrylab.shared.sphere.SphereTest.gaussian;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.equivariant.ClassFunction;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.number.SphericalHarmonics;

/** Rotations, their representations and the transform of functions on them. */
class RotationTest {
    private static final RandomStream RANDOM = RandomStream.named(5, "rotations");

    @Test
    void theMatricesOfAProductAreTheProducts() {
        double worst = 0;
        for (int i = 0; i < 100; i++) {
            Rotation r = Rotation.random(RANDOM);
            Rotation s = Rotation.random(RANDOM);
            WignerMatrices product = WignerMatrices.of(r, 17).times(WignerMatrices.of(s, 17));
            worst = Math.max(worst, product.distance(WignerMatrices.of(r.times(s), 17)));
        }
        assertThat(worst).isLessThan(1e-12);
    }

    @Test
    void theyAreOrthogonalAndTheInverseHasTheTransposed() {
        Rotation r = Rotation.random(RANDOM);
        WignerMatrices d = WignerMatrices.of(r, 17);
        assertThat(d.times(d.transposed()).distance(WignerMatrices.of(Rotation.IDENTITY, 17)))
                .isLessThan(1e-13);
        assertThat(WignerMatrices.of(r.inverse(), 17).distance(d.transposed())).isLessThan(1e-13);
    }

    /** Two recurrences of different kind agree: harmonics at a rotated point, and the matrices times harmonics at the point. */
    @Test
    void theyTurnHarmonicsAsTheRotationTurnsPoints() {
        SphericalHarmonics harmonics = new SphericalHarmonics(17);
        double worst = 0;
        for (int i = 0; i < 20; i++) {
            Rotation r = Rotation.random(RANDOM);
            double[] p = Rotation.random(RANDOM).of(new double[] {0, 0, 1});
            double[] q = r.of(p);
            double[] turned = WignerMatrices.of(r, 17).rotated(harmonics.at(p[0], p[1], p[2]));
            worst = Math.max(worst, distance(turned, harmonics.at(q[0], q[1], q[2])));
        }
        assertThat(worst).isLessThan(1e-11);
    }

    @Test
    void theirTracesAreTheCharacters() {
        double angle = 1.234;
        double[] axis = Rotation.random(RANDOM).of(new double[] {0, 0, 1});
        WignerMatrices d = WignerMatrices.of(Rotation.about(axis[0], axis[1], axis[2], angle), 17);
        for (int l = 0; l < 17; l++) {
            double trace = 0;
            for (int m = -l; m <= l; m++) {
                trace += d.at(l, m, m);
            }
            assertThat(trace).isCloseTo(ClassFunction.character(l, angle), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16})
    void valuesAndBlocksAreInverse(int band) {
        RotationTransform transform = new RotationTransform(band, 1);
        double[] c = gaussian(band, WignerMatrices.count(band));
        double[] values = transform.inverse(c);
        double[] back = transform.forward(values);
        assertThat(distance(back, c)).isLessThan(1e-12);
        double energy = 0;
        for (int i = 0; i < values.length; i++) {
            energy += transform.weight(i) * values[i] * values[i];
        }
        assertThat(energy).isCloseTo(FixedSum.dot(c, c), within(1e-9));
    }

    @Test
    void theTransformAgreesWithMatricesAtRotations() {
        RotationTransform transform = new RotationTransform(4, 1);
        double[] c = gaussian(9, WignerMatrices.count(4));
        double[] values = transform.inverse(c);
        for (int i = 0; i < values.length; i += 7) {
            double[] delta = RotationTransform.coordinates(WignerMatrices.of(transform.rotation(i), 4));
            assertThat(values[i]).isCloseTo(FixedSum.dot(c, delta), within(1e-12));
        }
        assertThat(transform.rotation(0).of(new double[] {0, 0, 1})[2])
                .isCloseTo(GaussLegendre.of(4).nodes()[0], within(1e-14));
    }

    /** (f∗h)(u) = ∫ f(uv⁻¹) h(v) dv by quadrature has the blocks f̂ĥ. */
    @Test
    void convolutionIsAProductOfBlocks() {
        RotationTransform transform = new RotationTransform(4, 1);
        BlockSpace space = RotationTransform.space(4);
        double[] f = gaussian(1, space.size());
        double[] h = gaussian(2, space.size());
        double[] product = new double[space.size()];
        for (int l = 0; l < 4; l++) {
            space.put(times(space.block(f, l), space.block(h, l)), l, product);
        }
        Rotation u = Rotation.random(RANDOM);
        double[] values = transform.inverse(h);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            Rotation from = u.times(transform.rotation(i).inverse());
            sum += transform.weight(i) * values[i] * value(f, from);
        }
        assertThat(sum).isCloseTo(value(product, u), within(1e-11));
    }

    /** The function u ↦ f(R⁻¹u) has the blocks D(R)f̂. */
    @Test
    void aMovedFunctionHasItsBlocksMultipliedFromTheLeft() {
        BlockSpace space = RotationTransform.space(5);
        double[] f = gaussian(3, space.size());
        Rotation r = Rotation.random(RANDOM);
        Rotation u = Rotation.random(RANDOM);
        WignerMatrices d = WignerMatrices.of(r, 5);
        double[] moved = new double[space.size()];
        for (int l = 0; l < 5; l++) {
            double[] block = new double[(2 * l + 1) * (2 * l + 1)];
            System.arraycopy(d.entries(), WignerMatrices.start(l), block, 0, block.length);
            space.put(times(new Matrix(2 * l + 1, 2 * l + 1, block), space.block(f, l)), l, moved);
        }
        assertThat(value(moved, u)).isCloseTo(value(f, r.inverse().times(u)), within(1e-12));
    }

    private static double value(double[] coordinates, Rotation at) {
        int band = 0;
        while (WignerMatrices.count(band) < coordinates.length) {
            band++;
        }
        return FixedSum.dot(coordinates, RotationTransform.coordinates(WignerMatrices.of(at, band)));
    }

    private static double[] times(Matrix a, Matrix b) {
        double[] product = new double[a.rows() * b.columns()];
        for (int j = 0; j < b.columns(); j++) {
            double[] column = a.times(b.column(j));
            for (int i = 0; i < column.length; i++) {
                product[i * b.columns() + j] = column[i];
            }
        }
        return product;
    }

    @Test
    void anglesComeInTheirOrder() {
        double[] p = Rotation.zyz(0.3, 0.8, 2.1).of(new double[] {0, 0, 1});
        assertThat(p)
                .containsExactly(
                        new double[] {
                            Portable.sin(0.8) * Portable.cos(0.3),
                            Portable.sin(0.8) * Portable.sin(0.3),
                            Portable.cos(0.8)
                        },
                        within(1e-15));
    }

    @Test
    void aQuaternionThatIsNoRotationIsRefused() {
        assertThatThrownBy(() -> new Rotation(1, 1, 0, 0))
                .hasMessage("a rotation must be a quaternion of length 1, got square 2");
        assertThatThrownBy(() -> new Rotation(Double.NaN, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
