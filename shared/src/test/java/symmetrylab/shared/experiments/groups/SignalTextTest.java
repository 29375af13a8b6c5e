package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.representation.Dual;

/** Functions are written as values or by a word, and each text has one canonical form. */
class SignalTextTest {
    private static final Parameter.Text PARAMETER = SignalText.parameter("signal", "1");

    static Stream<String> groups() {
        return Told.groups("D30", "S5", "A5", "(C5xC5):Q8");
    }

    private static GroupFunction on(String group, String text) {
        String canonical = canonical(text);
        assertThat(canonical(canonical)).isEqualTo(canonical);
        return SignalText.on(new GroupText(FiniteGroup.parse(group)), canonical, "signal");
    }

    private static String canonical(String text) {
        Parameter.Checked checked = PARAMETER.check(text);
        assertThat(checked.violation()).as(text).isNull();
        return checked.value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3|1,2,3",
                "1;2; 3|1,2,3",
                " +1.50 , 2e0,-0.0 |1.5,2,-0",
                "1e-3, 1e7|0.001,1e7",
                " delta r |delta r",
                "random   3|random   3"
            })
    void aTextHasOneForm(String text, String canonical) {
        assertThat(canonical(text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void valuesAreReadBackToTheBit(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        RandomStream chance = RandomStream.named(1, text);
        double[] values = new double[group.order()];
        for (int g = 0; g < values.length; g++) {
            values[g] = chance.nextGaussian() * Double.parseDouble("1e" + (chance.nextInt(40) - 20));
        }
        assertThat(on(text, SignalText.text(values)).re()).isEqualTo(values);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyWordIsTheFunctionThatItNames(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        int n = group.order();
        int a = n - 1;
        GroupFunction delta = on(text, "delta #" + a);
        GroupFunction subgroup = on(text, "subgroup #" + a);
        GroupFunction coset = on(text, "coset #" + n / 2 + " of #" + a);
        GroupFunction conjugates = on(text, "class #" + a);
        for (int g = 0; g < n; g++) {
            assertThat(delta.re()[g]).isEqualTo(g == a ? 1 : 0);
            boolean power = false;
            boolean shifted = false;
            boolean conjugate = false;
            for (int k = 0; k < n; k++) {
                power |= group.power(a, k) == g;
                shifted |= group.product(n / 2, group.power(a, k)) == g;
                conjugate |= group.conjugate(k, a) == g;
            }
            assertThat(subgroup.re()[g]).isEqualTo(power ? 1 : 0);
            assertThat(coset.re()[g]).isEqualTo(shifted ? 1 : 0);
            assertThat(conjugates.re()[g]).isEqualTo(conjugate ? 1 : 0);
        }
        assertThat(on(text, "delta").re()[0]).isEqualTo(1);
        assertThat(on(text, "subgroup").norm()).isEqualTo(1);
        assertThat(on(text, "random 7").norm()).isPositive();
        assertThat(on(text, "random 7")).isNotEqualTo(on(text, "random 8"));
        assertThat(on(text, "peak").re()[0])
                .isEqualTo(Arrays.stream(on(text, "peak").re()).max().orElseThrow());
        assertThat(on(text, "equality 1").norm()).isPositive();
    }

    /** Characters are constant on classes and orthonormal. */
    @ParameterizedTest
    @MethodSource("groups")
    void charactersAreThoseOfTheGroup(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Dual dual = Dual.of(group);
        for (int i = 0; i < dual.size(); i += 1 + dual.size() / 8) {
            GroupFunction chi = on(text, "character " + dual.irrep(i).name());
            assertThat(chi.powerSum(2)).isCloseTo(group.order(), within(1e-9 * group.order()));
            assertThat(chi.re()[0]).isCloseTo(dual.degree(i), within(1e-12));
            for (ConjugacyClass one : group.conjugacyClasses()) {
                for (int g : one.elements()) {
                    assertThat(chi.re()[g]).isCloseTo(chi.re()[one.representative()], within(1e-9));
                    assertThat(chi.im()[g]).isCloseTo(chi.im()[one.representative()], within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|must not be empty: write values",
                "'1,x'|value 2 is \"x\"",
                "'1,,2'|has 2 values, but D4, order 8 needs one for each element",
                "',1'|value 1 is \"\"",
                "'1,NaN,3'|value 2 is \"NaN\"",
                "'1,1e400'|value 2 is \"1e400\"",
                "'1,1e200,0,0,0,0,0,0'|value 2 is \"1e200\"",
                "'1,1e-200,0,0,0,0,0,0'|value 2 is \"1e-200\"",
                "'Infinity'|value 1 is \"Infinity\"",
                "'1,2,3'|has 3 values, but D4, order 8 needs one for each element",
                "'delta q'|names no element of D4, order 8: \"q\"",
                "'subgroup r | q'|names no element of D4, order 8: \"q\"",
                "'coset s'|must say of which subgroup",
                "'coset of r'|must say of which subgroup",
                "'coset s of q'|names no element",
                "'class'|names no element",
                "'character zz'|names no representation of D4, order 8: \"zz\"",
                "'random'|must end with a whole number from 1 to 1000000, got \"\"",
                "'random 0'|must end with a whole number from 1 to 1000000, got \"0\"",
                "'random x'|got \"x\"",
                "'equality 4001'|must end with a whole number from 1 to 4000",
                "'equality 4000'|asks for case 4000, but D4, order 8 has",
                "'peak 3'|must say nothing after peak, got \"3\"",
                "'deltar'|value 1 is \"deltar\""
            })
    void whatCannotBeReadIsRefusedWithPlaceAndValue(String text, String message) {
        assertThatThrownBy(() -> Told.of(Told.WORKBENCH, "signal", text))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("signal ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C7", "D4", "S4"})
    void aPaintedValueIsRoundedToTenthsAndStaysWithinTheLargest(String text) {
        GroupFunction f = on(text, "random 3");
        double most = Math.max(1, Arrays.stream(f.re()).map(Math::abs).max().orElseThrow());
        for (double value : new double[] {-100, -most, -0.26, -0.0, 0.04, 0.05, 0.333, most, 1e300}) {
            for (int g = 0; g < f.re().length; g++) {
                GroupFunction painted = on(text, SignalText.painted(f, g, value));
                double expected = Math.round(10 * Math.max(-most, Math.min(most, value))) / 10.0;
                for (int u = 0; u < f.re().length; u++) {
                    assertThat(painted.re()[u]).isEqualTo(u == g ? expected : f.re()[u]);
                }
                assertThat(Decimal.text(painted.re()[g]).replaceAll("^-?\\d+\\.?", ""))
                        .as(String.format(Locale.ROOT, "%s %s", text, value))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }
}
