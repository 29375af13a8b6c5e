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
}
