package symmetrylab.shared.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/** A lift stands where its groups say, and moving an image is moving its lift. */
class PixelGridTest {
    private static double[] random(int length, String name) {
        RandomStream random = RandomStream.named(1, name);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    private static String semidirect(int side) {
        return "(C" + side + "xC" + side + "):D4";
    }

    private static String direct(int side) {
        return "D4xC" + side + "xC" + side;
    }

    /** x(uv) for all u. */
    private static double[] translated(FiniteGroup group, double[] x, int v) {
        double[] moved = new double[x.length];
        for (int u = 0; u < x.length; u++) {
            moved[u] = x[group.product(u, v)];
        }
        return moved;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7})
    void aTurnedImageIsARightTranslationInBothGroups(int side) {
        PixelGrid grid = new PixelGrid(side);
        double[] image = random(grid.pixels(), "image");
        for (String notation : new String[] {semidirect(side), direct(side)}) {
            FiniteGroup group = FiniteGroup.parse(notation);
            assertThat(group.order()).isEqualTo(grid.order());
            for (int pose = 0; pose < PixelGrid.POSES; pose++) {
                assertThat(grid.lift(grid.turned(image, pose)))
                        .containsExactly(translated(group, grid.lift(image), pose * grid.pixels()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7})
    void aShiftedImageIsOneInTheSemidirectProductOnly(int side) {
        PixelGrid grid = new PixelGrid(side);
        double[] image = random(grid.pixels(), "image");
        double[] shifted = grid.lift(grid.shifted(image, 1, 2));
        int inverse = (side - 1) * side + side - 2;
        assertThat(shifted).containsExactly(translated(FiniteGroup.parse(semidirect(side)), grid.lift(image), inverse));
        FiniteGroup direct = FiniteGroup.parse(direct(side));
        for (int v = 0; v < direct.order(); v++) {
            assertThat(shifted).isNotEqualTo(translated(direct, grid.lift(image), v));
        }
    }

    @Test
    void theIndexIsThatOfThePixelInEveryPose() {
        PixelGrid grid = new PixelGrid(28);
        double[] image = new double[784];
        image[28 * 3 + 5] = 1;
        double[] lifted = grid.lift(image);
        assertThat(lifted[28 * 3 + 5]).isEqualTo(1);
        // a quarter turn about (13.5, 13.5) brings (3, 5) to (22, 3), the mirror to (3, 22)
        assertThat(lifted[784 + 28 * 22 + 3]).isEqualTo(1);
        assertThat(lifted[4 * 784 + 28 * 3 + 22]).isEqualTo(1);
        assertThat(FixedSum.of(lifted)).isEqualTo(8);
    }

    @Test
    void theCollapsedTemplateGivesTheSameOutput() {
        PixelGrid grid = new PixelGrid(7);
        double[] image = random(49, "image");
        double[] beta = random(392, "beta");
        assertThat(FixedSum.dot(grid.collapse(beta), image))
                .isCloseTo(FixedSum.dot(beta, grid.lift(image)), within(1e-12));
    }

    @Test
    void poolingKeepsTheMean() {
        double[] image = random(784, "image");
        assertThat(FixedSum.of(new PixelGrid(7).pooled(image, 28)) / 49)
                .isCloseTo(FixedSum.of(image) / 784, within(1e-14));
        assertThatThrownBy(() -> new PixelGrid(5).pooled(image, 28)).hasMessageContaining("to side 5");
    }

    @Test
    void digitsDifferFromOneAnotherAndBetweenClasses() {
        RandomStream random = RandomStream.named(4, "digits");
        double[] first = DrawnDigit.of(1, random).pixels();
        double[] second = DrawnDigit.of(1, random).pixels();
        assertThat(first).isNotEqualTo(second);
        assertThat(DrawnDigit.of(1, RandomStream.named(4, "digits")).pixels()).containsExactly(first);
        for (int i = 0; i < 50; i++) {
            double[] five = DrawnDigit.of(-1, random).pixels();
            assertThat(FixedSum.of(five)).isBetween(60.0, 250.0);
            assertThat(Arrays.stream(five)).allMatch(shade -> shade >= 0 && shade <= 1);
            assertThat(FixedSum.of(DrawnDigit.of(1, random).pixels())).isBetween(15.0, 140.0);
        }
    }
}
