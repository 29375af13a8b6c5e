package symmetrylab.shared.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Groups;
import symmetrylab.shared.number.RandomStream;

class UncertaintyTest {
    static Stream<String> groups() {
        return Stream.concat(Groups.small().stream(), Stream.of("D30", "A5"));
    }

    private static Uncertainty of(GroupFourierTransform transform, GroupFunction f, double p) {
        return Uncertainty.of(f, transform.forward(f), p, true);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void noFunctionComesBelowTheOrder(String text) {
        GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse(text));
        int n = transform.group().order();
        RandomStream random = RandomStream.named(6, text);
        for (int trial = 0; trial < 12; trial++) {
            double[] f = new double[n];
            for (int i = 0; i < 1 + trial % 4; i++) {
                f[random.nextInt(n)] = random.nextInt(3) + 1;
            }
            Uncertainty products =
                    of(transform, GroupFunction.real(transform.group(), f), trial % 2 == 0 ? 2.0 / 3 : 0.4);
            assertThat(products.support().product()).isGreaterThanOrEqualTo(n);
            assertThat(products.norms().product()).isGreaterThanOrEqualTo(n - 1e-9);
            assertThat(products.powers().product())
                    .isGreaterThanOrEqualTo(products.norms().product() - 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyCaseThatTheSearchFindsIsTight(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        GroupFourierTransform transform = GroupFourierTransform.of(group);
        List<EqualityCase> cases = EqualityCases.search(group, 150);
        assertThat(cases).isNotEmpty();
        for (EqualityCase one : cases) {
            Uncertainty products = of(transform, one.function(), 2.0 / 3);
            assertThat(products.tight()).as(one.toString()).isTrue();
            assertThat(products.norms().product()).isCloseTo(group.order(), within(1e-8));
            assertThat(products.powers().product()).isCloseTo(group.order(), within(1e-6));
        }
    }

    @Test
    void deltasCharactersAndCosetsAreAmongTheCases() {
        List<EqualityCase> cases = EqualityCases.search(FiniteGroup.parse("D4"), 1000);
        assertThat(cases.stream().filter(one -> one.subgroup().order() == 1)).hasSize(8);
        assertThat(cases.stream().filter(one -> one.subgroup().order() == 8)).hasSize(4);
        assertThat(cases.stream().filter(one -> one.subgroup().order() == 2)).hasSize(5 * 4 * 2);
        assertThat(cases).anyMatch(one -> one.function().isReal());
    }

    @Test
    void theZeroFunctionIsRefused() {
        GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse("C4"));
        assertThatThrownBy(() -> of(transform, GroupFunction.real(transform.group(), new double[4]), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
