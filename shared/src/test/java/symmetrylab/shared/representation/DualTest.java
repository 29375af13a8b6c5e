package symmetrylab.shared.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.group.Groups;
import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.number.RandomStream;

/** The laws of irreducible representations, on every small group and some large ones. */
class DualTest {
    private static final double BOUND = 1e-10;
    private static double worst;

    static Stream<String> exhaustive() {
        return Groups.exhaustive();
    }

    static Stream<String> large() {
        return Groups.large().stream();
    }

    @AfterAll
    static void print() {
        System.out.println("representations: largest deviation of all laws " + worst);
    }

    private static void hold(double deviation) {
        worst = Math.max(worst, deviation);
        assertThat(deviation).isLessThanOrEqualTo(BOUND);
    }

    @ParameterizedTest
    @MethodSource("exhaustive")
    void theyAreUnitaryHomomorphismsAndRealWhereOfRealType(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Dual dual = Dual.of(group);
        int n = group.order();
        for (Irrep irrep : dual.irreps()) {
            Representation representation = dual.representation(irrep.number());
            ComplexMatrix[] matrices = new ComplexMatrix[n];
            for (int g = 0; g < n; g++) {
                matrices[g] = representation.matrix(g);
                check(irrep, matrices[g]);
            }
            for (int a = 0; a < n; a++) {
                for (int b : n > 60 ? group.generators() : all(n)) {
                    hold(matrices[a].times(matrices[b]).distance(matrices[group.product(a, b)]));
                }
            }
        }
    }

    private static int[] all(int n) {
        return java.util.stream.IntStream.range(0, n).toArray();
    }

    private static void check(Irrep irrep, ComplexMatrix matrix) {
        assertThat(matrix.rows()).isEqualTo(irrep.degree());
        hold(matrix.times(matrix.adjoint()).distance(ComplexMatrix.identity(irrep.degree())));
        if (irrep.type() == IrrepType.REAL) {
            for (double im : matrix.im()) {
                assertThat(im).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exhaustive")
    void charactersAreOrthogonalAndTypesAreThoseOfTheirMeans(String text) {
        Dual dual = Dual.of(FiniteGroup.parse(text));
        lawsOfCharacters(dual);
    }

    private static void lawsOfCharacters(Dual dual) {
        CharacterTable table = dual.characterTable();
        assertThat(table.classes()).hasSize(dual.size());
        assertThat(dual.offsets()[dual.size()]).isEqualTo(dual.group().order());
        assertThat(dual.irreps().stream().map(Irrep::name)).doesNotHaveDuplicates();
        for (int i = 0; i < dual.size(); i++) {
            for (int j = 0; j < dual.size(); j++) {
                double[] product = table.product(i, j);
                hold(Math.abs(product[0] - (i == j ? 1 : 0)) + Math.abs(product[1]));
            }
            hold(Math.abs(table.indicator(i) - dual.irrep(i).type().indicator()));
            int conjugate = dual.conjugate(i);
            for (int c = 0; c < table.classes().size(); c++) {
                hold(Math.abs(table.re(i, c) - table.re(conjugate, c))
                        + Math.abs(table.im(i, c) + table.im(conjugate, c)));
            }
        }
        hold(Math.abs(table.re(0, table.classes().size() - 1) - 1));
    }

    @ParameterizedTest
    @MethodSource("large")
    void largeOnesObeyTheLawsOnSeededPairs(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Dual dual = Dual.of(group);
        assertThat(dual.offsets()[dual.size()]).isEqualTo(group.order());
        RandomStream random = RandomStream.named(1000, text);
        for (int trial = 0; trial < 1000; trial++) {
            int number = random.nextInt(dual.size());
            Representation representation = dual.representation(number);
            int a = random.nextInt(group.order());
            int b = random.nextInt(group.order());
            ComplexMatrix product = representation.matrix(a).times(representation.matrix(b));
            check(dual.irrep(number), representation.matrix(a));
            hold(product.distance(representation.matrix(group.product(a, b))));
            double[] trace = dual.character(number, a);
            double[] turned = dual.character(number, group.conjugate(b, a));
            hold(Math.abs(trace[0] - turned[0]) + Math.abs(trace[1] - turned[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({"A7", "S7", "(C28xC28):D4"})
    void charactersOfLargeOnesAreOrthogonal(String text) {
        CharacterTable table = Dual.of(FiniteGroup.parse(text)).characterTable();
        RandomStream random = RandomStream.named(1000, "characters " + text);
        int size = table.dual().size();
        for (int trial = 0; trial < 1000; trial++) {
            int i = random.nextInt(size);
            int j = trial % 4 == 0 ? i : random.nextInt(size);
            double[] product = table.product(i, j);
            hold(Math.abs(product[0] - (i == j ? 1 : 0)) + Math.abs(product[1]));
            hold(Math.abs(table.indicator(i) - table.dual().irrep(i).type().indicator()));
        }
    }

    @ParameterizedTest
    @MethodSource("exhaustive")
    void splittingTheRegularRepresentationGivesTheSameCharacters(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        if (group.order() <= SplitDual.MOST) {
            Dual split = Dual.bySplitting(group);
            CharacterTable theirs = split.characterTable();
            CharacterTable ours = Dual.of(group).characterTable();
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < split.size(); i++) {
                open.add(i);
            }
            for (int i = 0; i < split.size(); i++) {
                int nearest = nearest(ours, i, theirs, open);
                hold(distance(ours, i, theirs, nearest));
                assertThat(split.irrep(nearest).type())
                        .isEqualTo(ours.dual().irrep(i).type());
                open.remove((Integer) nearest);
            }
            assertThat(open).isEmpty();
        }
    }

    private static int nearest(CharacterTable a, int i, CharacterTable b, List<Integer> open) {
        int best = open.get(0);
        for (int candidate : open) {
            best = distance(a, i, b, candidate) < distance(a, i, b, best) ? candidate : best;
        }
        return best;
    }

    private static double distance(CharacterTable a, int i, CharacterTable b, int j) {
        double distance = 0;
        for (int c = 0; c < a.classes().size(); c++) {
            distance = Math.max(distance, Math.abs(a.re(i, c) - b.re(j, c)) + Math.abs(a.im(i, c) - b.im(j, c)));
        }
        return distance;
    }

    @ParameterizedTest
    @CsvSource({"D6", "Q8", "S4", "A5", "A4", "C7:C3[2]", "C2xQ8", "C12", "(C5xC5):Q8", "Q8xD3", "Q12xQ8", "C3:C8[2]"})
    void representationsFromSplittingObeyTheLaws(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Dual dual = Dual.bySplitting(group);
        lawsOfCharacters(dual);
        for (Irrep irrep : dual.irreps()) {
            Representation representation = dual.representation(irrep.number());
            for (int a : group.generators()) {
                for (int b = 0; b < group.order(); b++) {
                    ComplexMatrix product = representation.matrix(a).times(representation.matrix(b));
                    hold(product.distance(representation.matrix(group.product(a, b))));
                    check(irrep, representation.matrix(b));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, '{1=4, 2=1, 4=4}'",
        "4, '{1=8, 2=6, 4=6}'",
        "5, '{1=4, 2=1, 4=8, 8=1}'",
        "6, '{1=8, 2=6, 4=12, 8=1}'",
        "7, '{1=4, 2=1, 4=12, 8=3}'",
        "8, '{1=8, 2=6, 4=18, 8=3}'",
        "14, '{1=8, 2=6, 4=36, 8=15}'",
        "28, '{1=8, 2=6, 4=78, 8=78}'"
    })
    void thePlaneHasTheCountsOfTheSpecificationAllOfRealType(int n, String counts) {
        Dual dual = Dual.of(FiniteGroup.parse("(C" + n + "xC" + n + "):D4"));
        Map<Integer, Integer> found = new TreeMap<>();
        for (Irrep irrep : dual.irreps()) {
            found.merge(irrep.degree(), 1, Integer::sum);
            assertThat(irrep.type()).isEqualTo(IrrepType.REAL);
        }
        assertThat(found).hasToString(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "(C5xC5):Q8, '[1, 1, 1, 1, 2, 8, 8, 8]'",
        "A5, '[1, 3, 3, 4, 5]'",
        "S5, '[1, 1, 4, 4, 5, 5, 6]'",
        "A7, '[1, 6, 10, 10, 14, 14, 15, 21, 35]'"
    })
    void degreesAreThoseOfTheLiterature(String text, String degrees) {
        List<Integer> found = Dual.of(FiniteGroup.parse(text)).irreps().stream()
                .map(Irrep::degree)
                .sorted()
                .toList();
        assertThat(found).hasToString(degrees);
    }

    @ParameterizedTest
    @CsvSource({"Q8", "C12", "D5", "Q12", "A4", "C7:C3[2]", "Q8xC3", "Q8xQ8", "S4", "(C5xC5):Q8", "C3:C8[2]", "Q16"})
    void theRealBasisIsOrthonormalAndSpansAllFunctions(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Dual dual = Dual.of(group);
        int n = group.order();
        List<double[]> basis = new ArrayList<>();
        for (RealModule module : RealModule.of(dual)) {
            basis.addAll(functions(dual, module));
        }
        assertThat(basis).hasSize(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double product = 0;
                for (int g = 0; g < n; g++) {
                    product += basis.get(i)[g] * basis.get(j)[g];
                }
                hold(Math.abs(product - (i == j ? 1 : 0)));
            }
        }
    }

    private static List<double[]> functions(Dual dual, RealModule module) {
        int n = dual.group().order();
        int d = module.irrep().degree();
        int dimension = module.dimension();
        List<double[]> functions = new ArrayList<>();
        double scale = Math.sqrt((double) dimension / n);
        Representation representation = dual.representation(module.irrep().number());
        for (double[] w : module.vectors()) {
            for (int i = 0; i < dimension; i++) {
                double[] function = new double[n];
                for (int g = 0; g < n; g++) {
                    ComplexMatrix matrix = representation.matrix(g);
                    for (int k = 0; k < dimension; k++) {
                        double entry = (i < d) == (k < d)
                                ? matrix.reAt(i % d, k % d)
                                : (i < d ? -1 : 1) * matrix.imAt(i % d, k % d);
                        function[g] += scale * entry * w[k];
                    }
                }
                functions.add(function);
            }
        }
        return functions;
    }

    @Test
    void matricesOfLargeSymmetricGroupsAreRefusedWithTheirBytes() {
        Dual dual = Dual.of(FiniteGroup.parse("S8"));
        assertThat(dual.size()).isEqualTo(22);
        assertThat(dual.irrep(1).name()).isEqualTo("[7,1]");
        assertThat(dual.offsets()[22]).isEqualTo(40320);
        assertThatThrownBy(() -> dual.representation(3))
                .isInstanceOf(GroupRefused.class)
                .hasMessageContaining("would take 13005619200 bytes");
        assertThatThrownBy(() -> Dual.of(FiniteGroup.parse("<(1 2 3 4 5 6),(1 2)>")))
                .hasMessageContaining("up to order 400");
    }
}
