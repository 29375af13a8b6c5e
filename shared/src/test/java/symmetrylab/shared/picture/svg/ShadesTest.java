package symmetrylab.shared.picture.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Equal steps of a number look like equal steps of lightness, zero is neutral, and both signs are equally dark. */
class ShadesTest {
    private static double channel(String colour, int k) {
        return Integer.parseInt(colour.substring(1 + 2 * k, 3 + 2 * k), 16) / 255.0;
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Lightness L of OKLab. */
    private static double lightness(String colour) {
        double r = linear(channel(colour, 0));
        double g = linear(channel(colour, 1));
        double b = linear(channel(colour, 2));
        return 0.2104542553 * Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
                + 0.7936177850 * Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
                - 0.0040720468 * Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    }

    @Test
    void aSignedMapIsNeutralAtZeroAndEvenOnBothSides() {
        Shades shades = Shades.signed(3);
        int zero = shades.level(0);
        String neutral = shades.colour(zero);
        assertThat(channel(neutral, 0)).isEqualTo(channel(neutral, 1)).isEqualTo(channel(neutral, 2));
        double step = (lightness(neutral) - lightness(shades.colour(shades.count() - 1))) / zero;
        for (int k = 1; k <= zero; k++) {
            assertThat(lightness(shades.colour(zero + k))).isCloseTo(lightness(neutral) - k * step, within(0.02));
            assertThat(lightness(shades.colour(zero - k))).isCloseTo(lightness(shades.colour(zero + k)), within(0.02));
        }
    }

    @Test
    void theLightnessOfMagnitudesRisesEvenly() {
        Shades shades = Shades.magnitudes(1);
        for (int i = 1; i < shades.count(); i++) {
            double rise = lightness(shades.colour(i)) - lightness(shades.colour(i - 1));
            assertThat(rise).isBetween(0.01, 0.06);
        }
    }

    @Test
    void valuesBeyondTheEndsTakeTheLastShade() {
        Shades shades = Shades.signed(1);
        assertThat(shades.level(-7)).isZero();
        assertThat(shades.level(7)).isEqualTo(shades.count() - 1);
        assertThat(shades.level(0.5)).isEqualTo(shades.count() - 1 - shades.count() / 4);
    }
}
