package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.representation.Dual;

/** Fourier analysis on every group that the notation writes up to order 24, and on some larger ones. */
class FourierWorkbenchTest {
    private static final double ROUNDING = 1e-12;

    static Stream<String> groups() {
        return Told.groups("D30", "S5", "A5", "(C5xC5):Q8");
    }

    private static Told run(String group, String... more) {
        String[] given = {"group", group, "signal", "random 1", "filter", "random 2", "by", "e"};
        String[] all = Arrays.copyOf(given, given.length + more.length);
        System.arraycopy(more, 0, all, given.length, more.length);
        return Told.of(Told.WORKBENCH, all);
    }

    /** An element that does not commute with all, or the last one. */
    private static String mover(FiniteGroup group) {
        int mover = group.order() - 1;
        for (int a = 0; a < group.order() && !group.commutative(); a++) {
            mover = group.centre().contains(a) ? mover : a;
        }
        return "#" + mover;
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyClaimHoldsAndOnlyCommutingAsksForACommutativeGroup(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        for (String basis : new String[] {"standard", "rotated"}) {
            Told told = run(text, "by", mover(group), "basis", basis);
            told.assertEveryClaimHoldsWhereItMust();
            told.assertFinite();
            for (String id : new String[] {"plancherel", "convolution-theorem", "translation", "singular-values"}) {
                assertThat(told.claim(id).verdict()).as(told + " " + id).isEqualTo(Claim.Verdict.HOLDS);
                assertThat(told.claim(id).residual()).as(told + " " + id).isLessThanOrEqualTo(ROUNDING);
            }
            assertThat(told.claim("commutes").verdict() == Claim.Verdict.HOLDS).isEqualTo(group.commutative());
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void whatIsTurnedRoundBreaksExactlyWhereTheGroupDoesNotCommute(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Told turned = run(text, "by", mover(group), "side", "right", "blocks", "swapped");
        turned.assertEveryClaimHoldsWhereItMust();
        for (String id : new String[] {"convolution-theorem", "translation", "commutes"}) {
            if (group.commutative()) {
                assertThat(turned.claim(id).verdict()).as(turned + " " + id).isEqualTo(Claim.Verdict.HOLDS);
                assertThat(turned.claim(id).residual()).as(turned + " " + id).isLessThanOrEqualTo(ROUNDING);
            } else {
                assertThat(turned.claim(id).residual()).as(turned + " " + id).isGreaterThan(1e-3);
            }
        }
        assertThat(turned.claim("singular-values").verdict()).isEqualTo(Claim.Verdict.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void skewedBasesChangeSingularValuesAndMissingBlocksLoseEnergy(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Told broken = run(text, "by", mover(group), "basis", "skewed", "drop", "1");
        broken.assertEveryClaimHoldsWhereItMust();
        broken.assertFinite();
        assertThat(broken.claim("plancherel").residual()).as(broken.toString()).isGreaterThan(1e-5);
        double changed = broken.claim("singular-values").residual();
        if (group.commutative()) {
            assertThat(changed).as(broken.toString()).isLessThanOrEqualTo(ROUNDING);
        } else {
            assertThat(changed).as(broken.toString()).isGreaterThan(1e-3);
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void theConvolutionThatIsSummedIsTheOneOfTheTransform(String text) {
        Told told = run(text);
        GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse(text));
        GroupFunction f = GroupFunction.real(transform.group(), told.bars("signal", "signal"));
        GroupFunction h = GroupFunction.real(transform.group(), told.bars("filter", "filter"));
        assertClose(
                told.bars("convolution", "convolved"), transform.convolve(f, h).re(), told);
        assertClose(
                told.bars("convolution", "swapped"), transform.convolve(h, f).re(), told);
    }

    private static void assertClose(double[] left, double[] right, Told told) {
        double largest = Arrays.stream(right).map(Math::abs).max().orElseThrow();
        for (int g = 0; g < right.length; g++) {
            assertThat(Math.abs(left[g] - right[g]) / largest)
                    .as(told + " at " + g)
                    .isLessThanOrEqualTo(ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aMovedFunctionHasAtEachElementTheValueThatStoodBefore(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        RandomStream chance = RandomStream.named(3, text);
        for (int trial = 0; trial < 4; trial++) {
            int by = chance.nextInt(group.order());
            for (String side : new String[] {"left", "right"}) {
                Told told = run(text, "by", "#" + by, "side", side);
                double[] f = told.bars("signal", "signal");
                double[] moved = told.bars("signal", "moved");
                for (int u = 0; u < f.length; u++) {
                    int from = side.equals("left") ? group.product(group.inverse(by), u) : group.product(u, by);
                    assertThat(moved[u]).isEqualTo(f[from]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C12", "Q8", "D5", "S4", "A5", "(C5xC5):Q8", "C7:C3[2]", "<(1 2 3 4 5),(2 3 5 4)>"})
    void singularValuesSurviveEveryMoveInEveryOrthonormalBasis(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        RandomStream chance = RandomStream.named(5, text);
        double[] before = run(text).bars("values", "signal");
        for (int trial = 0; trial < 12; trial++) {
            Told told = run(
                    text,
                    "by",
                    "#" + chance.nextInt(group.order()),
                    "basis",
                    "rotated",
                    "seed",
                    Integer.toString(chance.nextInt(1_000_000)),
                    "side",
                    trial % 2 == 0 ? "left" : "right");
            assertClose(told.bars("values", "signal"), before, told);
            assertClose(told.bars("values", "moved"), before, told);
        }
    }

    /** Σ d Σ σ² = |G| ‖f‖², from the pictures alone; and the squares of a block's entries are those of its values. */
    @ParameterizedTest
    @MethodSource("groups")
    void blocksAndSingularValuesHaveTheEnergyOfTheFunction(String text) {
        Told told = run(text, "basis", "rotated");
        FigureState.Blocks blocks = (FigureState.Blocks) told.state("blocks");
        FigureState.Transform first = blocks.transforms().get(0);
        double[] sigma = told.bars("values", "signal");
        double energy = 0;
        int at = 0;
        int value = 0;
        for (int d : blocks.degrees()) {
            double entries = 0;
            double values = 0;
            for (int i = 0; i < d * d; i++, at++) {
                entries += first.re()[at] * first.re()[at] + first.im()[at] * first.im()[at];
            }
            for (int i = 0; i < d; i++, value++) {
                values += sigma[value] * sigma[value];
            }
            assertThat(Math.abs(entries - values)).isLessThanOrEqualTo(ROUNDING * (1 + entries));
            energy += d * entries;
        }
        double norm = told.series("norm");
        int order = FiniteGroup.parse(text).order();
        assertThat(at).isEqualTo(order);
        assertThat(Math.abs(energy / order - norm * norm)).isLessThanOrEqualTo(ROUNDING * (1 + norm * norm));
    }

    /** Each block that is drawn is Σ f(g) ρ(g) with the matrices of the representation. */
    @ParameterizedTest
    @ValueSource(strings = {"C6", "D4", "Q8", "S4", "C7:C3[2]", "A5"})
    void blocksAreTheSumsThatDefineThem(String text) {
        Told told = run(text);
        Dual dual = Dual.of(FiniteGroup.parse(text));
        double[] f = told.bars("signal", "signal");
        FigureState.Transform drawn =
                ((FigureState.Blocks) told.state("blocks")).transforms().get(0);
        double[] re = new double[f.length];
        double[] im = new double[f.length];
        for (int i = 0; i < dual.size(); i++) {
            int d = dual.degree(i);
            double[] x = new double[d * d];
            double[] y = new double[d * d];
            for (int g = 0; g < f.length; g++) {
                dual.representation(i).matrixInto(g, x, y);
                for (int k = 0; k < d * d; k++) {
                    re[dual.offsets()[i] + k] += f[g] * x[k];
                    im[dual.offsets()[i] + k] += f[g] * y[k];
                }
            }
        }
        double largest = Math.max(told.series("largest"), ROUNDING);
        for (int k = 0; k < f.length; k++) {
            assertThat(Math.abs(drawn.re()[k] - re[k]) / largest).isLessThanOrEqualTo(ROUNDING);
            assertThat(Math.abs(drawn.im()[k] - im[k]) / largest).isLessThanOrEqualTo(ROUNDING);
        }
    }

    @Test
    void charactersAreComplexFunctionsOfWhichBothPartsAreDrawn() {
        for (int k = 1; k < 5; k++) {
            String name = Dual.of(FiniteGroup.parse("C5")).irrep(k).name();
            Told told = run("C5", "signal", "character " + name, "by", "1", "side", "right", "blocks", "swapped");
            told.assertEveryClaimHoldsWhereItMust();
            told.assertFinite();
            assertThat(told.claim("plancherel").residual()).isLessThanOrEqualTo(ROUNDING);
            double[] re = told.bars("signal", "signal");
            double[] im = told.bars("signal", "imaginary");
            for (int g = 0; g < 5; g++) {
                assertThat(re[g] * re[g] + im[g] * im[g]).isCloseTo(1, within(1e-15));
            }
            assertThat(told.series("rank")).isEqualTo(1);
            assertThat(told.series("support")).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1", "C5", "D4", "S4", "(C5xC5):Q8"})
    void theZeroFunctionHasNumbersEverywhere(String text) {
        int order = FiniteGroup.parse(text).order();
        String zero = "0" + ",0".repeat(order - 1);
        for (String basis : new String[] {"standard", "rotated", "skewed"}) {
            for (String drop : new String[] {"0", "100"}) {
                for (String filter : new String[] {zero, "random 1"}) {
                    Told told = run(text, "signal", zero, "filter", filter, "basis", basis, "drop", drop);
                    told.assertFinite();
                    told.assertEveryClaimHoldsWhereItMust();
                    run(text, "filter", zero, "basis", basis, "drop", drop).assertFinite();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 1e-9, 1e9, 4e29})
    void theSizeOfValuesDoesNotMatter(double size) {
        for (String text : new String[] {"C6", "D4", "S4"}) {
            FiniteGroup group = FiniteGroup.parse(text);
            RandomStream chance = RandomStream.named(8, text);
            double[] values = new double[group.order()];
            for (int g = 0; g < values.length; g++) {
                values[g] = (chance.nextInt(2) == 0 ? size : -size) * (1 + chance.nextDouble());
            }
            Told told = run(text, "signal", SignalText.text(values), "filter", SignalText.text(values));
            told.assertFinite();
            told.assertEveryClaimHoldsWhereItMust();
            assertThat(told.series("rank")).isEqualTo(group.order());
            assertThat(told.series("norm")).isPositive();
        }
    }
}
