package symmetrylab.server.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedNumberTest {
    private static boolean says(String text, double exact) {
        return QuotedNumber.parse(text).orElseThrow().isRounded(exact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.06° | 5.0637",
                "5,06° | 5.0637",
                "63° | 63.4349",
                "−0.5 | -0.4999",
                "20 000 steps | 20000",
                "20 000 | 20000",
                "4.1 · 10⁻⁷ | 4.0999e-7",
                "4.1\u00a0·\u00a010⁻⁷ | 4.0999e-7",
                "4.1e-7 | 4.0999e-7",
                "3 % | 0.0312",
                "2.0 times | 1.96",
            })
    void aNumberIsWhatTheRunSaysToItsLastDigit(String text, double exact) {
        assertThat(says(text, exact)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5.06° | 5.0651", "63° | 63.5", "20 000 | 20001", "2.00 | 1.96", "3 % | 3.12"})
    void aDigitThatDiffersIsSeen(String text, double exact) {
        assertThat(says(text, exact)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 5", "", "°", "five"})
    void whatDoesNotBeginWithANumberIsNone(String text) {
        assertThat(QuotedNumber.parse(text)).isEmpty();
    }

    @Test
    void infinityIsNoRoundedNumber() {
        assertThat(says("5", Double.POSITIVE_INFINITY)).isFalse();
    }
}
