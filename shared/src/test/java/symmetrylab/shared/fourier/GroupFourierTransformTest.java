package symmetrylab.shared.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Groups;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.IrrepType;

/** Inversion, Plancherel and both convolution theorems, and that fast transforms are what dense ones are. */
class GroupFourierTransformTest {
    private static final double BOUND = 1e-10;
    private static double worst;

    static Stream<String> exhaustive() {
        return Groups.exhaustive();
    }

    static Stream<String> more() {
        return Stream.of(
                "Q8xQ8",
                "C3:C8[2]",
                "(C6xC6):D6",
                "(C3xC3):Q8[1,1,1,2;0,2,1,0]",
                "(C2xC2xC2):S3[0,1,0,1,0,0,0,0,1;1,0,0,0,0,1,0,1,0]",
                "(C5xC5):D4",
                "(C7xC7):C4",
                "(C3xC3xC3):S3[0,1,0,1,0,0,0,0,1;1,0,0,0,0,1,0,1,0]",
                "C9:C6[2]",
                "C105",
                "C11xC13",
                "(C4xC6):C2",
                "S3xQ8xA4",
                "C16xD5",
                "C27xC2",
                "A4xC7",
                "C64",
                "C97",
                "(C4xC4):D3",
                "S6");
    }

    static Stream<String> large() {
        return Groups.large().stream();
    }

    @AfterAll
    static void print() {
        System.out.println("Fourier transforms: largest deviation of all laws " + worst);
    }

    private static void hold(double deviation) {
        worst = Math.max(worst, deviation);
        assertThat(deviation).isLessThanOrEqualTo(BOUND);
    }

    private static double[] values(int n, RandomStream random) {
        double[] values = new double[n];
        for (int g = 0; g < n; g++) {
            values[g] = random.nextGaussian();
        }
        return values;
    }

    private static GroupFunction complex(FiniteGroup group, RandomStream random) {
        return new GroupFunction(group, values(group.order(), random), values(group.order(), random));
    }

    @ParameterizedTest
    @MethodSource({"exhaustive", "more"})
    void theLawsHold(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        RandomStream random = RandomStream.named(3, text);
        GroupFourierTransform transform = GroupFourierTransform.of(group);
        GroupFourierTransform dense = GroupFourierTransform.dense(transform.dual());
        GroupFunction f = complex(group, random);
        GroupFunction h = GroupFunction.real(group, values(group.order(), random));
        Spectrum spectrum = transform.forward(f);
        hold(spectrum.distance(dense.forward(f)));
        hold(transform.inverse(spectrum).distance(f));
        hold(dense.inverse(spectrum).distance(f));
        hold(transform.inverse(transform.forward(h)).distance(h));
        hold(Math.abs(spectrum.energy() - f.norm() * f.norm()));
        hold(transform.convolve(f, h).distance(convolution(f, h)));
        hold(transform.correlate(f, h).distance(correlation(f, h)));
        Spectrum any = Spectrum.of(transform.dual(), values(group.order(), random), values(group.order(), random));
        hold(transform.inverse(any).distance(dense.inverse(any)));
        hold(transform.forward(transform.inverse(any)).distance(any));
    }

    /** (f∗h)(u) = Σ_v f(uv⁻¹) h(v) by its definition. */
    private static GroupFunction convolution(GroupFunction f, GroupFunction h) {
        FiniteGroup group = f.group();
        double[] leftRe = f.re();
        double[] leftIm = f.im();
        double[] right = h.re();
        double[] re = new double[group.order()];
        double[] im = new double[group.order()];
        for (int v = 0; v < re.length; v++) {
            int back = group.inverse(v);
            for (int u = 0; u < re.length; u++) {
                int from = group.product(u, back);
                re[u] += leftRe[from] * right[v];
                im[u] += leftIm[from] * right[v];
            }
        }
        return new GroupFunction(group, re, im);
    }

    /** (x⋆w)(u) = Σ_v x(uv) w(v) by its definition. */
    private static GroupFunction correlation(GroupFunction x, GroupFunction w) {
        FiniteGroup group = x.group();
        double[] leftRe = x.re();
        double[] leftIm = x.im();
        double[] right = w.re();
        double[] re = new double[group.order()];
        double[] im = new double[group.order()];
        for (int v = 0; v < re.length; v++) {
            for (int u = 0; u < re.length; u++) {
                int from = group.product(u, v);
                re[u] += leftRe[from] * right[v];
                im[u] += leftIm[from] * right[v];
            }
        }
        return new GroupFunction(group, re, im);
    }

    @ParameterizedTest
    @MethodSource("large")
    void theLawsHoldOnLargeGroups(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        int n = group.order();
        RandomStream random = RandomStream.named(5, text);
        GroupFourierTransform transform = GroupFourierTransform.of(group);
        double[] f = values(n, random);
        double[] h = values(n, random);
        Spectrum spectrum = transform.forward(f);
        GroupFunction back = transform.inverse(spectrum);
        hold(back.distance(GroupFunction.real(group, f)));
        double energy = 0;
        for (double x : f) {
            energy += x * x;
        }
        hold(Math.abs(spectrum.energy() / energy - 1));
        GroupFunction convolved = transform.inverse(spectrum.times(transform.forward(h)));
        GroupFunction correlated = transform.inverse(spectrum.timesAdjoint(transform.forward(h)));
        double scale = Math.sqrt(n);
        double[] convolvedAt = convolved.re();
        double[] correlatedAt = correlated.re();
        for (int trial = 0; trial < 1000; trial++) {
            int u = random.nextInt(n);
            double sum = 0;
            double crossed = 0;
            for (int v = 0; v < n; v++) {
                sum += f[group.product(u, group.inverse(v))] * h[v];
                crossed += f[group.product(u, v)] * h[v];
            }
            hold(Math.abs(sum - convolvedAt[u]) / scale);
            hold(Math.abs(crossed - correlatedAt[u]) / scale);
        }
        Dual dual = transform.dual();
        for (int trial = 0; trial < 50; trial++) {
            int g = random.nextInt(n);
            Spectrum delta = transform.forward(GroupFunction.indicator(group, g));
            for (int i = 0; i < 20; i++) {
                int number = random.nextInt(dual.size());
                hold(delta.block(number).distance(dual.representation(number).matrix(g)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"A7", "S7", "(C28xC28):D4", "(C28xC28)xD4"})
    void fastIsDenseOnSparseFunctionsOfLargeGroups(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        RandomStream random = RandomStream.named(7, text);
        double[] f = new double[group.order()];
        for (int i = 0; i < 40; i++) {
            f[random.nextInt(f.length)] = random.nextGaussian();
        }
        GroupFourierTransform transform = GroupFourierTransform.of(group);
        hold(transform
                .forward(f)
                .distance(GroupFourierTransform.dense(transform.dual()).forward(f)));
    }

    @ParameterizedTest
    @MethodSource({"exhaustive", "more"})
    void realCoordinatesKeepLengthsAndLeadBack(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        GroupFourierTransform transform = GroupFourierTransform.of(group);
        RealCoordinates basis = new RealCoordinates(transform.dual());
        RandomStream random = RandomStream.named(9, text);
        double[] f = values(group.order(), random);
        double[] h = values(group.order(), random);
        double[] x = basis.of(transform.forward(f));
        double[] y = basis.of(transform.forward(h));
        double product = 0;
        double expected = 0;
        for (int i = 0; i < f.length; i++) {
            product += x[i] * y[i];
            expected += f[i] * h[i];
        }
        hold(Math.abs(product - expected));
        hold(transform.inverse(basis.spectrum(x)).distance(GroupFunction.real(group, f)));
        hold(basis.spectrum(x).distance(transform.forward(f)));
    }

    @Test
    void aTranslateHasTheSameSingularValuesAndOthersHaveNot() {
        GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse("S4"));
        RandomStream random = RandomStream.named(2, "translate");
        GroupFunction f = GroupFunction.real(transform.group(), values(24, random));
        Spectrum one = transform.forward(f);
        Spectrum other = transform.forward(f.translated(7));
        assertThat(one.distance(other)).isGreaterThan(0.1);
        for (int i = 0; i < transform.dual().size(); i++) {
            assertThat(other.singularValues(i)).containsExactly(one.singularValues(i), within(1e-12));
        }
    }

    @Test
    void singularValuesOfQuaternionicBlocksOfRealFunctionsComeInPairs() {
        GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse("Q16"));
        Spectrum spectrum = transform.forward(values(16, RandomStream.named(2, "pairs")));
        for (int i = 0; i < transform.dual().size(); i++) {
            double[] values = spectrum.singularValues(i);
            if (transform.dual().irrep(i).type() == IrrepType.QUATERNIONIC) {
                assertThat(values[0]).isCloseTo(values[1], within(1e-12));
            } else if (values.length == 2) {
                assertThat(values[0] - values[1]).isGreaterThan(1e-3);
            }
        }
    }

    @Test
    void schattenNormsRanksAndEnergyAgreeWithEachOther() {
        GroupFourierTransform transform = GroupFourierTransform.of(FiniteGroup.parse("D30"));
        GroupFunction f = GroupFunction.real(transform.group(), values(60, RandomStream.named(2, "norms")));
        Spectrum spectrum = transform.forward(f);
        assertThat(spectrum.schattenSum(2)).isCloseTo(60 * f.norm() * f.norm(), within(1e-9));
        assertThat(spectrum.schattenNorm(2)).isCloseTo(Math.sqrt(60) * f.norm(), within(1e-9));
        assertThat(spectrum.rank(1e-9)).isEqualTo(60);
        assertThat(transform
                        .forward(GroupFunction.indicator(transform.group(), 0))
                        .rank(1e-9))
                .isEqualTo(60);
        double[] constant = new double[60];
        java.util.Arrays.fill(constant, 1);
        assertThat(transform.forward(constant).rank(1e-9)).isEqualTo(1);
        double p = 2.0 / 3;
        double sum = 0;
        for (int i = 0; i < transform.dual().size(); i++) {
            for (double sigma : spectrum.singularValues(i)) {
                sum += transform.dual().degree(i) * Math.pow(sigma, p);
            }
        }
        assertThat(spectrum.schattenNorm(p)).isCloseTo(Math.pow(sum, 1.5), within(1e-9));
    }
}
