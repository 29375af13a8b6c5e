package symmetrylab.shared.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.number.RandomStream;

class FiniteGroupTest {
    static Stream<String> all() {
        return Stream.concat(Groups.exhaustive(), Groups.large().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void productsAndInversesObeyTheLawsAndGeneratorsGenerate(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        RandomStream random = RandomStream.named(1, "laws");
        int n = group.order();
        int trials = n <= 24 ? n * n * n : 2000;
        for (int i = 0; i < trials; i++) {
            int a = n <= 24 ? i / n / n : random.nextInt(n);
            int b = n <= 24 ? i / n % n : random.nextInt(n);
            int c = n <= 24 ? i % n : random.nextInt(n);
            assertThat(group.product(group.product(a, b), c)).isEqualTo(group.product(a, group.product(b, c)));
            assertThat(group.product(a, group.inverse(a))).isZero();
            assertThat(group.product(0, a)).isEqualTo(a);
            assertThat(group.product(a, 0)).isEqualTo(a);
        }
        assertThat(group.subgroup(group.generators()).order()).isEqualTo(n);
    }

    @ParameterizedTest
    @MethodSource("all")
    void textIsReadAndPrintedAlike(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        assertThat(FiniteGroup.parse(group.notation()).notation()).isEqualTo(group.notation());
        assertThat(FiniteGroup.parse(group.notation()).order()).isEqualTo(group.order());
        if (!text.startsWith("[1")) {
            assertThat(group.notation()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D30 | D30, order 60",
                "S8 | S8, order 40320",
                " ( C28 x C28 ) : D4 | (C28xC28):D4, order 6272",
                "Dic3 | Q12, order 12",
                "(C5xC5):Q8[2,0,0,3;0,1,-1,0] | (C5xC5):Q8[2,0,0,3;0,1,-1,0], order 200",
                "C7:C3[2] | C7:C3[2], order 21",
                "(C28xC28)xD4 | (C28xC28)xD4, order 6272",
                "<(1,2,3) (4,5) , (1 2)> | <(1 2 3)(4 5),(1 2)>, order 12"
            })
    void aGroupIsDescribedWithItsOrder(String text, String description) {
        assertThat(FiniteGroup.parse(text).description()).isEqualTo(description);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C | 2 | whole number",
                "C0 | 1 | at least 1, got 0",
                "E6 | 1 | begins with",
                "C2x | 4 | got the end",
                "C2xC3:C2 | 6 | parentheses",
                "C7:C3[2]xC2 | 9 | parentheses",
                "Q10 | 1 | multiple of 4",
                "S13 | 1 | got 13",
                "C99999999999 | 2 | whole number",
                "C7:C3[3] | 6 | relation 1^2·1 = e of C3 is violated",
                "C4:C2[2] | 6 | one to one",
                "C7:C3 | 1 | no built-in action",
                "C7:C3[2;2] | 6 | one automorphism for each of the 1 generators",
                "(C5xC5):Q8[2,0,0,3;0,1,1,0] | 11 | relation",
                "(C2xC4):C2[1,0,1,1] | 11 | respect the orders",
                "S3:C2[1] | 6 | must be cyclic",
                "(C2xC2 | 7 | \")\" is expected",
                "C2xC3] | 6 | ends here",
                "C2x[0 1;1 1] | 4 | law of inverses",
                "<(1 2),(1 1)> | 12 | differ",
                "C50000xC50000 | 1 | order must be at most"
            })
    void aTextThatNamesNoGroupIsRefusedWithTheColumn(String text, int column, String reason) {
        assertThatThrownBy(() -> FiniteGroup.parse(text)).isInstanceOfSatisfying(GroupRefused.class, refused -> {
            assertThat(refused.column()).as(refused.getMessage()).isEqualTo(column);
            assertThat(refused.getMessage()).contains(reason);
        });
    }

    @Test
    void aTableIsRefusedWithTheViolatedLawAndTheElements() {
        refused("[0 1 2;1 2 0;2 0 3]", "closure is violated: the product of 2 and 2 must lie in 0 … 2, got 3");
        refused("[0 1;0 1]", "the law of the identity is violated");
        refused("[0 1 2;1 2 0]", "a table must be square: row 0 must have 2 entries, got 3");
        refused("[0 1 2;1 1 0;2 0 2]", "associativity is violated: (1 · 1) · 2 = 0, but 1 · (1 · 2) = 1");
        refused("[0 1 2;1 1 1;2 1 0]", "no product of 1");
        refused("[0 1 2 3 4;1 0 3 4 2;2 4 0 1 3;3 2 4 0 1;4 3 1 2 0]", "associativity is violated");
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> FiniteGroup.parse(text)).hasMessageContaining(reason);
    }

    @Test
    void aTableWhoseIdentityIsNotFirstIsRenumberedAndShowsTheMap() {
        TableGroup group = TableGroup.of(new int[][] {{1, 2, 0}, {2, 0, 1}, {0, 1, 2}});
        assertThat(group.map()).containsExactly(1, 2, 0);
        assertThat(group.notation()).isEqualTo("[0 1 2;1 2 0;2 0 1]");
        assertThat(group.name(0)).isEqualTo("2");
        TableGroup dihedral = (TableGroup) FiniteGroup.parse(
                FiniteGroup.parse("D3").subgroup(1, 3).asGroup().notation());
        assertThat(dihedral.map()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(dihedral.table()).isEqualTo(FiniteGroup.parse("D3").table());
    }

    @Test
    void elementsHaveTheNamesThatPeopleUseInTheStatedOrder() {
        assertThat(names("D3")).containsExactly("e", "r", "r^2", "s", "r s", "r^2 s");
        assertThat(names("Q8")).containsExactly("1", "i", "-1", "-i", "j", "k", "-j", "-k");
        assertThat(names("S3")).containsExactly("e", "(2 3)", "(1 2)", "(1 2 3)", "(1 3 2)", "(1 3)");
        assertThat(names("C2xC2")).containsExactly("(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)");
        assertThat(names("C3:C2")).containsExactly("(0; 0)", "(1; 0)", "(2; 0)", "(0; 1)", "(1; 1)", "(2; 1)");
        assertThat(names("Q12")).contains("a^2 x", "a^5");
    }

    private static List<String> names(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        return java.util.stream.IntStream.range(0, group.order())
                .mapToObj(group::name)
                .toList();
    }

    @Test
    void productsAreThoseOfTheSpecification() {
        FiniteGroup d4 = FiniteGroup.parse("D4");
        assertThat(d4.table().row(4)).containsExactly(4, 7, 6, 5, 0, 3, 2, 1);
        FiniteGroup s3 = FiniteGroup.parse("S3");
        assertThat(s3.table().row(3)).containsExactly(3, 2, 5, 4, 0, 1);
        FiniteGroup q8 = FiniteGroup.parse("Q8");
        assertThat(q8.name(q8.product(1, 4))).isEqualTo("k");
        assertThat(q8.name(q8.product(5, 1))).isEqualTo("j");
        FiniteGroup plane = FiniteGroup.parse("(C28xC28):D4");
        assertThat(plane.name(plane.product(784, 1))).isEqualTo("(27, 0; r)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S4 | 30 | 5 | 1",
                "D4 | 10 | 5 | 2",
                "Q8 | 6 | 5 | 2",
                "A5 | 59 | 5 | 1",
                "S5 | 156 | 7 | 1",
                "C12 | 6 | 12 | 12",
                "C2xC2xC2xC2 | 67 | 16 | 16",
                "D6 | 16 | 6 | 2",
                "(C5xC5):Q8 | 214 | 8 | 1"
            })
    void subgroupsClassesAndCentreAreThoseOfTheLiterature(String text, int subgroups, int classes, int centre) {
        FiniteGroup group = FiniteGroup.parse(text);
        assertThat(group.conjugacyClasses()).hasSize(classes);
        assertThat(group.centre().order()).isEqualTo(centre);
        List<Subgroup> found = group.subgroups();
        if (!text.startsWith("(C5")) {
            assertThat(found).hasSize(subgroups);
        }
        assertThat(found).doesNotHaveDuplicates();
        for (Subgroup subgroup : found) {
            assertThat(group.order() % subgroup.order()).isZero();
            assertThat(subgroup.leftCosets()).hasSize(subgroup.index());
            boolean same = sets(subgroup.leftCosets()).equals(sets(subgroup.rightCosets()));
            assertThat(subgroup.normal()).isEqualTo(same);
        }
    }

    private static List<String> sets(List<int[]> cosets) {
        return cosets.stream().map(Arrays::toString).sorted().toList();
    }

    @Test
    void homomorphismsAreCheckedOnAllRelations() {
        FiniteGroup s4 = FiniteGroup.parse("S4");
        FiniteGroup c2 = FiniteGroup.parse("C2");
        Homomorphism sign = Homomorphism.of(s4, c2, 1, 1, 1);
        assertThat(sign.kernel().order()).isEqualTo(12);
        assertThat(sign.range().order()).isEqualTo(2);
        assertThatThrownBy(() -> Homomorphism.of(s4, c2, 1, 0, 1))
                .isInstanceOf(GroupRefused.class)
                .hasMessageContaining("relation");
        assertThatThrownBy(() -> Homomorphism.of(FiniteGroup.parse("D4"), FiniteGroup.parse("C8"), 1, 0))
                .hasMessageContaining("of D4 is violated");
    }

    @ParameterizedTest
    @MethodSource("symmetrylab.shared.group.Groups#exhaustive")
    void theOrderOfAnElementIsTheLeastPowerThatIsTheIdentity(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        for (int a = 0; a < group.order(); a++) {
            int k = 1;
            for (int x = a; x != 0; x = group.product(x, a)) {
                k++;
            }
            assertThat(group.elementOrder(a)).isEqualTo(k);
        }
    }

    @Test
    void theOrderOfAnElementTakesFewProductsHoweverLargeItIs() {
        assertThat(FiniteGroup.parse("C2147483629").elementOrder(5)).isEqualTo(2147483629);
        assertThat(FiniteGroup.parse("C2147483646").elementOrder(6)).isEqualTo(357913941);
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheOrder() {
        assertThatThrownBy(() -> FiniteGroup.parse("<(1 2 3 4 5 6 7 8),(1 2)/10000>"))
                .hasMessageContaining("20000000 bytes; this one has more than 500 elements on 10000 points");
        assertThatThrownBy(() -> FiniteGroup.parse("S7").table())
                .hasMessageContaining("up to order 1000, got S7, order 5040");
        assertThatThrownBy(() -> FiniteGroup.parse("C201").subgroups()).hasMessageContaining("up to order 200");
        assertThat(FiniteGroup.parse("S12").description()).isEqualTo("S12, order 479001600");
        assertThat(FiniteGroup.parse("C1000").table().order()).isEqualTo(1000);
        assertThat(FiniteGroup.parse("S7").conjugacyClasses()).hasSize(15);
    }
}
