package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.fourier.Uncertainty;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Subgroup;
import symmetrylab.shared.number.RandomStream;

/** No function on any group comes below the line, and the spreads are those of the library. */
class UncertaintyGaugeTest {
    static Stream<String> groups() {
        return Told.groups("D30", "A5", "(C5xC5):Q8");
    }

    /** Functions that are sparse, full, real and complex, and some that come close to the line. */
    private static List<GroupFunction> functions(FiniteGroup group) {
        RandomStream chance = RandomStream.named(4, group.notation());
        int n = group.order();
        List<GroupFunction> functions = new ArrayList<>();
        for (int trial = 0; trial < 6; trial++) {
            double[] re = new double[n];
            double[] im = new double[n];
            for (int i = 0; i < (trial < 3 ? 1 + trial : n); i++) {
                int g = trial < 3 ? chance.nextInt(n) : i;
                re[g] = chance.nextGaussian();
                im[g] = trial % 2 == 0 ? 0 : chance.nextGaussian();
            }
            functions.add(new GroupFunction(group, re, im));
        }
        for (double low : new double[] {0.9e-9, 1.1e-9, 0.9e-12, 1.1e-12, 1e-6}) {
            double[] values = new double[n];
            Arrays.fill(values, low);
            values[n - 1] = 1;
            functions.add(GroupFunction.real(group, values));
        }
        return functions;
    }

    /** The spreads against norms: Schatten sums with their own cut, and sums over the values. */
    @ParameterizedTest
    @MethodSource("groups")
    void spreadsAreThoseOfTheNorms(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        GroupFourierTransform transform = GroupFourierTransform.of(group);
        for (GroupFunction f : functions(group)) {
            if (f.norm() == 0) {
                continue;
            }
            Spectrum spectrum = transform.forward(f);
            double sigma = spectrum.largestSingularValue();
            double largest = 0;
            for (int g = 0; g < group.order(); g++) {
                largest = Math.max(largest, f.modulus(g));
            }
            int support = 0;
            for (int g = 0; g < group.order(); g++) {
                support += f.modulus(g) > 1e-9 * largest ? 1 : 0;
            }
            for (int depth = 2; depth <= 6; depth++) {
                double p = 2.0 / depth;
                Uncertainty measure = Uncertainty.of(f, spectrum, p, true);
                assertThat(measure.support().space()).isEqualTo(support);
                assertThat(measure.support().spectrum()).isEqualTo(spectrum.rank(1e-9));
                assertThat(measure.norms().space()).isCloseTo(f.powerSum(1) / largest, within(1e-9 * group.order()));
                assertThat(measure.norms().spectrum())
                        .isCloseTo(spectrum.schattenSum(1) / sigma, within(1e-9 * group.order()));
                assertThat(measure.powers().spectrum())
                        .isCloseTo(spectrum.scaled(1 / sigma).schattenSum(p), within(1e-9 * group.order()));
            }
        }
    }

    /** Values far below the largest count where powers are taken: cut off, they would break a theorem that holds. */
    @ParameterizedTest
    @MethodSource("groups")
    void noFunctionComesBelowTheLine(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        for (GroupFunction f : functions(group)) {
            if (f.norm() == 0 || !f.isReal()) {
                continue;
            }
            for (int depth : new int[] {1, 2, 3, 6}) {
                Told told = Told.of(
                        Told.GAUGE, "group", text, "signal", SignalText.text(f.re()), "depth", Integer.toString(depth));
                told.assertFinite();
                told.assertEveryClaimHoldsWhereItMust();
                assertThat(told.claim("meshulam").verdict()).isEqualTo(Claim.Verdict.HOLDS);
                assertThat(told.claim("norm").verdict()).isEqualTo(Claim.Verdict.HOLDS);
                assertThat(told.claim("power").verdict() == Claim.Verdict.HOLDS).isEqualTo(depth >= 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void deltasSubgroupsCosetsAndEqualityCasesStandOnTheLine(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        String last = "#" + (group.order() - 1);
        for (String signal : new String[] {
            "delta " + last, "subgroup " + last, "coset " + last + " of " + last, "equality 1", "subgroup"
        }) {
            Told told = Told.of(Told.GAUGE, "group", text, "signal", signal);
            told.assertEveryClaimHoldsWhereItMust();
            assertThat(told.series("product")).as(told.toString()).isEqualTo(group.order());
            assertThat(told.series("norm-product")).isCloseTo(group.order(), within(1e-8));
            assertThat(told.series("power-product")).isCloseTo(group.order(), within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D4", "Q8", "S4", "A5", "D5", "C7:C3[2]", "<(1 2 3),(1 2)>"})
    void countingBlocksOnceBreaksTheLineWhereBlocksHaveMoreRows(String text) {
        Told told = Told.of(Told.GAUGE, "group", text, "signal", "delta", "count", "unweighted");
        told.assertEveryClaimHoldsWhereItMust();
        for (String id : new String[] {"meshulam", "norm", "power"}) {
            assertThat(told.claim(id).residual()).as(told + " " + id).isGreaterThan(1e-2);
            assertThat(told.claim(id).verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D4", "C12", "S4", "C24"})
    void secondPowersOfAPeakComeBelowTheLine(String text) {
        Told told = Told.of(Told.GAUGE, "group", text, "signal", "peak", "depth", "1");
        assertThat(told.claim("power").residual()).isGreaterThan(1e-2);
        assertThat(told.claim("power").verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(told.claim("norm").verdict()).isEqualTo(Claim.Verdict.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C12", "D4", "S4", "A5", "C4xC6"})
    void theLineIsMarkedWhereSubgroupsStand(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Told told = Told.of(Told.GAUGE, "group", text, "signal", "random 1");
        List<FigureState.Spot> spots = ((FigureState.Spread) told.state("gauge")).spots();
        assertThat(spots.stream()
                        .filter(spot -> spot.subject().equals("equality"))
                        .map(spot -> (int) spot.support()))
                .containsExactlyElementsOf(group.subgroups().stream()
                        .map(Subgroup::order)
                        .distinct()
                        .sorted()
                        .toList());
        assertThat(spots).allMatch(spot -> spot.support() * spot.rank() >= group.order() - 1e-9);
    }

    @Test
    void theZeroFunctionIsRefusedAndATinyOneIsNot() {
        assertThatThrownBy(() -> Told.of(Told.GAUGE, "signal", "0,0,0,0,0,0,0,0"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("signal must not be 0 everywhere: paint at least one value");
        for (String size : new String[] {"1e-30", "1e30"}) {
            Told told = Told.of(Told.GAUGE, "signal", "0,0," + size + ",0,0,0,0,0");
            told.assertFinite();
            assertThat(told.series("product")).isEqualTo(8);
        }
    }
}
