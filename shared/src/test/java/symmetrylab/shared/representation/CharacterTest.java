package symmetrylab.shared.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.number.RandomStream;

class CharacterTest {
    @ParameterizedTest
    @ValueSource(strings = {"S1", "S2", "S3", "S4", "S5", "S6", "S7"})
    void theCharactersOfTheSymmetricGroupsAreTheTracesOfTheirMatrices(String text) {
        Dual dual = Dual.of(FiniteGroup.parse(text));
        for (ConjugacyClass one : dual.group().conjugacyClasses()) {
            int g = one.representative();
            for (Irrep irrep : dual.irreps()) {
                int d = irrep.degree();
                double[] matrix = new double[d * d];
                dual.representation(irrep.number()).matrixInto(g, matrix, new double[d * d]);
                double trace = 0;
                for (int i = 0; i < d; i++) {
                    trace += matrix[i * d + i];
                }
                assertThat(dual.character(irrep.number(), g)[0]).isCloseTo(trace, within(1e-10));
            }
        }
    }

    @Test
    void theCharactersOfEightPointsAreOrthonormalThoughTheirMatricesAreRefused() {
        CharacterTable table = Dual.of(FiniteGroup.parse("S8")).characterTable();
        for (int i = 0; i < 22; i++) {
            for (int j = 0; j < 22; j++) {
                assertThat(table.product(i, j)[0]).isEqualTo(i == j ? 1 : 0);
            }
        }
        // [7,1] counts the fixed points, less 1: class 1 is that of a transposition
        assertThat(table.re(1, 0)).isEqualTo(7);
        assertThat(table.re(1, 1)).isEqualTo(5);
    }

    @Test
    void theCharactersOfACommutativeGroupWithoutFactorsAreRefusedWithTheirBytes() {
        FiniteGroup group =
                FiniteGroup.parse("<(1 2),(3 4),(5 6),(7 8),(9 10),(11 12),(13 14),(15 16),(17 18),(19 20),(21 22)>");
        assertThatThrownBy(() -> Dual.of(group))
                .isInstanceOf(GroupRefused.class)
                .hasMessageContaining("got order 2048, whose characters would take 16777216 bytes");
    }

    /** (C28xC28)xD4 has more classes than a table holds: its characters are summed over the elements, by their traces. */
    @Test
    void charactersOfTheDirectProductOfTheDigitsAreOrthogonal() {
        Dual dual = Dual.of(FiniteGroup.parse("(C28xC28)xD4"));
        int n = dual.group().order();
        RandomStream random = RandomStream.named(1000, "characters (C28xC28)xD4");
        for (int trial = 0; trial < 1000; trial++) {
            int i = random.nextInt(dual.size());
            int j = trial % 4 == 0 ? i : random.nextInt(dual.size());
            double re = 0;
            double im = 0;
            for (int g = 0; g < n; g++) {
                double[] x = dual.character(i, g);
                double[] y = dual.character(j, g);
                re += x[0] * y[0] + x[1] * y[1];
                im += x[1] * y[0] - x[0] * y[1];
            }
            assertThat(Math.abs(re / n - (i == j ? 1 : 0)) + Math.abs(im / n)).isLessThan(1e-10);
        }
    }
}
