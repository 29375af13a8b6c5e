package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.RandomStream;

/** Elements are called by names as people write them. */
class GroupTextTest {
    static Stream<String> groups() {
        return Told.groups("D30", "S5", "A5", "(C5xC5):Q8", "C120", "<(1 2 3 4 5 6 7 8 9 10 11 12)>", "C2xS4");
    }

    private static GroupText of(String group) {
        return new GroupText(FiniteGroup.parse(group));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyElementIsFoundByItsNameItsPrettyNameAndItsNumber(String text) {
        GroupText names = of(text);
        for (int a = 0; a < names.group().order(); a++) {
            assertThat(names.element(names.group().name(a)))
                    .as(names.group().name(a))
                    .isEqualTo(a);
            assertThat(names.element(names.pretty(a))).as(names.pretty(a)).isEqualTo(a);
            assertThat(names.element(" " + names.group().name(a) + " ")).isEqualTo(a);
            assertThat(names.element("#" + a)).isEqualTo(a);
        }
        assertThat(names.element("e")).isZero();
        assertThat(names.prettyNames())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isNotBlank().doesNotContain("^"));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aListIsReadBack(String text) {
        GroupText names = of(text);
        RandomStream chance = RandomStream.named(1, text);
        for (int length = 0; length < 6; length++) {
            int[] elements = new int[length];
            StringBuilder commas = new StringBuilder();
            StringBuilder numbers = new StringBuilder();
            StringBuilder pretty = new StringBuilder();
            for (int i = 0; i < length; i++) {
                elements[i] = chance.nextInt(names.group().order());
                commas.append(i == 0 ? "" : ",").append(names.group().name(elements[i]));
                numbers.append(i == 0 ? "" : "  ").append('#').append(elements[i]);
                pretty.append(i == 0 ? "" : "|").append(names.pretty(elements[i]));
            }
            assertThat(names.elements(names.list(elements))).isEqualTo(elements);
            assertThat(names.elements(commas.toString())).as(commas.toString()).isEqualTo(elements);
            assertThat(names.elements(numbers.toString()))
                    .as(numbers.toString())
                    .isEqualTo(elements);
            assertThat(names.elements(pretty.toString())).as(pretty.toString()).isEqualTo(elements);
        }
    }

    /** Blanks do not join digits: 1 1 in a cyclic group is two steps, and (1 23) is not (12 3). */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "C12;1 1;1,1",
                "C24;1 2 12;1,2,12",
                "C24;12;12",
                "C24;1, 2;1,2",
                "D4;r r s;1,1,4",
                "D4;r s;5",
                "D4;r | s;1,4",
                "D4;r² s;6",
                "D4;r^2s;6",
                "D4;r²,s;2,4",
                "D4;#3 #5;3,5",
                "D4;e;0",
                "D12;r¹¹;11",
                "C2xC2;(0,1)|(1, 0);1,2",
                "S3;(1 2), (1 2 3);2,3"
            })
    void listsAreReadAsPeopleWriteThem(String group, String list, String numbers) {
        int[] elements = of(group).elements(list);
        String[] expected = numbers.split(",");
        assertThat(elements).as(list).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(elements[i]).as(list).isEqualTo(Integer.parseInt(expected[i]));
        }
    }

    @Test
    void digitsBesideEachOtherAreNotDigitsApart() {
        GroupText names = of("<(1 12),(2 11)>");
        assertThat(names.element("(1 12)")).isNotEqualTo(names.element("(2 11)"));
        assertThatThrownBy(() -> names.element("(11 2)(1 12)")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> names.element("(1 1 2)")).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNoElementIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> of("D4").element("q"))
                .isInstanceOf(Refusal.class)
                .hasMessage("names no element of D4, order 8: \"q\"; there are e, r, r^2, r^3, s, r s and so on");
        assertThatThrownBy(() -> of("D4").elements("r | q | s")).hasMessageContaining("\"q\"");
        assertThatThrownBy(() -> of("D4").elements("r | | s")).hasMessageContaining("\"\"");
        assertThatThrownBy(() -> of("C4").element("#4")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> of("C4").element("#-1")).isInstanceOf(Refusal.class);
    }

    @Test
    void namesOfAHugeGroupAreNotAllWrittenDown() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThatThrownBy(() -> of("C2000000000").element("r")).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> of("S8").elements("(1 2)|".repeat(300) + "q"))
                    .isInstanceOf(Refusal.class);
            assertThat(of("S8").elements("(1 2)|".repeat(300) + "(7 8)")).hasSize(301);
        });
    }
}
