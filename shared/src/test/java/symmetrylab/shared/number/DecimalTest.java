package symmetrylab.shared.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private final Random random = new Random(3);

    private double anyDouble(int i) {
        return i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextGaussian() * 1000;
    }

    @Test
    void textReadsBackBitForBit() {
        for (int i = 0; i < 100_000; i++) {
            double x = anyDouble(i);
            String text = Decimal.text(x);
            assertThat(Double.doubleToLongBits(Decimal.parse(text))).as(text).isEqualTo(Double.doubleToLongBits(x));
            assertThat(Double.doubleToLongBits(Double.parseDouble(text)))
                    .as(text)
                    .isEqualTo(Double.doubleToLongBits(x));
        }
    }

    @Test
    void textIsAsShortAndAsNearAsThatOfJdk19() {
        boolean shortest = Runtime.version().feature() >= 19;
        for (int i = 0; i < 100_000; i++) {
            double x = anyDouble(i);
            if (Double.isFinite(x)) {
                BigDecimal ours = new BigDecimal(Decimal.text(x));
                BigDecimal theirs = new BigDecimal(Double.toString(x));
                assertThat(ours.stripTrailingZeros().precision())
                        .isLessThanOrEqualTo(theirs.stripTrailingZeros().precision());
                if (shortest) {
                    assertThat(ours).isEqualByComparingTo(theirs);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "-120, -120",
        "0.001, 0.001",
        "0.00099, 9.9e-4",
        "9999999, 9999999",
        "1e7, 1e7",
        "2e23, 2e23",
        "1e23, 1e23",
        "1.5e-9, 1.5e-9",
        "4.9e-324, 4.9e-324",
        "1.7976931348623157e308, " + "1.7976931348623157e308",
        "NaN, NaN",
        "-Infinity, -Infinity",
        "0.1, 0.1",
        "2.2250738585072014e-308, " + "2.2250738585072014e-308"
    })
    void textIsPlainNearOneAndScientificElsewhere(double x, String text) {
        assertThat(Decimal.text(x)).isEqualTo(text);
    }

    @Test
    void parsingRoundsCorrectlyAlsoAtTies() {
        for (int i = 0; i < 50_000; i++) {
            BigDecimal middle = new BigDecimal(Math.abs(anyDouble(2 * random.nextInt(9) + 1)));
            String text = i % 2 == 0
                    ? middle.add(new BigDecimal(Math.ulp(middle.doubleValue())).divide(BigDecimal.valueOf(2)))
                            .toPlainString()
                    : random.nextInt(1 << 30) + "." + Math.abs(random.nextInt()) + "e" + (random.nextInt(660) - 340);
            assertThat(Decimal.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "1.", ".5", "01", "1e", "1e+", "0x1", "1d", " 1", "1 ", "--1", "+-1", "nan", "1_0"})
    void whatIsNoJsonNumberIsRefusedByName(String text) {
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void aLeadingPlusAndHugeExponentsAreUnderstood() {
        assertThat(Decimal.parse("+1.5E+3")).isEqualTo(1500);
        assertThat(Decimal.parse("1e999999999999")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Decimal.parse("-1e-999999999999")).isEqualTo(-0.0);
        assertThat(Decimal.parse("0e999999999999")).isZero();
    }
}
