package symmetrylab.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.svg.Axis;

class NumeralTest {
    @Test
    void numbersKeepTheirSignificantDigits() {
        assertThat(Numeral.significant(0.0123456, 3)).isEqualTo("0.0123");
        assertThat(Numeral.significant(-4.0999e-7, 3)).isEqualTo("−4.10\u00a0·\u00a010⁻⁷");
        assertThat(Numeral.significant(9.996, 3)).isEqualTo("10.0");
        assertThat(Numeral.significant(99995, 4)).isEqualTo("1.000\u00a0·\u00a010⁵");
        assertThat(Numeral.significant(12345, 3)).isEqualTo("12300");
        assertThat(Numeral.significant(1e-320, 2)).isEqualTo("1.0\u00a0·\u00a010⁻³²⁰");
        assertThat(Numeral.significant(0, 3)).isEqualTo("0");
        assertThat(Numeral.significant(Double.NaN, 3)).isEqualTo("–");
        assertThat(Numeral.significant(Double.NEGATIVE_INFINITY, 3)).isEqualTo("−∞");
    }

    @Test
    void chosenNumbersStandAsTheyAre() {
        assertThat(Numeral.tick(0.001)).isEqualTo("0.001");
        assertThat(Numeral.tick(-2.05)).isEqualTo("−2.05");
        assertThat(Numeral.tick(10)).isEqualTo("10");
        assertThat(Numeral.tick(-0.0)).isEqualTo("0");
        assertThat(Numeral.tick(1e-12)).isEqualTo("10⁻¹²");
        assertThat(Numeral.tick(-2.5e-9)).isEqualTo("−2.5\u00a0·\u00a010⁻⁹");
    }

    @Test
    void ticksAreThoseThatAPersonWouldChoose() {
        assertThat(labels(Axis.over(Scale.LINEAR, new double[] {0.003, 0.097}, 0, 100)))
                .containsExactly("0", "0.02", "0.04", "0.06", "0.08", "0.1");
        assertThat(labels(Axis.over(Scale.LINEAR, new double[] {-3.2, 4.1}, 0, 100)))
                .containsExactly("−4", "−2", "0", "2", "4", "6");
        assertThat(labels(Axis.over(Scale.LOG, new double[] {2e-4, 30, 0, Double.NaN}, 0, 100)))
                .containsExactly("10⁻⁴", "10⁻²", "1", "10²");
        assertThat(labels(Axis.over(Scale.LINEAR, new double[] {5, 5}, 0, 100))).contains("5");
        assertThat(labels(Axis.over(Scale.LOG, new double[] {Double.NaN}, 0, 100)))
                .containsExactly("1", "2", "5", "10");
    }

    @Test
    void countsHaveWholeTicks() {
        assertThat(labels(Axis.over(Scale.LINEAR, new double[] {0, 1, 2, 1}, 0, 100)))
                .containsExactly("0", "1", "2");
        assertThat(labels(Axis.over(Scale.LINEAR, new double[] {0, 10}, 0, 100)))
                .containsExactly("0", "2", "4", "6", "8", "10");
    }

    @Test
    void fewDecadesLieBetweenTheNextRoundNumbers() {
        assertThat(labels(Axis.over(Scale.LOG, new double[] {5.66, 18.7}, 0, 100)))
                .containsExactly("5", "10", "20");
        assertThat(labels(Axis.over(Scale.LOG, new double[] {4, 64}, 0, 100)))
                .containsExactly("2", "5", "10", "20", "50", "100");
        assertThat(labels(Axis.over(Scale.LOG, new double[] {2, 5.01}, 0, 100))).containsExactly("2", "5");
        assertThat(labels(Axis.over(Scale.LOG, new double[] {3, 3}, 0, 100))).containsExactly("2", "5");
        assertThat(labels(Axis.over(Scale.LOG, new double[] {1, 1}, 0, 100))).containsExactly("1", "2");
        assertThat(labels(Axis.over(Scale.LOG, new double[] {0.012, 0.09}, 0, 100)))
                .containsExactly("0.01", "0.02", "0.05", "0.1");
        assertThat(labels(Axis.over(Scale.LOG, new double[] {1.1e-7, 4e-7}, 0, 100)))
                .containsExactly("10⁻⁷", "2\u00a0·\u00a010⁻⁷", "5\u00a0·\u00a010⁻⁷");
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks(5).stream().map(Axis.Tick::label).toList();
    }
}
